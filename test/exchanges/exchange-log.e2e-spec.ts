import { act, ALL, close, done, everything, log, open, registry } from './exchange-client.js';

const refused = async (...args: Parameters<typeof act>) => {
  const { exchange, errors } = await act(...args);
  expect(exchange).toBeNull();
  return errors.map(({ code, field }: any) => `${code} ${field?.join('.')}`).join();
};

const FULL = {
  kind: 'DELEGATION_IN',
  visitKind: 'OFFICIAL',
  on: '2022-12-05',
  until: '2022-12-08',
  title: 'Визит Гродно',
  participants: [
    { city: 'BY-GRODNO', headcount: 6 },
    { city: 'KR-ANSAN', headcount: 0 },
  ],
  cities: ['CN-HEIHE'],
  areas: ['CULTURE_ART', 'CULTURE_ART', 'YOUTH'],
  result: 'Подписано соглашение',
  visibility: 'PUBLIC',
  agreements: ['agr-2022-003', 'AGR-2022-003'],
};

const TOLD = {
  ...FULL,
  on: { text: '2022-12-05' },
  until: { text: '2022-12-08' },
  participants: [
    { city: { code: 'BY-GRODNO' }, headcount: 6 },
    { city: { code: 'KR-ANSAN' }, headcount: 0 },
    { city: { code: 'CN-HEIHE' }, headcount: null },
  ],
  cities: undefined,
  headcount: 6,
  areas: ['CULTURE_ART', 'YOUTH'],
  agreements: { nodes: [{ code: 'AGR-2022-003' }] },
  revision: 1,
};

describe('S3: the delegation of Благовещенск in September 2022', () => {
  beforeAll(open);
  afterAll(close);

  const VISIT = {
    kind: 'DELEGATION_IN',
    visitKind: 'OFFICIAL',
    on: { text: '2022-09' },
    until: null,
    title: null,
    participants: [{ city: { code: 'RU-BLAGOVESHCHENSK-AMU' }, headcount: null }],
    headcount: null,
    areas: ['INFORMATION', 'LOCAL_GOVERNMENT'],
    result: null,
    visibility: 'PUBLIC',
    agreements: { nodes: [{ code: 'AGR-2022-001' }] },
    revision: 1,
  };

  it.each(['staff', 'public'] as const)('R17: held the signing, which the agreement tells %s too', async (as) => {
    const { exchanges, agreement } = await registry.data(
      `{ exchanges { totalCount nodes { ${ALL} } }
        agreement(ref: "AGR-2022-001") { links { kind text agreement { code } exchange { kind on { text } summary } } } }`,
      { as },
    );
    expect(exchanges).toEqual({ totalCount: 1, nodes: [VISIT] });
    expect(agreement.links).toEqual([
      {
        kind: 'SIGNED_DURING',
        text: null,
        agreement: null,
        exchange: {
          kind: 'DELEGATION_IN',
          on: { text: '2022-09' },
          summary: 'сентябрь 2022 года: приём делегации (официальный), Благовещенск.',
        },
      },
    ]);
  });

  it('is found from its city, its partnership, the home city and by its id', async () => {
    const { city, home, other, partnership } = await registry.data(`{
      city(ref: "RU-BLAGOVESHCHENSK-AMU") { exchanges { totalCount nodes { id } } }
      home { city { exchanges { totalCount nodes { id } } } }
      other: city(ref: "BY-GRODNO") { exchanges { totalCount } }
      partnership(ref: "RU-BLAGOVESHCHENSK-AMU") { exchanges { totalCount nodes { id } } } }`);
    expect(city.exchanges.totalCount).toBe(1);
    expect([home.city.exchanges, partnership.exchanges]).toEqual([city.exchanges, city.exchanges]);
    expect(other.exchanges.totalCount).toBe(0);
    const { node } = await registry.data(
      `{ node(id: "${city.exchanges.nodes[0].id}") { ... on Exchange { summary(language: "en") history { nodes { verb } } } } }`,
    );
    expect(node).toEqual({
      summary: 'September 2022: a delegation received (official visit), Blagoveshchensk.',
      history: { nodes: [{ verb: 'EXCHANGE_LOGGED' }] },
    });
  });
});

describe('the log', () => {
  beforeEach(open);
  afterEach(close);

  it('takes kind, day and cities, and the rest by itself', async () => {
    const input = { kind: 'CORRESPONDENCE', on: '2025-11', cities: ['Гродно', 'kr-ansan'] };
    expect(await done('exchangeLog', input)).toEqual({
      kind: 'CORRESPONDENCE',
      visitKind: null,
      on: { text: '2025-11' },
      until: null,
      title: null,
      participants: [
        { city: { code: 'BY-GRODNO' }, headcount: null },
        { city: { code: 'KR-ANSAN' }, headcount: null },
      ],
      headcount: null,
      areas: [],
      result: null,
      visibility: 'INTERNAL',
      agreements: { nodes: [] },
      revision: 1,
    });
  });

  it('takes everything', async () => {
    expect(await done('exchangeLog', FULL)).toEqual(TOLD);
  });

  it('is kept where an update leaves it out, null clears, and a list replaces', async () => {
    const { id } = await log(FULL);
    const update = (input: object) => done('exchangeUpdate', { exchange: id, ...input });
    expect(await update({ title: 'Приезд Гродно' })).toEqual({ ...TOLD, title: 'Приезд Гродно', revision: 2 });
    expect(await update({ title: 'Приезд Гродно', agreements: ['AGR-2022-003'] })).toMatchObject({ revision: 2 });
    const cleared = { title: null, result: null, until: null, visitKind: null, areas: null, participants: null };
    expect(await update({ ...cleared, on: '2022-12', cities: ['Ансан'], agreements: null })).toEqual({
      ...TOLD,
      on: { text: '2022-12' },
      until: null,
      visitKind: null,
      title: null,
      result: null,
      areas: [],
      participants: [{ city: { code: 'KR-ANSAN' }, headcount: null }],
      headcount: null,
      agreements: { nodes: [] },
      revision: 3,
    });
    const { agreement } = await registry.data(
      '{ agreement(ref: "AGR-2022-003") { revision links { kind } history { nodes { verb } } } }',
    );
    expect(agreement).toEqual({
      revision: 3,
      links: [],
      history: {
        nodes: [{ verb: 'AGREEMENT_UNLINKED' }, { verb: 'AGREEMENT_LINKED' }, { verb: 'AGREEMENT_REGISTERED' }],
      },
    });
  });

  it('R47: a paper that staff does not see stays when they replace the list', async () => {
    const { id } = await log({ ...FULL, agreements: ['AGR-2022-003'] });
    const hide = `mutation { agreementUpdate(input: { agreement: "AGR-2022-003", visibility: RESTRICTED }) { userErrors { code } } }`;
    await registry.data(hide, { as: 'admin' });
    expect(await done('exchangeUpdate', { exchange: id, agreements: [] })).toMatchObject({ agreements: { nodes: [] } });
    const ask = `{ node(id: "${id}") { ... on Exchange { agreements { totalCount nodes { code } } } } }`;
    expect((await registry.data(ask, { as: 'admin' })).node.agreements).toEqual({
      totalCount: 1,
      nodes: [{ code: 'AGR-2022-003' }],
    });
  });

  it('creates once for one key, and refuses a stale edit', async () => {
    const input = { kind: 'TRAINING', on: '2024', cities: ['BY-GRODNO'], clientMutationKey: 'k1' };
    const first = await done('exchangeLog', input, 'id revision');
    const before = await everything();
    expect(await done('exchangeLog', input, 'id revision')).toEqual(first);
    expect(await refused('exchangeLog', { ...input, on: '2023' })).toBe('KEY_REUSED input.clientMutationKey');
    const stale = { exchange: first.id, title: 'Иное', ifRevision: 7 };
    expect(await act('exchangeUpdate', stale, 'title revision')).toMatchObject({
      exchange: { title: null, revision: 1 },
      errors: [{ code: 'STALE_REVISION' }],
    });
    expect(await everything()).toEqual(before);
  });
});

describe('what the log refuses', () => {
  beforeAll(open);
  afterAll(close);

  it('is what cannot have happened, and stores nothing', async () => {
    const { id } = await log(FULL);
    const before = await everything();
    const logged = (more: object) =>
      refused('exchangeLog', { kind: 'DELEGATION_IN', on: '2022-12-07', cities: ['BY-GRODNO'], ...more });
    const updated = (more: object) => refused('exchangeUpdate', { exchange: id, ...more });
    const people = (headcount: number) => ({ cities: null, participants: [{ city: 'BY-GRODNO', headcount }] });
    expect([
      await logged({ cities: null }),
      await logged({ cities: [] }),
      await logged({ cities: ['Южно-Сахалинск'] }),
      await logged({ cities: ['BY-GRODNO', 'гродно'] }),
      await logged({ participants: [{ city: 'Гродно' }] }),
      await logged({ cities: ['Атлантида'] }),
      await logged({ on: '2026-03-16' }),
      await logged({ on: '2026-04' }),
      await logged({ on: '2022-02-30' }),
      await logged({ until: '2022-12-06' }),
      await logged({ until: 'завтра' }),
      await logged(people(-1)),
      await logged(people(10_000_000)),
      await logged({ title: 'я'.repeat(301) }),
      await logged({ title: '' }),
      await logged({ result: 'я'.repeat(5001) }),
      await logged({ kind: 'JOINT_WORK', visitKind: 'STUDY' }),
      await logged({ agreements: ['AGR-1999-001'] }),
      await logged({ agreements: ['AGR-2022-003', 'AGR-2022-002'] }),
      await updated({ exchange: 'exchange_x' }),
      await updated({ exchange: 'BY-GRODNO' }),
      await updated({ kind: null }),
      await updated({ on: null }),
      await updated({ visibility: null }),
      await updated({ cities: [] }),
      await updated({ participants: null }),
      await updated({ kind: 'JOINT_EVENT' }),
      await updated({ on: '2022-12-09' }),
      await updated({ on: '2022-12-01', until: '2022-12-06' }),
    ]).toEqual([
      'REQUIRED input.cities',
      'REQUIRED input.cities',
      'CONFLICTING input.cities.0',
      'DUPLICATE input.cities.1',
      'DUPLICATE input.cities.0',
      'NOT_FOUND input.cities.0',
      'TOO_EARLY input.on',
      'TOO_EARLY input.on',
      'INVALID input.on',
      'TOO_EARLY input.until',
      'INVALID input.until',
      'INVALID input.participants.0.headcount',
      'INVALID input.participants.0.headcount',
      'TOO_LONG input.title',
      'REQUIRED input.title',
      'TOO_LONG input.result',
      'CONFLICTING input.visitKind',
      'NOT_FOUND input.agreements.0',
      'CONFLICTING input.agreements.1',
      'NOT_FOUND input.exchange',
      'NOT_FOUND input.exchange',
      'REQUIRED input.kind',
      'REQUIRED input.on',
      'REQUIRED input.visibility',
      'REQUIRED input.cities',
      'REQUIRED input.cities',
      'CONFLICTING input.visitKind',
      'TOO_EARLY input.until',
      'CONFLICTING input.on',
    ]);
    expect(await everything()).toEqual(before);
  });

  it.each([
    [{ cities: ['Ансан', 'KR-ANSAN'] }, '«Ансан» и «KR-ANSAN» — один и тот же город. Укажите его один раз.'],
    [
      { on: '2026-04-01' },
      'Дата 2026-04-01 ещё не наступила, а в журнал вносят то, что уже было. Запланируйте мероприятие (eventPlan).',
    ],
    [
      { cities: null, participants: [{ city: 'Ансан', headcount: -1 }] },
      'Число людей — от 0 до 100000, а не -1. Если людей не считали, не указывайте headcount.',
    ],
    [
      { agreements: ['AGR-2022-003'] },
      'AGR-2022-003 подписано 7 декабря 2022 года, а дата этой записи — 2024-05-06. Исправьте дату или код.',
    ],
  ])('is told with what to type next: %j', async (more, message) => {
    const input = { kind: 'DELEGATION_IN', on: '2024-05-06', cities: ['Ансан'], ...more };
    expect((await act('exchangeLog', input)).errors.map((error: any) => error.message)).toEqual([message]);
  });

  it('is whoever may not keep it', async () => {
    const before = await everything();
    const input = 'kind: TRAINING, on: "2024", cities: ["BY-GRODNO"]';
    const { errors } = await registry.ask(`mutation { exchangeLog(input: { ${input} }) { userErrors { code } } }`, {
      as: 'public',
    });
    expect(errors!.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED']);
    expect(await everything()).toEqual(before);
  });
});
