import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { createGzip } from 'node:zlib';
import { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import {
  BackupRefused,
  FORMAT,
  RowsDigest,
  sha256,
  type BackupHeader,
  type BackupTable,
  type Digests,
} from './backup-file.js';
import { copyOut, migrationOf, sequencesOf, tablesOf } from './backup-tables.js';

/** How every server writes the same values in the same way, for as long as it takes. */
const SESSION = `SET statement_timeout = 0; SET idle_in_transaction_session_timeout = 0; SET lock_timeout = '10s';
  SET TimeZone = 'UTC'; SET DateStyle = 'ISO, YMD'; SET IntervalStyle = 'postgres'; SET extra_float_digits = 1; SET bytea_output = 'hex'`;

/** Does work on a connection of its own, without the deadlines of the service. */
export async function connected<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, application_name: 'registry backup' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(SESSION);
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The rows of a table as COPY writes them. */
export async function* rowsOf(client: Client, table: BackupTable): AsyncGenerator<Buffer> {
  yield* client.query(copyTo(copyOut(table)));
}

/** What the rows of each table are now. */
export async function digestsOf(client: Client, tables: readonly BackupTable[]): Promise<Digests> {
  const digests: Digests = {};
  for (const table of tables) {
    const digest = new RowsDigest();
    for await (const chunk of rowsOf(client, table)) digest.take(chunk);
    digests[table.name] = digest.end();
  }
  return digests;
}

/**
 * Writes a backup of one moment, while others go on writing. The file has its name only once it is complete.
 * @throws BackupRefused if the file exists, or the database holds no registry
 */
export async function writeBackup(url: string, file: string): Promise<{ header: BackupHeader; digests: Digests }> {
  if (await stat(file).catch(() => undefined)) throw new BackupRefused(`${file} exists already: choose another name.`);
  const unfinished = `${file}.unfinished`;
  try {
    const written = await connected(url, (client) => writeInto(client, unfinished));
    await onDisk(unfinished);
    await rename(unfinished, file);
    return written;
  } catch (error) {
    await rm(unfinished, { force: true });
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOSPC')
      throw new BackupRefused(`The disk is full: nothing was written to ${file}.`, { cause: error });
    if (code === 'EACCES' || code === 'ENOENT')
      throw new BackupRefused(`${file} cannot be written (${message}).`, { cause: error });
    throw error;
  }
}

async function writeInto(client: Client, file: string): Promise<{ header: BackupHeader; digests: Digests }> {
  const gzip = createGzip();
  const output = gzip.pipe(createWriteStream(file, { mode: 0o600 }));
  let failure: Error | undefined;
  const closed = new Promise<void>((tell) => output.once('close', () => tell()));
  output.on('error', (error) => (failure = error));
  const write = async (chunk: string | Buffer) => {
    if (!gzip.write(chunk)) await Promise.race([once(gzip, 'drain'), closed]);
    if (failure) throw failure;
  };

  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  const migration = await migrationOf(client);
  if (migration === null) throw new BackupRefused('There is no registry in this database: check DATABASE_URL.');
  const header: BackupHeader = {
    format: FORMAT,
    migration,
    at: new Date().toISOString(),
    tables: await tablesOf(client),
    sequences: await sequencesOf(client),
  };
  const line = JSON.stringify(header);
  await write(`${line}\n`);
  const digests: Digests = {};
  for (const table of header.tables) {
    await write(`${JSON.stringify({ table: table.name })}\n`);
    const digest = new RowsDigest();
    for await (const chunk of rowsOf(client, table)) {
      digest.take(chunk);
      await write(chunk);
    }
    await write('\\.\n');
    digests[table.name] = digest.end();
  }
  await write(`${JSON.stringify({ header: sha256(line), tables: digests })}\n`);
  gzip.end();
  await closed;
  if (failure) throw failure;
  return { header, digests };
}

async function onDisk(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  await handle.sync();
  await handle.close();
}
