import { readFileSync } from 'node:fs';
import type { Logger } from 'typeorm';
import { Registry } from './support/registry.js';

const EIGHT = [
  'BY-GRODNO',
  'BY-MINSK',
  'RU-BLAGOVESHCHENSK-AMU',
  'RU-KHABAROVSK',
  'RU-MAGADAN',
  'RU-NIZHNY-NOVGOROD',
  'RU-VLADIVOSTOK',
  'YALTA',
];

const RSVP = 'rsvp { accepted declined tentative delegated waiting headcount }';
const LINES =
  'lines { city { code } outcome skipped reason invitation { status } } userErrors { code field message suggestions }';

let registry: Registry;
async function open(): Promise<void> {
  registry = await Registry.open('article');
  registry.clock.set('2023-02-01T00:00:00Z');
}

/** One mutation of events; its name and input. */
async function act(name: string, input: string, selection = 'event { code }', as: 'staff' | 'public' = 'staff') {
  const answer = await registry.ask(
    `mutation { it: ${name}(input: { ${input} }) { ${selection}${selection.includes('userErrors') ? '' : ' userErrors { code field message suggestions }'} } }`,
    { as },
  );
  return answer.data?.it ?? answer;
}
const rsvp = async (ref: string) => (await registry.data(`{ event(ref: "${ref}") { ${RSVP} } }`)).event.rsvp;
const counts = () =>
  registry.database.query(
    `SELECT (SELECT count(*)::int FROM event) AS events, (SELECT count(*)::int FROM invitation) AS invitations,
      (SELECT count(*)::int FROM reply) AS replies, (SELECT count(*)::int FROM change) AS changes`,
  );

describe('events and invitations', () => {
  beforeEach(open);
  afterEach(() => registry.close());

  it('check 1: two events, and eight cities expected at the marathon, without a letter', async () => {
    const { events } = await registry.data(`{
      events(orderBy: [STARTS_ASC]) { totalCount nodes { code title status starts { text precision from to at }
        invitations(first: 50) { totalCount nodes { city { code } status isExpected category letterOn reply { value on } attendance { value } } } } } }`);
    expect(events.totalCount).toBe(2);
    const [ski, day] = events.nodes;
    expect(ski).toEqual({
      code: 'EV-2023-SKI',
      title: 'Международный лыжный марафон',
      status: 'TENTATIVE',
      starts: { text: '2023-03', precision: 'MONTH', from: '2023-03-01', to: '2023-03-31', at: null },
      invitations: {
        totalCount: 8,
        nodes: EIGHT.map((code) => ({
          city: { code },
          status: 'PLANNED',
          isExpected: true,
          category: 'ATHLETE',
          letterOn: null,
          reply: { value: 'NEEDS_ACTION', on: null },
          attendance: { value: 'NOT_RECORDED' },
        })),
      },
    });
    expect(day).toMatchObject({ code: 'EV-2023-CITYDAY', starts: { text: '2023-09' }, invitations: { totalCount: 0 } });
  });

  it('check 6, R39: a round copied from another event creates eight, and a second run nothing', async () => {
    const round = 'event: "EV-2023-CITYDAY", copyOf: "ev-2023-ski", category: OFFICIAL';
    const dry = await act('eventInvite', `${round}, dryRun: true`, LINES);
    expect(dry.lines.map((line: any) => [line.city.code, line.outcome, line.invitation])).toEqual(
      EIGHT.map((code) => [code, 'INVITED', null]),
    );
    expect((await counts())[0].invitations).toBe(8);
    const first = await act('eventInvite', round, LINES);
    expect(first.lines.map((line: any) => [line.city.code, line.outcome, line.invitation.status])).toEqual(
      EIGHT.map((code) => [code, 'INVITED', 'PLANNED']),
    );
    expect((await counts())[0].invitations).toBe(16);
    const before = await counts();
    const second = await act('eventInvite', round, LINES);
    expect(second.lines.map((line: any) => [line.city.code, line.outcome, line.reason])).toEqual(
      EIGHT.map((code) => [code, 'ALREADY_INVITED', 'Уже приглашён.']),
    );
    expect(await counts()).toEqual(before);
  });

  it('check 7: Minsk passes its invitation on to its district, which appears and is counted once', async () => {
    const reply = await act(
      'invitationReply',
      'event: "EV-2023-SKI", city: "Минск", value: DELEGATED, delegatedTo: "Ленинский район города Минска", on: "2023-01-31", channel: EMAIL',
      'invitation { summary reply { value on channel delegatedTo { code } isLate isCurrent } }',
    );
    expect(reply).toEqual({
      invitation: {
        summary: 'Минск, EV-2023-SKI: спортсмены; запланировано, письмо не направлено; передано другому городу.',
        reply: {
          value: 'DELEGATED',
          on: '2023-01-31',
          channel: 'EMAIL',
          delegatedTo: { code: 'BY-MINSK-LENINSKY' },
          isLate: false,
          isCurrent: true,
        },
      },
      userErrors: [],
    });
    expect(await rsvp('EV-2023-SKI')).toEqual({
      accepted: 0,
      declined: 0,
      tentative: 0,
      delegated: 1,
      waiting: 8,
      headcount: 0,
    });
    await act(
      'invitationReply',
      'event: "EV-2023-SKI", city: "BY-MINSK-LENINSKY", value: ACCEPTED, headcount: 4, on: "2023-01-31"',
      'invitation { delegatedFrom { city { code } } }',
    );
    expect(await rsvp('EV-2023-SKI')).toEqual({
      accepted: 1,
      declined: 0,
      tentative: 0,
      delegated: 1,
      waiting: 7,
      headcount: 4,
    });
    // Minsk comes itself after all: the district does not stand in any more.
    await act(
      'invitationReply',
      'event: "EV-2023-SKI", city: "BY-MINSK", value: ACCEPTED, headcount: 2',
      'invitation { id }',
    );
    expect(await rsvp('EV-2023-SKI')).toMatchObject({ accepted: 1, delegated: 0, waiting: 7, headcount: 2 });
  });

  it('R36: the latest reply by its day counts, every one is kept, and a late one is taken and flagged', async () => {
    await act('eventUpdate', 'event: "EV-2023-SKI", replyBy: "2023-01-20"');
    const answer = (rest: string) =>
      act(
        'invitationReply',
        `event: "EV-2023-SKI", city: "Гродно", ${rest}`,
        'invitation { reply { value on isLate } }',
      );
    await answer('value: TENTATIVE, on: "2023-01-20"');
    expect((await answer('value: ACCEPTED, headcount: 6, on: "2023-01-25", channel: PHONE')).invitation.reply).toEqual({
      value: 'ACCEPTED',
      on: '2023-01-25',
      isLate: true,
    });
    // A letter of the 10th that is found later does not undo the call of the 25th.
    expect((await answer('value: DECLINED, on: "2023-01-10"')).invitation.reply.value).toBe('ACCEPTED');
    const { event } = await registry.data(
      `{ event(ref: "EV-2023-SKI") { invitations(first: 1) { nodes { replies { value on isLate isCurrent } } } } }`,
    );
    expect(event.invitations.nodes[0].replies).toEqual([
      { value: 'DECLINED', on: '2023-01-10', isLate: false, isCurrent: false },
      { value: 'TENTATIVE', on: '2023-01-20', isLate: false, isCurrent: false },
      { value: 'ACCEPTED', on: '2023-01-25', isLate: true, isCurrent: true },
    ]);
  });

  it('R37: the deadline is the end of the host’s day, shown by both clocks', async () => {
    await act('eventUpdate', 'event: "EV-2023-SKI", replyBy: "2023-03-01"');
    const { event } = await registry.data(
      `{ event(ref: "EV-2023-SKI") { invitations(first: 1) { nodes { deadline { on at here there } } } } }`,
    );
    expect(event.invitations.nodes[0].deadline).toEqual({
      on: '2023-03-01',
      at: '2023-03-01T12:59:59.000Z',
      here: '2023-03-01 23:59 (Asia/Sakhalin)',
      there: '2023-03-01 15:59 (Europe/Minsk)',
    });
  });

  it('R38: a move asks everybody again and keeps what they said; a cancelled event keeps its answers', async () => {
    await act(
      'invitationReply',
      'event: "EV-2023-SKI", city: "Гродно", value: ACCEPTED, headcount: 6, on: "2023-01-30"',
      'invitation { id }',
    );
    const moved = await act(
      'eventReschedule',
      'event: "EV-2023-SKI", starts: "2023-04-01", because: "Погода"',
      `event { status because movedOn starts { text } ${RSVP} }`,
    );
    expect(moved.event).toEqual({
      status: 'POSTPONED',
      because: 'Погода',
      movedOn: '2023-02-01',
      starts: { text: '2023-04-01' },
      rsvp: { accepted: 0, declined: 0, tentative: 0, delegated: 0, waiting: 8, headcount: 0 },
    });
    const first =
      '{ event(ref: "EV-2023-SKI") { invitations(first: 1) { nodes { reply { value } replies { value isCurrent } } } } }';
    expect((await registry.data(first)).event.invitations.nodes[0]).toEqual({
      reply: { value: 'NEEDS_ACTION' },
      replies: [{ value: 'ACCEPTED', isCurrent: false }],
    });
    // A letter that was written before the move answers to the old date.
    await act(
      'invitationReply',
      'event: "EV-2023-SKI", city: "Гродно", value: DECLINED, on: "2023-01-31"',
      'invitation { id }',
    );
    expect((await registry.data(first)).event.invitations.nodes[0].reply).toEqual({ value: 'NEEDS_ACTION' });
    await act(
      'invitationReply',
      'event: "EV-2023-SKI", city: "Гродно", value: TENTATIVE, on: "2023-02-01"',
      'invitation { id }',
    );
    const cancelled = await act('eventCancel', 'event: "EV-2023-SKI"', `event { status ${RSVP} }`);
    expect(cancelled.event).toEqual({
      status: 'CANCELLED',
      rsvp: { accepted: 0, declined: 0, tentative: 1, delegated: 0, waiting: 7, headcount: 0 },
    });
  });

  it('a date gains precision by an update: March, the 11th, ten o’clock', async () => {
    await act('eventUpdate', 'event: "EV-2023-SKI", starts: "2023-03-11"');
    const { event } = await act(
      'eventUpdate',
      'event: "EV-2023-SKI", starts: "2023-03-11T10:00", status: CONFIRMED',
      'event { status starts { text precision at } summary revision }',
    );
    expect(event).toEqual({
      status: 'CONFIRMED',
      starts: { text: '2023-03-11T10:00', precision: 'MINUTE', at: '2023-03-10T23:00:00.000Z' },
      summary: 'EV-2023-SKI «Международный лыжный марафон»: 11 марта 2023 года, 10:00, Южно-Сахалинск; подтверждено.',
      revision: 3,
    });
  });

  it('R6: an anniversary is celebrated by an event on another day', async () => {
    const ask = `{ anniversaries(from: "2023-12-01", to: "2023-12-31") { nodes { id observedOn celebration { code starts { text } } milestones { dueOn } } } }`;
    const [grodno] = (await registry.data(ask)).anniversaries.nodes;
    expect(grodno).toMatchObject({
      observedOn: '2023-12-07',
      celebration: null,
      milestones: [{ dueOn: '2023-11-23' }],
    });
    const { event } = await act(
      'eventPlan',
      `kind: ANNIVERSARY, code: "EV-2023-GRODNO", titles: [{ language: "ru", text: "Дни Гродно" }], starts: "2023-11-25", anniversary: "${grodno.id}"`,
      'event { anniversary { title } }',
    );
    expect(event.anniversary.title).toBe('Первая годовщина побратимских связей с городом Гродно');
    const [celebrated] = (await registry.data(ask)).anniversaries.nodes;
    expect(celebrated.celebration).toEqual({ code: 'EV-2023-GRODNO', starts: { text: '2023-11-25' } });
    expect(celebrated.milestones).toEqual([{ dueOn: '2023-11-11' }]);
    expect((await registry.data(ask, { as: 'public' })).anniversaries.nodes[0]).toMatchObject({
      celebration: null,
      milestones: [],
    });
    await act('eventCancel', 'event: "EV-2023-GRODNO"');
    expect((await registry.data(ask)).anniversaries.nodes[0].celebration).toBeNull();
  });

  it('letters carry their number and day, come back, are taken back and sent anew', async () => {
    const sent = await act(
      'invitationSend',
      'event: "EV-2023-SKI", letters: [{ city: "Гродно", number: "01-12/34", on: "2023-01-15" }, { city: "Ялта", number: "01-12/35" }], letterOn: "2023-01-16"',
      'lines { city { code } status letterNumber letterOn }',
    );
    expect(sent.lines).toEqual([
      { city: { code: 'BY-GRODNO' }, status: 'SENT', letterNumber: '01-12/34', letterOn: '2023-01-15' },
      { city: { code: 'YALTA' }, status: 'SENT', letterNumber: '01-12/35', letterOn: '2023-01-16' },
    ]);
    const rest = await act(
      'invitationSend',
      'event: "EV-2023-SKI", letterNumber: "01-12/36"',
      'lines { city { code } letterOn }',
    );
    expect(rest.lines).toHaveLength(6);
    expect(rest.lines[0].letterOn).toBe('2023-02-01');
    const back = await act(
      'invitationBounce',
      'event: "EV-2023-SKI", city: "Ялта", because: "Адресат выбыл"',
      'invitation { status because }',
    );
    expect(back.invitation).toEqual({ status: 'BOUNCED', because: 'Адресат выбыл' });
    const again = await act('invitationRevoke', 'event: "EV-2023-SKI", city: "Ялта"', 'invitation { status }');
    expect(again.invitation).toEqual({ status: 'REVOKED' });
    expect((await rsvp('EV-2023-SKI')).waiting).toBe(7);
    const round = await act('eventInvite', 'event: "EV-2023-SKI", cities: ["Ялта"]', LINES);
    expect(round.lines).toEqual([
      {
        city: { code: 'YALTA' },
        outcome: 'SKIPPED',
        skipped: 'REVOKED',
        reason:
          'Приглашение на это же мероприятие отозвано. Чтобы всё же пригласить, добавьте override: [{ city: "YALTA", reason: "…" }].',
        invitation: { status: 'REVOKED' },
      },
    ]);
    const over = await act(
      'eventInvite',
      'event: "EV-2023-SKI", cities: ["Ялта"], override: [{ city: "YALTA", reason: "Ошибка адреса" }], letterOn: "2023-02-01"',
      'lines { outcome invitation { status overrideReason } }',
    );
    expect(over.lines).toEqual([
      { outcome: 'OVERRIDDEN', invitation: { status: 'SENT', overrideReason: 'Ошибка адреса' } },
    ]);
  });

  it('R40: a suspended partner is skipped with the reason, and invited against it with a reason', async () => {
    await registry.data(
      'mutation { partnershipSuspend(input: { partnership: "Гродно", on: "2023-01-10", side: THEIRS, reason: NO_CONTACT }) { userErrors { code } } }',
    );
    const round = 'event: "EV-2023-CITYDAY", cities: ["Гродно", "Минск"]';
    const { lines } = await act('eventInvite', `${round}, dryRun: true`, LINES);
    expect(lines.map((line: any) => [line.city.code, line.outcome, line.skipped])).toEqual([
      ['BY-GRODNO', 'SKIPPED', 'SUSPENDED'],
      ['BY-MINSK', 'INVITED', null],
    ]);
    expect(lines[0].reason).toContain('override: [{ city: "BY-GRODNO", reason: "…" }]');
    expect(lines[1].reason).toBe('В реестре нет контактов этого города. Добавьте их через contactAdd.');
    const done = await act('eventInvite', `${round}, override: [{ city: "Hrodna", reason: "Решение мэра" }]`, LINES);
    expect(done.lines.map((line: any) => line.outcome)).toEqual(['OVERRIDDEN', 'INVITED']);
  });

  it('R39: two hundred cities are invited in one call, with the same number of statements as eight', async () => {
    await registry.database.query(`
      INSERT INTO city (id, code, kind) SELECT 'city_' || lpad(n::text, 26, '0'), 'XX-' || n, 'CITY' FROM generate_series(1, 200) n;
      INSERT INTO city_name (id, city_id, language, text, folded, kind, ordinal)
        SELECT 'name_' || lpad(n::text, 26, '0'), 'city_' || lpad(n::text, 26, '0'), 'ru', 'Город' || n, 'город' || n, 'OFFICIAL', 0 FROM generate_series(1, 200) n`);
    const statements: string[][] = [];
    for (const count of [8, 200]) {
      const said: string[] = [];
      registry.database.logger = {
        logQuery: (query: string) => void said.push(query.trim().split(/\s+/)[0]!),
      } as unknown as Logger;
      const cities = Array.from({ length: count }, (_, i) => `"Город${200 - i}"`).join(', ');
      const { lines } = await act(
        'eventInvite',
        `event: "EV-2023-CITYDAY", cities: [${cities}]`,
        'lines { outcome city { code } invitation { status category } }',
      );
      expect(lines.filter((line: any) => line.outcome === 'INVITED')).toHaveLength(count === 8 ? 8 : 192);
      statements.push(said);
    }
    expect(statements[1]).toEqual(statements[0]);
    expect(statements[0]!.length).toBeLessThan(25);
  });

  it('shows the public an event that is public, and nothing of who is invited', async () => {
    await act('eventPlan', 'kind: FORUM, titles: [{ language: "ru", text: "Тайный форум" }], starts: "2023-05-01"');
    const { events, city } = await registry.data(
      `{ events { totalCount nodes { code invitations { totalCount } ${RSVP} history { totalCount } } } city(ref: "Гродно") { invitations { totalCount } } }`,
      { as: 'public' },
    );
    expect(events).toEqual({
      totalCount: 2,
      nodes: ['EV-2023-SKI', 'EV-2023-CITYDAY'].map((code) => ({
        code,
        invitations: { totalCount: 0 },
        rsvp: null,
        history: null,
      })),
    });
    expect(city).toEqual({ invitations: { totalCount: 0 } });
    expect((await registry.data('{ event(ref: "Тайный форум") { code } }', { as: 'public' })).event).toBeNull();
    // Who is invited is not to be learnt from a filter either.
    const filtered = '{ events(filter: { cities: ["Гродно"] }) { totalCount } }';
    expect((await registry.data(filtered, { as: 'public' })).events.totalCount).toBe(0);
    expect((await registry.data(filtered)).events.totalCount).toBe(1);
    expect(
      (await act('eventCancel', 'event: "EV-2023-SKI"', 'event { code }', 'public')).errors[0].extensions.code,
    ).toBe('UNAUTHENTICATED');
  });
});

describe('R46: the answer of a portal', () => {
  let key: string;
  let answer: (rest: string) => Promise<any>;
  beforeAll(async () => {
    await open();
    await act(
      'eventPlan',
      'code: "EV-T", kind: FORUM, titles: [{ language: "ru", text: "Форум" }], starts: "2027-05-05"',
    );
    await act('eventInvite', 'event: "EV-T", category: OFFICIAL, cities: ["BY-GRODNO", "KR-ANSAN", "JP-HAKODATE"]');
    await act('eventInvite', 'event: "EV-T", category: ATHLETE, cities: ["BY-GRODNO"]');
    await act(
      'invitationSend',
      'event: "EV-T", category: OFFICIAL, letters: [{ city: "BY-GRODNO" }, { city: "KR-ANSAN" }]',
    );
    key = await registry.keyFor('BY-GRODNO');
    answer = async (rest) => {
      const { it } = await registry.data(
        `mutation { it: invitationReply(input: { event: "EV-T", city: "BY-GRODNO", ${rest} }) {
          invitation { category reply { value } } userErrors { code } } }`,
        { key },
      );
      return it.userErrors[0]?.code ?? it.invitation;
    };
  });
  afterAll(() => registry.close());

  it('is to what it is shown when it asks as docs/portal.md says', async () => {
    const query = /^`(\{ viewer \{ invitations .*)`/m.exec(readFileSync('docs/portal.md', 'utf8'))![1]!;
    const { viewer } = await registry.data(query, { key });
    expect(viewer.invitations.nodes).toEqual([
      {
        event: { code: 'EV-T', title: 'Форум' },
        city: { code: 'BY-GRODNO' },
        category: 'OFFICIAL',
        deadline: null,
        reply: { value: 'NEEDS_ACTION' },
      },
    ]);
  });

  it('is to the one invitation that it knows of, whatever else is planned for its city', async () => {
    expect(await answer('value: TENTATIVE')).toEqual({ category: 'OFFICIAL', reply: { value: 'TENTATIVE' } });
    for (const category of ['ATHLETE', 'MEDIA'])
      expect(await answer(`value: ACCEPTED, category: ${category}, ifRevision: 99`)).toBe('NOT_FOUND');
  });

  it.each(['KR-ANSAN', 'JP-HAKODATE', 'CN-HEIHE', 'CN-HEIHE'])(
    'passes the invitation on to %s, and is not told whether that one is invited',
    async (city) => {
      const told = await answer(`value: DELEGATED, category: OFFICIAL, delegatedTo: "${city}"`);
      expect(told).toEqual({ category: 'OFFICIAL', reply: { value: 'DELEGATED' } });
    },
  );
});

describe('a round, an answer, a date that cannot be: refused in words that say what to type next, and nothing is stored', () => {
  beforeAll(open);
  afterAll(() => registry.close());

  const ski = 'event: "EV-2023-SKI"';
  it.each<[string, string, string, string | null, string, RegExp, string?]>([
    [
      'a reply after the event',
      'invitationReply',
      `${ski}, city: "Гродно", value: ACCEPTED, on: "2023-04-01"`,
      '2023-04-05',
      'TOO_LATE',
      /завершилось 2023-03-31/,
    ],
    [
      'a reply of tomorrow',
      'invitationReply',
      `${ski}, city: "Гродно", value: ACCEPTED, on: "2023-02-02"`,
      null,
      'TOO_EARLY',
      /сегодня 2023-02-01/,
    ],
    [
      'a reply of a city that is not invited',
      'invitationReply',
      `${ski}, city: "Ансан", value: ACCEPTED`,
      null,
      'NOT_FOUND',
      /KR-ANSAN не приглашён на EV-2023-SKI.*eventInvite/,
    ],
    [
      'a reply by a city for another',
      'invitationReply',
      `${ski}, city: "Минск", value: ACCEPTED, answeredBy: "Гродно"`,
      null,
      'FORBIDDEN_PARTY',
      /BY-GRODNO не может отвечать за BY-MINSK/,
    ],
    [
      'a headcount of −1',
      'invitationReply',
      `${ski}, city: "Гродно", value: ACCEPTED, headcount: -1`,
      null,
      'INVALID',
      /Не меньше 0/,
    ],
    [
      'a headcount of ten million',
      'invitationReply',
      `${ski}, city: "Гродно", value: ACCEPTED, headcount: 10000000`,
      null,
      'INVALID',
      /Не больше 100000/,
    ],
    [
      'a headcount of those who decline',
      'invitationReply',
      `${ski}, city: "Гродно", value: DECLINED, headcount: 3`,
      null,
      'CONFLICTING',
      /Уберите headcount/,
    ],
    [
      'a delegation to nobody',
      'invitationReply',
      `${ski}, city: "Гродно", value: DELEGATED`,
      null,
      'REQUIRED',
      /delegatedTo/,
    ],
    [
      'a delegation to itself',
      'invitationReply',
      `${ski}, city: "Гродно", value: DELEGATED, delegatedTo: "Гродна"`,
      null,
      'CYCLE',
      /сам передал приглашение/,
    ],
    [
      'a delegation to the host',
      'invitationReply',
      `${ski}, city: "Гродно", value: DELEGATED, delegatedTo: "Южно-Сахалинск"`,
      null,
      'CYCLE',
      /это город проведения/,
    ],
    [
      'an event that ends before it starts',
      'eventPlan',
      'kind: FORUM, titles: [{ language: "ru", text: "Ф" }], starts: "2023-05-02", ends: "2023-05-01"',
      null,
      'TOO_EARLY',
      /раньше начала/,
    ],
    [
      'an event that ends the minute it starts',
      'eventPlan',
      'kind: FORUM, titles: [{ language: "ru", text: "Ф" }], starts: "2023-05-02T10:00", ends: "2023-05-02T10:00"',
      null,
      'TOO_EARLY',
      /раньше начала/,
    ],
    [
      'a time that does not exist',
      'eventPlan',
      'kind: FORUM, titles: [{ language: "ru", text: "Ф" }], starts: "2016-03-27T02:30"',
      null,
      'INVALID',
      /часы в этот день переводят вперёд. Введите 2016-03-27T03:30/,
      '2016-03-27T03:30',
    ],
    [
      'a time that exists twice',
      'eventPlan',
      'kind: FORUM, titles: [{ language: "ru", text: "Ф" }], starts: "2014-10-26T01:30"',
      null,
      'AMBIGUOUS',
      /бывает дважды/,
      '2014-10-26T01:30+11:00',
    ],
    [
      'an offset that the zone does not have',
      'eventPlan',
      'kind: FORUM, titles: [{ language: "ru", text: "Ф" }], starts: "2023-05-02T10:00+03:00"',
      null,
      'INVALID',
      /\+11:00, а не \+03:00/,
    ],
    [
      '25 o’clock',
      'eventPlan',
      'kind: FORUM, titles: [{ language: "ru", text: "Ф" }], starts: "2023-05-02T25:00"',
      null,
      'INVALID',
      /Время пишите так/,
    ],
    [
      '31 February',
      'eventPlan',
      'kind: FORUM, titles: [{ language: "ru", text: "Ф" }], starts: "2023-02-31"',
      null,
      'INVALID',
      /последний день этого месяца — 2023-02-28/,
    ],
    [
      'an unknown zone',
      'eventPlan',
      'kind: FORUM, titles: [{ language: "ru", text: "Ф" }], starts: "2023-05-02", timeZone: "+11:00"',
      null,
      'INVALID',
      /не часовой пояс/,
    ],
    [
      'a code that is taken',
      'eventPlan',
      'kind: FORUM, code: "ev-2023-ski", titles: [{ language: "ru", text: "Ф" }], starts: "2023-05-02"',
      null,
      'DUPLICATE',
      /уже занят/,
    ],
    [
      'a round to the same city under two names',
      'eventInvite',
      `${ski}, cities: ["Гродно", "Hrodna"]`,
      null,
      'DUPLICATE',
      /«Hrodna» — тот же город, что и «Гродно»/,
    ],
    [
      'a round with a name that nobody knows',
      'eventInvite',
      `${ski}, cities: ["Ансан", "Гродн"]`,
      null,
      'NOT_FOUND',
      /Возможно, вы имели в виду BY-GRODNO/,
    ],
    ['a round to nobody', 'eventInvite', ski, null, 'REQUIRED', /copyOf/],
    ['a round to the host', 'eventInvite', `${ski}, cities: ["Южно-Сахалинск"]`, null, 'CONFLICTING', /хозяин/],
    [
      'a copy of an event that is not there',
      'eventInvite',
      `${ski}, copyOf: "EV-2022-SKI"`,
      null,
      'NOT_FOUND',
      /EV-2023-SKI/,
    ],
    [
      'an override for a city that is not in the list',
      'eventInvite',
      `${ski}, cities: ["Ансан"], override: [{ city: "Ялта", reason: "…" }]`,
      null,
      'NOT_FOUND',
      /нет в списке/,
    ],
    [
      'a letter with a number and no day',
      'eventInvite',
      `${ski}, cities: ["Ансан"], letterNumber: "1"`,
      null,
      'REQUIRED',
      /letterOn/,
    ],
    [
      'another date as if it were an update',
      'eventUpdate',
      `${ski}, starts: "2023-04"`,
      null,
      'CONFLICTING',
      /eventReschedule/,
    ],
    ['no date as if it were an update', 'eventUpdate', `${ski}, starts: null`, null, 'REQUIRED', /eventReschedule/],
    [
      'a state that is reached by another way',
      'eventUpdate',
      `${ski}, status: CANCELLED`,
      null,
      'NOT_ALLOWED_IN_STATE',
      /eventCancel/,
    ],
    ['a stale edit', 'eventUpdate', `${ski}, place: "Стадион", ifRevision: 7`, null, 'STALE_REVISION', /редакция/],
    ['an anniversary that is none', 'eventUpdate', `${ski}, anniversary: "20"`, null, 'NOT_FOUND', /anniversaries/],
    [
      'a bounce of what was never sent',
      'invitationBounce',
      `${ski}, city: "Гродно"`,
      null,
      'NOT_ALLOWED_IN_STATE',
      /письмо не направлено/,
    ],
    [
      'letters to a city that is not invited',
      'invitationSend',
      `${ski}, letters: [{ city: "Ансан" }]`,
      null,
      'NOT_FOUND',
      /не приглашён/,
    ],
  ])('%s', async (_, name, input, now, code, message, suggestion = undefined) => {
    registry.clock.set(`${now ?? '2023-02-01'}T00:00:00Z`);
    const before = await counts();
    const thing = /Reply|Bounce|Revoke/.test(name) ? 'invitation { id }' : 'event { revision }';
    const { userErrors } = await act(name, input, thing);
    expect(userErrors.map((error: any) => error.code)).toEqual([code]);
    expect(userErrors[0].message).toMatch(message);
    expect(userErrors[0].field[0]).toBe('input');
    if (suggestion) expect(userErrors[0].suggestions).toContain(suggestion);
    expect(await counts()).toEqual(before);
  });

  it('anything of an event that was cancelled', async () => {
    await act('eventCancel', ski);
    const before = await counts();
    for (const [name, input] of [
      ['eventReschedule', ski],
      ['eventInvite', `${ski}, cities: ["Ансан"]`],
      ['invitationSend', ski],
      ['invitationReply', `${ski}, city: "Гродно", value: ACCEPTED`],
    ] as const) {
      const thing = name === 'invitationReply' ? 'invitation { id }' : 'event { code }';
      expect((await act(name, input, thing)).userErrors).toMatchObject([{ code: 'NOT_ALLOWED_IN_STATE' }]);
    }
    expect(await counts()).toEqual(before);
  });
});
