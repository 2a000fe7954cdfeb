import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Client } from 'pg';
import { mustNotBeRestored } from '../../../src/installation.js';
import { command } from '../../support/program.js';
import { Registry } from '../../support/registry.js';
import { everyRowOf, inDatabase, onServer } from '../../support/server.js';

let registry: Registry;
let folder: string;
let file: string;
const made: string[] = [];

/** A database without tables, by its URL. */
async function newDatabase(): Promise<string> {
  const url = new URL(registry.databaseUrl);
  url.pathname = `${url.pathname}_${made.length}`;
  made.push(url.pathname.slice(1));
  await onServer(`CREATE DATABASE "${made.at(-1)}" TEMPLATE template0`);
  return url.href;
}

/** Every table but TypeORM's own: a restored database has run the migrations at other times. */
async function everyRow(url: string): Promise<Record<string, string>> {
  const { migrations: _, ...all } = await everyRowOf((statement) => inDatabase(url, statement));
  return all;
}

const run = (args: string[], url = registry.databaseUrl) => command(args, { DATABASE_URL: url });
const path = (name: string) => join(folder, name);

/** The backup with its text changed. */
function changed(name: string, change: (text: string) => string): string {
  writeFileSync(path(name), gzipSync(change(gunzipSync(readFileSync(file)).toString())));
  return path(name);
}

beforeAll(async () => {
  registry = await Registry.open('demonstration', {}, { isFresh: true });
  await mustNotBeRestored(registry.app);
  // Texts that a line of COPY has to escape.
  await registry.data(
    `mutation ($story: String) { partnershipUpdate(input: { partnership: "JP-WAKKANAI", story: $story }) { userErrors { message } } }`,
    { variables: { story: 'раз\tдва\n\\.\nтри\\N «четыре»' } },
  );
  folder = mkdtempSync(join(tmpdir(), 'backup-'));
  file = path('registry.backup');
  expect(await run(['backup', file, '--prove'])).toMatchObject({ code: 0, err: '' });
}, 60_000);
afterAll(async () => {
  await registry.close();
  for (const name of made) await onServer(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
  rmSync(folder, { recursive: true });
});

describe('a backup', () => {
  it('is whole, and says what it holds', async () => {
    const { code, out } = await run(['verify', file]);
    expect(code).toBe(0);
    expect(out).toMatch(/is whole: \d+ tables, \d+ rows, as of \d{4}-/);
    expect(gunzipSync(readFileSync(file)).toString()).toContain('раз\\tдва\\n\\\\.\\nтри\\\\N «четыре»');
    expect(
      await inDatabase(process.env.TEST_DATABASE_URL!, `SELECT FROM pg_database WHERE datname LIKE 'registry_proof%'`),
    ).toEqual([]);
  });

  it('is restored into an empty database: every row, and the numbers that come next', async () => {
    const url = await newDatabase();
    expect(await run(['restore', file], url)).toMatchObject({ code: 0, err: '' });
    expect(await everyRow(url)).toEqual(await everyRow(registry.databaseUrl));
    const next = `SELECT sequencename, last_value FROM pg_sequences WHERE sequencename <> 'migrations_id_seq' ORDER BY 1`;
    expect(await inDatabase(url, next)).toEqual(await inDatabase(registry.databaseUrl, next));
    // History stays append-only, and is announced.
    await expect(inDatabase(url, `DELETE FROM change`)).rejects.toThrow('history is append-only');
    expect(await inDatabase(url, `SELECT tgname FROM pg_trigger WHERE tgenabled = 'D' AND NOT tgisinternal`)).toEqual(
      [],
    );
  });

  it('of an earlier version is restored, and brought up to date', async () => {
    const earlier = await newDatabase();
    await run(['migrate'], earlier);
    const last = registry.database.migrations.at(-1)!;
    const runner = registry.database.createQueryRunner();
    const client = new Client(earlier);
    await client.connect();
    await last.down({ ...runner, query: (text: string) => client.query(text) } as never);
    await client.query('DELETE FROM migrations WHERE name = $1', [last.constructor.name]);
    await client.end();
    await runner.release();
    expect(await run(['backup', path('earlier')], earlier)).toMatchObject({ code: 0, err: '' });
    const url = await newDatabase();
    expect(await run(['restore', path('earlier')], url)).toMatchObject({ code: 0, err: '' });
    expect(await inDatabase(url, 'SELECT name FROM migrations ORDER BY id DESC LIMIT 1')).toEqual([
      { name: last.constructor.name },
    ]);
    // No service has run on it, but one that starts asks for after-restore.
    expect(await inDatabase(url, 'SELECT place FROM installation')).toEqual([{ place: 'a backup' }]);
  });
});

describe('refused, with nothing stored', () => {
  it.each([
    ['cut in the middle', () => readFileSync(file).subarray(0, 4000), /damaged|cut off/],
    ['cut at the end', () => readFileSync(file).subarray(0, -9), /damaged|cut off/],
    [
      'with a flipped bit',
      () => {
        const bytes = readFileSync(file);
        bytes[5000]! ^= 4;
        return bytes;
      },
      /damaged|changed/,
    ],
    ['that is another file', () => Buffer.from('Города-побратимы\n'), /is no backup/],
    ['that is another gzip file', () => gzipSync('Города-побратимы\n'), /is no backup/],
    ['that is empty', () => Buffer.alloc(0), /damaged|cut off/],
  ])('a backup %s', async (_, bytes, why) => {
    writeFileSync(path('bad'), bytes());
    const url = await newDatabase();
    for (const args of [
      ['verify', path('bad')],
      ['restore', path('bad')],
    ]) {
      const { code, err } = await run(args, url);
      expect([code, err.trim().split('\n').length]).toEqual([1, 1]);
      expect(err).toMatch(why);
    }
    expect(await everyTable(url)).toEqual([]);
  });

  const everyTable = (url: string) => inDatabase(url, `SELECT tablename FROM pg_tables WHERE schemaname = 'public'`);

  it('one whose text was changed, though it is packed well', async () => {
    const forged = changed('forged', (text) => text.replace('раз\\t', 'два\\t'));
    expect(await run(['verify', forged])).toMatchObject({
      code: 1,
      err: 'The backup was changed (partnership_text): use another one.\n',
    });
    const longer = changed('longer', (text) => `${text}more\n`);
    expect((await run(['verify', longer])).err).toMatch(/Something follows/);
    const shorter = changed('shorter', (text) => text.slice(0, text.lastIndexOf('\n', text.length - 2)));
    expect((await run(['verify', shorter])).err).toMatch(/cut off/);
  });

  it('one of a newer version', async () => {
    const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
    const newer = changed('newer', (text) => {
      const header = text.slice(0, text.indexOf('\n'));
      const later = header.replace(/"migration":"[^"]+"/, '"migration":"Later1764000009999"');
      return text.replace(header, () => later).replace(sha256(header), sha256(later));
    });
    expect(await run(['verify', newer])).toMatchObject({ code: 0 });
    const url = await newDatabase();
    expect((await run(['restore', newer], url)).err).toMatch(/newer version of the registry \(Later/);
    expect(await everyTable(url)).toEqual([]);
  });

  it('into a registry that has data, or twice', async () => {
    const before = await registry.everyRow();
    expect((await run(['restore', file])).err).toMatch(/is not empty/);
    expect(await registry.everyRow()).toEqual(before);
    const url = await newDatabase();
    await run(['restore', file], url);
    expect((await run(['restore', file], url)).err).toMatch(/is not empty/);
  });

  it('a file that is there already, that cannot be written or read, a database without a registry', async () => {
    const before = readFileSync(file);
    expect((await run(['backup', file])).err).toMatch(/exists already/);
    expect(readFileSync(file).equals(before)).toBe(true);
    expect((await run(['backup', path('no/where')])).err).toMatch(/cannot be written/);
    expect((await run(['verify', path('nothing')])).err).toMatch(/cannot be read/);
    expect((await run(['backup', path('none')], await newDatabase())).err).toMatch(/no registry in this database/);
    expect(readdirSync(folder).filter((name) => /unfinished|none/.test(name))).toEqual([]);
  });
});
