import { StaffSessions } from '../../src/access/sign-in/staff-sessions.service.js';
import { mustHaveTheTime } from '../../src/clock-check.js';
import { ContactPurge } from '../../src/contacts/contact-purge.service.js';
import { mustNotBeRestored } from '../../src/installation.js';
import { lowestIdAt } from '../../src/kernel/ids.js';
import { RateBudgets } from '../../src/platform/rate-limits/rate-budgets.js';
import { command, Program } from '../support/program.js';
import { Registry } from '../support/registry.js';

const YEAR = 365 * 86_400_000;
const inAYear = () => new Date(Date.now() + YEAR).toISOString();

let registry: Registry;

beforeAll(async () => {
  registry = await Registry.open('demonstration', {}, { isFresh: true });
  await mustNotBeRestored(registry.app);
});
afterAll(() => registry.close());
afterEach(() => registry.clock.set());

const run = (args: string[]) => command(args, { DATABASE_URL: registry.databaseUrl });
const rows = (sql: string, values: unknown[] = []) => registry.database.query(sql, values);

describe('a clock that is not that of the database', () => {
  it('is noticed before anything is served', async () => {
    await mustHaveTheTime(registry.app);
    for (const at of [inAYear(), new Date(Date.now() - YEAR).toISOString()]) {
      registry.clock.set(at);
      await expect(mustHaveTheTime(registry.app)).rejects.toThrow(
        `The clock of this machine says ${at}, that of PostgreSQL `,
      );
    }
    registry.clock.set(new Date(Date.now() + 60_000).toISOString());
    await mustHaveTheTime(registry.app);
  });
});

describe('both clocks a year ahead: the purge of contacts', () => {
  const purge = () => registry.app.get(ContactPurge, { strict: false });
  const names = async () => (await rows('SELECT name FROM contact WHERE name IS NOT NULL')).length;

  it('erases nobody by a clock that has leapt, and goes on once it is right, or said to be', async () => {
    const before = await names();
    await registry.data(
      `mutation { contactAdd(input: { city: "BY-GRODNO", kind: PERSON, name: "Ковальская Анна", purpose: "Переписка",
        deleteOn: "${new Date(Date.now() + YEAR / 2).toISOString().slice(0, 10)}" }) { userErrors { message } } }`,
    );
    expect(await names()).toBe(before + 1);
    expect(await purge().run()).toBe(0);
    registry.clock.set(inAYear());
    for (let times = 0; times < 2; times++)
      await expect(purge().run()).rejects.toThrow(/^The registry last ran on \d{4}-.+no contact is erased/);
    expect(await names()).toBe(before + 1);

    registry.clock.set();
    expect(await purge().run()).toBe(0);
    registry.clock.set(inAYear());
    expect(await purge().run({ isClockRight: true })).toBe(1);
    expect(await names()).toBe(before);
    expect(await purge().run()).toBe(0);
  });

  it('on the command line asks for a word as well', async () => {
    await rows(`UPDATE installation SET seen_at = now() - interval '32 days'`);
    const { code, err } = await run(['purge']);
    expect(code).toBe(1);
    expect(err).toMatch(/^The registry last ran on .+ run `registry purge --clock-is-right`\.\n$/);
    expect(await run(['purge', '--clock-is-right'])).toMatchObject({ code: 0, out: 'Erased contacts: 0.\n' });
    expect(await run(['purge'])).toMatchObject({ code: 0 });
  });

  it('goes on after a month without a service', async () => {
    await rows(`UPDATE installation SET seen_at = now() - interval '30 days'`);
    expect(await purge().run()).toBe(0);
  });
});

describe('what a clock a year ahead has left', () => {
  it('of sessions is no longer held', async () => {
    const sessions = registry.app.get(StaffSessions, { strict: false });
    await rows(`INSERT INTO staff_member (id, issuer, subject) VALUES ('member_ahead', 'https://id', 'ahead')`);
    const right = await sessions.begin('member_ahead', 'STAFF');
    expect((await sessions.viewerWith(right))?.id).toBe('member_ahead');
    registry.clock.set(inAYear());
    const ahead = await sessions.begin('member_ahead', 'STAFF');
    expect((await sessions.viewerWith(ahead))?.id).toBe('member_ahead');
    registry.clock.set();
    expect(await sessions.viewerWith(ahead)).toBeUndefined();
  });

  it('of budgets is spent for a minute, not for a year', async () => {
    await rows(`INSERT INTO spending VALUES ('ahead', now() + interval '1 year')`);
    const budgets = registry.app.get(RateBudgets, { strict: false });
    expect(budgets.consume('ahead', 0.5)).toBeUndefined();
    const left = async () =>
      (await rows(`SELECT extract(epoch FROM until - now())::int AS s FROM spending WHERE name = 'ahead'`))[0].s;
    for (const end = Date.now() + 5000; (await left()) > 200 && Date.now() < end;)
      await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await left()).toBeLessThan(151);
    expect(budgets.consume('ahead', 0.5)).toBeLessThan(91);
  });

  // In a process of its own: ids of a process stay ahead until it ends.
  it('in the history stands before what is entered later, and so in undo; the start says so', async () => {
    const update =
      'mutation { cityUpdate(input: { city: "BY-GRODNO", population: 360000 }) { city { id } userErrors { message } } }';
    const { id } = (await registry.data(update)).cityUpdate.city;
    await rows(
      `INSERT INTO change (id, thing_id, call_id, verb, by_id, by_role, at, visibility, differences)
        VALUES ($1, $2, 'call_ahead', 'CITY_UPDATED', 'key_ahead', 'STAFF', $3, 'PUBLIC', '{"population":{"from":1000,"to":360000}}')`,
      [lowestIdAt('change', new Date(inAYear())), id, inAYear()],
    );
    const service = new Program('main.js', [], { DATABASE_URL: registry.databaseUrl, PORT: '0', LOG_LEVEL: 'warn' });
    try {
      const [, url] = await service.says(/^GraphQL {5}(\S+)$/m);
      await service.says(/The newest line of history is of \d{4}-.+, which is yet to come/);
      const ask = async (query: string) => {
        const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${registry.keyOf('staff')}` };
        const answer = await fetch(url!, { method: 'POST', headers, body: JSON.stringify({ query }) });
        return ((await answer.json()) as any).data;
      };
      await ask(update.replace('360000', '361000'));
      const { city } = await ask('{ city(ref: "BY-GRODNO") { history(first: 2) { nodes { byId at undoWith } } } }');
      const [last, ahead] = city.history.nodes;
      expect([last.byId === 'key_ahead', ahead.byId]).toEqual([false, 'key_ahead']);
      expect(Date.parse(last.at)).toBeLessThan(Date.now() + 60_000);
      expect((await ask(last.undoWith.replace('…', 'Ошибка'))).undo.userErrors).toEqual([]);
      expect((await ask('{ city(ref: "BY-GRODNO") { population } }')).city.population).toBe(360_000);
    } finally {
      service.signal('SIGTERM');
      expect((await service.end()).code).toBe(0);
    }
  });
});
