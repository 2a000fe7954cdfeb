import { entriesOf, get } from '../calendar/calendar-client.js';
import type { Registry } from '../support/registry.js';
import { cityRename, citySucceed, cityUpdate, open } from './city-client.js';

let registry: Registry;
beforeEach(async () => {
  registry = await open();
  registry.clock.set('2026-11-30T00:00:00Z');
});
afterEach(() => registry.close());

const done = async (mutation: string) => {
  const [payload] = Object.values(await registry.data(mutation)) as any[];
  expect(payload.userErrors).toEqual([]);
  return payload;
};

const RENAMED = 'city: "BY-GRODNO", name: { language: "ru", text: "Новогродно" }, on: "2027-11-03"';
const rename = () => done(cityRename(RENAMED, 'name names { text kind until { text } }'));

describe('R26: a renaming that is to come', () => {
  it('holds on the day that is asked about, and not before its own', async () => {
    expect((await rename()).city).toEqual({
      name: 'Гродно',
      names: expect.arrayContaining([
        { text: 'Новогродно', kind: 'OFFICIAL', until: null },
        { text: 'Гродно', kind: 'OFFICIAL', until: { text: '2027-11-03' } },
      ]),
    });
    const ask = `{ city(ref: "Новогродно") { name before: name(asOf: "2027-11-02") on: name(asOf: "2027-11-03")
      english: name(language: "en", asOf: "2027-11-03") summary } search(text: "Гродно", first: 1) { edges { title } } }`;
    const told = await registry.data(ask, { as: 'public' });
    expect(told).toEqual({
      city: {
        name: 'Гродно',
        before: 'Гродно',
        on: 'Новогродно',
        english: 'Grodno',
        summary: expect.stringMatching(/^Гродно \(BY-GRODNO\)/),
      },
      search: { edges: [{ title: 'Гродно' }] },
    });
    registry.clock.set('2027-11-03T00:00:00Z');
    const then = await registry.data(ask, { as: 'public' });
    expect([then.city.name, then.city.before, then.search.edges[0].title]).toEqual([
      'Новогродно',
      'Гродно',
      'Новогродно',
    ]);
    expect((await registry.ask('{ city(ref: "BY-GRODNO") { name(asOf: "2027") } }')).errors).toMatchObject([
      { path: ['city', 'name'], extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });

  it('titles an anniversary in the name of its day, in answers and in calendars, before and after', async () => {
    const feed = async () => {
      const { text } = await get(registry, '/calendar/anniversaries.ics');
      return entriesOf(text).flatMap(({ start, summary, location, description, sequence }) =>
        /побратимских/.test(summary) && /(Г|г)родно/.test(summary)
          ? [{ start, summary, location, description, sequence }]
          : [],
      );
    };
    const wrongName = ({ start, summary, location, description }: Awaited<ReturnType<typeof feed>>[number]) =>
      [summary, location, description].some((text) => /Новогродно/.test(text) !== start >= '2027-11-03');
    const before = await feed();
    expect(before.map(({ start }) => start)).toContain('2027-12-07');
    await rename();
    const after = await feed();
    expect(after.filter(wrongName)).toEqual([]);
    // What lies before the day is as it was.
    const old = ({ start }: { start: string }) => start < '2027-11-03';
    expect(after.filter(old)).toEqual(before.filter(old));
    expect(after.filter((one) => !old(one)).every(({ sequence }) => sequence === 1)).toBe(true);
    registry.clock.set('2027-11-20T00:00:00Z');
    expect((await feed()).filter(wrongName)).toEqual([]);
    const { anniversaries } = await registry.data(
      `{ anniversaries(from: "2026-12-01", to: "2027-12-31", filter: { cities: ["BY-GRODNO"] }) { nodes { observedOn title } } }`,
    );
    expect(anniversaries.nodes.filter(({ title }: any) => /побратим/.test(title))).toEqual([
      { observedOn: '2026-12-07', title: '4-летие побратимских связей с городом Гродно' },
      { observedOn: '2027-12-07', title: '5-летие побратимских связей с городом Новогродно' },
    ]);
  });

  it('tells an event and an exchange in the names of their days', async () => {
    await rename();
    const plan = (title: string, starts: string) =>
      `mutation { eventPlan(input: { titles: [{ language: "ru", text: "${title}" }], kind: CITY_DAY, starts: "${starts}",
        host: "BY-GRODNO", timeZone: "Europe/Minsk", visibility: PUBLIC }) { event { summary } userErrors { code field message } } }`;
    expect((await done(plan('День города', '2027-09-05'))).event.summary).toMatch(/Гродно/);
    expect((await done(plan('День города снова', '2028-09-05'))).event.summary).toMatch(/Новогродно/);
    const { text } = await get(registry, '/calendar/events.ics');
    expect(entriesOf(text).map(({ start, location }) => [start, location])).toEqual(
      expect.arrayContaining([
        ['2027-09-05', 'Гродно'],
        ['2028-09-05', 'Новогродно'],
      ]),
    );
    registry.clock.set('2027-12-01T00:00:00Z');
    const log = (on: string) =>
      `mutation { exchangeLog(input: { kind: DELEGATION_IN, on: "${on}", participants: [{ city: "BY-GRODNO" }], confirm: true }) {
        exchange { summary } userErrors { code field message } } }`;
    expect((await done(log('2027-11-02'))).exchange.summary).toMatch(/Гродно/);
    expect((await done(log('2027-11-03'))).exchange.summary).toMatch(/Новогродно/);
  });
});

describe('R26: a name with its days', () => {
  it('holds between them only', async () => {
    await done(
      cityUpdate(`city: "CN-HEIHE", names: [{ language: "ru", text: "Будущее", since: "2030" },
        { language: "ru", text: "Хэйхэ", until: "2030" }, { language: "ru", text: "Айгунь", kind: FORMER, until: "1956" }]`),
    );
    const { city } = await registry.data(`{ city(ref: "CN-HEIHE") { name old: name(asOf: "1950-05-05")
      last: name(asOf: "2029-12-31") next: name(asOf: "2030-01-01") } }`);
    expect(city).toEqual({ name: 'Хэйхэ', old: 'Айгунь', last: 'Хэйхэ', next: 'Будущее' });
  });
});

describe('R26: a merger that is to come', () => {
  const ASK = `{ city(ref: "BY-GRODNO") { existsUntil { text } successor { code } last: successor(asOf: "2027-05-04") { code }
    first: successor(asOf: "2027-05-05") { code } summary partnerships { nodes { isInQuestion } } } }`;

  it('holds on the day that is asked about', async () => {
    await done(citySucceed('city: "BY-GRODNO", successor: "BY-MINSK", on: "2027-05-05"'));
    const { city } = await registry.data(ASK);
    expect(city).toEqual({
      existsUntil: { text: '2027-05-05' },
      successor: null,
      last: null,
      first: { code: 'BY-MINSK' },
      summary: expect.stringMatching(/; будет упразднён 5 мая 2027 года\.$/),
      partnerships: { nodes: [{ isInQuestion: false }] },
    });
    registry.clock.set('2027-05-05T00:00:00Z');
    expect((await registry.data(ASK)).city).toMatchObject({
      successor: { code: 'BY-MINSK' },
      summary: expect.stringMatching(/; упразднён 5 мая 2027 года\.$/),
      partnerships: { nodes: [{ isInQuestion: true }] },
    });
  });

  it('sends an invitation to an event before it to the city of that day', async () => {
    await done(citySucceed('city: "BY-GRODNO", successor: "BY-MINSK", on: "2027-05-05"'));
    const invite = async (title: string, starts: string) => {
      const plan = `mutation { eventPlan(input: { titles: [{ language: "ru", text: "${title}" }], kind: CITY_DAY, starts: "${starts}" }) {
        event { code } userErrors { code field message } } }`;
      const { event } = await done(plan);
      const { lines } = await done(`mutation { eventInvite(input: { event: "${event.code}", cities: ["BY-GRODNO"] }) {
        lines { outcome skipped } userErrors { code field message } } }`);
      return lines;
    };
    const invited = [{ outcome: 'INVITED', skipped: null }];
    const skipped = [{ outcome: 'SKIPPED', skipped: 'CEASED' }];
    expect(await invite('Накануне', '2027-05-04')).toEqual(invited);
    expect(await invite('В тот день', '2027-05-05')).toEqual(skipped);
    expect(await invite('Потом', '2028-08-08')).toEqual(skipped);
    registry.clock.set('2027-06-01T00:00:00Z');
    expect(await invite('Задним числом', '2027-05-03')).toEqual(invited);
  });
});
