import { setTimeout as sleep } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { Feeds } from '../../src/calendar/feeds/feeds.service.js';
import type { RenderedFeeds } from '../../src/calendar/feeds/rendered-feeds.js';
import { UnchangedFeeds } from '../../src/calendar/feeds/unchanged-feeds.service.js';
import { dayIn } from '../../src/kernel/day.js';
import { Registry } from '../support/registry.js';
import { PUBLIC } from './anniversary-feed.js';
import { entriesOf, get, type Read } from './calendar-client.js';

describe('a feed as calendar programs ask for it', () => {
  let registry: Registry;
  beforeAll(async () => {
    registry = await Registry.open('demonstration');
  });
  afterAll(() => registry.close());

  it('says what it is, once in one way and again in none', async () => {
    const first = await get(registry, PUBLIC, { 'accept-encoding': 'identity' });
    expect(first.status).toBe(200);
    expect(first.headers).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'public, max-age=300',
      vary: 'Accept-Encoding, Origin',
      etag: expect.stringMatching(/^"[\w-]{32}"$/),
    });
    const { etag, 'last-modified': modified } = first.headers;
    for (const [name, value] of [
      ['if-none-match', etag!],
      ['if-modified-since', modified!],
    ] as const) {
      const again = await get(registry, PUBLIC, { 'accept-encoding': 'identity', [name]: value });
      expect([again.status, again.text, again.headers.etag, again.headers['last-modified']]).toEqual([
        304,
        '',
        etag,
        modified,
      ]);
    }
    const newest = Math.max(...entriesOf(first.text).map((entry) => Date.parse(entry.modified)));
    expect(Date.parse(modified!)).toBe(newest);
  });

  it('answers HEAD as GET, without the feed', async () => {
    const whole = await get(registry, PUBLIC, { 'accept-encoding': 'identity' });
    const head = await get(registry, PUBLIC, { 'accept-encoding': 'identity' }, 'HEAD');
    expect([head.status, head.text]).toEqual([200, '']);
    for (const name of ['etag', 'last-modified', 'content-type', 'content-length', 'cache-control'])
      expect([name, head.headers[name]]).toEqual([name, whole.headers[name]]);
  });

  it('packs it for whoever can unpack it, under another ETag', async () => {
    const plain = await get(registry, PUBLIC, { 'accept-encoding': 'identity' });
    const packed = await get(registry, PUBLIC, { 'accept-encoding': 'gzip' });
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(packed.bytes).toString()).toBe(plain.text);
    expect(packed.headers.etag).not.toBe(plain.headers.etag);
    expect((await get(registry, PUBLIC, { 'if-none-match': packed.headers.etag! })).status).toBe(304);
  });

  it.each(['POST', 'PUT', 'DELETE', 'PROPFIND', 'REPORT', 'MKCALENDAR'])(
    'refuses %s, and says what there is',
    async (method) => {
      const answer = await get(registry, PUBLIC, { 'content-type': 'text/plain', 'if-match': 'nothing' }, method);
      expect([answer.status, answer.headers.allow]).toEqual([405, 'GET, HEAD, OPTIONS']);
    },
  );

  it.each([
    ['?lang=de', 400, 'INVALID'],
    ['?tier=HUGE', 400, 'INVALID'],
    ['?city=Нигде', 404, 'NOT_FOUND'],
    ['?from=1000-01-01&to=2000-01-01', 400, 'INVALID'],
    ['?on=1500-01-01', 400, 'INVALID'],
    ['?cities=Гродно', 400, 'INVALID'],
    ['?ciyt=Гродно', 400, 'INVALID'],
    ['?language=en', 400, 'INVALID'],
  ])('%s is a refusal with a sentence, never a wrong feed', async (query, status) => {
    const answer = await get(registry, PUBLIC + encodeURI(query));
    expect([answer.status, answer.headers['content-type']]).toEqual([status, 'application/json; charset=utf-8']);
    expect(JSON.parse(answer.text).message).toMatch(/^[А-Я]/);
  });

  it.each(['?nocache=1', '?_=1764000000000', '?utm_source=letter&v=2', '?lang=en&nocache=1', '?city=Гродно&t'])(
    'answers %s as if what others have added were not there',
    async (query) => {
      const own = query.replace(/[?&](?:nocache|_|utm_source|v|t)(?:=[^&]*)?/g, '').replace(/^&/, '?');
      const [added, plain] = await Promise.all([query, own].map((one) => get(registry, PUBLIC + encodeURI(one))));
      expect([added!.status, added!.text, added!.headers.etag]).toEqual([200, plain!.text, plain!.headers.etag]);
    },
  );

  it.each([
    [
      `${PUBLIC}?city=%00`,
      'В тексте есть знак, который нельзя сохранить (нулевой или половина знака). Наберите текст заново вручную.',
    ],
    [`${PUBLIC}?city=${'x'.repeat(201)}`, 'В параметре city= допустимо не более 200 знаков.'],
    [
      '/calendar/events.ics?tier=JUBILEE',
      'Параметра «tier» в адресе календаря нет, есть только lang, city. Календарь всегда показывает прошлый год, этот и пять следующих.',
    ],
  ])('%s is refused, not an error of ours', async (path, message) => {
    const answer = await get(registry, path);
    expect([answer.status, JSON.parse(answer.text).message]).toEqual([400, message]);
  });

  it('is one feed however its cities are written, and is remembered once', async () => {
    const spellings = [
      'city=BY-GRODNO&city=JP-HAKODATE',
      'city=Хакодате&city=гродно',
      'city=jp-hakodate&city=by-grodno&city=Гродно',
    ];
    const feeds = await Promise.all(spellings.map((query) => get(registry, `${PUBLIC}?${encodeURI(query)}`)));
    expect(new Set(feeds.map(({ headers }) => headers.etag)).size).toBe(1);
    const text = feeds[1]!.text.replaceAll('\r\n ', '');
    expect(text).toContain(`SOURCE;VALUE=URI:${registry.url}${PUBLIC}?city=BY-GRODNO&city=JP-HAKODATE\r\n`);
    const { rendered } = registry.app.get(Feeds) as unknown as { rendered: RenderedFeeds };
    const { known } = registry.app.get(UnchangedFeeds) as unknown as { known: Map<string, unknown> };
    const [feedsBefore, addressesBefore] = [rendered.size.feeds, known.size];
    const spelt = (n: number) =>
      [...'by-grodno'].map((letter, i) => ((n >> i) & 1 ? letter.toUpperCase() : letter)).join('');
    for (let n = 0; n < 100; n++) await get(registry, `${PUBLIC}?city=${spelt(n)}&city=JP-HAKODATE`);
    expect([rendered.size.feeds, known.size]).toEqual([feedsBefore, addressesBefore]);
  });

  it('is made once for all hosts that anybody may name, and names none of them', async () => {
    const { rendered } = registry.app.get(Feeds) as unknown as { rendered: RenderedFeeds };
    const named = (host: string) => get(registry, PUBLIC, { host });
    const first = await named('evil.example');
    expect(first.text).not.toMatch(/evil|SOURCE|URL/);
    expect(entriesOf(first.text).length).toBeGreaterThan(5);
    const before = rendered.size.feeds;
    for (let i = 0; i < 20; i++) expect((await named(`host-${i}.example:8080`)).headers.etag).toBe(first.headers.etag);
    expect(rendered.size.feeds).toBe(before);
    const { port } = new URL(registry.url);
    expect((await named(`localhost:${port}`)).text).toContain(`SOURCE;VALUE=URI:http://localhost:${port}${PUBLIC}\r\n`);
  });

  it('shows a city whose zone and place are not known as any other', async () => {
    await registry.data(`mutation {
      cityRegister(input: { code: "XX-NEW", names: [{ language: "ru", text: "Новый" }] }) { userErrors { message } }
      partnershipEstablish(input: { city: "XX-NEW", kind: CONTACT, on: "1147-04-04", confirm: true }) { userErrors { message } } }`);
    const { text } = await get(registry, `${PUBLIC}?city=XX-NEW`);
    const year = Number(dayIn('Asia/Sakhalin', new Date()).slice(0, 4));
    expect(entriesOf(text)[1]).toMatchObject({
      start: `${year}-04-04`,
      summary: `${year - 1147}-летие рабочих контактов с городом Новый`,
    });
    expect(text).not.toMatch(/GEO|undefined|null/);
  });

  it('tells a program that has the newest what a copy needs to go on, and does nothing else for it', async () => {
    // The copy that it has keeps whatever else was said with it (RFC 9110, 15.4.5).
    const kept = ['etag', 'last-modified', 'cache-control', 'vary', 'connection', 'keep-alive'];
    const shown = ({ status, headers, text }: Read) => {
      return { status, headers: kept.map((name) => headers[name]), text };
    };
    const { etag } = (await get(registry, PUBLIC)).headers;
    // A page is answered in the usual way.
    const usual = await get(registry, PUBLIC, { 'if-none-match': etag!, origin: 'https://page.example' });
    expect(usual.status).toBe(304);
    const said: string[] = [];
    registry.database.logger = { logQuery: (query: string) => void said.push(query) } as never;
    for (const method of ['GET', 'HEAD']) {
      // Two that come within a moment would share a statement.
      await sleep(10);
      const poll = await get(registry, PUBLIC, { 'if-none-match': etag! }, method);
      expect(shown(poll)).toEqual(shown(usual));
      expect(Object.keys(poll.headers).sort()).toEqual([...kept, 'date'].sort());
    }
    const once = expect.stringMatching(/^SELECT \(SELECT max\(id\) FROM change\)/);
    expect(said).toEqual([once, once]);
    const metrics = await (await fetch(`${registry.url}/metrics`)).text();
    for (const method of ['GET', 'HEAD'])
      expect(metrics).toContain(
        `http_request_duration_seconds_count{route="/calendar/anniversaries.ics",method="${method}",status="304"}`,
      );
    registry.database.logger = { logQuery: () => undefined } as never;
    expect((await get(registry, PUBLIC, { 'if-none-match': '"another"' })).status).toBe(200);
    expect((await get(registry, PUBLIC, { 'if-none-match': etag! }, 'POST')).status).toBe(405);
  });

  it('takes one statement while nothing changes, and is built once however many ask', async () => {
    const said: string[] = [];
    await get(registry, PUBLIC);
    registry.database.logger = { logQuery: (query: string) => void said.push(query) } as never;
    await sleep(10);
    await get(registry, PUBLIC);
    expect(said).toEqual([expect.stringMatching(/^SELECT \(SELECT max\(id\) FROM change\)/)]);
    await registry.data(
      'mutation { partnershipUpdate(input: { partnership: "BY-GRODNO", motive: "Дружба" }) { userErrors { code } } }',
    );
    said.length = 0;
    const answers = await Promise.all(Array.from({ length: 1000 }, () => get(registry, PUBLIC)));
    expect(new Set(answers.map(({ status, headers }) => `${status} ${headers.etag}`)).size).toBe(1);
    expect(said.filter((query) => /FROM calendar_published/.test(query))).toHaveLength(1);
    registry.database.logger = { logQuery: () => undefined } as never;
  });
});
