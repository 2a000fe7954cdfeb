import { hash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const compress = promisify(gzip);

/** A feed in octets, as it is sent. */
export class RenderedFeed {
  readonly octets: Buffer;
  readonly etag: string;
  private packing: Promise<Buffer> | undefined;

  /** @param version the state of the registry of which it was made: a later one may make the same octets */
  constructor(
    public version: string,
    text: string,
    readonly modifiedAt: Date,
    /** The one address by which it is known; null for an address that is a secret. */
    readonly source: string | null = null,
  ) {
    this.octets = Buffer.from(text);
    this.etag = `"${hash('sha256', this.octets, 'base64url').slice(0, 32)}"`;
  }

  /** Packed once, and only when somebody wants it so. */
  gzipped(): Promise<Buffer> {
    return (this.packing ??= compress(this.octets));
  }
}
