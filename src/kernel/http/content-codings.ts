import { promisify } from 'node:util';
import { brotliCompress, constants, gzip, zstdCompress } from 'node:zlib';

/** In the order in which they are preferred where a client accepts several alike. */
export const CODINGS = ['zstd', 'br', 'gzip'] as const;
export type Coding = (typeof CODINGS)[number];

/** In bytes: what is smaller fits into one packet as it is. */
export const WORTH_PACKING = 1400;

const [zstd, br, gz] = [promisify(zstdCompress), promisify(brotliCompress), promisify(gzip)];
const PACK: Record<Coding, (bytes: Buffer) => Promise<Buffer>> = {
  zstd: (bytes) => zstd(bytes),
  // The default of 11 takes a hundred times as long, for a tenth less.
  br: (bytes) => br(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
  gzip: (bytes) => gz(bytes),
};

/** The coding in which a client would like an answer (RFC 9110, 12.5.3); undefined: as it is. */
export function codingFor(accepted = ''): Coding | undefined {
  const weights = new Map<string, number>();
  for (const part of accepted.toLowerCase().split(',')) {
    const [name, weight = '1'] = part.trim().split(/\s*;\s*q=/);
    weights.set(name!, Number(weight) || 0);
  }
  // Whoever takes anything gets what everybody knows.
  if (!weights.has('gzip')) weights.set('gzip', weights.get('*') ?? 0);
  const [best] = CODINGS.toSorted((one, other) => (weights.get(other) ?? 0) - (weights.get(one) ?? 0));
  const weight = weights.get(best!) ?? 0;
  return weight > 0 && weight >= (weights.get('identity') ?? 0) ? best : undefined;
}

/** Off the main thread. */
export const pack = (coding: Coding, bytes: Buffer): Promise<Buffer> => PACK[coding](bytes);

/** Bytes that are sent again and again, packed once in each coding, when it is first asked for. */
export class PackedBytes {
  private readonly packing = new Map<Coding, Promise<Buffer>>();

  constructor(readonly bytes: Buffer) {}

  as(coding: Coding | undefined): Promise<Buffer> | Buffer {
    if (coding === undefined) return this.bytes;
    const packed = this.packing.get(coding) ?? pack(coding, this.bytes);
    this.packing.set(coding, packed);
    return packed;
  }
}
