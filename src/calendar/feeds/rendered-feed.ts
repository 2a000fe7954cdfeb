import { hash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const compress = promisify(gzip);

/** A rendered feed, as bytes. */
export class RenderedFeed {
  readonly bytes: Buffer;
  readonly etag: string;
  private packing: Promise<Buffer> | undefined;

  /** @param version the data version that it was built from: a later one may produce the same bytes */
  constructor(
    public version: string,
    text: string,
    readonly modifiedAt: Date,
    /** Its canonical address; null if it is secret. */
    readonly source: string | null = null,
  ) {
    this.bytes = Buffer.from(text);
    this.etag = `"${hash('sha256', this.bytes, 'base64url').slice(0, 32)}"`;
  }

  /** Compressed once, on demand. */
  gzipped(): Promise<Buffer> {
    return (this.packing ??= compress(this.bytes));
  }
}
