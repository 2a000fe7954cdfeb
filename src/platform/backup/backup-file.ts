import { createHash, type Hash } from 'node:crypto';

/**
 * A backup is a gzip file of UTF-8 lines: a header, then for each table a line that names it, its rows as PostgreSQL's COPY writes
 * them, and `\.`; the last line has the number and the SHA-256 of the rows of every table. Any PostgreSQL can read it, and so can a person.
 */
export const FORMAT = 'sister-city-registry backup 1';

export interface BackupTable {
  name: string;
  columns: string[];
  /** The primary key: the order of the rows. */
  key: string[];
}

export interface BackupHeader {
  format: string;
  /** The last migration that the tables had: they can be filled only where they are the same. */
  migration: string;
  /** An instant, ISO 8601. */
  at: string;
  /** In an order in which they can be filled. */
  tables: BackupTable[];
  /** Sequence → its last value. */
  sequences: Record<string, string>;
}

export interface TableDigest {
  rows: number;
  sha256: string;
}

/** Table → what its rows are, as COPY writes them. */
export type Digests = Record<string, TableDigest>;

interface BackupEnd {
  header: string;
  tables: Digests;
}

/** What is wrong with a backup, as a sentence for the operator. */
export class BackupRefused extends Error {
  override name = 'BackupRefused';
}

export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

const NEWLINE = 10;

/** Counts and hashes the rows that pass. */
export class RowsDigest {
  private readonly hash: Hash = createHash('sha256');
  private rows = 0;

  take(chunk: Buffer): void {
    this.hash.update(chunk);
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, at + 1)) this.rows += 1;
  }

  end(): TableDigest {
    return { rows: this.rows, sha256: this.hash.digest('hex') };
  }
}

/** What takes in a backup: its header, then the rows of each table, some whole lines at a time, to their end. */
export interface BackupReader {
  header(header: BackupHeader): Promise<void>;
  rows(table: BackupTable, chunks: AsyncIterable<Buffer>): Promise<void>;
}

/** Takes in nothing: reading is enough to find what is wrong. */
const ONLY_READING: BackupReader = {
  header: async () => undefined,
  rows: async (_, chunks) => {
    for await (const _chunk of chunks);
  },
};

const cut = () => new BackupRefused('The backup is cut off: its end is missing. Use another one.');

/** The lines of a stream, or as many whole lines as there are at once. */
class Lines {
  private rest: Buffer = Buffer.alloc(0);
  private readonly chunks: AsyncIterator<Buffer>;

  constructor(stream: AsyncIterable<Buffer>) {
    this.chunks = stream[Symbol.asyncIterator]();
  }

  /** @throws BackupRefused at the end of the stream */
  private async more(): Promise<void> {
    const { value, done } = await this.chunks.next();
    if (done) throw cut();
    this.rest = this.rest.length === 0 ? value : Buffer.concat([this.rest, value]);
  }

  async line(): Promise<string> {
    for (;;) {
      const end = this.rest.indexOf(NEWLINE);
      if (end < 0) await this.more();
      else {
        const line = this.rest.toString('utf8', 0, end);
        this.rest = this.rest.subarray(end + 1);
        return line;
      }
    }
  }

  /** Whole lines up to the line `\.`, which is taken as well. COPY never writes `\.` within a line. */
  async *rows(): AsyncGenerator<Buffer> {
    while (this.rest.subarray(0, 3).toString() !== '\\.\n') {
      const end = this.rest.indexOf('\n\\.\n');
      const whole = (end < 0 ? this.rest.lastIndexOf(NEWLINE) : end) + 1;
      if (whole > 0) yield this.rest.subarray(0, whole);
      this.rest = this.rest.subarray(whole);
      if (end < 0) await this.more();
    }
    this.rest = this.rest.subarray(3);
  }

  /** @throws BackupRefused if something follows */
  async mustEnd(): Promise<void> {
    if (this.rest.length > 0 || !(await this.chunks.next()).done)
      throw new BackupRefused('Something follows the end of the backup: it was changed. Use another one.');
  }
}

/**
 * Reads a backup to its end. @throws BackupRefused if it is none, is cut off or was changed
 * @param text the lines of the file, no longer compressed
 */
export async function readBackup(
  text: AsyncIterable<Buffer>,
  reader: BackupReader = ONLY_READING,
): Promise<{ header: BackupHeader; digests: Digests }> {
  const lines = new Lines(text);
  const written = await lines.line();
  const header = headerOf(written);
  await reader.header(header);
  const digests: Digests = {};
  for (const table of header.tables) {
    if ((await lines.line()) !== JSON.stringify({ table: table.name })) throw changed(table.name);
    const digest = new RowsDigest();
    await reader.rows(table, passing(lines.rows(), digest));
    digests[table.name] = digest.end();
  }
  const end = JSON.parse(await lines.line()) as BackupEnd;
  await lines.mustEnd();
  if (end.header !== sha256(written)) throw changed('header');
  for (const { name } of header.tables) {
    const [is, was] = [digests[name]!, end.tables[name]];
    if (is.sha256 !== was?.sha256 || is.rows !== was.rows) throw changed(name);
  }
  return { header, digests };
}

async function* passing(chunks: AsyncIterable<Buffer>, digest: RowsDigest): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    digest.take(chunk);
    yield chunk;
  }
}

const changed = (where: string) => new BackupRefused(`The backup was changed (${where}): use another one.`);

function headerOf(line: string): BackupHeader {
  try {
    const header = JSON.parse(line) as BackupHeader;
    if (header.format === FORMAT) return header;
  } catch {
    // Told below.
  }
  throw new BackupRefused('This is no backup of a registry, or one of another format.');
}
