import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { DataSource } from 'typeorm';
import { openDatabase } from '../database/database.js';
import { BackupRefused, readBackup, type BackupHeader, type BackupReader, type Digests } from './backup-file.js';
import { copyIn, migrationOf, quoted, tablesOf } from './backup-tables.js';
import { connected, digestsOf } from './backup-writer.js';

/** A database by its URL, not open yet, with every migration. */
type TablesIn = (url: string) => DataSource;

/** Reads a backup file to its end. @throws BackupRefused if it is none, is cut off or was changed */
export async function readBackupFile(
  file: string,
  reader?: BackupReader,
): Promise<{ header: BackupHeader; digests: Digests }> {
  const source = createReadStream(file);
  const text = source.pipe(createGunzip());
  source.on('error', (error) => text.destroy(error));
  try {
    return await readBackup(text, reader);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'EACCES' || code === 'EISDIR')
      throw new BackupRefused(`${file} cannot be read (${message}).`, { cause: error });
    if (code?.startsWith('Z_'))
      throw new BackupRefused(`${file} is no backup, or is cut off or damaged (${message}). Use another one.`, {
        cause: error,
      });
    throw error;
  } finally {
    source.destroy();
    text.destroy();
  }
}

/**
 * Fills an empty database from a backup, all or nothing, and compares what is stored then with what was saved.
 * @param url of a database without tables, or whose tables are those of the backup and empty
 * @throws BackupRefused with a sentence for the operator; nothing is stored then
 */
export async function restoreBackup(
  url: string,
  file: string,
  tablesIn: TablesIn,
): Promise<{ header: BackupHeader; digests: Digests }> {
  // The whole file first: nothing is begun with a damaged one.
  const { header } = await readBackupFile(file);
  await prepareTables(url, header, tablesIn);
  return connected(url, async (client) => {
    await client.query('BEGIN');
    await mustBeEmpty(client);
    const owned = header.tables.map(({ name }) => quoted(name));
    // History is append-only and announces what is added to it: neither holds for what is put back.
    for (const table of owned) await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
    for (const table of owned.toReversed()) await client.query(`DELETE FROM ${table}`);
    const read = await readBackupFile(file, {
      header: async () => undefined,
      rows: async (table, chunks) => pipeline(Readable.from(chunks), client.query(copyFrom(copyIn(table)))),
    });
    for (const table of owned) await client.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
    for (const [name, value] of Object.entries(header.sequences))
      await client.query('SELECT setval($1::regclass, $2)', [quoted(name), value]);
    const stored = await digestsOf(client, header.tables);
    const other = header.tables.find(({ name }) => stored[name]!.sha256 !== read.digests[name]!.sha256);
    if (other) throw new BackupRefused(`The table ${other.name} is not what the backup holds: nothing was restored.`);
    await client.query('COMMIT');
    await client.query('ANALYZE');
    return read;
  });
}

/** Makes the tables as they were when the backup was written. */
async function prepareTables(url: string, header: BackupHeader, tablesIn: TablesIn): Promise<void> {
  const database = tablesIn(url);
  const names = (database.options.migrations as (new () => object)[]).map(({ name }) => name);
  const last = names.indexOf(header.migration);
  if (last < 0)
    throw new BackupRefused(
      `The backup was written by a newer version of the registry (${header.migration}): update the program first.`,
    );
  const present = await connected(url, migrationOf);
  if (present === header.migration) return;
  if (present !== null)
    throw new BackupRefused('The database has tables of another version: restore into a new, empty database.');
  const { migrations, ...options } = database.options;
  database.setOptions({ ...options, migrations: (migrations as never[]).slice(0, last + 1) });
  await (await openDatabase(database)).destroy();
}

/** Rows that migrations leave in new tables are no records. */
const MADE_WITH_THE_TABLES = ['timeline_rules', 'revision_mark'];

async function mustBeEmpty(client: Client): Promise<void> {
  for (const { name } of await tablesOf(client)) {
    if (MADE_WITH_THE_TABLES.includes(name)) continue;
    const { rowCount } = await client.query(`SELECT FROM ${quoted(name)} LIMIT 1`);
    if (rowCount)
      throw new BackupRefused(
        `The registry is not empty (table ${name}): a backup is restored only into an empty one. Use a new database, or a new DATA_DIR.`,
      );
  }
}

/** Restores a backup into a database made for it on the same server, compares, and drops it. */
export async function proveBackup(url: string, file: string, tablesIn: TablesIn): Promise<void> {
  const name = `registry_proof_${process.pid}_${Date.now()}`;
  const scratch = new URL(url);
  scratch.pathname = `/${name}`;
  await connected(url, async (client) => {
    await client.query(`CREATE DATABASE ${quoted(name)} TEMPLATE template0`).catch((cause: Error) => {
      throw new BackupRefused(`No database for the proof can be made (${cause.message}): allow the role CREATEDB.`, {
        cause,
      });
    });
    try {
      await restoreBackup(scratch.href, file, tablesIn);
    } finally {
      await client.query(`DROP DATABASE ${quoted(name)} WITH (FORCE)`);
    }
  });
}
