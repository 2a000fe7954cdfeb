import { readFileSync } from 'node:fs';
import { Sync1764000000012 } from '../../src/migrations/12-sync.js';
import { Registry } from '../support/registry.js';
import { SyncedPortal, things } from './synced-portal.js';

const WHO = ['public', 'grodno', 'heihe', 'staff', 'admin'] as const;
type Who = (typeof WHO)[number];
const ALL = (told: string[]) => Object.fromEntries(WHO.map((who) => [who, told]));
const NOTHING = ALL([]);
const STAFF = (told: string[]) => ({ ...NOTHING, staff: told, admin: told });

/** What is done, one thing after another, and what each portal is told at its next poll. */
const STEPS: [what: string, mutation: string, told: Partial<Record<Who, string[]>>][] = [
  [
    'an open paper is changed',
    'agreementUpdate(input: { agreement: "AGR-2022-003", areas: [CULTURE_ART] })',
    ALL(['CHANGED AGR-2022-003']),
  ],
  [
    'a change that changes nothing',
    'agreementUpdate(input: { agreement: "AGR-2022-003", areas: [CULTURE_ART] })',
    NOTHING,
  ],
  [
    'it is kept for its parties, and with it the tie that it alone established',
    'agreementUpdate(input: { agreement: "AGR-2022-003", visibility: PARTNER })',
    {
      ...ALL(['CHANGED AGR-2022-003', 'CHANGED tie BY-GRODNO']),
      public: ['DISAPPEARED AGR-2022-003', 'DISAPPEARED tie BY-GRODNO'],
      heihe: ['DISAPPEARED AGR-2022-003', 'DISAPPEARED tie BY-GRODNO'],
    },
  ],
  [
    'it is changed while it is theirs',
    'agreementUpdate(input: { agreement: "AGR-2022-003", areas: [SPORT_TOURISM] })',
    { ...STAFF(['CHANGED AGR-2022-003']), grodno: ['CHANGED AGR-2022-003'] },
  ],
  [
    'it is taken from its parties too',
    'agreementUpdate(input: { agreement: "AGR-2022-003", visibility: INTERNAL })',
    {
      ...STAFF(['CHANGED AGR-2022-003', 'CHANGED tie BY-GRODNO']),
      grodno: ['DISAPPEARED AGR-2022-003', 'DISAPPEARED tie BY-GRODNO'],
    },
  ],
  [
    'what is hidden is changed',
    'agreementUpdate(input: { agreement: "AGR-2022-003", areas: [CULTURE_ART] })',
    STAFF(['CHANGED AGR-2022-003']),
  ],
  [
    'it is for administrators alone',
    'agreementUpdate(input: { agreement: "AGR-2022-003", visibility: RESTRICTED })',
    {
      ...NOTHING,
      staff: ['DISAPPEARED AGR-2022-003', 'DISAPPEARED tie BY-GRODNO'],
      admin: ['CHANGED AGR-2022-003', 'CHANGED tie BY-GRODNO'],
    },
  ],
  [
    'it is open again',
    'agreementUpdate(input: { agreement: "AGR-2022-003", visibility: PUBLIC })',
    {
      ...ALL(['APPEARED AGR-2022-003', 'APPEARED tie BY-GRODNO']),
      admin: ['CHANGED AGR-2022-003', 'CHANGED tie BY-GRODNO'],
    },
  ],
  [
    'a prospect is proposed (R46)',
    'partnershipPropose(input: { city: "YALTA", plannedKind: SISTER, on: "2024" })',
    STAFF(['APPEARED tie YALTA']),
  ],
  [
    'a closer tie is planned behind an open one (R46)',
    'partnershipPropose(input: { city: "CN-HEIHE", plannedKind: SISTER, on: "2026" })',
    STAFF(['CHANGED tie CN-HEIHE']),
  ],
  [
    'a prospect with Grodno’s neighbour is shown to the neighbour',
    'partnershipUpdate(input: { partnership: "BY-MINSK-LENINSKY", visibility: PARTNER })',
    STAFF(['CHANGED tie BY-MINSK-LENINSKY']),
  ],
  [
    'a tie is kept for the other side',
    'partnershipUpdate(input: { partnership: "CN-HEIHE", visibility: PARTNER })',
    {
      ...ALL(['CHANGED tie CN-HEIHE']),
      public: ['DISAPPEARED tie CN-HEIHE'],
      grodno: ['DISAPPEARED tie CN-HEIHE'],
    },
  ],
  [
    'an event is planned',
    'eventPlan(input: { code: "EV-1", kind: FORUM, titles: [{ language: "ru", text: "Форум" }], starts: "2027-05" })',
    STAFF(['APPEARED EV-1']),
  ],
  [
    'cities are noted for it',
    'eventInvite(input: { event: "EV-1", cities: ["BY-GRODNO", "CN-HEIHE"] })',
    STAFF(['APPEARED EV-1 BY-GRODNO', 'APPEARED EV-1 CN-HEIHE']),
  ],
  [
    'a letter goes out to one of them',
    'invitationSend(input: { event: "EV-1", letters: [{ city: "BY-GRODNO", number: "1" }] })',
    { ...STAFF(['CHANGED EV-1', 'CHANGED EV-1 BY-GRODNO']), grodno: ['APPEARED EV-1', 'APPEARED EV-1 BY-GRODNO'] },
  ],
  [
    'a letter goes out to the other: the first does not learn of it',
    'invitationSend(input: { event: "EV-1", letters: [{ city: "CN-HEIHE", number: "2" }] })',
    { ...STAFF(['CHANGED EV-1 CN-HEIHE']), heihe: ['APPEARED EV-1', 'APPEARED EV-1 CN-HEIHE'] },
  ],
  [
    'one of them answers',
    'invitationReply(input: { event: "EV-1", city: "BY-GRODNO", value: ACCEPTED, on: "2026-11-01" })',
    { ...STAFF(['CHANGED EV-1 BY-GRODNO']), grodno: ['CHANGED EV-1 BY-GRODNO'] },
  ],
  [
    'the event is changed',
    'eventUpdate(input: { event: "EV-1", place: "Дом культуры" })',
    { ...ALL(['CHANGED EV-1']), public: [] },
  ],
  [
    'the event is for staff alone, and its invitations with it',
    'eventUpdate(input: { event: "EV-1", visibility: INTERNAL })',
    {
      ...STAFF(['CHANGED EV-1']),
      grodno: ['DISAPPEARED EV-1', 'DISAPPEARED EV-1 BY-GRODNO'],
      heihe: ['DISAPPEARED EV-1', 'DISAPPEARED EV-1 CN-HEIHE'],
    },
  ],
  [
    'the event is open to all, and each invitation to whom it was sent',
    'eventUpdate(input: { event: "EV-1", visibility: PUBLIC })',
    {
      ...STAFF(['CHANGED EV-1']),
      public: ['APPEARED EV-1'],
      grodno: ['APPEARED EV-1', 'APPEARED EV-1 BY-GRODNO'],
      heihe: ['APPEARED EV-1', 'APPEARED EV-1 CN-HEIHE'],
    },
  ],
  [
    'the event is for administrators alone',
    'eventUpdate(input: { event: "EV-1", visibility: RESTRICTED })',
    {
      public: ['DISAPPEARED EV-1'],
      grodno: ['DISAPPEARED EV-1', 'DISAPPEARED EV-1 BY-GRODNO'],
      heihe: ['DISAPPEARED EV-1', 'DISAPPEARED EV-1 CN-HEIHE'],
      staff: ['DISAPPEARED EV-1', 'DISAPPEARED EV-1 BY-GRODNO', 'DISAPPEARED EV-1 CN-HEIHE'],
      admin: ['CHANGED EV-1'],
    },
  ],
  [
    'a visit is logged',
    'exchangeLog(input: { kind: DELEGATION_IN, on: "2024-03", title: "Визит", cities: ["BY-GRODNO"], visibility: PARTNER })',
    { ...STAFF(['APPEARED Визит']), grodno: ['APPEARED Визит'] },
  ],
  [
    'it was the other city’s',
    'exchangeUpdate(input: { exchange: "$exchange", cities: ["CN-HEIHE"] })',
    { ...STAFF(['CHANGED Визит']), grodno: ['DISAPPEARED Визит'], heihe: ['APPEARED Визит'] },
  ],
  [
    'an office is noted: nobody is told of contacts',
    'contactAdd(input: { city: "BY-GRODNO", kind: OFFICE, title: "Приёмная" })',
    NOTHING,
  ],
  [
    'a calendar is given out: nobody is told',
    'calendarSubscribe(input: { label: "Приёмная", audience: STAFF, contents: [ANNIVERSARIES] })',
    NOTHING,
  ],
  ['an event that has been is closed', 'eventClose(input: { event: "EV-2023-SKI" })', ALL(['CHANGED EV-2023-SKI'])],
];

describe('a portal in sync', () => {
  let registry: Registry;
  let portals: Record<Who, SyncedPortal>;
  let slow: Record<Who, SyncedPortal>;
  let labels: Map<string, string>;
  const anew = (pageSize: number) =>
    Object.fromEntries(WHO.map((who) => [who, portals[who].anew(pageSize)])) as Record<Who, SyncedPortal>;
  const asTheRegistryShows = async (all: Record<Who, SyncedPortal>) => {
    for (const who of WHO) {
      const shown = await all[who].sees([...labels.keys()]);
      expect([who, named([...all[who].copy])]).toEqual([who, named([...shown])]);
      expect([who, (await all[who].ask(0, null)).totalCount]).toEqual([who, shown.size]);
    }
  };
  const named = (ids: readonly string[]) => ids.map((id) => labels.get(id)!).sort();

  beforeAll(async () => {
    registry = await Registry.open('demonstration');
    labels = await things(registry);
    const all = { public: 'public', grodno: 'BY-GRODNO', heihe: 'CN-HEIHE', staff: 'staff', admin: 'admin' };
    portals = {} as typeof portals;
    for (const who of WHO) portals[who] = await SyncedPortal.of(registry, all[who]);
    slow = anew(2);
  });
  afterAll(() => registry.close());

  it('has at first all that it sees, each thing once', async () => {
    for (const who of WHO) {
      const told = await portals[who].poll();
      expect(told.map(({ kind }) => kind)).toEqual(told.map(() => 'APPEARED'));
      expect(new Set(told.map(({ id }) => id)).size).toBe(told.length);
    }
    await asTheRegistryShows(portals);
    for (const who of WHO) expect(await portals[who].seesOneByOne([...labels.keys()])).toEqual(portals[who].copy);
    expect([portals.public.copy.size, portals.staff.copy.size]).toEqual([31, 40]);
  });

  it('is told nothing when nothing has changed, and keeps its cursor', async () => {
    for (const who of WHO) {
      const { cursor } = portals[who];
      expect(await portals[who].poll()).toEqual([]);
      expect(portals[who].cursor).toBe(cursor);
    }
  });

  it.each(STEPS)('is told of what is its own when %s', async (_, mutation, told) => {
    const [latest] = await registry.database.query('SELECT id FROM exchange ORDER BY id DESC LIMIT 1');
    const { it } = await registry.data(
      `mutation { it: ${mutation.replace('$exchange', latest.id)} { userErrors { code message } } }`,
      { as: 'admin' },
    );
    expect(it.userErrors).toEqual([]);
    labels = await things(registry);
    for (const who of WHO) {
      const notices = await portals[who].poll();
      expect([who, notices.map(({ id, kind }) => `${kind} ${labels.get(id)}`).sort()]).toEqual([who, told[who]]);
    }
    await asTheRegistryShows(portals);
    // Others read a page of two at a time, and never come to the end.
    for (const who of WHO) await slow[who].readPage();
  });

  it('is told that it is a party no more, however much has changed since for those who are', async () => {
    const visit = (facts: string) =>
      registry.data(`mutation { it: ${facts} { exchange { id } userErrors { message } } }`);
    const { it } = await visit(
      'exchangeLog(input: { kind: DELEGATION_OUT, on: "2024-04", cities: ["BY-GRODNO", "CN-HEIHE"], visibility: PARTNER })',
    );
    const { id } = it.exchange;
    for (const who of WHO) await portals[who].poll();
    await visit(`exchangeUpdate(input: { exchange: "${id}", cities: ["CN-HEIHE"] })`);
    for (const title of ['Поездка', 'Поездка делегации']) {
      await portals.heihe.poll();
      await visit(`exchangeUpdate(input: { exchange: "${id}", title: "${title}" })`);
    }
    expect(await portals.grodno.poll()).toEqual([{ id, kind: 'DISAPPEARED' }]);
    expect(await portals.heihe.poll()).toEqual([{ id, kind: 'CHANGED' }]);
    for (const who of WHO) await portals[who].poll();
    labels = await things(registry);
    await asTheRegistryShows(portals);
  });

  it('comes to the same however slowly it reads', async () => {
    for (const who of WHO) await slow[who].poll();
    await asTheRegistryShows(slow);
    for (const who of WHO) expect(await slow[who].seesOneByOne([...labels.keys()])).toEqual(slow[who].copy);
  });

  it('is told of a record that was taken out by its id alone', async () => {
    const attended = (cities: string) =>
      registry.data(
        `mutation { attendanceRecord(input: { event: "EV-2023-SKI", cities: [${cities}] }) { userErrors { message } } }`,
      );
    await attended('{ city: "YALTA", headcount: 3 }');
    await registry.data('mutation { eventClose(input: { event: "EV-2023-SKI" }) { userErrors { message } } }');
    const before = await portals.staff.poll();
    const carried = before.find(({ id, kind }) => id.startsWith('exchange_') && kind === 'APPEARED')!.id;
    const { cursor } = portals.staff;
    await attended('{ city: "YALTA", value: NO_SHOW }');
    await registry.data('mutation { eventClose(input: { event: "EV-2023-SKI" }) { userErrors { message } } }');
    expect(await portals.staff.poll()).toContainEqual({ id: carried, kind: 'DISAPPEARED' });
    // What is gone is told by its id alone.
    const since = await registry.data(
      'query ($after: String) { changes(after: $after) { nodes { id } edges { id node { id } } } }',
      { variables: { after: cursor } },
    );
    const { nodes, edges } = since.changes;
    expect(edges).toContainEqual({ id: carried, node: null });
    expect(nodes.length).toBeGreaterThan(0);
    expect(nodes).toEqual(edges.flatMap(({ node }: { node: object | null }) => node ?? []));
    const { changes } = await registry.data('{ changes(first: 100) { edges { id } } }');
    expect(changes.edges.filter(({ id }: { id: string }) => id === carried)).toEqual([]);
  });

  it('is told of no invitation with a key of staff that does not keep events', async () => {
    const { accessKeyIssue } = await registry.data(
      'mutation { accessKeyIssue(input: { role: STAFF, label: "Чтение", permissions: [] }) { secret userErrors { message } } }',
      { as: 'admin' },
    );
    const narrowed = await SyncedPortal.of(registry, accessKeyIssue.secret);
    await narrowed.poll();
    expect(named([...narrowed.copy])).toEqual(named([...(await narrowed.seesOneByOne([...labels.keys()]))]));
    expect([...narrowed.copy].filter((id) => id.startsWith('invitation_'))).toEqual([]);
    expect((await narrowed.ask(0, null)).totalCount).toBe(narrowed.copy.size);
  });

  it('asks as docs/portal.md says', async () => {
    const body = /## A copy that stays in step.*?-d '(.*?)'$/ms.exec(readFileSync('docs/portal.md', 'utf8'))![1]!;
    const { query, variables } = JSON.parse(body);
    const { changes } = await registry.data(query, { as: 'public', key: portals.grodno.key, variables });
    expect(changes.edges.map(({ recordId }: any) => recordId).sort()).toEqual([...portals.grodno.copy].sort());
    expect(changes.totalCount).toBe(portals.grodno.copy.size);
    expect(changes.pageInfo).toEqual({ hasNextPage: false, endCursor: expect.any(String) });
    const paper = [...labels].find(([, label]) => label === 'AGR-2022-003')![0];
    expect(changes.edges.find(({ recordId }: any) => recordId === paper)).toEqual({
      recordId: paper,
      kind: 'APPEARED',
      node: {
        code: 'AGR-2022-003',
        title: 'Соглашение об установлении побратимских связей',
        signed: { text: '2022-12-07' },
      },
    });
  });

  it('is told of what was there before the feed was', async () => {
    const runner = registry.database.createQueryRunner();
    await new Sync1764000000012().down(runner);
    await new Sync1764000000012().up(runner);
    // As a later migration adds it.
    await runner.query(`ALTER TABLE sync_line ADD COLUMN tells_of text[] NOT NULL DEFAULT '{}'`);
    await runner.release();
    labels = await things(registry);
    const all = anew(100);
    for (const who of WHO) await all[who].poll();
    await asTheRegistryShows(all);
  });
});
