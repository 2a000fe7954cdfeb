import * as http from 'node:http';
import * as net from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { getIntrospectionQuery } from 'graphql';
import type { Logger } from 'typeorm';
import { Viewer } from '../src/access/viewer.js';
import { newApp } from '../src/app.js';
import { dataSource } from '../src/data-source.js';
import { Config } from '../src/platform/config/config.js';
import { openDatabase } from '../src/platform/database/database.js';
import { RateBudgets } from '../src/platform/rate-limits/rate-budgets.js';
import { Keys } from '../src/portals/keys.service.js';
import { Registry } from './support/registry.js';

interface Asked {
  key?: string;
  headers?: http.OutgoingHttpHeaders;
  variables?: Record<string, unknown>;
  /** From which address of this machine. */
  from?: string;
}
interface Sent {
  method?: string;
  headers?: http.OutgoingHttpHeaders;
  body?: string | Buffer;
  from?: string;
}
interface Told {
  status: number;
  headers: http.IncomingHttpHeaders;
  json: any;
}

function send(url: string, { method = 'GET', headers = {}, body = '', from = '127.0.0.1' }: Sent = {}): Promise<Told> {
  return new Promise((tell, fail) => {
    const request = http.request(url, { method, headers, localAddress: from, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () => {
        const isJson = /json/.test(response.headers['content-type'] ?? '');
        tell({ status: response.statusCode!, headers: response.headers, json: isJson ? JSON.parse(text) : text });
      });
    });
    request.on('error', fail).end(body);
  });
}

const ask = (url: string, query: string, { key, headers, variables, from }: Asked = {}) =>
  send(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'Accept-Language': 'ru',
      ...(key !== undefined && { Authorization: `Bearer ${key}` }),
      ...headers,
    },
    body: JSON.stringify({ query, variables }),
    from,
  });

/** So many at once. */
const times = <Done>(count: number, act: (i: number) => Promise<Done>) =>
  Promise.all(Array.from({ length: count }, (_, i) => act(i)));
const statuses = (answers: readonly Told[]) => answers.map(({ status }) => status).sort();
const so = (many: number, status: number) => Array.from({ length: many }, () => status);

const CHEAP = '{ __typename }';
const TYPENAME = { data: { __typename: 'Query' } };
const LISTS_IN_LISTS = '{ cities(first: 100) { nodes { agreements(first: 100) { nodes { id } } } } }';
const ENGLISH = { 'Accept-Language': 'en' };

const LIMITED = { RATE_PER_ADDRESS: '12', RATE_PER_KEY: '24' };
const apps: NestFastifyApplication[] = [];
let registry: Registry;
beforeAll(async () => (registry = await Registry.open('demonstration', LIMITED)));
afterAll(async () => {
  await Promise.all(apps.map((app) => app.close()));
  await registry.close();
});

/** Another instance of the service on the same database. */
async function another(env: NodeJS.ProcessEnv = {}, url = registry.databaseUrl): Promise<string> {
  const app = await newApp(await openDatabase(dataSource(url)), new Config({ ...LIMITED, ...env }));
  apps.push(app);
  await app.listen(0, '127.0.0.1');
  return app.getUrl();
}

/** Asks until it is made to wait: how often it was answered before, and how it was refused. */
async function askUntilRefused(
  act: (i: number) => Promise<Told>,
  most = 200,
): Promise<{ allowed: number; refused: Told }> {
  for (let allowed = 0; allowed < most; allowed++) {
    const refused = await act(allowed);
    if (refused.status === 429) return { allowed, refused };
  }
  throw new Error(`Not refused after ${most} times`);
}

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

/** How many of a budget may be answered since then, which fills up again all the while. */
const budget = (perMinute: number, since: number) =>
  perMinute + Math.ceil(((performance.now() - since) / 60_000) * perMinute);

const refusal = (message: unknown) => ({ errors: [{ message, extensions: { code: 'LIMIT_EXCEEDED' } }] });
const waitOf = ({ headers }: Told) => Number(headers['retry-after']);

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

describe('the cost of a query', () => {
  let url: string;
  let staff: string;
  beforeAll(async () => {
    url = await another({ RATE_PER_ADDRESS: 'off', RATE_PER_KEY: 'off' });
    staff = registry.keyOf('staff');
  });

  it('is refused above 10 000, with what it costs and what to do, in both languages', async () => {
    const ru = await ask(url, LISTS_IN_LISTS);
    expect([ru.status, ru.json]).toEqual([
      400,
      refusal(
        'Стоимость запроса — 11201, допустимо не больше 10000. Уменьшите first, уберите вложенные списки или разделите запрос.',
      ),
    ]);
    const en = await ask(url, LISTS_IN_LISTS, { headers: { ...ENGLISH, Accept: 'application/json' } });
    expect([en.status, en.json]).toEqual([
      200,
      refusal(
        'The query costs 11201; the maximum is 10000. Request smaller pages (lower first) or fewer nested lists, or split the query.',
      ),
    ]);
  });

  it('is the same with variables and in fragments, and for staff', async () => {
    const query = `query ($n: Int!) { cities(first: $n) { nodes { ...F } } }
                   fragment F on City { agreements(first: $n) { nodes { id } } }`;
    const of = async (n: number) => (await ask(url, query, { key: staff, variables: { n } })).json;
    expect((await of(100)).errors[0].extensions).toEqual({ code: 'LIMIT_EXCEEDED' });
    expect((await of(10)).errors).toBeUndefined();
  });

  it('that cannot be counted is refused too', async () => {
    const bomb = Array.from({ length: 25 }, (_, i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`).join(
      ' ',
    );
    expect((await ask(url, `{ ...F0 } ${bomb} fragment F25 on Query { __typename }`)).json).toEqual(
      refusal(
        'Запрос слишком велик, чтобы посчитать его стоимость, допустимо не больше 10000. Уменьшите first, уберите вложенные списки или разделите запрос.',
      ),
    );
  });

  it.each([
    ['500', 'В first укажите число от 0 до 100, а не 500.'],
    ['-1', 'В first укажите число от 0 до 100, а не -1.'],
  ])('does not stand before what a list says of first: %s', async (first, message) => {
    const { json } = await ask(
      url,
      `{ cities(first: ${first}) { nodes { agreements(first: 100) { nodes { id } } } } }`,
    );
    expect(json.errors).toEqual([
      expect.objectContaining({ message, extensions: { code: 'BAD_USER_INPUT', suggestions: ['100'] } }),
    ]);
  });

  it('does not stand before what is said of a text for first', async () => {
    const written = await ask(url, '{ cities(first: "ten") { totalCount } }');
    expect(written.json.errors[0].extensions).toEqual({ code: 'GRAPHQL_VALIDATION_FAILED' });
    const query = 'query ($n: Int) { cities(first: $n) { totalCount } }';
    const given = await ask(url, query, { variables: { n: 'ten' } });
    expect([given.status, given.json.errors[0].extensions]).toEqual([400, { code: 'BAD_USER_INPUT' }]);
  });

  it('of the usual introspection is nothing', async () => {
    expect((await ask(url, getIntrospectionQuery())).json.data.__schema.queryType.name).toBe('Query');
  });

  it('of a change is counted before it is made', async () => {
    const before = await registry.database.query('SELECT count(*) FROM city');
    const mutation = `mutation { cityRegister(input: { code: "COSTLY", names: [{ language: "ru", text: "Дорогой" }] }) {
      city { agreements(first: 100) { nodes { parties { city { agreements(first: 100) { nodes { id } } } } } } }
    } }`;
    const { json } = await ask(url, mutation, { key: staff });
    expect(json.errors[0].extensions).toEqual({ code: 'LIMIT_EXCEEDED' });
    expect(await registry.database.query('SELECT count(*) FROM city')).toEqual(before);
  });

  it('is the operator’s to set', async () => {
    const unlimited = await another({ QUERY_COST: 'off' });
    expect((await ask(unlimited, LISTS_IN_LISTS, { from: '127.0.1.1' })).json.data.cities.nodes).toHaveLength(16);
    const strict = await another({ QUERY_COST: '20' });
    expect((await ask(strict, '{ cities { totalCount } }', { from: '127.0.1.1' })).json).toEqual(
      refusal(
        'Стоимость запроса — 21, допустимо не больше 20. Уменьшите first, уберите вложенные списки или разделите запрос.',
      ),
    );
  });
});

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
    for (const path of ['/health/live', '/health/ready', '/metrics', '/calendar/anniversaries.ics', '/playground'])
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

describe('who guesses', () => {
  const WHO = '{ viewer { role } }';
  const SLOWLY = /^С вашего адреса слишком часто приходят неверные ключи: проверьте свой и повторите через [12] с\.$/;
  const forged = (i: number) => `sckey_${String(i).padStart(43, 'x')}`;
  let url: string;
  beforeAll(async () => (url = await another({ RATE_PER_ADDRESS: '1000', RATE_PER_KEY: '1000' })));

  it('at keys is soon made to wait, and locks nobody out', async () => {
    const from = '127.0.6.1';
    const [staff, admin] = [registry.keyOf('staff'), registry.keyOf('admin')];
    expect((await ask(url, WHO, { from, key: staff })).json).toEqual({ data: { viewer: { role: 'STAFF' } } });
    const begun = performance.now();
    const codes = new Set<string>();
    const { allowed, refused } = await askUntilRefused(async (i) => {
      const answer = await ask(url, WHO, { from, key: forged(i) });
      codes.add(answer.json.errors[0].extensions.code);
      return answer;
    });
    expect([...codes]).toEqual(['UNAUTHENTICATED', 'LIMIT_EXCEEDED']);
    expect(allowed).toBeGreaterThanOrEqual(30);
    expect(allowed).toBeLessThanOrEqual(budget(30, begun));
    expect(waitOf(refused)).toBeLessThanOrEqual(2);
    expect(refused.json).toEqual(refusal(expect.stringMatching(SLOWLY)));
    // What would be right is not even looked up, or guessing would go on; what was right before is.
    const { refused: unheard } = await askUntilRefused(
      async (i) => ask(url, WHO, { from, key: i % 2 ? admin : forged(i) }),
      4,
    );
    expect(unheard.json).toEqual(refusal(expect.stringMatching(SLOWLY)));
    expect((await ask(url, WHO, { from, key: staff })).json).toEqual({ data: { viewer: { role: 'STAFF' } } });
    expect((await ask(url, WHO, { from })).json).toEqual({ data: { viewer: { role: 'PUBLIC' } } });
    expect((await ask(url, WHO, { from: '127.0.6.2', key: forged(0) })).status).toBe(200);
    await sleep(2000);
    expect((await ask(url, WHO, { from, key: admin })).json).toEqual({ data: { viewer: { role: 'ADMIN' } } });
  });

  it('at sessions too, of which none is looked up beyond that', async () => {
    const signIn = { OIDC_ISSUER: 'https://id.city.example', OIDC_CLIENT_ID: 'registry', OIDC_STAFF_GROUPS: 'staff' };
    const here = await another({ ...signIn, RATE_PER_ADDRESS: '1000', RATE_PER_KEY: '1000' });
    const page = (i: number) => ({ Cookie: `registry_session=${forged(i)}`, 'Sec-Fetch-Site': 'same-origin' });
    const ways = [
      (from: string) => (i: number) => ask(here, WHO, { from, headers: page(i) }),
      (from: string) => (i: number) => send(`${here}/sign-out`, { method: 'POST', from, headers: page(i) }),
    ];
    for (const [n, way] of ways.entries()) {
      const from = `127.0.6.${10 + n}`;
      const begun = performance.now();
      const { allowed, refused } = await askUntilRefused(way(from));
      expect(allowed).toBeGreaterThanOrEqual(30);
      expect(allowed).toBeLessThanOrEqual(budget(30, begun));
      expect(JSON.stringify(refused.json)).toMatch(/слишком часто приходят неверные ключи|Too many invalid keys/);
      expect(refused.headers['set-cookie']).toBeUndefined();
    }
    const many = await times(100, (i) => ask(here, WHO, { from: '127.0.6.12', headers: page(i) }));
    const looked = many.filter(({ headers }) => headers['set-cookie']);
    expect([looked.length >= 30, looked.length <= 33]).toEqual([true, true]);
    expect(looked.filter(({ status }) => status === 429)).toEqual([]);
    // With a page of another site it speaks for nobody, and nobody looks.
    const elsewhere = { ...page(0), 'Sec-Fetch-Site': 'cross-site' };
    expect((await ask(here, WHO, { from: '127.0.6.12', headers: elsewhere })).json.data.viewer.role).toBe('PUBLIC');
  });

  it('with a key that is no longer right as with one that never was', async () => {
    const from = '127.0.6.20';
    const keys = registry.app.get(Keys, { strict: false });
    const { key, secret } = await keys.issue(Viewer.SYSTEM, { label: 'портал', role: 'STAFF' });
    const use = () => ask(url, WHO, { from, key: secret });
    expect((await use()).json.data.viewer.role).toBe('STAFF');
    await keys.revoke(Viewer.SYSTEM, key.id);
    const begun = performance.now();
    const { allowed, refused } = await askUntilRefused(use);
    expect(allowed).toBeGreaterThanOrEqual(30);
    expect(allowed).toBeLessThanOrEqual(budget(31, begun));
    expect(refused.json).toEqual(refusal(expect.stringMatching(SLOWLY)));
  });

  it('at calendar addresses too', async () => {
    const from = '127.0.6.3';
    const { calendarSubscribe } = await registry.data(
      'mutation { calendarSubscribe(input: { label: "отдел", audience: STAFF, contents: [DEADLINES] }) { address { https } } }',
    );
    const mine = url + new URL(calendarSubscribe.address.https).pathname;
    expect((await send(mine, { from })).status).toBe(200);
    const guess = (i: number) => send(`${url}/calendar/s/sccal_${i}/deadlines.ics`, { from });
    const { allowed, refused } = await askUntilRefused(guess);
    expect(allowed).toBeGreaterThanOrEqual(30);
    expect([waitOf(refused) <= 2, refused.json]).toEqual([
      true,
      { statusCode: 429, code: 'LIMIT_EXCEEDED', message: expect.stringMatching(SLOWLY) },
    ]);
    expect((await send(mine, { from })).status).toBe(200);
  });

  it('with a calendar address that is revoked as with one that never was', async () => {
    const from = '127.0.6.21';
    const { calendarSubscribe: given } = await registry.data(
      'mutation { calendarSubscribe(input: { label: "отдел", audience: STAFF, contents: [DEADLINES] }) { subscription { id } address { https } } }',
    );
    const read = () => send(url + new URL(given.address.https).pathname, { from });
    expect((await read()).status).toBe(200);
    await registry.data(
      `mutation { calendarUnsubscribe(input: { subscription: "${given.subscription.id}" }) { userErrors { code } } }`,
    );
    expect((await read()).status).toBe(410);
    const begun = performance.now();
    const { allowed } = await askUntilRefused(read);
    expect(allowed).toBeGreaterThanOrEqual(29);
    expect(allowed).toBeLessThanOrEqual(budget(31, begun));
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

describe('what is made to hurt is refused, and changes nothing', () => {
  const register = (code: string, more = '') =>
    `cityRegister(input: { code: "${code}", names: [{ language: "ru", text: "Вредный" }]${more} }) { city { id } }`;
  const all = (count: number, part: (i: number) => string) =>
    Array.from({ length: count }, (_, i) => part(i)).join(' ');
  const json = (query: string) => JSON.stringify({ query });
  const large = Buffer.from(json(`mutation { ${register('HURT')} }${' '.repeat(50 << 20)}`));
  const nested = `${'agreements { nodes { parties { city { '.repeat(250)} id ${'} } } }'.repeat(250)}`;
  const post = (body: string | Buffer, headers: http.OutgoingHttpHeaders = {}) => ({ method: 'POST', body, headers });

  const get = (query: string, headers: http.OutgoingHttpHeaders = { 'Apollo-Require-Preflight': '1' }) => ({
    query,
    headers,
  });

  const attacks: [string, number, string, Sent & { query?: string }][] = [
    ['50 MB whose length is said', 413, 'LIMIT_EXCEEDED', post(large, { 'Content-Length': large.length })],
    ['50 MB whose length is not said', 413, 'LIMIT_EXCEEDED', post(large, { 'Transfer-Encoding': 'chunked' })],
    [
      '10 000 aliases',
      400,
      'LIMIT_EXCEEDED',
      post(json(`mutation { ${all(10_000, (i) => `a${i}: ${register(`HURT-${i}`)}`)} }`)),
    ],
    [
      '21 aliases',
      400,
      'LIMIT_EXCEEDED',
      post(json(`mutation { ${all(21, (i) => `a${i}: ${register(`HURT-${i}`)}`)} }`)),
    ],
    ['1 000 levels', 400, 'LIMIT_EXCEEDED', post(json(`mutation { ${register('HURT').replace('id', nested)} }`))],
    [
      '16 levels',
      400,
      'LIMIT_EXCEEDED',
      post(json(`mutation { ${register('HURT').replace('id', `${'parent { '.repeat(14)} id ${'}'.repeat(14)}`)} }`)),
    ],
    [
      'an array of operations',
      400,
      'BAD_USER_INPUT',
      post(`[${all(10, (i) => (i ? ',' : '') + json(`mutation { ${register(`HURT-${i}`)} }`))}]`),
    ],
    ['a mutation by GET', 405, 'BAD_USER_INPUT', get(`mutation { ${register('HURT')} }`)],
    [
      'a mutation by GET beside a query',
      405,
      'BAD_USER_INPUT',
      get(`query A { __typename } mutation B { ${register('HURT')} }&operationName=B`),
    ],
    ['a mutation by GET from any page', 400, 'BAD_USER_INPUT', get(`mutation { ${register('HURT')} }`, {})],
  ];

  it.each(attacks)('%s', async (_, status, code, { query, ...sent }) => {
    const url = `${registry.url}/graphql${query === undefined ? '' : `?query=${encodeURI(query)}`}`;
    const key = registry.keyOf('admin');
    const headers = {
      ...(sent.body && { 'Content-Type': 'application/json' }),
      Authorization: `Bearer ${key}`,
      ...sent.headers,
    };
    const changes = () =>
      registry.database.query('SELECT count(*)::int FROM change UNION ALL SELECT count(*)::int FROM city');
    const before = await changes();
    const begun = performance.now();
    const answer = await send(url, { ...sent, headers, from: '127.0.9.1' });
    expect([answer.status, answer.json.errors.map(({ extensions }: any) => extensions), answer.json.data]).toEqual([
      status,
      [{ code }],
      undefined,
    ]);
    expect(performance.now() - begun).toBeLessThan(5000);
    expect(await changes()).toEqual(before);
    expect((await ask(registry.url, CHEAP, { from: '127.0.9.2' })).status).toBe(200);
  });
});

/** A way to the database that can be cut, and opened again. */
class Way {
  private readonly sockets = new Set<net.Socket>();
  private readonly server = net.createServer((here) => {
    const { hostname, port } = new URL(registry.databaseUrl);
    const there = net.connect(Number(port), hostname);
    for (const socket of [here, there]) this.sockets.add(socket.on('error', () => here.destroy()));
    here.pipe(there).pipe(here);
  });
  private port = 0;

  async open(): Promise<string> {
    await new Promise<void>((tell) => this.server.listen(this.port, '127.0.0.1', tell));
    this.port = (this.server.address() as net.AddressInfo).port;
    const url = new URL(registry.databaseUrl);
    url.host = `127.0.0.1:${this.port}`;
    return url.href;
  }

  async cut(): Promise<void> {
    const closed = new Promise((tell) => this.server.close(tell));
    for (const socket of this.sockets) socket.destroy();
    this.sockets.clear();
    await closed;
  }
}

const way = new Way();
afterAll(() => way.cut());

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
