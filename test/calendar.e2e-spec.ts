import { setTimeout as sleep } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import ICAL from 'ical.js';
import { Feeds } from '../src/calendar/feeds/feeds.service.js';
import type { RenderedFeeds } from '../src/calendar/feeds/rendered-feeds.js';
import { UnchangedFeeds } from '../src/calendar/feeds/unchanged-feeds.service.js';
import { dayIn } from '../src/kernel/day.js';
import { lowestIdAt } from '../src/kernel/ids.js';
import { entriesOf, get, line, type Read } from './calendar.js';
import { Program } from './program.js';
import { Registry } from './support/registry.js';

const PUBLIC = '/calendar/anniversaries.ics';

/** Every entry of the demonstration's public feed in 2023, by hand: last year, this one and five more. */
const TABLE = `
2022-09-09  21-летие дружественных связей с городом Вакканай            21st anniversary of friendship ties with Wakkanai
2022-09-27  25-летие дружественных связей с городом Хакодате            25th anniversary of friendship ties with Hakodate
2022-11-10  55-летие дружественных связей с городом Асахикава           55th anniversary of friendship ties with Asahikawa
2023-09-09  22-летие дружественных связей с городом Вакканай            22nd anniversary of friendship ties with Wakkanai
2023-09-27  26-летие дружественных связей с городом Хакодате            26th anniversary of friendship ties with Hakodate
2023-11-10  56-летие дружественных связей с городом Асахикава           56th anniversary of friendship ties with Asahikawa
2023-11-17  Первая годовщина документа «Протокол намерений…»            First anniversary of “Протокол намерений…”
2023-12-07  Первая годовщина побратимских связей с городом Гродно       First anniversary of sister-city ties with Grodno
2024-09-09  23-летие дружественных связей с городом Вакканай            23rd anniversary of friendship ties with Wakkanai
2024-09-27  27-летие дружественных связей с городом Хакодате            27th anniversary of friendship ties with Hakodate
2024-11-10  57-летие дружественных связей с городом Асахикава           57th anniversary of friendship ties with Asahikawa
2024-11-17  2-летие документа «Протокол намерений…»                     2nd anniversary of “Протокол намерений…”
2024-12-07  2-летие побратимских связей с городом Гродно                2nd anniversary of sister-city ties with Grodno
2025-09-09  24-летие дружественных связей с городом Вакканай            24th anniversary of friendship ties with Wakkanai
2025-09-27  28-летие дружественных связей с городом Хакодате            28th anniversary of friendship ties with Hakodate
2025-11-10  58-летие дружественных связей с городом Асахикава           58th anniversary of friendship ties with Asahikawa
2025-11-17  3-летие документа «Протокол намерений…»                     3rd anniversary of “Протокол намерений…”
2025-12-07  3-летие побратимских связей с городом Гродно                3rd anniversary of sister-city ties with Grodno
2026-09-09  25-летие дружественных связей с городом Вакканай            25th anniversary of friendship ties with Wakkanai
2026-09-27  29-летие дружественных связей с городом Хакодате            29th anniversary of friendship ties with Hakodate
2026-11-10  59-летие дружественных связей с городом Асахикава           59th anniversary of friendship ties with Asahikawa
2026-11-17  4-летие документа «Протокол намерений…»                     4th anniversary of “Протокол намерений…”
2026-12-07  4-летие побратимских связей с городом Гродно                4th anniversary of sister-city ties with Grodno
2027-09-09  26-летие дружественных связей с городом Вакканай            26th anniversary of friendship ties with Wakkanai
2027-09-27  30-летие дружественных связей с городом Хакодате            30th anniversary of friendship ties with Hakodate
2027-11-10  60-летие дружественных связей с городом Асахикава           60th anniversary of friendship ties with Asahikawa
2027-11-17  5-летие документа «Протокол намерений…»                     5th anniversary of “Протокол намерений…”
2027-12-07  5-летие побратимских связей с городом Гродно                5th anniversary of sister-city ties with Grodno
2028-09-09  27-летие дружественных связей с городом Вакканай            27th anniversary of friendship ties with Wakkanai
2028-09-27  31-летие дружественных связей с городом Хакодате            31st anniversary of friendship ties with Hakodate
2028-11-10  61-летие дружественных связей с городом Асахикава           61st anniversary of friendship ties with Asahikawa
2028-11-17  6-летие документа «Протокол намерений…»                     6th anniversary of “Протокол намерений…”
2028-12-07  6-летие побратимских связей с городом Гродно                6th anniversary of sister-city ties with Grodno`
  .trim()
  .split('\n')
  .map((row) => row.split(/ {2,}/) as [day: string, ru: string, en: string]);

/** The protocol's title is a paragraph: the table has its beginning. */
const PROTOCOL = 'Протокол намерений об установлении дружбы и сотрудничества между городами…';
const whole = (title: string) => title.replace('Протокол намерений…', PROTOCOL);

describe('the public feed of the demonstration', () => {
  let registry: Registry;
  beforeAll(async () => {
    registry = await Registry.open('demonstration', { PUBLIC_URL: 'https://cities.example/' });
    registry.clock.set('2023-06-01T00:00:00Z');
  });
  afterAll(() => registry.close());

  it.each(['ru', 'en'] as const)('R41: holds exactly the entries of the table, in %s', async (language) => {
    const { text } = await get(registry, `${PUBLIC}?lang=${language}`);
    const rows = TABLE.map(([day, ru, en]) => [day, whole(language === 'ru' ? ru : en)]);
    expect(entriesOf(text).map(({ start, summary }) => [start, summary])).toEqual(rows);
  });

  it('is read by ical.js as we meant it: a day each, transparent, with its place and its record', async () => {
    const { text } = await get(registry, PUBLIC);
    const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
    expect(new Set(events.map((event) => event.getFirstPropertyValue('uid'))).size).toBe(33);
    for (const event of events) {
      const { startDate, endDate } = new ICAL.Event(event);
      expect([startDate.isDate, endDate.isDate, endDate.subtractDate(startDate).days]).toEqual([true, true, 1]);
    }
    const { partnership } = await registry.data('{ partnership(ref: "BY-GRODNO") { id nextAnniversary { id } } }');
    const grodno = events.find((event) =>
      String(event.getFirstPropertyValue('summary')).includes('Первая годовщина побратимских'),
    )!;
    const said = Object.fromEntries(
      grodno.getAllProperties().map((property) => [property.name, property.getValues().map(String).join(', ')]),
    );
    expect(said).toEqual({
      uid: `${partnership.nextAnniversary.id}@sister-city-registry`,
      dtstamp: expect.any(String),
      'last-modified': said.dtstamp,
      sequence: '0',
      dtstart: '2023-12-07',
      dtend: '2023-12-08',
      summary: 'Первая годовщина побратимских связей с городом Гродно',
      description:
        'Город-побратим (породнённый город): Гродно.\nОтсчёт: 7 декабря 2022 года.\nОснование: Соглашение об установлении побратимских связей\nСостояние: действует.',
      location: 'Гродно',
      geo: '53.678,23.83',
      url: `https://cities.example/playground#${partnership.id}`,
      categories: 'Годовщины, Круглая дата',
      status: 'CONFIRMED',
      transp: 'TRANSPARENT',
      'x-microsoft-cdo-busystatus': 'FREE',
    });
  });

  it('R8: tells the multilateral protocol once, with what is folded inside', async () => {
    const [protocol] = entriesOf((await get(registry, PUBLIC)).text).filter(({ start }) => start === '2023-11-17');
    expect(protocol!.description).toContain(
      'На этом соглашении основаны связи с городами: Нижний Новгород, Хэйхэ, Чжухай.',
    );
    expect(protocol!.location).toBe('Благовещенск, Нижний Новгород, Хэйхэ, Чжухай');
  });

  it('is narrowed by city and by tier', async () => {
    const summaries = async (query: string) =>
      entriesOf((await get(registry, PUBLIC + query)).text).map(
        ({ start, summary }) => `${start} ${summary.slice(0, 8)}`,
      );
    expect(await summaries('?city=гродно&tier=ROUND')).toEqual(['2023-12-07 Первая г', '2027-12-07 5-летие ']);
    expect(await summaries('?tier=jubilee')).toEqual(['2022-09-27 25-летие', '2026-09-09 25-летие']);
    expect(await summaries('?city=KR-ANSAN')).toEqual([]);
    expect(await summaries('?city=CN-HEIHE&city=JP-HAKODATE&tier=JUBILEE')).toEqual(['2022-09-27 25-летие']);
  });

  it('R3: what is not known to the day stands in the calendar of staff alone, and says so', async () => {
    const { calendarSubscribe } = await registry.data(`mutation {
      calendarSubscribe(input: { label: "Отдел", audience: STAFF, contents: [ANNIVERSARIES] }) { address { https } } }`);
    const path = new URL(calendarSubscribe.address.https).pathname;
    const staff = entriesOf((await get(registry, path)).text).filter(({ start }) => start.startsWith('2023'));
    expect(staff.map(({ start, summary }) => [start, summary])).toEqual([
      ['2023-01-01', '20-летие побратимских связей с городом Ансан (точная дата не установлена)'],
      ['2023-09-01', 'Первая годовщина партнёрских связей с городом Благовещенск (точная дата не установлена)'],
      ...TABLE.filter(([day]) => day.startsWith('2023')).map(([day, ru]) => [day, whole(ru)]),
    ]);
  });

  it('tells staff what to prepare, each step on its own day, and nobody else', async () => {
    const subscribe = `mutation { it: calendarSubscribe(input: { label: "Отдел", audience: STAFF, contents: [MILESTONES],
      cities: ["JP-WAKKANAI"], tiers: [JUBILEE] }) { address { https } userErrors { message } } }`;
    const { it } = await registry.data(subscribe);
    const { text } = await get(registry, new URL(it.address.https).pathname);
    const jubilee = '25-летие дружественных связей с городом Вакканай';
    expect(entriesOf(text).map(({ start, summary }) => [start, summary])).toEqual([
      ['2025-03-09', `Заложить расходы в проект бюджета: ${jubilee}`],
      ['2025-09-09', `Направить партнёру письмо с предложениями о праздновании: ${jubilee}`],
      ['2026-03-09', `Направить приглашения на празднование: ${jubilee}`],
      ['2026-06-09', `Согласовать программу празднования: ${jubilee}`],
      ['2026-08-09', `Подготовить сообщение для прессы о годовщине: ${jubilee}`],
    ]);
    expect((await get(registry, PUBLIC)).text).not.toContain('Заложить');
  });

  it('has an empty sister while nothing is planned, which is a calendar too', async () => {
    const { text } = await get(registry, '/calendar/events.ics');
    expect(entriesOf(text)).toEqual([]);
    expect(text).toContain('NAME:Мероприятия — Южно-Сахалинск\r\n');
    expect(text).toContain('BEGIN:VTIMEZONE\r\nTZID:Asia/Sakhalin\r\n');
  });

  it('R2: is byte-identical regardless of the zone of the machine', async () => {
    const texts: string[] = [];
    for (const TZ of ['Asia/Sakhalin', 'UTC', 'America/New_York']) {
      const env = {
        TZ,
        DATABASE_URL: registry.databaseUrl,
        PORT: '0',
        LOG_LEVEL: 'silent',
        PUBLIC_URL: 'https://cities.example',
      };
      const service = new Program('main.js', [], env);
      const [, url] = await service.says(/GraphQL +(\S+)\/graphql/);
      texts.push(await (await fetch(url! + PUBLIC)).text());
      service.signal('SIGTERM');
      await service.end();
    }
    expect(entriesOf(texts[0]!).length).toBeGreaterThan(30);
    expect(texts[1]).toBe(texts[0]);
    expect(texts[2]).toBe(texts[0]);
  });
});

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
  ])('%s is a refusal with a sentence, never a wrong feed', async (query, status) => {
    const answer = await get(registry, PUBLIC + encodeURI(query));
    expect([answer.status, answer.headers['content-type']]).toEqual([status, 'application/json; charset=utf-8']);
    expect(JSON.parse(answer.text).message).toMatch(/^[А-Я]/);
  });

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

  it('shows a city whose zone and place are not known as any other', async () => {
    await registry.data(`mutation {
      cityRegister(input: { code: "XX-NEW", names: [{ language: "ru", text: "Новый" }] }) { userErrors { message } }
      partnershipEstablish(input: { city: "XX-NEW", kind: CONTACT, on: "1147-04-04" }) { userErrors { message } } }`);
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

describe('what changes, and when', () => {
  let registry: Registry;
  beforeEach(async () => {
    registry = await Registry.open('demonstration', {}, { isFresh: true });
  });
  afterEach(() => registry.close());
  const change = async (mutation: string) => {
    const answer = await registry.data(`mutation { it: ${mutation} { userErrors { message } } }`);
    expect(answer.it.userErrors).toEqual([]);
  };
  const ofGrodno = (feed: Read) => entriesOf(feed.text).filter(({ summary }) => summary.includes('Гродно'));

  it('an edit that nobody sees is no change; one that is seen counts on what it touches alone', async () => {
    const before = await get(registry, PUBLIC);
    await change('partnershipUpdate(input: { partnership: "BY-GRODNO", motive: "Дружба" })');
    await change('cityUpdate(input: { city: "BY-GRODNO", population: 350000 })');
    const same = await get(registry, PUBLIC);
    expect([same.headers.etag, same.headers['last-modified'], same.text]).toEqual([
      before.headers.etag,
      before.headers['last-modified'],
      before.text,
    ]);
    await change('cityRename(input: { city: "BY-GRODNO", on: "2026", name: { language: "ru", text: "Гродно-2" } })');
    const after = await get(registry, PUBLIC, { 'if-none-match': before.headers.etag! });
    expect(after.status).toBe(200);
    expect(line(after.text, 'LAST-MODIFIED')! > line(before.text, 'LAST-MODIFIED')!).toBe(true);
    const byDate = { 'if-modified-since': before.headers['last-modified']! };
    expect((await get(registry, PUBLIC, byDate)).status).toBe(200);
    for (const entry of entriesOf(after.text)) {
      const old = entriesOf(before.text).find(({ uid }) => uid === entry.uid)!;
      if (!entry.summary.includes('Гродно-2')) expect(entry).toEqual(old);
      else expect([entry.sequence, entry.modified > old.modified]).toEqual([old.sequence + 1, true]);
    }
    expect(ofGrodno(after).length).toBeGreaterThan(4);
  });

  it('says no time to come, however often it changes in a second, and gives each change to whoever asks by the date', async () => {
    let since = (await get(registry, PUBLIC)).headers['last-modified']!;
    for (let edit = 0; edit < 12; edit++) {
      await change(
        `cityRename(input: { city: "BY-GRODNO", on: "2026", name: { language: "ru", text: "Гродно-${edit}" } })`,
      );
      const { status, headers, text } = await get(registry, PUBLIC, { 'if-modified-since': since });
      expect([status, text.includes(`Гродно-${edit}`)]).toEqual([200, true]);
      expect(Date.parse(headers['last-modified']!)).toBeLessThanOrEqual(Date.parse(headers.date!));
      expect(Date.parse(headers['last-modified']!)).toBeGreaterThanOrEqual(Date.parse(since));
      since = headers['last-modified']!;
    }
  });

  it('the window moves at midnight of Asia/Sakhalin on 1 January, without a write', async () => {
    const at = async (instant: string) => {
      registry.clock.set(instant);
      return get(registry, PUBLIC);
    };
    const summer = await at('2030-07-01T00:00:00Z');
    const eve = await at('2030-12-31T12:59:59Z');
    expect([eve.headers.etag, eve.headers['last-modified']]).toEqual([
      summer.headers.etag,
      summer.headers['last-modified'],
    ]);
    const newYear = await at('2030-12-31T13:00:00Z');
    expect(newYear.headers.etag).not.toBe(eve.headers.etag);
    expect(newYear.headers['last-modified']).toBe('Tue, 31 Dec 2030 13:00:00 GMT');
    expect([entriesOf(eve.text)[0]!.start, entriesOf(newYear.text)[0]!.start]).toEqual(['2029-09-09', '2030-09-09']);
    const known = { 'if-none-match': newYear.headers.etag! };
    expect((await get(registry, PUBLIC, known)).status).toBe(304);
  });

  it('a status that turns at midnight of Asia/Sakhalin is a change of that minute', async () => {
    await change('partnershipSuspend(input: { partnership: "BY-GRODNO", on: "2030-03-01", side: OURS })');
    registry.clock.set('2030-02-28T12:59:59Z');
    const before = await get(registry, PUBLIC);
    const others = await get(registry, `${PUBLIC}?city=JP-HAKODATE`);
    registry.clock.set('2030-02-28T13:00:00Z');
    const after = await get(registry, PUBLIC, { 'if-none-match': before.headers.etag! });
    expect([after.status, after.headers['last-modified']]).toEqual([200, 'Thu, 28 Feb 2030 13:00:00 GMT']);
    const [old, now] = [ofGrodno(before)[0]!, ofGrodno(after)[0]!];
    expect([old.description.split('\n').at(-1), now.description.split('\n').at(-1)]).toEqual([
      'Состояние: действует.',
      'Состояние: приостановлено. Связь приостановлена 1 марта 2030 года нашей стороной в одностороннем порядке. Сведений о получении уведомления нет.',
    ]);
    expect([now.sequence, now.modified]).toEqual([old.sequence + 1, '2030-02-28T13:00:00Z']);
    const same = await get(registry, `${PUBLIC}?city=JP-HAKODATE`);
    expect([same.headers.etag, same.headers['last-modified']]).toEqual([
      others.headers.etag,
      others.headers['last-modified'],
    ]);
  });

  it('R9, R42: a tie in question is cancelled for 90 days and then left out; taken up again it is back', async () => {
    const year = Number(dayIn('Asia/Sakhalin', new Date()).slice(0, 4));
    const before = await get(registry, PUBLIC);
    await change(`partnershipSuspend(input: { partnership: "BY-GRODNO", on: "${year + 1}-01-01" })`);
    const told = await get(registry, PUBLIC);
    expect(ofGrodno(told).map(({ start, status, sequence }) => [start.slice(0, 4), status, sequence])).toEqual(
      [-1, 0, 1, 2, 3, 4, 5].map((n) => [String(year + n), n > 0 ? 'CANCELLED' : 'CONFIRMED', n > 0 ? 1 : 0]),
    );
    expect(ofGrodno(told).map(({ uid }) => uid)).toEqual(ofGrodno(before).map(({ uid }) => uid));
    const later = (days: number) => registry.clock.set(new Date(Date.now() + days * 86_400_000).toISOString());
    later(90);
    expect(ofGrodno(await get(registry, PUBLIC)).filter(({ status }) => status === 'CANCELLED').length).toBeGreaterThan(
      3,
    );
    later(92);
    const left = await get(registry, PUBLIC);
    expect(ofGrodno(left).filter(({ status }) => status === 'CANCELLED')).toEqual([]);
    expect(Date.parse(left.headers['last-modified']!)).toBeGreaterThan(Date.now() + 85 * 86_400_000);
    registry.clock.set();
    await change(`partnershipResume(input: { partnership: "BY-GRODNO", on: "${year + 1}-01-02" })`);
    const back = ofGrodno(await get(registry, PUBLIC)).slice(2);
    expect(back.map(({ status }) => status)).toEqual(Array.from({ length: 5 }, () => 'CONFIRMED'));
    for (const { sequence } of back) expect(sequence).toBeGreaterThan(1);
  });

  it('R9: tells everybody why a tie is in question, in sentences, and staff alone that they are to decide', async () => {
    const year = Number(dayIn('Asia/Sakhalin', new Date()).slice(0, 4));
    await get(registry, PUBLIC);
    await change(`partnershipSuspend(input: { partnership: "BY-GRODNO", on: "${year}-01-01", side: THEIRS,
      basis: "Письмо", reason: FORCE_MAJEURE, untilWhat: "решения двух сторон" })`);
    const { it } = await registry.data(`mutation {
      it: calendarSubscribe(input: { label: "Отдел", audience: STAFF, contents: [ANNIVERSARIES] }) { address { https } } }`);
    const saidAt = async (path: string) =>
      ofGrodno(await get(registry, path))
        .at(-1)!
        .description.split('\n');
    const state =
      `Состояние: приостановлено. Связь приостановлена 1 января ${year} года партнёром в одностороннем порядке. ` +
      'Основание: Письмо. Причина: Непреодолимая сила. До: решения двух сторон. Сведений о получении уведомления нет.';
    const said = [
      'Город-побратим (породнённый город): Гродно.',
      'Отсчёт: 7 декабря 2022 года.',
      'Основание: Соглашение об установлении побратимских связей',
      state,
    ];
    expect(await saidAt(PUBLIC)).toEqual(said);
    expect(await saidAt(new URL(it.address.https).pathname)).toEqual([...said, 'Решите, отмечать ли эту годовщину.']);
    expect((await get(registry, `${PUBLIC}?lang=en`)).text).not.toContain('Decide');
  });

  it('R15: a party that withdrew is congratulated no more, nor is its tie that ended', async () => {
    await get(registry, `${PUBLIC}?city=CN-ZHUHAI`);
    await change('partnershipEnd(input: { partnership: "CN-ZHUHAI", on: "2026-06-01" })');
    await change(
      'agreementRecordAct(input: { agreement: "AGR-2022-002", party: "CN-ZHUHAI", kind: WITHDREW, on: "2026-06-01" })',
    );
    registry.clock.set('2026-11-24T00:00:00Z');
    const of = async (query: string, day: string) =>
      entriesOf((await get(registry, PUBLIC + query)).text).find(({ start }) => start === day)!;
    expect((await of('', '2025-11-17')).location).toContain('Чжухай');
    const { location, description, status } = await of('', '2026-11-17');
    expect([location, status]).toEqual(['Благовещенск, Нижний Новгород, Хэйхэ', 'CONFIRMED']);
    expect(description).toContain('На этом соглашении основаны связи с городами: Нижний Новгород, Хэйхэ.');
    expect((await of('?city=CN-ZHUHAI', '2025-11-17')).status).toBe('CONFIRMED');
    expect((await of('?city=CN-ZHUHAI', '2026-11-17')).status).toBe('CANCELLED');
  });

  it('R42, R46: what is hidden is cancelled, and nothing more is said of it', async () => {
    const before = await get(registry, PUBLIC);
    await change('partnershipUpdate(input: { partnership: "BY-GRODNO", visibility: INTERNAL })');
    const after = await get(registry, PUBLIC);
    expect(after.text).not.toMatch(/Гродно|Соглашение об установлении/);
    const gone = entriesOf(after.text).filter(({ status }) => status === 'CANCELLED');
    expect(gone.map(({ uid }) => uid)).toEqual(ofGrodno(before).map(({ uid }) => uid));
    expect(gone[0]).toMatchObject({ summary: 'Отменено', description: '', sequence: 1 });
    expect(entriesOf(after.text)).toHaveLength(entriesOf(before.text).length);
  });

  it('R9: what nobody was told of is not taken back, and staff keep it with a flag', async () => {
    await change('partnershipEnd(input: { partnership: "BY-GRODNO", on: "2024-05-05" })');
    expect(ofGrodno(await get(registry, PUBLIC))).toEqual([]);
    const { it } = await registry.data(`mutation {
      it: calendarSubscribe(input: { label: "Отдел", audience: STAFF, contents: [ANNIVERSARIES] }) { address { https } } }`);
    const path = new URL(it.address.https).pathname;
    expect(ofGrodno(await get(registry, path)).at(-1)).toMatchObject({
      summary: expect.stringMatching(/^\d+-летие побратимских связей с городом Гродно — решить, отмечать ли$/),
      status: 'TENTATIVE',
    });
    const { steps } = await registry.data(`mutation {
      steps: calendarSubscribe(input: { label: "Отдел", audience: STAFF, contents: [MILESTONES] }) { address { https } } }`);
    expect(ofGrodno(await get(registry, new URL(steps.address.https).pathname)).at(-1)!.summary).toMatch(
      /^Решить, отмечать ли годовщину: \d+-летие побратимских связей с городом Гродно$/,
    );
  });

  it('a change that is committed after a later one is seen, and so is one after a change that a wrong clock dated ahead', async () => {
    const row = (id: string) =>
      `INSERT INTO change (id, thing_id, verb, by_id, by_role, differences) VALUES ('${id}', 'none', 'TEST', 'none', 'ADMIN', '{}')`;
    const rename = (name: string) =>
      `UPDATE city_name SET text = '${name}' WHERE language = 'ru' AND text LIKE 'Хакодате%'`;
    const late = registry.database.createQueryRunner();
    await late.startTransaction();
    await late.query(row(lowestIdAt('change', new Date())));
    await late.query(rename('Хакодате-поздний'));
    await change('cityUpdate(input: { city: "BY-GRODNO", population: 350000 })');
    expect((await get(registry, PUBLIC)).text).not.toContain('поздний');
    await late.commitTransaction();
    await late.release();
    expect(entriesOf((await get(registry, PUBLIC)).text).some(({ summary }) => summary.includes('поздний'))).toBe(true);
    await registry.database.query(row(lowestIdAt('change', new Date('2040-01-01T00:00:00Z'))));
    await get(registry, PUBLIC);
    await registry.database.query(rename('Хакодате'));
    await registry.database.query(row(lowestIdAt('change', new Date())));
    expect((await get(registry, PUBLIC)).text).not.toContain('поздний');
  });

  it('R4: 29 February is kept on the last day of February, and says so', async () => {
    await change('partnershipEstablish(input: { city: "RU-MAGADAN", kind: FRIENDSHIP, on: "2004-02-29" })');
    registry.clock.set('2027-06-01T00:00:00Z');
    const entries = entriesOf((await get(registry, `${PUBLIC}?city=RU-MAGADAN`)).text);
    expect(
      entries.slice(0, 3).map(({ start, description }) => [start, description.includes('отмечается 28 февраля')]),
    ).toEqual([
      ['2026-02-28', true],
      ['2027-02-28', true],
      ['2028-02-29', false],
    ]);
  });

  it('R21: a tie that was taken up again is counted from both beginnings, in both languages', async () => {
    const tie = 'city: "RU-MAGADAN", kind: SISTER';
    await change(`partnershipEstablish(input: { ${tie}, on: "1990-05-05", basis: "Соглашение" })`);
    await change('partnershipEnd(input: { partnership: "RU-MAGADAN", on: "2015-01-01" })');
    await change(`partnershipEstablish(input: { ${tie}, on: "2024-03-06", basis: "Протокол" })`);
    registry.clock.set('2028-06-01T00:00:00Z');
    const told = async (language: string) => {
      const { text } = await get(registry, `${PUBLIC}?city=RU-MAGADAN&lang=${language}`);
      return entriesOf(text)
        .filter(({ start }) => start.startsWith('2029'))
        .map(({ start, summary }) => [start, summary]);
    };
    expect(await told('ru')).toEqual([
      ['2029-03-06', '5-летие возобновления побратимских связей с городом Магадан'],
      ['2029-05-05', '39-летие первых побратимских связей с городом Магадан'],
    ]);
    expect(await told('en')).toEqual([
      ['2029-03-06', '5th anniversary of renewed sister-city ties with Magadan'],
      ['2029-05-05', '39th anniversary of the first sister-city ties with Magadan'],
    ]);
  });

  it('R16: terms and notices stand in the calendar of staff, the one that has run out and the one that runs', async () => {
    await change(`agreementUpdate(input: { agreement: "AGR-2022-003",
      term: { kind: TACIT_RENEWAL, until: "2025-12-07", renewalMonths: 36, noticeMonths: 6 } })`);
    registry.clock.set('2026-06-01T00:00:00Z');
    const { it } = await registry.data(`mutation {
      it: calendarSubscribe(input: { label: "Отдел", audience: STAFF, contents: [DEADLINES] }) { address { https } } }`);
    expect(it.address.https).toMatch(/\/deadlines\.ics$/);
    const title = 'AGR-2022-003 «Соглашение об установлении побратимских связей»';
    const { text } = await get(registry, new URL(it.address.https).pathname);
    expect(entriesOf(text).map(({ start, summary }) => [start, summary])).toEqual([
      ['2025-06-07', `Последний день для уведомления: ${title}`],
      ['2025-12-07', `Последний день срока: ${title}`],
      ['2028-06-07', `Последний день для уведомления: ${title}`],
      ['2028-12-07', `Последний день срока: ${title}`],
    ]);
    expect(line(text, 'NAME')).toBe('Сроки соглашений — Южно-Сахалинск');
    const rules = async (language = 'ru') => {
      const { it } = await registry.data(`mutation {
        it: calendarSubscribe(input: { label: "Отдел", audience: STAFF, contents: [DEADLINES], language: "${language}" })
        { address { https } } }`);
      return entriesOf((await get(registry, new URL(it.address.https).pathname)).text)
        .filter(({ start }) => start.startsWith('2028'))
        .map(({ start, status, description }) => `${start} ${status} ${description.split('\n').at(-1)}`);
    };
    const renews = 'Продлевается автоматически, если не направить уведомление по 7 июня 2028 года включительно.';
    expect(await rules()).toEqual([`2028-06-07 CONFIRMED ${renews}`, `2028-12-07 CONFIRMED ${renews}`]);
    const inEnglish = 'It is renewed automatically unless notice is given on or before 7 June 2028.';
    expect(await rules('en')).toEqual([`2028-06-07 CONFIRMED ${inEnglish}`, `2028-12-07 CONFIRMED ${inEnglish}`]);
    await change(
      'agreementTerminate(input: { agreement: "AGR-2022-003", party: "BY-GRODNO", noticeOn: "2026-05-05", on: "2028-12-08", basis: "Письмо" })',
    );
    expect(await rules()).toEqual([
      '2028-06-07 CANCELLED ',
      '2028-12-07 CONFIRMED Заявлено о прекращении 5 мая 2026 года. Действует до 2028-12-08. Основание: Письмо.',
    ]);
  });
});
