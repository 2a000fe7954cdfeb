import { Registry } from '../support/registry.js';
import { entriesOf, get } from './calendar-client.js';

describe('the calendar of events', () => {
  let registry: Registry;
  beforeEach(async () => {
    registry = await Registry.open('demonstration', { PUBLIC_URL: 'https://cities.example' });
    registry.clock.set('2023-01-10T00:00:00Z');
  });
  afterEach(() => registry.close());

  const change = async (mutation: string) => {
    const { it } = await registry.data(`mutation { it: ${mutation} { event { id } userErrors { message } } }`);
    expect(it.userErrors).toEqual([]);
    return it.event.id as string;
  };
  const feed = async (path = '/calendar/events.ics') => (await get(registry, path)).text;
  const unfolded = (text: string) => text.replaceAll('\r\n ', '');

  it('has a timed event at its hour by the clocks of its place, in Russian and English', async () => {
    const id = await change(
      'eventUpdate(input: { event: "EV-2023-SKI", starts: "2023-03-11T10:00", ends: "2023-03-11T16:00", place: "Стадион", status: CONFIRMED, titles: [{ language: "ru", text: "Лыжный марафон" }, { language: "en", text: "Ski marathon" }] })',
    );
    const text = unfolded(await feed());
    expect(text).toContain('BEGIN:VTIMEZONE\r\nTZID:Asia/Sakhalin\r\n');
    expect(text).toContain(
      [
        'DTSTART;TZID=Asia/Sakhalin:20230311T100000',
        'DTEND;TZID=Asia/Sakhalin:20230311T160000',
        'SUMMARY:Лыжный марафон',
        'DESCRIPTION:Спортивное мероприятие (EV-2023-SKI).',
        'LOCATION:Стадион\\, Южно-Сахалинск',
      ].join('\r\n'),
    );
    expect(text).toContain(
      `URL;VALUE=URI:https://cities.example/playground#${id}\r\nCATEGORIES:Мероприятия\r\nSTATUS:CONFIRMED\r\nTRANSP:OPAQUE`,
    );
    expect(entriesOf(await feed('/calendar/events.ics?lang=en')).map(({ summary }) => summary)).toEqual([
      'Ski marathon',
    ]);
  });

  it('R38: keeps its UID when it moves, counts up, stays when cancelled, and is taken back without a date', async () => {
    await change('eventUpdate(input: { event: "EV-2023-CITYDAY", starts: "2023-09-09", ends: "2023-09-10" })');
    const [first] = entriesOf(await feed());
    expect(first).toMatchObject({ start: '2023-09-09', status: 'TENTATIVE', sequence: 0 });
    await change('eventReschedule(input: { event: "EV-2023-CITYDAY", starts: "2023-09-16", because: "Тайфун" })');
    const [moved] = entriesOf(await feed());
    expect(moved).toMatchObject({ uid: first!.uid, start: '2023-09-16', status: 'TENTATIVE', sequence: 1 });
    await change('eventReschedule(input: { event: "EV-2023-CITYDAY" })');
    expect(entriesOf(await feed())).toMatchObject([{ uid: first!.uid, status: 'CANCELLED', sequence: 2 }]);
    await change('eventReschedule(input: { event: "EV-2023-CITYDAY", starts: "2023-09-17" })');
    expect(entriesOf(await feed())).toMatchObject([
      { uid: first!.uid, start: '2023-09-17', status: 'TENTATIVE', sequence: 3 },
    ]);
    await change('eventCancel(input: { event: "EV-2023-CITYDAY" })');
    expect(entriesOf(await feed())).toMatchObject([
      { start: '2023-09-17', summary: 'День города', status: 'CANCELLED', sequence: 4 },
    ]);
  });

  it('R38: counts on from what was told of it, also when its day was years ago and it is given another', async () => {
    await change('eventUpdate(input: { event: "EV-2023-CITYDAY", starts: "2023-09-09", ends: "2023-09-10" })');
    const [first] = entriesOf(await feed());
    expect(first).toMatchObject({ start: '2023-09-09', sequence: 0 });
    registry.clock.set('2025-03-01T00:00:00Z');
    expect(entriesOf(await feed())).toEqual([]);
    await change('eventReschedule(input: { event: "EV-2023-CITYDAY", starts: "2025-09-09", because: "Тайфун" })');
    expect(entriesOf(await feed())).toMatchObject([{ uid: first!.uid, start: '2025-09-09', sequence: 1 }]);
  });

  it('R3: tells the public no day of «март», and staff that it is not exact; nothing hidden, and not who is invited', async () => {
    await change(
      'eventPlan(input: { kind: FORUM, code: "EV-SECRET", starts: "2023-05-05", titles: [{ language: "ru", text: "Тайный форум" }] })',
    );
    expect(entriesOf(await feed())).toEqual([]);
    const { it } = await registry.data(
      'mutation { it: calendarSubscribe(input: { label: "Отдел", audience: STAFF, contents: [EVENTS] }) { address { https } } }',
    );
    const path = new URL(it.address.https).pathname;
    expect(entriesOf(await feed(path)).map(({ start, summary }) => [start, summary])).toEqual([
      ['2023-03-01', 'Международный лыжный марафон (точная дата не установлена)'],
      ['2023-05-05', 'Тайный форум'],
      ['2023-09-01', 'День города (точная дата не установлена)'],
    ]);
    await change('eventUpdate(input: { event: "EV-2023-SKI", starts: "2023-03-11" })');
    expect(entriesOf(await feed('/calendar/events.ics?city=BY-GRODNO'))).toEqual([]);
    expect(entriesOf(await feed('/calendar/events.ics?city=RU-YUZHNO-SAKHALINSK'))).toHaveLength(1);
  });

  it('takes no day that no calendar can show, and shows one that stands already from the first day that can be shown', async () => {
    const code = 'code: "EV-YEAR", titles: [{ language: "ru", text: "Выставка" }]';
    const refusal = {
      code: 'TOO_EARLY',
      field: ['input', 'starts'],
      message:
        'Программы-календари не показывают даты раньше 15 октября 1582 года, а указано 1500-01-01. Проверьте год; дату пишите так: 2026-03-11.',
    };
    const planned = await registry.data(`mutation { it: eventPlan(input: { kind: OTHER, visibility: PUBLIC, ${code},
      starts: "1500-01-01", ends: "2027-01-01" }) { event { id } userErrors { code field message } } }`);
    expect(planned.it).toEqual({ event: null, userErrors: [refusal] });
    const id = await change(`eventPlan(input: { kind: OTHER, visibility: PUBLIC, ${code}, starts: "2023-01-01" })`);
    const moved = await registry.data(`mutation { it: eventReschedule(input: { event: "EV-YEAR", starts: "1500-01-01" })
      { event { id } userErrors { code field message } } }`);
    expect(moved.it).toEqual({ event: null, userErrors: [refusal] });
    await registry.database.query(`UPDATE event SET starts = '1500-01-01', ends = '2027-01-01' WHERE id = $1`, [id]);
    await change('eventUpdate(input: { event: "EV-YEAR", place: "Музей" })');
    expect(unfolded(await feed())).toContain('DTSTART;VALUE=DATE:15821015\r\nDTEND;VALUE=DATE:20270102\r\n');
  });

  it('R41: remembers what began before its years and lasts into them, and what staff see of such a month', async () => {
    registry.clock.set('2026-02-01T00:00:00Z');
    const { it } = await registry.data(
      'mutation { it: calendarSubscribe(input: { label: "Отдел", audience: STAFF, contents: [EVENTS] }) { address { https } } }',
    );
    const path = new URL(it.address.https).pathname;
    const plan = (code: string, when: string) =>
      change(
        `eventPlan(input: { kind: OTHER, visibility: PUBLIC, code: "${code}", ${when}, titles: [{ language: "ru", text: "${code}" }] })`,
      );
    await plan('EV-WINTER', 'starts: "2024-12-30", ends: "2025-01-03"');
    await plan('EV-NIGHT', 'starts: "2024-12-31T23:30"');
    await plan('EV-SEASON', 'starts: "2024-12", ends: "2025-01"');
    const seen: Record<string, unknown[]> = {};
    for (let build = 0; build < 4; build++) {
      await change(`eventUpdate(input: { event: "EV-2023-SKI", organiser: "${build}" })`);
      for (const address of ['/calendar/events.ics', path]) {
        const { text, headers } = await get(registry, address);
        const told = entriesOf(text).map(({ summary, status, sequence }) => `${summary} ${status} ${sequence}`);
        (seen[address] ??= []).push([told, headers.etag, headers['last-modified']]);
      }
    }
    for (const builds of Object.values(seen)) {
      expect(builds).toEqual(Array.from({ length: 4 }, () => builds[0]));
      expect(builds[0]).toEqual([
        ['EV-WINTER TENTATIVE 0', 'EV-NIGHT TENTATIVE 0'],
        expect.anything(),
        expect.anything(),
      ]);
    }
    await change('eventUpdate(input: { event: "EV-WINTER", visibility: INTERNAL })');
    expect(entriesOf(await feed()).map(({ status, sequence }) => [status, sequence])).toEqual([
      ['CANCELLED', 1],
      ['TENTATIVE', 0],
    ]);
  });

  it('R6: tells by which event an anniversary is celebrated, to whoever may see it, and prepares it in good time', async () => {
    registry.clock.set('2025-06-01T00:00:00Z');
    const window = 'from: "2026-09-09", to: "2026-09-09"';
    const { anniversaries } = await registry.data(`{ anniversaries(${window}) { nodes { id } } }`);
    const { it } = await registry.data(`mutation { it: calendarSubscribe(input: { label: "Отдел", audience: STAFF,
      contents: [ANNIVERSARIES, MILESTONES], cities: ["JP-WAKKANAI"], tiers: [JUBILEE] }) { address { https } } }`);
    const addresses = [new URL(it.address.https).pathname, '/calendar/anniversaries.ics?city=JP-WAKKANAI&tier=JUBILEE'];
    const told = async () => {
      const feeds = await Promise.all(addresses.map((path) => feed(path)));
      return feeds.map((text) =>
        entriesOf(text).flatMap(({ start, description }) =>
          start === '2026-09-09' ? [description.split('\n').find((line) => line.startsWith('Отмечается'))] : [],
        ),
      );
    };
    const steps = async () => entriesOf(await feed(addresses[0]!)).map(({ start }) => start);
    expect(await told()).toEqual([[undefined], [undefined]]);
    await change(
      `eventPlan(input: { kind: ANNIVERSARY, code: "EV-DAY", anniversary: "${anniversaries.nodes[0].id}", starts: "2026-08-11T10:00", titles: [{ language: "ru", text: "День дружбы" }] })`,
    );
    const line = 'Отмечается 11 августа 2026 года: «День дружбы» (EV-DAY).';
    expect(await told()).toEqual([[line], [undefined]]);
    expect(await steps()).toEqual(['2025-02-11', '2025-08-11', '2026-02-11', '2026-05-11', '2026-07-11', '2026-09-09']);
    await change('eventUpdate(input: { event: "EV-DAY", visibility: PUBLIC })');
    expect(await told()).toEqual([[line], [line]]);
    await change('eventCancel(input: { event: "EV-DAY" })');
    expect(await told()).toEqual([[undefined], [undefined]]);
    expect((await steps()).slice(0, 2)).toEqual(['2025-03-09', '2025-09-09']);
  });

  it('R42: takes an event back from the calendar of a city that is invited no more, and tells by the date too', async () => {
    registry.clock.set();
    const day = `${new Date().getUTCFullYear() + 1}-03-11`;
    const step = async (mutation: string) => {
      const answer = await registry.data(`mutation { it: ${mutation} { userErrors { message } } }`);
      expect(answer.it.userErrors).toEqual([]);
    };
    await step(
      `eventPlan(input: { kind: SPORT, code: "EV-SKI", starts: "${day}", titles: [{ language: "ru", text: "Лыжный марафон" }] })`,
    );
    await step('eventInvite(input: { event: "EV-SKI", cities: ["RU-MAGADAN", "BY-GRODNO"] })');
    const { it } = await registry.data(
      'mutation { it: calendarSubscribe(input: { label: "Отдел", audience: STAFF, contents: [EVENTS], cities: ["RU-MAGADAN"] }) { address { https } } }',
    );
    const path = new URL(it.address.https).pathname;
    const ofSki = (text: string) =>
      entriesOf(text).flatMap(({ start, summary, status, sequence }) =>
        start === day ? [[summary, status, sequence]] : [],
      );
    const title = 'Лыжный марафон';
    const before = await get(registry, path);
    expect(ofSki(before.text)).toEqual([[title, 'TENTATIVE', 0]]);
    await step(`invitationRevoke(input: { event: "EV-SKI", city: "RU-MAGADAN" })`);
    const modified = before.headers['last-modified']!;
    const after = await get(registry, path, { 'if-modified-since': modified });
    expect([after.status, ofSki(after.text)]).toEqual([200, [['Отменено', 'CANCELLED', 1]]]);
    expect(after.text).not.toContain('марафон');
    registry.clock.set(new Date(Date.now() + 92 * 86_400_000).toISOString());
    const later = await get(registry, path, { 'if-modified-since': after.headers['last-modified']! });
    expect([later.status, ofSki(later.text)]).toEqual([200, []]);
    expect(Date.parse(later.headers['last-modified']!)).toBeGreaterThan(Date.parse(after.headers['last-modified']!));
    await step(
      'eventInvite(input: { event: "EV-SKI", cities: ["RU-MAGADAN"], override: [{ city: "RU-MAGADAN", reason: "Приедут" }] })',
    );
    expect(ofSki(await feed(path))).toEqual([[title, 'TENTATIVE', 2]]);
  });

  it('guesses at no clocks: an hour where the zone is not known is asked back', async () => {
    const { made } = await registry.data(
      'mutation { made: cityRegister(input: { code: "XX-FAR", names: [{ language: "ru", text: "Далёкий" }] }) { userErrors { message } } }',
    );
    expect(made.userErrors).toEqual([]);
    const ask = async (name: string, input: string) => {
      const { it } = await registry.data(`mutation { it: ${name}(input: { ${input} }) { userErrors { code field } } }`);
      return it.userErrors.map(({ code, field }: any) => `${code} ${field.at(-1)}`);
    };
    const event = 'kind: FORUM, titles: [{ language: "ru", text: "Форум" }], host: "XX-FAR", code: "EV-FAR"';
    expect(await ask('eventPlan', `${event}, starts: "2027-05-05T10:00"`)).toEqual(['REQUIRED timeZone']);
    expect(await ask('eventPlan', `${event}, starts: "2027-05-05"`)).toEqual([]);
    expect(await ask('eventReschedule', 'event: "EV-FAR", starts: "2027-05-06T10:00"')).toEqual(['REQUIRED timeZone']);
    expect(await ask('eventUpdate', 'event: "EV-FAR", starts: "2027-05-05T10:00", timeZone: "Asia/Tokyo"')).toEqual([]);
    expect(await ask('eventReschedule', 'event: "EV-FAR", starts: "2027-05-06T10:00"')).toEqual([]);
    // The clocks that were named once, be they like ours, are asked for no more where the time is not touched.
    expect(await ask('eventUpdate', 'event: "EV-FAR", timeZone: "Asia/Sakhalin"')).toEqual([]);
    expect(await ask('eventUpdate', 'event: "EV-FAR", place: "Дом дружбы"')).toEqual([]);
    expect(await ask('eventUpdate', 'event: "EV-FAR", ends: "2027-05-06T12:00"')).toEqual(['REQUIRED timeZone']);
  });

  it('R10: writes an hour that comes twice in UTC, where it comes once', async () => {
    registry.clock.set('2014-10-01T00:00:00Z');
    await change(
      'eventPlan(input: { kind: OTHER, visibility: PUBLIC, starts: "2014-10-26T01:30+10:00", titles: [{ language: "ru", text: "Ночь часов" }] })',
    );
    expect(unfolded(await feed())).toContain('DTSTART:20141025T153000Z\r\nDTEND:20141025T163000Z');
  });

  it.each([
    ['2027-10-31T02:30+01:00', '2027-10-31T05:00', '20271031T013000Z', '20271031T040000Z'],
    ['2027-10-31T02:30+02:00', '2027-10-31T05:00', '20271031T003000Z', '20271031T040000Z'],
    ['2027-10-31T01:00', '2027-10-31T02:30+01:00', '20271030T230000Z', '20271031T013000Z'],
    ['2027-10-31T02:30+01:00', '2027-10-31', '20271031T013000Z', '20271031T225900Z'],
  ])(
    'R10: writes an event from %s to %s in UTC, since one of the two comes twice',
    async (starts, ends, first, last) => {
      registry.clock.set('2027-05-01T00:00:00Z');
      await change(
        `eventPlan(input: { kind: OTHER, visibility: PUBLIC, timeZone: "Europe/Berlin", starts: "${starts}", ends: "${ends}", titles: [{ language: "ru", text: "Ночь часов" }] })`,
      );
      expect(unfolded(await feed())).toContain(`DTSTART:${first}\r\nDTEND:${last}\r\n`);
    },
  );
});
