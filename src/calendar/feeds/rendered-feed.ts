import { createHash } from 'node:crypto';
import { PackedBytes, type Coding } from '../../kernel/http/content-codings.js';
import { flatMapInSlices, inSlices } from '../../kernel/in-slices.js';

/** A rendered feed, as bytes. */
export class RenderedFeed {
  private readonly packed: PackedBytes;

  /** @param version the data version that it was built from: a later one may produce the same bytes */
  constructor(
    public version: string,
    readonly bytes: Buffer,
    readonly etag: string,
    readonly modifiedAt: Date,
    /** Its canonical address; null if it is secret. */
    readonly source: string | null = null,
  ) {
    this.packed = new PackedBytes(bytes);
  }

  /** @param parts the parts of its text */
  static async of(
    version: string,
    parts: Iterable<string>,
    modifiedAt: Date,
    source: string | null = null,
  ): Promise<RenderedFeed> {
    const sum = createHash('sha256');
    const pieces = await flatMapInSlices(parts, (part) => {
      const bytes = Buffer.from(part);
      sum.update(bytes);
      return [bytes];
    });
    // In slices too: the pages of new memory take longer than the copying.
    const bytes = Buffer.allocUnsafe(pieces.reduce((total, { length }) => total + length, 0));
    let end = 0;
    await inSlices(pieces, (piece) => {
      end += piece.copy(bytes, end);
    });
    const etag = `"${sum.digest('base64url').slice(0, 32)}"`;
    return new RenderedFeed(version, bytes, etag, modifiedAt, source);
  }

  as(coding: Coding | undefined): Promise<Buffer> | Buffer {
    return this.packed.as(coding);
  }
}
