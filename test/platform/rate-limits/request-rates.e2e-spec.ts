import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'typeorm';
import { Viewer } from '../../../src/access/viewer.js';
import { RateBudgets } from '../../../src/platform/rate-limits/rate-budgets.js';
import { Keys } from '../../../src/portals/keys.service.js';
import {
  another,
  ask,
  askUntilRefused,
  budget,
  CHEAP,
  ENGLISH,
  refusal,
  registry,
  send,
  times,
  waitOf,
  way,
  type Told,
} from './rate-limit-client.js';

const statuses = (answers: readonly Told[]) => answers.map(({ status }) => status).sort();

const so = (many: number, status: number) => Array.from({ length: many }, () => status);

const TYPENAME = { data: { __typename: 'Query' } };

/** That somebody has spent it elsewhere an instance learns about a second after it is first asked by them. */
async function learnsThatItIsSpent(url: string, from: string): Promise<void> {
  const { allowed } = await askUntilRefused(async (i) => {
    if (i > 0) await sleep(200);
    return ask(url, CHEAP, { from });
  });
  expect(allowed).toBeGreaterThanOrEqual(1);
  // Alone it would allow 12.
  expect(allowed).toBeLessThan(12);
}

/** Waits until the instances have told the database that so many seconds of a budget are spent. */
async function isSpent(name: string, seconds = 75): Promise<void> {
  const rows = () => registry.database.query('SELECT until - now() AS left FROM spending WHERE name = $1', [name]);
  const isOver = ([row]: { left: { minutes?: number; seconds?: number } }[]) =>
    (row?.left.minutes ?? 0) * 60 + (row?.left.seconds ?? 0) > seconds;
  for (let waited = 0; !isOver(await rows()); waited += 50) {
    if (waited > 10_000) throw new Error(`Of ${name} there is only ${JSON.stringify(await rows())}.`);
    await sleep(50);
  }
  await sleep(1000);
}

describe('the rate of requests', () => {
  const issue = () =>
    registry.app.get(Keys, { strict: false }).issue(Viewer.SYSTEM, { label: 'портал', role: 'STAFF' });

  it('of an address is held to its budget, and others go on', async () => {
    const from = '127.0.2.1';
    const begun = performance.now();
    const { allowed, refused } = await askUntilRefused(() => ask(registry.url, CHEAP, { from }));
    expect(allowed).toBeGreaterThanOrEqual(12);
    expect(allowed).toBeLessThanOrEqual(budget(12, begun));
    const wait = waitOf(refused);
    expect(wait).toBeGreaterThanOrEqual(1);
    expect(wait).toBeLessThanOrEqual(5);
    expect(refused.json).toEqual(
      refusal(
        `С вашего адреса слишком много запросов: повторите через ${wait} с или передайте ключ доступа: с ним допустимо больше запросов.`,
      ),
    );
    for (const other of [{ from, key: registry.keyOf('staff') }, { from: '127.0.2.2' }]) {
      const { status, json } = await ask(registry.url, CHEAP, other);
      expect([status, json]).toEqual([200, TYPENAME]);
    }
    for (const path of ['/health/live', '/health/ready', '/metrics', '/playground'])
      expect(statuses(await times(5, () => send(registry.url + path, { from })))).toEqual(so(5, 200));
    const english = await askUntilRefused(() => ask(registry.url, CHEAP, { from, headers: ENGLISH }));
    expect(english.refused.json).toEqual(
      refusal(
        `Too many requests from your address: try again in ${waitOf(english.refused)} s, or use an access key, which has a higher limit.`,
      ),
    );
    // As long as it was told to wait, and not longer.
    await sleep(waitOf(english.refused) * 1000);
    expect((await ask(registry.url, CHEAP, { from })).json).toEqual(TYPENAME);
  });

  it('is told by every answer: what there is, what is left, and what the request has cost', async () => {
    const from = '127.0.2.9';
    const standing = async (query: string, method?: 'GET') => {
      const path = `${registry.url}/graphql`;
      const { headers } = method
        ? await send(`${path}?query=${query}`, { from })
        : await ask(registry.url, query, { from });
      return [headers['ratelimit-policy'], headers['ratelimit']];
    };
    const policy = '"requests";q=12;w=60, "cost";q=6000;qu="cost";w=60';
    expect(await standing('{cities(first:10){nodes{code}}}')).toEqual([
      policy,
      expect.stringMatching(/^"requests";r=1[12], "cost";r=(59[89]\d|6000);registry-cost=12$/),
    ]);
    expect(await standing('{cities(first:10){nodes{code}}}', 'GET')).toEqual([
      policy,
      expect.stringMatching(/^"requests";r=1[012], "cost";r=(59[789]\d|6000);registry-cost=12$/),
    ]);
    expect((await standing('{ nothing }'))[1]).toMatch(/registry-cost=0$/);
    const { refused } = await askUntilRefused(() => ask(registry.url, CHEAP, { from }));
    expect(refused.headers['ratelimit']).toMatch(
      new RegExp(`^"requests";r=0;t=${waitOf(refused)}, "cost";r=\\d+;registry-cost=0$`),
    );
  });

  it('counts what cannot be read, and queries by GET, and no preflight of a page', async () => {
    const from = '127.0.2.3';
    const graphql = `${registry.url}/graphql`;
    const all = [
      () => ask(registry.url, '{', { from }),
      () => ask(registry.url, '{ nothing }', { from }),
      () => send(`${graphql}?query={__typename}`, { from, headers: { 'apollo-require-preflight': '1' } }),
      () => send(graphql, { from, method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' }),
    ];
    expect((await askUntilRefused((i) => all[i % 4]!())).allowed).toBeGreaterThanOrEqual(12);
    expect(statuses(await times(4, (i) => all[i]!()))).toEqual(so(4, 429));
    expect(statuses(await times(20, () => send(graphql, { from, method: 'OPTIONS' })))).toEqual(so(20, 204));
  });

  it('of a key is its own, from wherever it is used', async () => {
    const { key, secret } = await issue();
    const begun = performance.now();
    const { allowed, refused } = await askUntilRefused((i) =>
      ask(registry.url, CHEAP, { key: secret, from: `127.0.3.${1 + (i % 5)}` }),
    );
    expect(allowed).toBeGreaterThanOrEqual(24);
    expect(allowed).toBeLessThanOrEqual(budget(24, begun));
    expect(refused.json).toEqual(refusal(`Слишком много запросов: повторите через ${waitOf(refused)} с.`));
    await isSpent(`${key.id} requests`, 40);
    expect(await registry.database.query(`SELECT name FROM spending WHERE name LIKE '127.0.3.%'`)).toEqual([]);
    expect((await ask(registry.url, CHEAP, { from: '127.0.3.1' })).json).toEqual(TYPENAME);
    expect((await ask(registry.url, CHEAP, { key: registry.keyOf('staff') })).json).toEqual(TYPENAME);
  });

  it('once spent costs the database nothing more', async () => {
    const { secret } = await issue();
    const use = () => ask(registry.url, CHEAP, { key: secret, from: '127.0.3.9' });
    await askUntilRefused(use);
    const said: string[] = [];
    registry.database.logger = { logQuery: (query: string) => void said.push(query) } as unknown as Logger;
    expect(statuses(await times(5, use))).toEqual(so(5, 429));
    expect(said.filter((query) => query.includes('access_key'))).toEqual([]);
  });

  it('is also one of cost', async () => {
    const from = '127.0.4.1';
    // Of 12 × 500: the last that is answered may take more than was left.
    const dear = '{ cities(first: 100) { nodes { agreements(first: 50) { nodes { __typename } } } } }';
    const { allowed, refused } = await askUntilRefused(() => ask(registry.url, dear, { from }));
    expect(allowed).toBe(2);
    const wait = waitOf(refused);
    expect(wait).toBeGreaterThan(30);
    expect(wait).toBeLessThanOrEqual(45);
    expect(refused.json).toEqual(
      refusal(`За минуту запрошено слишком много данных. Повторите через ${wait} с и уменьшите страницы (first).`),
    );
    const english = await ask(registry.url, dear, { from, headers: { ...ENGLISH, Accept: 'application/json' } });
    expect([english.status, english.json]).toEqual([
      429,
      refusal(
        `Query budget exceeded for this minute. Try again in ${waitOf(english)} s, with smaller pages (lower first).`,
      ),
    ]);
    expect((await ask(registry.url, dear, { from, key: registry.keyOf('staff') })).status).toBe(200);
  });

  it('is shared by all instances', async () => {
    const from = '127.0.5.1';
    const other = await another();
    await askUntilRefused(() => ask(registry.url, CHEAP, { from }));
    await learnsThatItIsSpent(other, from);
    expect(statuses(await times(5, () => ask(other, CHEAP, { from })))).toEqual(so(5, 429));
    expect((await ask(other, CHEAP, { from: '127.0.5.2' })).status).toBe(200);
    expect((await ask(other, CHEAP, { from, key: registry.keyOf('staff') })).status).toBe(200);
  });

  it('is forgotten when it is whole again', async () => {
    await registry.database.query(
      `INSERT INTO spending VALUES ('was', now() - interval '1 second'), ('is', now() + interval '1 minute')`,
    );
    await registry.app.get(RateBudgets, { strict: false }).sweep();
    expect(await registry.database.query(`SELECT name FROM spending WHERE name IN ('was', 'is')`)).toEqual([
      { name: 'is' },
    ]);
  });
});

describe('the address of a caller', () => {
  /** How many of 30 are made to wait. */
  async function refused(trusted: string, forwarded: (i: number) => string, from: string): Promise<number> {
    const url = await another({ TRUSTED_PROXIES: trusted });
    const asked = (i: number) => ask(url, CHEAP, { from, headers: { 'X-Forwarded-For': forwarded(i) } });
    return (await times(30, asked)).filter(({ status }) => status === 429).length;
  }
  const someone = (i: number) => `203.0.113.${i}`;

  it.each([
    ['nobody is trusted', '', '127.0.7.1'],
    ['another is trusted', '10.0.0.0/8, 127.0.7.3', '127.0.7.2'],
  ])('is not what it says of itself: %s', async (_, trusted, from) => {
    expect(await refused(trusted, someone, from)).toBeGreaterThan(5);
  });

  it('is what a trusted proxy says, by address or network', async () => {
    expect(await refused('127.0.7.0/24', someone, '127.0.7.4')).toBe(0);
    expect(await refused('10.0.0.0/8, 127.0.7.5', (i) => `203.0.114.${i}`, '127.0.7.5')).toBe(0);
  });

  it('is what the proxy added, whatever the caller had put before it', async () => {
    expect(await refused('127.0.7.6', (i) => `198.51.100.${i}, 203.0.115.7`, '127.0.7.6')).toBeGreaterThan(5);
  });

  it('is by version 6 the whole of its /64', async () => {
    expect(await refused('127.0.7.7', (i) => `2001:db8:1:2::${i}`, '127.0.7.7')).toBeGreaterThan(5);
    expect(await refused('127.0.7.7', (i) => `2001:db8:2:${i}::1`, '127.0.7.7')).toBe(0);
  });
});

it('a database that is away leaves each instance its own budgets, which are shared again when it is back', async () => {
  const from = '127.0.8.1';
  const other = await another({}, await way.open());
  await way.cut();
  expect((await ask(other, '{ home { timeZone } }', { from })).json.errors[0].extensions.code).toBe(
    'SERVICE_UNAVAILABLE',
  );
  const { allowed } = await askUntilRefused(() => ask(other, CHEAP, { from }));
  expect(allowed).toBeGreaterThanOrEqual(11);
  expect((await ask(other, CHEAP, { from: '127.0.8.2', key: registry.keyOf('staff') })).json).toEqual(TYPENAME);
  await way.open();
  await isSpent('127.0.8.1/32 requests', 40);
  await learnsThatItIsSpent(registry.url, from);
  expect(statuses(await times(3, () => ask(registry.url, CHEAP, { from })))).toEqual(so(3, 429));
});
