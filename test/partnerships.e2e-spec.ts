import { Registry } from './support/registry.js';

let registry: Registry;
const open = async () => {
  registry = await Registry.open('article');
};
const close = () => registry.close();

const TIE = 'episode kind plannedKind since { text } visibility status(asOf: "2030-01-01") { value } revision';

async function act(mutation: string, input: Record<string, unknown>, selection = TIE) {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!`;
  const { it } = await registry.data(
    `mutation ($input: ${type}) { it: ${mutation}(input: $input) { partnership { ${selection} } userErrors { code field message } } }`,
    { variables: { input } },
  );
  return { tie: it.partnership, errors: it.userErrors };
}
const done = async (...args: Parameters<typeof act>) => {
  const { tie, errors } = await act(...args);
  expect(errors).toEqual([]);
  return tie;
};
const refused = async (...args: Parameters<typeof act>) => {
  const { tie, errors } = await act(...args);
  return { tie, errors: errors.map(({ code, field }: any) => `${code} ${field?.join('.')}`) };
};
const everything = () =>
  Promise.all(
    ['partnership', 'partnership_act', 'change'].map((table) =>
      registry.database.query(`SELECT * FROM ${table} ORDER BY id`),
    ),
  );
const tieWith = async (city: string, selection: string, as: 'staff' | 'public' = 'staff') =>
  (await registry.data(`{ partnership(ref: "${city}") { ${selection} } }`, { as })).partnership;
const cities = async (args: string, as: 'staff' | 'public' = 'staff') => {
  const { partnerships } = await registry.data(
    `{ partnerships${args && `(${args})`} { totalCount nodes { city { code } } } }`,
    { as },
  );
  expect(partnerships.totalCount).toBe(partnerships.nodes.length);
  return partnerships.nodes.map(({ city }: any) => city.code);
};
const PUBLIC_TIES = ['KR-ANSAN', 'RU-BLAGOVESHCHENSK-AMU', 'RU-NIZHNY-NOVGOROD', 'CN-HEIHE', 'CN-ZHUHAI', 'BY-GRODNO'];

describe('the ties of the article', () => {
  beforeAll(open);
  afterAll(close);

  it('check 1: six are established and one is a prospect', async () => {
    const { partnerships } = await registry.data(
      `{ partnerships { totalCount nodes { city { code } ${TIE.replace('2030-01-01', '2023-06-01')} } } }`,
    );
    const tie = (code: string, kind: string | null, since: string | null, more = {}) => ({
      city: { code },
      episode: 1,
      kind,
      plannedKind: null,
      since: since && { text: since },
      visibility: 'PUBLIC',
      status: { value: 'ACTIVE' },
      ...more,
    });
    const nodes = partnerships.nodes.map(({ revision: _, ...rest }: any) => rest);
    expect([partnerships.totalCount, nodes]).toEqual([
      7,
      [
        tie('KR-ANSAN', 'SISTER', '2003'),
        tie('RU-BLAGOVESHCHENSK-AMU', 'COOPERATION', '2022-09'),
        tie('RU-NIZHNY-NOVGOROD', 'INTENT', '2022-11-17'),
        tie('CN-HEIHE', 'INTENT', '2022-11-17'),
        tie('CN-ZHUHAI', 'INTENT', '2022-11-17'),
        tie('BY-GRODNO', 'SISTER', '2022-12-07'),
        tie('BY-MINSK-LENINSKY', null, null, {
          plannedKind: 'SISTER',
          visibility: 'INTERNAL',
          status: { value: 'PROSPECTIVE' },
        }),
      ],
    ]);
  });

  it('R46, R47: the prospect is hidden from the public everywhere', async () => {
    const { id } = await tieWith('BY-MINSK-LENINSKY', 'id');
    expect(await cities('', 'public')).toEqual(PUBLIC_TIES);
    expect(await cities('filter: { statuses: [PROSPECTIVE] }', 'public')).toEqual([]);
    const answer = await registry.data(
      `{ byCity: partnership(ref: "BY-MINSK-LENINSKY") { id } byId: partnership(ref: "${id}") { id } node(id: "${id}") { id }
        city(ref: "BY-MINSK-LENINSKY") { nextAnniversary { id } partnerships { totalCount nodes { id } } }
        anniversaries(from: "2024-01-01", to: "2024-12-31", filter: { cities: ["BY-MINSK-LENINSKY"] }) { totalCount } }`,
      { as: 'public' },
    );
    expect(answer).toEqual({
      byCity: null,
      byId: null,
      node: null,
      city: { nextAnniversary: null, partnerships: { totalCount: 0, nodes: [] } },
      anniversaries: { totalCount: 0 },
    });
  });

  it('R5: a prospect has no anniversaries, not even for staff', async () => {
    expect(
      await tieWith('BY-MINSK-LENINSKY', 'nextAnniversary { id } anniversaries(to: "2040-01-01") { totalCount }'),
    ).toEqual({ nextAnniversary: null, anniversaries: { totalCount: 0 } });
  });

  it.each([
    ['filter: { kinds: [SISTER] }', ['KR-ANSAN', 'BY-GRODNO']],
    ['filter: { kinds: [SISTER] }, asOf: "2022-12-06"', ['KR-ANSAN']],
    ['filter: { statuses: [ACTIVE] }, asOf: "2022-11-16"', ['KR-ANSAN', 'RU-BLAGOVESHCHENSK-AMU']],
    ['filter: { statuses: [PROSPECTIVE] }, asOf: "2022-12-31"', []],
    ['filter: { statuses: [PROSPECTIVE] }, asOf: "2023-01-01"', ['BY-MINSK-LENINSKY']],
    ['filter: { countries: ["cn"] }', ['CN-HEIHE', 'CN-ZHUHAI']],
    ['filter: { cities: ["Гродно", "ансан"] }', ['KR-ANSAN', 'BY-GRODNO']],
    ['filter: { countries: ["CN"], kinds: [SISTER] }', []],
    ['filter: { kinds: [SISTER] }, orderBy: [SINCE_DESC]', ['BY-GRODNO', 'KR-ANSAN']],
    ['filter: { kinds: [SISTER] }, orderBy: [CITY_CODE_ASC]', ['BY-GRODNO', 'KR-ANSAN']],
  ])('R12: listed with %s', async (args, expected) => {
    expect(await cities(args)).toEqual(expected);
  });

  it('R19: after the protocol the number of sister cities is unchanged, after Гродно it is one more', async () => {
    const sisters = async (day: string) =>
      (await registry.data(`{ partnerships(asOf: "${day}", filter: { kinds: [SISTER] }) { totalCount } }`)).partnerships
        .totalCount;
    expect([await sisters('2022-11-16'), await sisters('2022-11-17'), await sisters('2022-12-07')]).toEqual([1, 1, 2]);
  });

  it('R8: an anniversary folded into a paper’s is still found by its id', async () => {
    const { nextAnniversary } = await tieWith('CN-HEIHE', 'nextAnniversary { id ordinal }');
    const { node } = await registry.data(`{ node(id: "${nextAnniversary.id}") { ... on Anniversary { id ordinal } } }`);
    expect(node).toEqual(nextAnniversary);
  });

  it('R8: the anniversary of the protocol is found by any of its parties', async () => {
    const { anniversaries } = await registry.data(
      `{ anniversaries(from: "2023-01-01", to: "2023-12-31", filter: { cities: ["RU-BLAGOVESHCHENSK-AMU"] }) {
        nodes { agreement { code } partnership { city { code } } } } }`,
    );
    expect(anniversaries.nodes).toEqual([
      { agreement: null, partnership: { city: { code: 'RU-BLAGOVESHCHENSK-AMU' } } },
      { agreement: { code: 'AGR-2022-002' }, partnership: null },
    ]);
  });
});

describe('a tie', () => {
  beforeEach(open);
  afterEach(close);

  it('R14: is suspended by the partner alone, who sent no notice', async () => {
    await done('partnershipSuspend', {
      partnership: 'Гродно',
      on: '2024-05-06',
      side: 'THEIRS',
      reason: 'FOREIGN_POLICY',
      untilWhat: 'решения совета',
    });
    const side = '{ stance since { text } noticeSentOn noticeReceivedOn }';
    expect(
      await tieWith(
        'BY-GRODNO',
        `before: status(asOf: "2024-05-05") { value } status { value since { text } because isCertain } ours ${side} theirs ${side}`,
      ),
    ).toEqual({
      before: { value: 'ACTIVE' },
      status: {
        value: 'SUSPENDED',
        since: { text: '2024-05-06' },
        because: [
          'Связь приостановлена 6 мая 2024 года партнёром в одностороннем порядке.',
          'Причина: Внешнеполитические причины.',
          'До: решения совета',
          'Сведений о получении уведомления нет.',
        ],
        isCertain: true,
      },
      ours: { stance: 'ACTIVE', since: null, noticeSentOn: null, noticeReceivedOn: null },
      theirs: { stance: 'SUSPENDED', since: { text: '2024-05-06' }, noticeSentOn: null, noticeReceivedOn: null },
    });
    expect(await cities('filter: { statuses: [SUSPENDED] }')).toEqual(['BY-GRODNO']);
    expect(await cities('filter: { statuses: [SUSPENDED] }, asOf: "2024-05-05"')).toEqual([]);
  });

  it('R9: that rests is kept in the list of staff, flagged, and dropped from the public one', async () => {
    await done('partnershipSuspend', { partnership: 'BY-GRODNO', on: '2024-05-06' });
    const ask = `{ anniversaries(from: "2024-01-01", to: "2025-12-31", filter: { cities: ["BY-GRODNO"] }) { nodes { ordinal isInQuestion } }
      partnership(ref: "BY-GRODNO") { nextAnniversary { isInQuestion } } }`;
    expect(await registry.data(ask)).toEqual({
      anniversaries: {
        nodes: [
          { ordinal: 2, isInQuestion: true },
          { ordinal: 3, isInQuestion: true },
        ],
      },
      partnership: { nextAnniversary: { isInQuestion: true } },
    });
    expect(await registry.data(ask, { as: 'public' })).toEqual({
      anniversaries: { nodes: [] },
      partnership: { nextAnniversary: null },
    });
  });

  it('R13: is resumed', async () => {
    await done('partnershipSuspend', { partnership: 'BY-GRODNO', on: '2024-05-06' });
    const { status } = await done(
      'partnershipResume',
      { partnership: 'BY-GRODNO', on: '2025-06-07', side: 'OURS' },
      'status { value }',
    );
    expect(status.value).toBe('SUSPENDED');
    await done('partnershipResume', { partnership: 'BY-GRODNO', on: '2025-07-08', side: 'THEIRS' });
    expect(
      await tieWith(
        'BY-GRODNO',
        'a: status(asOf: "2025-07-07") { value } b: status(asOf: "2025-07-08") { value because }',
      ),
    ).toEqual({
      a: { value: 'SUSPENDED' },
      b: { value: 'ACTIVE', because: ['Связь возобновлена 8 июля 2025 года партнёром.'] },
    });
  });

  it('R14: ended one-sidedly only rests without notice, and ends with it', async () => {
    const end = { on: '2024-05-06', side: 'THEIRS' };
    expect((await done('partnershipEnd', { partnership: 'BY-GRODNO', ...end })).status.value).toBe('SUSPENDED');
    const noticed = { ...end, partnership: 'KR-ANSAN', noticeSentOn: '2024-05-01', noticeReceivedOn: '2024-05-03' };
    expect(
      await done('partnershipEnd', noticed, 'status { value because } theirs { stance noticeReceivedOn }'),
    ).toEqual({
      status: {
        value: 'ENDED',
        because: [
          'Связь прекращена 6 мая 2024 года партнёром в одностороннем порядке.',
          'Уведомление получено 3 мая 2024 года.',
        ],
      },
      theirs: { stance: 'ENDED', noticeReceivedOn: '2024-05-03' },
    });
  });

  it('R21: begins anew after its end, and both episodes stay', async () => {
    await done('partnershipEnd', { partnership: 'KR-ANSAN', on: '2015-06-01' });
    expect(await done('partnershipEstablish', { city: 'KR-ANSAN', kind: 'FRIENDSHIP', on: '2024-05-06' })).toEqual({
      episode: 2,
      kind: 'FRIENDSHIP',
      plannedKind: null,
      since: { text: '2024-05-06' },
      visibility: 'PUBLIC',
      status: { value: 'ACTIVE' },
      revision: 3,
    });
    const { city } = await registry.data(`{ city(ref: "KR-ANSAN") { partnerships { totalCount nodes {
      kind then: kind(asOf: "2015-05-31") before: status(asOf: "2015-06-01") { value } status { value }
      episodes { since { text } until { text } kind anchor { on { text } } origin } } } } }`);
    const episode = (since: string, until: string | null, kind: string, origin: string) => ({
      since: { text: since },
      until: until === null ? null : { text: until },
      kind,
      anchor: { on: { text: since } },
      origin,
    });
    expect(city.partnerships).toEqual({
      totalCount: 1,
      nodes: [
        {
          kind: 'FRIENDSHIP',
          then: 'SISTER',
          before: { value: 'ENDED' },
          status: { value: 'ACTIVE' },
          episodes: [
            episode('2003', '2015-06-01', 'SISTER', 'FIRST_TIES'),
            episode('2024-05-06', null, 'FRIENDSHIP', 'RE_ESTABLISHMENT'),
          ],
        },
      ],
    });
    const { anniversaries } =
      await registry.data(`{ anniversaries(from: "2028-01-01", to: "2028-12-31", filter: { cities: ["KR-ANSAN"] }) {
      nodes { ordinal origin isInQuestion anchor { on { text } } } } }`);
    expect(anniversaries.nodes).toEqual([
      { ordinal: 4, origin: 'RE_ESTABLISHMENT', isInQuestion: false, anchor: { on: { text: '2024-05-06' } } },
      { ordinal: 25, origin: 'FIRST_TIES', isInQuestion: false, anchor: { on: { text: '2003' } } },
    ]);
  });

  it('R12, R21: an end that is learnt last gives the same as one that is entered in its order (B1)', async () => {
    const first = { city: 'RU-MAGADAN', kind: 'SISTER', on: '1990-05-05' };
    await done('partnershipEstablish', first);
    await done('partnershipEstablish', { ...first, on: '2010-05-05' });
    await done('partnershipEnd', { partnership: 'RU-MAGADAN', on: '2000-01-01' });
    await done('partnershipEstablish', { ...first, city: 'RU-KHABAROVSK' });
    await done('partnershipEnd', { partnership: 'RU-KHABAROVSK', on: '2000-01-01' });
    await done('partnershipEstablish', { ...first, city: 'RU-KHABAROVSK', on: '2010-05-05' });
    const select = 'status { value since { text } } episodes { since { text } until { text } } since { text }';
    const learntLast = await tieWith('RU-MAGADAN', select);
    expect(learntLast).toEqual({
      status: { value: 'ACTIVE', since: { text: '2010-05-05' } },
      episodes: [
        { since: { text: '1990-05-05' }, until: { text: '2000-01-01' } },
        { since: { text: '2010-05-05' }, until: null },
      ],
      since: { text: '2010-05-05' },
    });
    expect(await tieWith('RU-KHABAROVSK', select)).toEqual(learntLast);
  });

  it('R13: established again after one side has ended it, both keep it (A1)', async () => {
    await done('partnershipEstablish', { city: 'RU-MAGADAN', kind: 'SISTER', on: '1995-10-29' });
    await done('partnershipEnd', { partnership: 'RU-MAGADAN', on: '2003-02-04', side: 'THEIRS' });
    const select = 'status { value since { text } } ours { stance } theirs { stance } episodes { since { text } }';
    expect(
      await done('partnershipEstablish', { city: 'RU-MAGADAN', kind: 'SISTER', on: '2004-05-25' }, select),
    ).toEqual({
      status: { value: 'ACTIVE', since: { text: '2004-05-25' } },
      ours: { stance: 'ACTIVE' },
      theirs: { stance: 'ACTIVE' },
      episodes: [{ since: { text: '1995-10-29' } }],
    });
  });

  it('R13: established again by an agreement of both after both have rested it, both keep it (A1)', async () => {
    await done('partnershipSuspend', { partnership: 'BY-GRODNO', on: '2023-05-06' });
    const { it: registered } =
      await registry.data(`mutation { it: agreementRegister(input: { kind: COOPERATION_AGREEMENT,
      titles: [{ language: "ru", text: "Новое соглашение" }], signed: "2024-05-25", establishes: SISTER,
      parties: [{ city: "RU-YUZHNO-SAKHALINSK" }, { city: "BY-GRODNO" }] }) { userErrors { message } } }`);
    expect(registered.userErrors).toEqual([]);
    expect(await tieWith('BY-GRODNO', 'status { value since { text } } ours { stance } theirs { stance }')).toEqual({
      status: { value: 'ACTIVE', since: { text: '2024-05-25' } },
      ours: { stance: 'ACTIVE' },
      theirs: { stance: 'ACTIVE' },
    });
  });

  it('R20: needs no document, and grows closer by another act', async () => {
    await done('partnershipEstablish', { city: 'RU-MAGADAN', kind: 'CONTACT', on: '2020~' });
    expect(await done('partnershipEstablish', { city: 'Магадан', kind: 'SISTER', on: '2024' })).toEqual({
      episode: 1,
      kind: 'SISTER',
      plannedKind: null,
      since: { text: '2020~' },
      visibility: 'PUBLIC',
      status: { value: 'ACTIVE' },
      revision: 2,
    });
    expect((await tieWith('RU-MAGADAN', 'agreements { totalCount }')).agreements.totalCount).toBe(0);
  });

  it('R13: a prospect is dropped, and proposed anew', async () => {
    expect((await done('partnershipEnd', { partnership: 'BY-MINSK-LENINSKY', on: '2024-05-06' })).status.value).toBe(
      'ABANDONED',
    );
    const proposed = await done('partnershipPropose', {
      city: 'BY-MINSK-LENINSKY',
      plannedKind: 'PROJECT',
      on: '2025',
    });
    expect(proposed).toEqual({
      episode: 1,
      kind: null,
      plannedKind: 'PROJECT',
      since: null,
      visibility: 'INTERNAL',
      status: { value: 'PROSPECTIVE' },
      revision: 3,
    });
  });

  it('R7: its anniversaries are counted from the act that was chosen', async () => {
    const ansan = {
      city: 'KR-ANSAN',
      kind: 'FRIENDSHIP',
      on: '2003-08-29',
      basis: 'Предварительное соглашение о дружбе',
    };
    const { acts } = await done('partnershipEstablish', ansan, 'acts { id on { text } }');
    expect(acts.map(({ on }: any) => on.text)).toEqual(['2003', '2003-08-29']);
    const anchor = acts[1].id;
    expect(await done('partnershipUpdate', { partnership: 'KR-ANSAN', anchor }, 'basis anchor { id }')).toEqual({
      basis: 'Предварительное соглашение о дружбе',
      anchor: { id: anchor },
    });
    const { anniversaries } = await registry.data(
      '{ anniversaries(from: "2023-01-01", to: "2023-12-31", filter: { cities: ["KR-ANSAN"] }) { nodes { ordinal observedOn } } }',
    );
    expect(anniversaries.nodes).toEqual([{ ordinal: 20, observedOn: '2023-08-29' }]);
  });

  it('R13: wrong states are refused, and nothing changes', async () => {
    await done('partnershipEnd', { partnership: 'KR-ANSAN', on: '2015-06-01' });
    const before = await everything();
    const on = '2024-05-06';
    const refusals = [
      await refused('partnershipResume', { partnership: 'BY-GRODNO', on }),
      await refused('partnershipSuspend', { partnership: 'BY-GRODNO', on: '2022-12-06' }),
      await refused('partnershipSuspend', { partnership: 'BY-MINSK-LENINSKY', on }),
      await refused('partnershipSuspend', { partnership: 'KR-ANSAN', on, side: 'OURS' }),
      await refused('partnershipResume', { partnership: 'KR-ANSAN', on }),
      await refused('partnershipSuspend', { partnership: 'RU-MAGADAN', on }),
      await refused('partnershipSuspend', { partnership: 'Нигде', on }),
      await refused('partnershipSuspend', { partnership: 'BY-GRODNO', on: '2024-02-30' }),
      await refused('partnershipSuspend', { partnership: 'BY-GRODNO', on, noticeSentOn: '2024' }),
      await refused('partnershipUpdate', { partnership: 'BY-GRODNO', anchor: 'act_x' }),
      await refused('partnershipEstablish', { city: 'Южно-Сахалинск', kind: 'SISTER', on }),
      await refused('partnershipPropose', { city: 'RU-YUZHNO-SAKHALINSK', plannedKind: 'SISTER', on }),
    ];
    expect(refusals.map(({ tie, errors }) => `${tie} ${errors}`)).toEqual([
      'null NOT_ALLOWED_IN_STATE input.on',
      'null TOO_EARLY input.on',
      'null TOO_EARLY input.on',
      'null NOT_ALLOWED_IN_STATE input.on',
      'null NOT_ALLOWED_IN_STATE input.on',
      'null NOT_FOUND input.partnership',
      'null NOT_FOUND input.partnership',
      'null INVALID input.on',
      'null INVALID input.noticeSentOn',
      'null NOT_FOUND input.anchor',
      'null CONFLICTING input.city',
      'null CONFLICTING input.city',
    ]);
    expect(await everything()).toEqual(before);
  });

  it('refuses a stale edit, and shows what stands', async () => {
    const { revision } = await done('partnershipUpdate', { partnership: 'BY-GRODNO', motive: 'Общая история' });
    const before = await everything();
    const stale = { partnership: 'BY-GRODNO', ifRevision: revision - 1 };
    const on = '2024-05-06';
    for (const [mutation, input] of [
      ['partnershipSuspend', { ...stale, on }],
      ['partnershipResume', { ...stale, on }],
      ['partnershipEnd', { ...stale, on }],
      ['partnershipUpdate', { ...stale, motive: 'Иное' }],
      ['partnershipEstablish', { city: 'BY-GRODNO', kind: 'SISTER', on, ifRevision: revision - 1 }],
    ] as const)
      expect(await refused(mutation, input, 'motive revision')).toEqual({
        tie: { motive: 'Общая история', revision },
        errors: ['STALE_REVISION input.ifRevision'],
      });
    expect(await everything()).toEqual(before);
  });

  it('creates once for one key', async () => {
    const input = { city: 'RU-MAGADAN', kind: 'CONTACT', on: '2020', clientMutationKey: 'k1' };
    const first = await done('partnershipEstablish', input, 'id revision');
    const before = await everything();
    expect(await done('partnershipEstablish', input, 'id revision')).toEqual(first);
    expect(await refused('partnershipEstablish', { ...input, on: '2021' })).toEqual({
      tie: null,
      errors: ['KEY_REUSED input.clientMutationKey'],
    });
    expect(await everything()).toEqual(before);
  });

  it('is kept where an update leaves it out, and null clears', async () => {
    const select = 'motive story kindAsNamedByPartner visibility';
    await done('partnershipUpdate', { partnership: 'KR-ANSAN', motive: 'Сахалинские корейцы', story: 'С 2003 года' });
    const update = { partnership: 'KR-ANSAN', motive: null, kindAsNamedByPartner: '자매도시' };
    expect(await done('partnershipUpdate', update, select)).toEqual({
      motive: null,
      story: 'С 2003 года',
      kindAsNamedByPartner: '자매도시',
      visibility: 'PUBLIC',
    });
  });
});

describe('what the public may not know of a public tie (R46)', () => {
  let registry: Registry;
  beforeAll(async () => {
    registry = await Registry.open('article');
  });
  afterAll(() => registry.close());

  const TIE = `{ partnership(ref: "KR-ANSAN") { revision kind plannedKind since { text } acts { kind basis establishes } } }`;

  it('hides a plan and a paper that are not public, and shows them to staff', async () => {
    const before = await registry.data(TIE, { as: 'public' });
    const done = await registry.data(`mutation {
      plan: partnershipPropose(input: { city: "KR-ANSAN", plannedKind: PROJECT, on: "2000", basis: "Тайный план" }) { userErrors { message } }
      paper: agreementRegister(input: {
        kind: MEMORANDUM, titles: [{ language: "ru", text: "Тайный меморандум" }], visibility: INTERNAL, signed: "2001-01-01",
        parties: [{ city: "RU-YUZHNO-SAKHALINSK" }, { city: "KR-ANSAN" }], establishes: CONTACT
      }) { userErrors { message } }
    }`);
    expect(done).toEqual({ plan: { userErrors: [] }, paper: { userErrors: [] } });
    expect(await registry.data(TIE, { as: 'public' })).toEqual(before);
    const { partnership } = await registry.data(TIE);
    expect([before.partnership.revision, partnership.revision]).toEqual([0, 3]);
    expect(partnership.plannedKind).toBe('PROJECT');
    expect(partnership.since).toEqual({ text: '2001-01-01' });
    expect(partnership.acts.map((act: { basis: string }) => act.basis)).toEqual(
      expect.arrayContaining(['Тайный план', 'Тайный меморандум']),
    );
  });

  it('knows of nothing hidden where lists are filtered, counted and put in order', async () => {
    const paper = (code: string, city: string, visibility: string, signed: string) =>
      `agreementRegister(input: { code: "${code}", kind: MEMORANDUM, titles: [{ language: "ru", text: "Бумага" }],
        visibility: ${visibility}, signed: "${signed}", establishes: FRIENDSHIP,
        parties: [{ city: "RU-YUZHNO-SAKHALINSK" }, { city: "${city}" }] }) { userErrors { message } }`;
    const propose = (city: string, on: string) =>
      `partnershipPropose(input: { city: "${city}", plannedKind: SISTER, on: "${on}" }) { userErrors { message } }`;
    // A plan that was made real by an open paper, and an open plan that a paper made real of which nobody may know.
    const made = await registry.data(`mutation {
      a: ${propose('RU-MAGADAN', '2020-02-03')} b: ${paper('OPEN', 'RU-MAGADAN', 'PUBLIC', '2022-02-02')}
      c: ${propose('RU-KHABAROVSK', '2020-02-03')} d: ${paper('HIDDEN', 'RU-KHABAROVSK', 'INTERNAL', '2021-05-05')}
      e: partnershipUpdate(input: { partnership: "RU-KHABAROVSK", visibility: PUBLIC }) { userErrors { message } } }`);
    for (const { userErrors } of Object.values<any>(made)) expect(userErrors).toEqual([]);
    const key = await registry.keyFor('RU-KHABAROVSK');
    for (const by of [{ as: 'public' }, { key }, { as: 'staff' }] as const)
      for (const day of ['2020-02-02', '2020-02-03', '2021-05-05', '2022-02-02', '2024-01-01']) {
        const asOf = `asOf: "${day}"`;
        const { all } = await registry.data(
          `{ all: partnerships(first: 100) { nodes { id status(${asOf}) { value } kind(${asOf}) } } }`,
          by,
        );
        const listed = async (filter: string) => {
          const { it } = await registry.data(
            `{ it: partnerships(first: 100, ${asOf}, filter: { ${filter} }) { totalCount nodes { id } } }`,
            by,
          );
          expect(it.totalCount).toBe(it.nodes.length);
          return it.nodes.map(({ id }: { id: string }) => id).sort();
        };
        const shown = (is: (tie: any) => boolean) =>
          all.nodes
            .filter(is)
            .map(({ id }: { id: string }) => id)
            .sort();
        for (const value of ['PROSPECTIVE', 'ACTIVE'])
          expect([day, value, await listed(`statuses: [${value}]`)]).toEqual([
            day,
            value,
            shown(({ status }) => status.value === value),
          ]);
        expect([day, await listed('kinds: [FRIENDSHIP]')]).toEqual([day, shown(({ kind }) => kind === 'FRIENDSHIP')]);
      }
    const sinceOf = async (by: object) => {
      const { partnerships } = await registry.data(
        '{ partnerships(orderBy: [SINCE_ASC], filter: { cities: ["RU-KHABAROVSK"] }) { edges { cursor } } }',
        by,
      );
      return Buffer.from(partnerships.edges[0].cursor, 'base64url').toString();
    };
    expect(await sinceOf({})).toContain('2021-05-05');
    for (const by of [{ as: 'public' }, { key }]) expect(await sinceOf(by)).toContain('9999-12-31');
  });
});
