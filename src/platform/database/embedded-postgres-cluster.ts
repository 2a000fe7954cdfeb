import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { EmbeddedPostgresRefused, type Programs } from './embedded-postgres-host.js';

/**
 * Fills the folder, under another name first, so that what a killed process leaves half done is never taken for
 * the database.
 * @throws EmbeddedPostgresRefused
 */
export async function createCluster(folder: string, programs: Programs): Promise<void> {
  for (const name of fs.readdirSync(folder))
    if (name.startsWith('new-')) fs.rmSync(join(folder, name), { recursive: true, maxRetries: 5 });
  const draft = join(folder, `new-${randomBytes(4).toString('hex')}`);
  const password = join(folder, 'password');
  fs.writeFileSync(password, randomBytes(24).toString('hex'), { mode: 0o600, flush: true });
  if (programs.owner !== undefined) fs.chownSync(password, programs.owner, programs.owner);

  const ctype = process.platform === 'linux' ? 'C.UTF-8' : 'en_US.UTF-8';
  const locale = ['--locale-provider=icu', '--icu-locale=ru', `--locale=${ctype}`, '--encoding=UTF8'];
  const access = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${password}`];
  const { file, args, ...user } = programs.command('initdb', ['-D', draft, ...locale, ...access]);
  await promisify(execFile)(file, args, { ...user, cwd: '/' }).catch((cause) => {
    const reason = String(cause.stderr || cause.message).trim();
    throw new EmbeddedPostgresRefused(`PostgreSQL could not initialise the folder ${folder}: ${reason}`, { cause });
  });
  fs.renameSync(draft, join(folder, 'cluster'));
  if (process.platform === 'win32') return;
  const entries = fs.openSync(folder, 'r');
  fs.fsyncSync(entries);
  fs.closeSync(entries);
}

/** Makes the database `registry` when it is not there. @returns its URL @throws EmbeddedPostgresRefused */
export async function openRegistry(folder: string, port: number): Promise<string> {
  const passwordFile = join(folder, 'password');
  // PGSSLMODE may be set for other servers; this one has no TLS.
  const urlOf = (database: string) => {
    const password = fs.readFileSync(passwordFile, 'utf8');
    return `postgres://postgres:${password}@127.0.0.1:${port}/${database}?sslmode=disable`;
  };
  try {
    const client = new Client(urlOf('postgres'));
    client.on('error', () => undefined);
    await client.connect();
    const found = await client.query("SELECT FROM pg_database WHERE datname = 'registry'");
    if (found.rowCount === 0) await client.query('CREATE DATABASE registry');
    await client.end();
    return urlOf('registry');
  } catch (cause) {
    const reason = `PostgreSQL on the folder ${folder} rejects the connection (${(cause as Error).message})`;
    throw new EmbeddedPostgresRefused(`${reason}: if ${passwordFile} was lost or changed, restore it.`, { cause });
  }
}
