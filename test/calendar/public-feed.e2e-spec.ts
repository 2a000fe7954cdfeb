import ICAL from 'ical.js';
import { Program } from '../support/program.js';
import { Registry } from '../support/registry.js';
import { PUBLIC, whole } from './anniversary-feed.js';
import { entriesOf, get } from './calendar-client.js';

/** Every entry of the demonstration's public feed in 2023, by hand: last year, this one and five more. */
const TABLE = `
2022-09-09  21-летие дружественных связей с городом Вакканай            21st anniversary of friendship ties with Wakkanai
2022-09-27  25-летие дружественных связей с городом Хакодате            25th anniversary of friendship ties with Hakodate
2022-11-10  55-летие дружественных связей с городом Асахикава           55th anniversary of friendship ties with Asahikawa
2023-09-09  22-летие дружественных связей с городом Вакканай            22nd anniversary of friendship ties with Wakkanai
2023-09-27  26-летие дружественных связей с городом Хакодате            26th anniversary of friendship ties with Hakodate
2023-11-10  56-летие дружественных связей с городом Асахикава           56th anniversary of friendship ties with Asahikawa
2023-11-17  Первая годовщина подписания Протокола намерений…            First anniversary of “Протокол намерений…”
2023-12-07  Первая годовщина побратимских связей с городом Гродно       First anniversary of sister-city ties with Grodno
2024-09-09  23-летие дружественных связей с городом Вакканай            23rd anniversary of friendship ties with Wakkanai
2024-09-27  27-летие дружественных связей с городом Хакодате            27th anniversary of friendship ties with Hakodate
2024-11-10  57-летие дружественных связей с городом Асахикава           57th anniversary of friendship ties with Asahikawa
2024-11-17  2-летие подписания Протокола намерений…                     2nd anniversary of “Протокол намерений…”
2024-12-07  2-летие побратимских связей с городом Гродно                2nd anniversary of sister-city ties with Grodno
2025-09-09  24-летие дружественных связей с городом Вакканай            24th anniversary of friendship ties with Wakkanai
2025-09-27  28-летие дружественных связей с городом Хакодате            28th anniversary of friendship ties with Hakodate
2025-11-10  58-летие дружественных связей с городом Асахикава           58th anniversary of friendship ties with Asahikawa
2025-11-17  3-летие подписания Протокола намерений…                     3rd anniversary of “Протокол намерений…”
2025-12-07  3-летие побратимских связей с городом Гродно                3rd anniversary of sister-city ties with Grodno
2026-09-09  25-летие дружественных связей с городом Вакканай            25th anniversary of friendship ties with Wakkanai
2026-09-27  29-летие дружественных связей с городом Хакодате            29th anniversary of friendship ties with Hakodate
2026-11-10  59-летие дружественных связей с городом Асахикава           59th anniversary of friendship ties with Asahikawa
2026-11-17  4-летие подписания Протокола намерений…                     4th anniversary of “Протокол намерений…”
2026-12-07  4-летие побратимских связей с городом Гродно                4th anniversary of sister-city ties with Grodno
2027-09-09  26-летие дружественных связей с городом Вакканай            26th anniversary of friendship ties with Wakkanai
2027-09-27  30-летие дружественных связей с городом Хакодате            30th anniversary of friendship ties with Hakodate
2027-11-10  60-летие дружественных связей с городом Асахикава           60th anniversary of friendship ties with Asahikawa
2027-11-17  5-летие подписания Протокола намерений…                     5th anniversary of “Протокол намерений…”
2027-12-07  5-летие побратимских связей с городом Гродно                5th anniversary of sister-city ties with Grodno
2028-09-09  27-летие дружественных связей с городом Вакканай            27th anniversary of friendship ties with Wakkanai
2028-09-27  31-летие дружественных связей с городом Хакодате            31st anniversary of friendship ties with Hakodate
2028-11-10  61-летие дружественных связей с городом Асахикава           61st anniversary of friendship ties with Asahikawa
2028-11-17  6-летие подписания Протокола намерений…                     6th anniversary of “Протокол намерений…”
2028-12-07  6-летие побратимских связей с городом Гродно                6th anniversary of sister-city ties with Grodno`
  .trim()
  .split('\n')
  .map((row) => row.split(/ {2,}/) as [day: string, ru: string, en: string]);

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
        'Гродно — город-побратим (породнённый город).\nОтсчёт: 7 декабря 2022 года.\nОснование: Соглашение об установлении побратимских связей\nСостояние: связь действует.',
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
    const ties = 'дружественных связей с городом Вакканай';
    expect(entriesOf(text).map(({ start, summary }) => [start, summary])).toEqual([
      ['2025-03-09', `Заложить в проект бюджета расходы на 25-летие ${ties}`],
      ['2025-09-09', `Направить партнёру письмо с предложениями о праздновании 25-летия ${ties}`],
      ['2026-03-09', `Направить приглашения на празднование 25-летия ${ties}`],
      ['2026-06-09', `Согласовать программу празднования 25-летия ${ties}`],
      ['2026-08-09', `Подготовить сообщение для прессы о 25-летии ${ties}`],
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
