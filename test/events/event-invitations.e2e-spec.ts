import { readFileSync } from 'node:fs';
import type { Logger } from 'typeorm';
import { ofTheQuestion } from '../support/statements.js';
import { act, LINES, open, registry, RSVP, rsvp } from './event-client.js';

describe('events and invitations', () => {
  beforeEach(open);
  afterEach(() => registry.close());

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
        logQuery: (query: string) => void said.push(query),
      } as unknown as Logger;
      const cities = Array.from({ length: count }, (_, i) => `"Город${200 - i}"`).join(', ');
      const { lines } = await act(
        'eventInvite',
        `event: "EV-2023-CITYDAY", cities: [${cities}]`,
        'lines { outcome city { code } invitation { status category } }',
      );
      expect(lines.filter((line: any) => line.outcome === 'INVITED')).toHaveLength(count === 8 ? 8 : 192);
      statements.push(ofTheQuestion(said).map((query) => query.trim().split(/\s+/)[0]!));
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
