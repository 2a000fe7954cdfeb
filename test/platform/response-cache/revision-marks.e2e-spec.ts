import { Client } from 'pg';
import { Revisions } from '../../../src/platform/database/revisions.service.js';
import { requestTurn, RequestTurn } from '../../../src/platform/request-turn.js';
import { Registry } from '../../support/registry.js';

/** Tables of which no query tells anything that is kept in memory. */
const NOT_MARKED = [
  'calendar_published' /* what calendars were told: they have a version of their own */,
  'code_floor' /* codes that are not given out again */,
  'installation' /* whose database it is */,
  'migrations',
  'mutation_key' /* repeats of mutations */,
  'revision_mark',
  'search_word' /* spellings, which find only what is marked itself */,
  'spending' /* limits */,
  'staff_member',
  'staff_session' /* looked up at each request */,
  'sync_line' /* changes, which is not kept */,
  'sync_pending',
  'timeline_rules' /* which rules the stored periods follow */,
  'webhook' /* looked up at each request; its deliveries must not call for others */,
  'webhook_progress',
];

let registry: Registry;
beforeAll(async () => (registry = await Registry.open('article', { RESPONSE_CACHE: '32' }, { isFresh: true })));
afterAll(() => registry.close());

/** As a request that comes now reads it. */
const revision = () =>
  requestTurn.run(new RequestTurn(), () => registry.app.get(Revisions, { strict: false }).ofRequest()!);
const marks = async () =>
  (await registry.database.query('SELECT count(*)::int AS n FROM revision_mark'))[0].n as number;

async function connected(): Promise<Client> {
  const client = new Client(registry.databaseUrl);
  await client.connect();
  return client;
}

it('every table is marked by what is written into it, or there is a reason why not', async () => {
  const tables: { name: string; events: number | null; left: string[] }[] = await registry.database.query(`
    SELECT c.relname AS name, t.tgtype & 60 AS events, ARRAY(SELECT attname::text FROM pg_attribute a
        WHERE a.attrelid = c.oid AND attnum > 0 AND NOT attisdropped AND cardinality(t.tgattr) > 0 AND attnum <> ALL (t.tgattr)) AS left
      FROM pg_class c LEFT JOIN pg_trigger t ON t.tgrelid = c.oid AND tgname = 'registry_changed'
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' ORDER BY 1`);
  expect(tables.filter(({ events }) => events === null).map(({ name }) => name)).toEqual(NOT_MARKED);
  const marked = tables.filter(({ events }) => events !== null);
  // INSERT, DELETE, UPDATE and TRUNCATE.
  expect(marked.filter(({ events }) => events !== 4 + 8 + 16 + 32)).toEqual([]);
  expect(marked.filter(({ left }) => left.length > 0).map(({ name, left }) => `${name} ${left}`)).toEqual([
    'access_key last_used_at',
    'calendar_subscription last_used_at',
  ]);
});

it('a transaction leaves one mark, however much it writes, and none when it is taken back', async () => {
  const client = await connected();
  const [before, count] = [await revision(), await marks()];
  await client.query('BEGIN');
  for (let i = 0; i < 3; i++) await client.query(`UPDATE event SET place = '${i}'`);
  expect(await revision()).toEqual(before);
  await client.query('ROLLBACK');
  expect([await revision(), await marks()]).toEqual([before, count]);
  await client.query('BEGIN');
  await client.query('SAVEPOINT tried');
  await client.query(`UPDATE agreement SET kind = kind`);
  await client.query('ROLLBACK TO SAVEPOINT tried');
  await client.query(`UPDATE event SET place = place`);
  await client.query(`UPDATE agreement SET kind = kind`);
  await client.query('COMMIT');
  await client.end();
  expect(await marks()).toBe(count + 1);
  const after = await revision();
  expect(after.all).not.toBe(before.all);
  expect(after.asking).toBe(before.asking);
});

it('writers do not wait for each other, and each commit is another revision', async () => {
  const [one, other] = [await connected(), await connected()];
  for (const client of [one, other]) await client.query(`SET lock_timeout = '200ms'; BEGIN`);
  const seen = [(await revision()).all];
  await one.query(`UPDATE city SET website = 'https://one.example' WHERE code = 'BY-GRODNO'`);
  await other.query(`UPDATE city SET website = 'https://other.example' WHERE code = 'BY-MINSK'`);
  await other.query('COMMIT');
  seen.push((await revision()).all);
  await one.query('COMMIT');
  seen.push((await revision()).all);
  await Promise.all([one.end(), other.end()]);
  expect(new Set(seen).size).toBe(3);
});

it('keys, mandates, the home and cities are another revision of what all read, the use of a key is none', async () => {
  const before = await revision();
  await registry.database.query(`UPDATE access_key SET last_used_at = now()`);
  expect(await revision()).toEqual(before);
  for (const statement of [
    `UPDATE access_key SET label = label`,
    `UPDATE home SET time_zone = time_zone`,
    `DELETE FROM mandate`,
    `UPDATE city SET website = website`,
    `UPDATE city_name SET text = text`,
    `DELETE FROM city_placement`,
  ]) {
    const earlier = await revision();
    await registry.database.query(statement);
    const later = await revision();
    expect([later.all === earlier.all, later.asking === earlier.asking]).toEqual([false, false]);
  }
});

it('many marks become few while others write, and the revision stays what it is', async () => {
  const client = await connected();
  for (let i = 0; i < 150; i++) await client.query(`UPDATE city SET website = 'https://${i}.example'`);
  await client.query('BEGIN');
  await client.query(`UPDATE city SET website = NULL`);
  const before = await revision();
  for (let left = 100; left > 0 && (await marks()) > 3; left--) await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await marks()).toBeLessThanOrEqual(3);
  expect(await revision()).toEqual(before);
  await client.query('COMMIT');
  await client.end();
  expect((await revision()).all).not.toBe(before.all);
});

it('a check is shared by the requests that come before it begins, and by no later one', async () => {
  const said: string[] = [];
  registry.database.logger = { logQuery: (query: string) => void said.push(query) } as never;
  const many = Array.from({ length: 50 }, revision);
  await Promise.all(many);
  // One for the first of them, one for all that came while it ran.
  expect(said.length).toBe(2);
  await revision();
  expect(said.length).toBe(3);
});
