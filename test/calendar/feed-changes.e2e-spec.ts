import { dayIn } from '../../src/kernel/day.js';
import { lowestIdAt } from '../../src/kernel/ids.js';
import { Registry } from '../support/registry.js';
import { PUBLIC } from './anniversary-feed.js';
import { entriesOf, get, line, type Read } from './calendar-client.js';

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

  it('R41: no number falls when a clock that was ahead for two years is right again', async () => {
    await get(registry, PUBLIC);
    await change('cityRename(input: { city: "BY-GRODNO", on: "2020", name: { language: "ru", text: "Гродно-2" } })');
    const before = entriesOf((await get(registry, PUBLIC)).text);
    const now = registry.clock.now();
    registry.clock.set(new Date(now.getTime() + 2 * 365 * 86_400_000).toISOString());
    const ahead = entriesOf((await get(registry, PUBLIC)).text);
    registry.clock.set(now.toISOString());
    const after = entriesOf((await get(registry, PUBLIC)).text);
    const gone = before.filter(({ uid }) => !ahead.some((entry) => entry.uid === uid));
    expect(gone.filter(({ sequence }) => sequence > 0).length).toBeGreaterThan(0);
    expect(after.map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid));
    const fallen = after.filter(
      (entry, i) => entry.sequence < before[i]!.sequence || entry.modified < before[i]!.modified,
    );
    expect(fallen).toEqual([]);
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
      'Состояние: связь действует.',
      'Состояние: связь приостановлена. Связь приостановлена 1 марта 2030 года нашей стороной в одностороннем порядке. Сведений о получении уведомления нет.',
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
      `Состояние: связь приостановлена. Связь приостановлена 1 января ${year} года партнёром в одностороннем порядке. ` +
      'Основание: Письмо. Причина: Непреодолимая сила. До: решения двух сторон. Сведений о получении уведомления нет.';
    const said = [
      'Гродно — город-побратим (породнённый город).',
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
      /^Решить, отмечать ли \d+-летие побратимских связей с городом Гродно$/,
    );
  });

  it('a change that is committed after a later one is seen, and so is one after a change that a wrong clock dated ahead', async () => {
    const row = (id: string) =>
      `INSERT INTO change (id, thing_id, call_id, verb, by_id, by_role, visibility, differences) VALUES ('${id}', 'none', 'call', 'TEST', 'none', 'ADMIN', 'INTERNAL', '{}')`;
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
