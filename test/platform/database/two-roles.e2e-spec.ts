import { readFileSync } from 'node:fs';
import { command, Program } from '../../support/program.js';
import { inDatabase, onServer } from '../../support/server.js';
import { codeBlocks } from '../../support/shell.js';

/** As docs/operations.md writes it, with names of our own: roles are those of the whole server. */
const own = `registry_roles_${process.pid}`;
const [asSuperuser, asOwner] = codeBlocks(readFileSync('docs/operations.md', 'utf8'), 'sql').map((block) =>
  block
    .replaceAll('registry_owner', `${own}_owner`)
    .replaceAll('registry_service', `${own}_service`)
    .replaceAll('DATABASE registry ', `DATABASE ${own} `)
    .split(/;\n/)
    .filter((statement) => statement.trim() !== ''),
);

function urlOf(role: 'owner' | 'service'): string {
  const url = new URL(process.env.TEST_DATABASE_URL!);
  url.username = `${own}_${role}`;
  url.password = '…';
  url.pathname = `/${own}`;
  return url.href;
}

const OWNER = urlOf('owner');
const SERVICE = urlOf('service');
const refusalOf = (statement: string) =>
  inDatabase(SERVICE, statement).then(
    () => 'done',
    ({ code, message }) => (code === '42501' ? 'refused' : message),
  );

beforeAll(async () => {
  for (const statement of asSuperuser!) await onServer(statement);
}, 30_000);
afterAll(async () => {
  await onServer(`DROP DATABASE IF EXISTS ${own} WITH (FORCE)`);
  for (const role of ['owner', 'service']) await onServer(`DROP ROLE IF EXISTS ${own}_${role}`);
});

describe('a service whose role does not own the tables', () => {
  let key: string;

  it('is told to let the owner migrate', async () => {
    const { code, err } = await command(['key', 'list'], { DATABASE_URL: SERVICE });
    expect([code, err]).toEqual([
      1,
      expect.stringMatching(
        /^This role may not change the tables \(.+\): run `registry migrate` as their owner first\.\n$/,
      ),
    ]);
    expect(await command(['migrate'], { DATABASE_URL: OWNER })).toMatchObject({ code: 0, err: '' });
    for (const statement of asOwner!) await inDatabase(OWNER, statement);
  });

  it('runs, writes and keeps its commands', async () => {
    const done = async (...args: string[]) => {
      const { code, out, err } = await command(args, { DATABASE_URL: SERVICE });
      expect([args, code, err]).toEqual([args, 0, '']);
      return out;
    };
    await done('demo');
    key = (await done('key', 'issue', '--label', 'отдел')).split('\n')[1]!;
    await done('rebuild');
    await done('purge');
    await done('after-restore', '--without-log');

    const service = new Program('main.js', [], {
      DATABASE_URL: SERVICE,
      PORT: '0',
      LOG_LEVEL: 'error',
      ACCESS_LOG: 'off',
    });
    try {
      const [, url] = await service.says(/^GraphQL {5}(\S+)$/m);
      const ask = async (query: string) => {
        const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${key}` };
        const answer = await fetch(url!, { method: 'POST', headers, body: JSON.stringify({ query }) });
        return (await answer.json()) as any;
      };
      const { data } = await ask(
        'mutation { cityUpdate(input: { city: "YALTA", population: 76000 }) { city { history(first: 1) { nodes { verb } } } userErrors { message } } }',
      );
      expect(data.cityUpdate).toEqual({ city: { history: { nodes: [{ verb: 'CITY_UPDATED' }] } }, userErrors: [] });
      const { data: told } = await ask(
        '{ changes(first: 1) { edges { kind } } search(text: "Ялта", first: 1) { edges { kind } } }',
      );
      expect(told).toEqual({ changes: { edges: [{ kind: 'APPEARED' }] }, search: { edges: [{ kind: 'CITY' }] } });
      const feed = await fetch(new URL('/calendar/anniversaries.ics', url));
      expect([feed.status, (await feed.text()).startsWith('BEGIN:VCALENDAR')]).toEqual([200, true]);
    } finally {
      service.signal('SIGTERM');
    }
    expect(await service.end()).toMatchObject({ code: 0, err: '' });
    expect(service.out).not.toContain('"level"');
  });

  it.each([
    'UPDATE change SET verb = verb',
    'DELETE FROM change',
    'TRUNCATE change',
    'ALTER TABLE change DISABLE TRIGGER USER',
    'DROP TRIGGER change_stays ON change',
    'DROP TABLE change',
    `CREATE OR REPLACE FUNCTION history_is_append_only() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'`,
    'SET session_replication_role = replica',
    `SET ROLE ${own}_owner`,
    `UPDATE migrations SET name = name`,
    'CREATE TABLE other ()',
  ])('may not: %s', async (statement) => {
    expect(await refusalOf(statement)).toBe('refused');
  });

  it('may what it is for', async () => {
    expect(await refusalOf('SELECT count(*) FROM change')).toBe('done');
    expect(await refusalOf('UPDATE city SET population = population')).toBe('done');
  });

  it('may use a table that a later migration makes', async () => {
    await inDatabase(OWNER, 'CREATE TABLE later (id text)');
    expect(await refusalOf(`INSERT INTO later VALUES ('x')`)).toBe('done');
  });
});
