import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { ResponseCache } from '../../../src/platform/response-cache/response-cache.service.js';
import { rawAnswer } from '../../support/raw-answer.js';
import { Registry } from '../../support/registry.js';
import { counted, instanceOn, sent, type Instance } from './instances.js';

const CITY = '{ city(ref: "BY-GRODNO") { name } }';
const PREFLIGHT = { 'Apollo-Require-Preflight': '1' };
const LOG = join(tmpdir(), `response-cache-${process.pid}.log`);

let registry: Registry;
beforeAll(
  async () =>
    (registry = await Registry.open(
      'article',
      { RESPONSE_CACHE: '1', QUERY_COST: 'off', ACCESS_LOG: LOG },
      { isFresh: true },
    )),
);
afterAll(async () => {
  await registry.close();
  rmSync(LOG, { force: true });
});
beforeEach(() => registry.clock.set());

const get = (query: string, headers: Record<string, string> = {}, url = registry.url) =>
  fetch(`${url}/graphql?query=${encodeURIComponent(query)}`, { headers: { ...PREFLIGHT, ...headers } });

/** Whether a question is answered from memory: by the count of those that are. */
async function isHit(ask: () => Promise<unknown>): Promise<boolean> {
  const { hits } = await counted(registry.url);
  await ask();
  return (await counted(registry.url)).hits > hits;
}

describe('an answer from memory', () => {
  it('has the bytes and the headers of the first one, but for the id of the request', async () => {
    const ask = async () => {
      const body = JSON.stringify({ query: '{ cities { nodes { code name names { text } } } }' });
      const headers = { 'Content-Type': 'application/json', 'Accept-Language': 'en' };
      const response = await fetch(`${registry.url}/graphql`, { method: 'POST', headers, body });
      const told = Object.fromEntries(response.headers);
      return { status: response.status, text: await response.text(), told, id: told['x-request-id'] };
    };
    const [first, second] = [await ask(), await ask()];
    for (const { told } of [first, second]) for (const name of ['date', 'x-request-id']) delete told[name];
    expect(second).toEqual({ ...first, id: expect.any(String) });
    expect(second.id).not.toBe(first.id);
    expect(second.told).toMatchObject({ 'cache-control': 'no-store', vary: 'Origin' });
    expect((await counted(registry.url)).hits).toBe(1);
  });

  it('is another one for other languages, viewers and ways to ask', async () => {
    const key = registry.keyOf('staff');
    expect(await isHit(() => sent(registry.url, CITY))).toBe(false);
    expect(await isHit(() => sent(registry.url, CITY))).toBe(true);
    expect(await isHit(() => sent(registry.url, CITY, key))).toBe(false);
    expect(await isHit(() => registry.ask(CITY, { as: 'public', language: 'be' }))).toBe(false);
    expect(await isHit(() => get(CITY))).toBe(false);
    expect(await isHit(() => get(CITY))).toBe(true);
  });

  it.each([
    ['who asks', '{ viewer { role } }'],
    ['the schema', '{ __schema { queryType { name } } }'],
    ['what is searched for, which may be people', '{ search(text: "Гродно") { nodes { title } } }'],
    ['history, beside what is kept', '{ city(ref: "BY-GRODNO") { name history { totalCount } } }'],
    ['a fragment on a type that is not kept', '{ node(id: "contact_1") { id ... on Contact { title } } }'],
    ['errors', '{ city(ref: "BY-GRODNO") { name(language: "?") } }'],
    ['what is refused', '{ nothing }'],
  ])('there is none for %s', async (_, query) => {
    const { misses } = await counted(registry.url);
    for (let i = 0; i < 2; i++)
      expect(await isHit(() => sent(registry.url, query, registry.keyOf('staff')))).toBe(false);
    expect((await counted(registry.url)).misses).toBe(misses);
  });

  it('is a use of the key, for the log and for the list of keys', async () => {
    const key = await registry.keyFor('YALTA');
    await sent(registry.url, CITY, await registry.keyFor('YALTA'));
    expect(await isHit(() => sent(registry.url, CITY, key))).toBe(true);
    const [{ id, used }] = await registry.database.query(
      `SELECT id, last_used_at IS NOT NULL AS used FROM access_key WHERE label = 'Портал YALTA' ORDER BY id LIMIT 1`,
    );
    expect(used).toBe(true);
    const lines = readFileSync(LOG, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.filter(({ event, viewer }) => event === 'key_used' && viewer === id)).toHaveLength(1);
  });
});

describe('whoever may not ask any more', () => {
  let other: Instance;
  beforeAll(async () => (other = await instanceOn(registry, { RESPONSE_CACHE: '1' })));
  afterAll(() => other.app.close());

  const code = async (url: string, key: string) => JSON.parse(await sent(url, CITY, key)).errors?.[0].extensions.code;

  it('is refused on every instance as soon as the key is revoked', async () => {
    const key = await registry.keyFor('YALTA', { label: 'Отозвать' });
    for (const url of [registry.url, other.url, registry.url, other.url]) expect(await code(url, key)).toBeUndefined();
    const [{ id }] = await registry.database.query(`SELECT id FROM access_key WHERE label = 'Отозвать'`);
    const { accessKeyRevoke } = await registry.data(
      `mutation { accessKeyRevoke(input: { key: "${id}" }) { userErrors { code } } }`,
    );
    expect(accessKeyRevoke.userErrors).toEqual([]);
    for (const url of [other.url, registry.url]) expect(await code(url, key)).toBe('UNAUTHENTICATED');
  });

  it('is refused from the instant on at which the key expires, and a mandate ends', async () => {
    const key = await registry.keyFor('YALTA', { label: 'Истечь' });
    for (let i = 0; i < 2; i++) expect(await code(registry.url, key)).toBeUndefined();
    await registry.database.query(`UPDATE access_key SET expires_at = '2040-01-01T12:00:00Z' WHERE label = 'Истечь'`);
    registry.clock.set('2040-01-01T11:59:59Z');
    for (let i = 0; i < 2; i++) expect(await code(registry.url, key)).toBeUndefined();
    registry.clock.set('2040-01-01T12:00:00Z');
    expect(await code(registry.url, key)).toBe('UNAUTHENTICATED');

    await registry.database.query(
      `INSERT INTO mandate (id, city_id, speaker_id, basis, expires_at) SELECT 'mandate_1', of.id, speaker.id, 'Письмо', '2041-01-01T12:00:00Z'
         FROM city of, city speaker WHERE of.code = 'BY-MINSK-LENINSKY' AND speaker.code = 'BY-MINSK'`,
    );
    const speaker = await registry.keyFor('BY-MINSK');
    const ties = async () =>
      (await registry.data('{ partnerships { totalCount } }', { key: speaker })).partnerships.totalCount;
    await registry.database.query(
      `UPDATE partnership SET visibility = 'PARTNER' WHERE city_id = (SELECT id FROM city WHERE code = 'BY-MINSK-LENINSKY')`,
    );
    registry.clock.set('2041-01-01T11:59:59Z');
    const before = await ties();
    expect(await isHit(ties)).toBe(true);
    registry.clock.set('2041-01-01T12:00:00Z');
    expect(await ties()).toBe(before - 1);
  });
});

describe('the day', () => {
  const AGREEMENTS = '{ agreements { nodes { status { value } } } }';

  it('is that of the home: after midnight there an answer is another one', async () => {
    registry.clock.set('2030-06-01T12:59:59.999Z');
    await sent(registry.url, AGREEMENTS);
    expect(await isHit(() => sent(registry.url, AGREEMENTS))).toBe(true);
    // Midnight in Южно-Сахалинск.
    registry.clock.set('2030-06-01T13:00:00Z');
    expect(await isHit(() => sent(registry.url, AGREEMENTS))).toBe(false);
    expect(await isHit(() => sent(registry.url, AGREEMENTS))).toBe(true);
  });

  it('leaves nothing behind when it ends between two halves of a request', async () => {
    registry.clock.set('2031-06-01T12:59:59.999Z');
    registry.database.logger = {
      logQuery: (query: string) => void (query.includes('agreement') && registry.clock.set('2031-06-01T13:00:00Z')),
    } as never;
    await sent(registry.url, AGREEMENTS);
    registry.database.logger = { logQuery: () => undefined } as never;
    registry.clock.set('2031-06-01T12:59:59.999Z');
    expect(await isHit(() => sent(registry.url, AGREEMENTS))).toBe(false);
    expect(await isHit(() => sent(registry.url, AGREEMENTS))).toBe(true);
  });
});

describe('by GET', () => {
  const ask = async (headers: Record<string, string> = {}, query = CITY) => {
    const response = await get(query, headers);
    const names = ['etag', 'cache-control', 'vary', 'content-type'];
    const [etag, control, vary, type] = names.map((name) => response.headers.get(name));
    return { status: response.status, text: await response.text(), etag, control, vary, type };
  };

  it('an answer has a tag, and is not sent again to whoever has it', async () => {
    const first = await ask();
    expect(first).toMatchObject({
      status: 200,
      control: 'public, no-cache',
      etag: expect.stringMatching(/^W\/"[\w-]{43}"$/),
    });
    expect(first.vary).toBe(
      'Origin, Authorization, Cookie, Accept-Encoding, accept, accept-language, content-type, apollo-require-preflight, x-apollo-operation-name',
    );
    expect(await ask()).toEqual(first);
    for (const tags of [first.etag!, `"x", ${first.etag}`, first.etag!.slice(2), '*'])
      expect(await ask({ 'If-None-Match': tags })).toEqual({ ...first, status: 304, text: '', type: null });
    expect(await ask({ 'If-None-Match': '"x"' })).toEqual(first);
    const own = await ask({ Authorization: `Bearer ${registry.keyOf('staff')}` });
    expect(own).toEqual({ ...first, control: 'private, no-cache' });
  });

  it('an answer is packed for who accepts that, from memory with the same bytes, and small ones are not', async () => {
    const LARGE = '{ cities(first: 20) { nodes { code name names { text language } summary } } }';
    const raw = (query: string, coding: string) =>
      rawAnswer(`${registry.url}/graphql?query=${encodeURIComponent(query)}`, { 'accept-encoding': coding });
    const plain = await raw(LARGE, 'identity');
    expect([plain.headers['content-encoding'], plain.bytes.length > 2000]).toEqual([undefined, true]);
    for (const [coding, unpacked] of [
      ['gzip', gunzipSync],
      ['br', brotliDecompressSync],
      ['zstd', zstdDecompressSync],
    ] as const) {
      const [first, second] = [await raw(LARGE, coding), await raw(LARGE, coding)];
      for (const { headers, bytes } of [first, second]) {
        expect([headers['content-encoding'], headers['content-length']]).toEqual([coding, `${bytes.length}`]);
        expect(headers.etag).toBe(plain.headers.etag);
        expect(unpacked(bytes)).toEqual(plain.bytes);
      }
      expect(second.bytes).toEqual(first.bytes);
      expect(first.bytes.length).toBeLessThan(plain.bytes.length / 2);
      const { status, headers, bytes } = await rawAnswer(`${registry.url}/graphql?query=${encodeURIComponent(LARGE)}`, {
        'accept-encoding': coding,
        'if-none-match': plain.headers.etag!,
      });
      expect([status, headers['content-encoding'], bytes.length]).toEqual([304, undefined, 0]);
    }
    // What was not kept is packed too.
    const whole = await raw('{ __schema { types { name description } } }', 'br');
    expect([whole.headers['content-encoding'], whole.bytes.length < 40_000]).toEqual(['br', true]);
    expect((await raw(CITY, 'gzip')).headers['content-encoding']).toBeUndefined();
  });

  it('the tag changes with the answer alone', async () => {
    const { etag } = await ask();
    await registry.database.query(`UPDATE city SET website = 'https://grodno.example' WHERE code = 'BY-GRODNO'`);
    expect(await ask({ 'If-None-Match': etag! })).toMatchObject({ status: 304, etag });
    await registry.database.query(`UPDATE city_name SET text = text || '!' WHERE text = 'Гродно'`);
    expect(await ask({ 'If-None-Match': etag! })).toMatchObject({
      status: 200,
      text: '{"data":{"city":{"name":"Гродно!"}}}\n',
    });
  });

  it('what is not kept has no tag, and is to be kept by nobody', async () => {
    for (const query of ['{ viewer { role } }', '{ nothing }'])
      expect(await ask({}, query)).toMatchObject({ etag: null, control: 'no-store', vary: 'Origin' });
  });
});

it('any number of distinct questions takes no more memory than is allowed', async () => {
  const cache = registry.app.get(ResponseCache, { strict: false });
  for (let i = 0; i < 60; i++)
    await Promise.all(
      Array.from({ length: 20 }, (_, j) => sent(registry.url, `{ city(ref: "X-${i}-${j}") { name } }`)),
    );
  expect(cache.size).toBeGreaterThan(900_000);
  expect(cache.size).toBeLessThanOrEqual(1024 * 1024);
});

it('an answer that would push out many others is not kept', async () => {
  const large = `{ ${Array.from({ length: 19 }, (_, i) => `a${i}: cities(first: 100) { nodes { id code names { id text kind language } summary } }`).join(' ')} }`;
  expect((await sent(registry.url, large)).length).toBeGreaterThan(70_000);
  expect(await isHit(() => sent(registry.url, large))).toBe(false);
});

describe('limits', () => {
  it('count what is answered from memory as anything else', async () => {
    const env = { RESPONSE_CACHE: '1', RATE_PER_ADDRESS: '450' };
    const limited = await instanceOn(registry, env);
    const query = `{ cities(first: 100) { nodes { names { text } agreements(first: 50) { nodes { id } } } } }`;
    const answers: string[] = [];
    // A minute's budget is enough for some forty of them.
    for (let i = 0; i < 120 && !answers.at(-1)?.includes('RATE_LIMITED'); i++)
      answers.push(await sent(limited.url, query));
    expect(answers[0]).toMatch(/^\{"data":/);
    expect(answers.length).toBeGreaterThan(2);
    expect((await counted(limited.url)).hits).toBe(answers.length - 2);
    expect(answers.at(-1)).toContain('RATE_LIMITED');
    await limited.app.close();
  });
});

it('RESPONSE_CACHE=off keeps nothing', async () => {
  const without = await instanceOn(registry, { RESPONSE_CACHE: 'off' });
  const answers = [await get(CITY, {}, without.url), await get(CITY, {}, without.url)];
  expect(answers.map(({ headers }) => [headers.get('etag'), headers.get('cache-control')])).toEqual([
    [null, 'no-store'],
    [null, 'no-store'],
  ]);
  expect(await counted(without.url)).toEqual({ hits: 0, misses: 0 });
  await without.app.close();
});
