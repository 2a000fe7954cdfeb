import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newApp } from '../../../src/app.js';
import { dataSource } from '../../../src/data-source.js';
import { Codes } from '../../../src/history/codes.service.js';
import { mustBeComplete, mustNotBeRestored } from '../../../src/installation.js';
import { Config } from '../../../src/platform/config/config.js';
import { Transactions } from '../../../src/platform/database/transactions.js';
import { command } from '../../support/program.js';
import { Registry } from '../../support/registry.js';
import { inDatabase, onServer } from '../../support/server.js';

const folder = mkdtempSync(join(tmpdir(), 'after-restore-'));
const log = join(folder, 'after-restore.log');
const file = join(folder, 'registry.backup');
let registry: Registry;
let restored: string;
let done: Record<'key' | 'contact' | 'subscription' | 'mandate' | 'webhook', string>;
/** A webhook that stays. */
let told: string;
let code: string;

const rows = (sql: string, url = restored) => inDatabase(url, sql);

const run = (args: string[], env: NodeJS.ProcessEnv = {}) =>
  command(args, { DATABASE_URL: restored, AFTER_RESTORE_LOG: log, ...env });

/** What the start of a service says of a database; nothing if it starts. */
async function startRefusal(url = restored, env: NodeJS.ProcessEnv = {}): Promise<string | undefined> {
  const database = await dataSource(url).initialize();
  const config = new Config({ LOG_LEVEL: 'silent', AFTER_RESTORE_LOG: log, DATABASE_URL: url, ...env });
  try {
    await mustBeComplete(database);
  } catch (error) {
    await database.destroy();
    return (error as Error).message;
  }
  const app = await newApp(database, config, { hasGraphql: false });
  return mustNotBeRestored(app)
    .then(
      () => undefined,
      (error: Error) => error.message,
    )
    .finally(() => app.close());
}

const made = async (mutation: string, path: string) => {
  const data = await registry.data(`mutation { made: ${mutation} }`, { as: 'admin' });
  const [, value] = Object.entries(data.made).find(([name]) => name === path)!;
  return (value as { id: string }).id;
};

const AGREEMENT = (title: string) => `mutation { agreementRegister(input: { kind: MEMORANDUM, signed: "2026-05-05",
  titles: [{ language: "ru", text: "${title}" }], parties: [{ city: "RU-YUZHNO-SAKHALINSK" }, { city: "YALTA" }] }) {
    agreement { code } userErrors { message } } }`;

beforeAll(async () => {
  registry = await Registry.open('demonstration', { AFTER_RESTORE_LOG: log }, { isFresh: true });
  await mustNotBeRestored(registry.app);
  done = {
    key: await made('accessKeyIssue(input: { label: "Портал", city: "YALTA" }) { accessKey { id } }', 'accessKey'),
    contact: await made(
      'contactAdd(input: { city: "YALTA", kind: OFFICE, title: "Приёмная" }) { contact { id } }',
      'contact',
    ),
    subscription: await made(
      'calendarSubscribe(input: { label: "Отдел", audience: STAFF, contents: [EVENTS] }) { subscription { id } }',
      'subscription',
    ),
    mandate: await made(
      'mandateRegister(input: { city: "BY-MINSK-LENINSKY", speaker: "BY-MINSK", basis: "Письмо" }) { mandate { id } }',
      'mandate',
    ),
    webhook: '',
  };
  const webhook = (path: string) =>
    made(
      `webhookRegister(input: { key: "${done.key}", url: "https://portal.example/${path}" }) { webhook { id } }`,
      'webhook',
    );
  [done.webhook, told] = [await webhook('removed'), await webhook('told')];
  await registry.database.query('UPDATE webhook SET told_number = news_number');
  await (await fetch(`${registry.url}/calendar/anniversaries.ics`)).text();
  expect(await command(['backup', file], { DATABASE_URL: registry.databaseUrl })).toMatchObject({ code: 0 });

  // What happens after the backup.
  await registry.data(
    `mutation { w: webhookRemove(input: { webhook: "${done.webhook}" }) { userErrors { message } }
      a: accessKeyRevoke(input: { key: "${done.key}" }) { userErrors { message } }
      b: contactErase(input: { contact: "${done.contact}", reason: REQUEST }) { userErrors { message } }
      c: calendarUnsubscribe(input: { subscription: "${done.subscription}" }) { userErrors { message } }
      d: mandateEnd(input: { mandate: "${done.mandate}" }) { userErrors { message } } }`,
    { as: 'admin' },
  );
  code = (await registry.data(AGREEMENT('Меморандум после копии'))).agreementRegister.agreement.code;

  const url = new URL(registry.databaseUrl);
  url.pathname += '_restored';
  await onServer(`CREATE DATABASE "${url.pathname.slice(1)}" TEMPLATE template0`);
  restored = url.href;
  expect(await run(['restore', file])).toMatchObject({ code: 0, out: expect.stringContaining('after-restore') });
}, 60_000);
afterAll(async () => {
  await registry.close();
  await onServer(`DROP DATABASE "${new URL(restored).pathname.slice(1)}" WITH (FORCE)`);
  rmSync(folder, { recursive: true });
});

describe('the log outside the database', () => {
  it('has ids and codes alone, after the registry that it belongs to', async () => {
    const [{ id }] = await rows('SELECT registry_id AS id FROM installation', registry.databaseUrl);
    const lines = readFileSync(log, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toEqual([
      { registry: id },
      { verb: 'WEBHOOK_REMOVED', id: done.webhook },
      { verb: 'ACCESS_KEY_REVOKED', id: done.key },
      { verb: 'CONTACT_ERASED', id: done.contact },
      { verb: 'CALENDAR_UNSUBSCRIBED', id: done.subscription },
      { verb: 'MANDATE_ENDED', id: done.mandate },
      { series: code.slice(0, -3), number: Number(code.slice(-3)) },
    ]);
  });

  it('gets what it lacks at the next start', async () => {
    const before = readFileSync(log, 'utf8');
    writeFileSync(
      log,
      before
        .split('\n')
        .filter((line) => !line.includes('CONTACT_ERASED'))
        .join('\n'),
    );
    await mustNotBeRestored(registry.app);
    expect(readFileSync(log, 'utf8')).toContain(`{"verb":"CONTACT_ERASED","id":"${done.contact}"}`);
    // A line that was cut off does no harm.
    appendFileSync(log, '{"verb":"ACCESS_KEY');
    await mustNotBeRestored(registry.app);
    writeFileSync(log, before);
  });
});

describe('a restored database', () => {
  it('is refused at the start, until it is made up for', async () => {
    expect(await startRefusal()).toMatch(
      /was restored from a backup, or moved to another server: run `registry after-restore`/,
    );
    expect(await startRefusal(registry.databaseUrl)).toBeUndefined();
  });

  it('is refused too where only the log tells that it is older: a server that was put back to an earlier state', async () => {
    const [{ place }] = await rows('SELECT place FROM installation');
    await rows(`UPDATE installation SET place = (SELECT system_identifier FROM pg_control_system()) || '/' ||
      (SELECT oid FROM pg_database WHERE datname = current_database())`);
    expect(await startRefusal()).toMatch(
      /is older than .*after-restore\.log \(WEBHOOK_REMOVED of webhook_.* is missing\)/,
    );
    await rows(`UPDATE installation SET place = '${place}'`);
  });

  it('is not made up for without its log, unless that is said, nor with another registry’s', async () => {
    const before = await rows('SELECT * FROM access_key ORDER BY id');
    const none = { AFTER_RESTORE_LOG: join(folder, 'nothing.log') };
    expect((await run(['after-restore'], none)).err).toMatch(/There is no file .*nothing\.log: .* --without-log/);
    const other = join(folder, 'other.log');
    writeFileSync(other, '{"registry":"00000000-0000-4000-8000-000000000000"}\n');
    expect((await run(['after-restore'], { AFTER_RESTORE_LOG: other })).err).toMatch(/belongs to another registry/);
    expect(await startRefusal(restored, { AFTER_RESTORE_LOG: other })).toMatch(/restored from a backup/);
    expect(await rows('SELECT * FROM access_key ORDER BY id')).toEqual(before);
  });

  it('forgets neither revocations and erasures nor codes and calendars once it is', async () => {
    const [{ sequence }] = await rows('SELECT max(sequence) AS sequence FROM calendar_published');
    const { code: exit, out, err } = await run(['after-restore']);
    expect([exit, err]).toEqual([0, '']);
    expect(out).toMatch(
      /^Done again: 5 revocations and erasures; 0 are of records that this state does not have\.\nCalendar entries that are told anew: [1-9]\d*\. Sessions ended: \d+\. Webhooks that are told to begin anew: 1\.\nNot known: /,
    );
    expect(await rows(`SELECT revoked_at IS NOT NULL AS is FROM access_key WHERE id = '${done.key}'`)).toEqual([
      { is: true },
    ]);
    expect(
      await rows(`SELECT erased_at IS NOT NULL AND title IS NULL AS is FROM contact WHERE id = '${done.contact}'`),
    ).toEqual([{ is: true }]);
    expect(
      await rows(`SELECT revoked_at IS NOT NULL AS is FROM calendar_subscription WHERE id = '${done.subscription}'`),
    ).toEqual([{ is: true }]);
    expect(
      await rows(
        'SELECT id, removed_at IS NOT NULL AS gone, news_number > told_number AS due FROM webhook ORDER BY id',
      ),
    ).toEqual([
      { id: done.webhook, gone: true, due: false },
      { id: told, gone: false, due: true },
    ]);
    expect(await rows('SELECT max(sequence) AS sequence FROM calendar_published')).toEqual([
      { sequence: sequence + 1000 },
    ]);
    expect(await startRefusal()).toBeUndefined();

    const app = await newApp(await dataSource(restored).initialize(), new Config({ LOG_LEVEL: 'silent' }), {
      hasGraphql: false,
    });
    const next = await app
      .get(Transactions, { strict: false })
      .run(() => app.get(Codes, { strict: false }).next('agreement', 'AGR', '2026'))
      .finally(() => app.close());
    expect(Number(next.slice(-3))).toBeGreaterThan(Number(code.slice(-3)));
  });

  it('takes it a second time, and changes nothing but the calendars', async () => {
    const before = await rows(`SELECT count(*) FROM change`);
    expect(await run(['after-restore'])).toMatchObject({ code: 0, err: '' });
    expect(await rows(`SELECT count(*) FROM change`)).toEqual(before);
  });
});

describe('a database that was restored only in part is refused', () => {
  it.each([
    [
      'without a foreign key',
      'ALTER TABLE city DROP CONSTRAINT city_parent_exists',
      /lacks city_parent_exists: .* only in part/,
    ],
    ['without an index', 'DROP INDEX change_of_thing', /lacks change_of_thing/],
  ])('%s', async (_, breaks, refusal) => {
    const [{ definition }] = await rows(
      breaks.startsWith('DROP')
        ? `SELECT pg_get_indexdef('change_of_thing'::regclass) AS definition`
        : `SELECT 'ALTER TABLE city ADD CONSTRAINT city_parent_exists ' || pg_get_constraintdef(oid) AS definition FROM pg_constraint WHERE conname = 'city_parent_exists'`,
    );
    await rows(breaks);
    expect(await startRefusal()).toMatch(refusal);
    await rows(definition);
    expect(await startRefusal()).toBeUndefined();
  });
});
