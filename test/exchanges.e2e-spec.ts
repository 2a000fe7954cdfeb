import { Viewer } from '../src/access/viewer.js';
import { Cities } from '../src/cities/cities.service.js';
import { Exchanges, type Carried } from '../src/exchanges/exchanges.service.js';
import type { Id } from '../src/kernel/ids.js';
import { PartialDate } from '../src/kernel/partial-date.js';
import { Transactions } from '../src/platform/database/transactions.js';
import { Registry } from './support/registry.js';

let registry: Registry;
const open = async () => {
  registry = await Registry.open('article');
  registry.clock.set('2026-03-15T01:00:00Z');
};
const close = () => registry.close();

const ALL = `kind visitKind on { text } until { text } title participants { city { code } headcount } headcount areas result
  visibility agreements { nodes { code } } revision`;

async function act(mutation: 'exchangeLog' | 'exchangeUpdate', input: Record<string, unknown>, selection = ALL) {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!`;
  const { it } = await registry.data(
    `mutation ($input: ${type}) { it: ${mutation}(input: $input) { exchange { ${selection} } userErrors { code field message } } }`,
    { variables: { input } },
  );
  return { exchange: it.exchange, errors: it.userErrors };
}
const done = async (...args: Parameters<typeof act>) => {
  const { exchange, errors } = await act(...args);
  expect(errors).toEqual([]);
  return exchange;
};
const log = (input: Record<string, unknown>, selection = 'id') =>
  done('exchangeLog', { kind: 'VIDEO_CONFERENCE', on: '2024-05-06', ...input }, selection);
const refused = async (...args: Parameters<typeof act>) => {
  const { exchange, errors } = await act(...args);
  expect(exchange).toBeNull();
  return errors.map(({ code, field }: any) => `${code} ${field?.join('.')}`).join();
};
const everything = () =>
  Promise.all(
    ['exchange', 'exchange_participant', 'agreement', 'agreement_link', 'change', 'mutation_key'].map((table) =>
      registry.database.query(`SELECT * FROM ${table} ORDER BY 1, 2`),
    ),
  );
const titles = async (args: string, as: 'staff' | 'admin' | 'public' = 'staff') => {
  const { exchanges } = await registry.data(`{ exchanges${args && `(${args})`} { totalCount nodes { title } } }`, {
    as,
  });
  expect(exchanges.totalCount).toBe(exchanges.nodes.length);
  return exchanges.nodes.map(({ title }: any) => title);
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

describe('lists of exchanges', () => {
  beforeAll(async () => {
    await open();
    const visit = (title: string, more: object) => log({ title, cities: ['BY-GRODNO'], ...more });
    await visit('Ёлка', { on: '2025-12-20', until: '2026-01-10', visibility: 'PUBLIC', result: 'Подарки детям' });
    await visit('Письмо', { kind: 'CORRESPONDENCE', on: '2024-05', areas: ['YOUTH'] });
    await visit('Стажировка', { kind: 'TRAINING', on: '2024', cities: ['KR-ANSAN', 'CN-HEIHE'], areas: ['LEAN'] });
    const secret = { kind: 'OTHER', on: '2023-01-02', cities: ['KR-ANSAN'], title: 'Тайна', visibility: 'RESTRICTED' };
    await log(secret);
  });
  afterAll(close);

  it.each([
    ['', ['Ёлка', 'Письмо', 'Стажировка', null]],
    ['orderBy: [ON_ASC]', [null, 'Стажировка', 'Письмо', 'Ёлка']],
    ['filter: { cities: ["Ансан"] }', ['Стажировка']],
    ['filter: { cities: ["Ансан", "Гродно"] }', ['Ёлка', 'Письмо', 'Стажировка']],
    ['filter: { countries: ["cn"] }', ['Стажировка']],
    ['filter: { kinds: [TRAINING, CORRESPONDENCE] }', ['Письмо', 'Стажировка']],
    ['filter: { areas: [YOUTH, LEAN] }', ['Письмо', 'Стажировка']],
    ['filter: { areas: [YOUTH], kinds: [TRAINING] }', []],
    ['filter: { from: "2024-06" }', ['Ёлка', 'Стажировка']],
    ['filter: { from: "2026", to: "2026" }', ['Ёлка']],
    ['filter: { to: "2022" }', [null]],
    ['filter: { from: "2022-09-30", to: "2022-09-30" }', [null]],
    ['filter: { text: "елка" }', ['Ёлка']],
    ['filter: { text: "детям" }', ['Ёлка']],
    ['filter: { text: "100%" }', []],
  ])('R1: with %s', async (args, expected) => {
    expect(await titles(args)).toEqual(expected);
  });

  it('R47: are narrowed to what the viewer may see, everywhere', async () => {
    expect(await titles('', 'public')).toEqual(['Ёлка', null]);
    expect(await titles('', 'admin')).toEqual(['Ёлка', 'Письмо', 'Стажировка', 'Тайна', null]);
    const { exchanges } = await registry.data('{ exchanges(filter: { kinds: [TRAINING] }) { nodes { id } } }');
    const answer = await registry.data(
      `{ node(id: "${exchanges.nodes[0].id}") { id } city(ref: "KR-ANSAN") { exchanges { totalCount } }
        partnership(ref: "KR-ANSAN") { exchanges { totalCount } lastContactOn { text } isIdle }
        grodno: partnership(ref: "BY-GRODNO") { lastContactOn { text } isIdle } }`,
      { as: 'public' },
    );
    expect(answer).toEqual({
      node: null,
      city: { exchanges: { totalCount: 0 } },
      partnership: { exchanges: { totalCount: 0 }, lastContactOn: null, isIdle: null },
      grodno: { lastContactOn: null, isIdle: null },
    });
  });

  it('R47: a hidden visit is not told by the agreement signed during it', async () => {
    const { id } = await log({ on: '2022-12-07', cities: ['BY-GRODNO'], agreements: ['AGR-2022-003'] });
    const ask = '{ agreement(ref: "AGR-2022-003") { links { kind exchange { id } } } }';
    expect((await registry.data(ask)).agreement.links).toEqual([{ kind: 'SIGNED_DURING', exchange: { id } }]);
    expect((await registry.data(ask, { as: 'public' })).agreement.links).toEqual([]);
  });

  it('are paged by keyset', async () => {
    const seen: string[] = [];
    for (let after = ''; ;) {
      const { exchanges } = await registry.data(
        `{ exchanges(first: 2${after}) { nodes { id } pageInfo { hasNextPage endCursor } } }`,
      );
      seen.push(...exchanges.nodes.map(({ id }: any) => id));
      if (!exchanges.pageInfo.hasNextPage) break;
      after = `, after: "${exchanges.pageInfo.endCursor}"`;
    }
    const { exchanges } = await registry.data('{ exchanges { nodes { id } } }');
    expect(seen).toEqual(exchanges.nodes.map(({ id }: any) => id));
  });
});

describe('R13: the last contact of a tie', () => {
  beforeEach(open);
  afterEach(close);

  const contact = async (asOf = '2026-03-15') =>
    (await registry.data(`{ partnership(ref: "BY-GRODNO") { lastContactOn { text } isIdle(asOf: "${asOf}") } }`))
      .partnership;
  const grodno = (on: string, more: object = {}) => log({ on, cities: ['BY-GRODNO'], ...more });

  it('makes it idle 24 months later, to the day', async () => {
    expect(await contact('2024-12-06')).toEqual({ lastContactOn: null, isIdle: false });
    expect(await contact('2024-12-07')).toEqual({ lastContactOn: null, isIdle: true });
    await grodno('2024-03-15');
    expect(await contact('2026-03-14')).toEqual({ lastContactOn: { text: '2024-03-15' }, isIdle: false });
    expect((await contact('2026-03-15')).isIdle).toBe(true);
    // What was not yet known to have happened on that day does not count for it.
    expect((await contact('2024-03-14')).isIdle).toBe(false);
    await grodno('2024-03-16');
    expect(await contact('2026-03-15')).toEqual({ lastContactOn: { text: '2024-03-16' }, isIdle: false });
  });

  it('is the one that may have been last: a month or a year counts by its last day', async () => {
    await grodno('2024-05-20');
    await grodno('2024-05');
    expect((await contact()).lastContactOn).toEqual({ text: '2024-05' });
    await grodno('2024-05-31');
    expect((await contact()).lastContactOn).toEqual({ text: '2024-05-31' });
    await grodno('2024');
    expect((await contact()).lastContactOn).toEqual({ text: '2024' });
    expect([(await contact('2026-12-30')).isIdle, (await contact('2026-12-31')).isIdle]).toEqual([false, true]);
    await grodno('2023', { until: '2025-02' });
    expect((await contact()).lastContactOn).toEqual({ text: '2025-02' });
    await grodno('2025-12', { until: '2027' });
    expect((await contact()).lastContactOn).toEqual({ text: '2026-03-15' });
  });

  it('is of that city alone, and only of an active tie', async () => {
    await log({ on: '2026-01', cities: ['KR-ANSAN'] });
    expect(await contact()).toEqual({ lastContactOn: null, isIdle: true });
    await registry.data(
      `mutation { partnershipSuspend(input: { partnership: "BY-GRODNO", on: "2025" }) { userErrors { code } } }`,
    );
    expect([(await contact('2024-12-31')).isIdle, (await contact('2025-01-01')).isIdle]).toEqual([true, false]);
    const { partnership } = await registry.data(
      '{ partnership(ref: "BY-MINSK-LENINSKY") { lastContactOn { text } isIdle } }',
    );
    expect(partnership).toEqual({ lastContactOn: null, isIdle: false });
  });
});

describe('what an event leaves in the log', () => {
  let eventId: Id<'event'>;
  beforeEach(async () => {
    await open();
    [{ id: eventId }] = await registry.database.query(`SELECT id FROM event WHERE code = 'EV-2023-SKI'`);
  });
  afterEach(close);

  const carry = async (cities: [string, number | null][], more: Partial<Carried> = {}) => {
    const known = registry.app.get(Cities, { strict: false });
    const participants = await Promise.all(
      cities.map(async ([code, headcount]) => ({ cityId: (await known.getByRef(code)).id, headcount })),
    );
    const event: Carried = {
      eventId,
      title: 'Лыжный марафон',
      kind: 'JOINT_EVENT',
      on: PartialDate.parse('2023-02-18'),
      until: null,
      areas: ['SPORT_TOURISM'],
      participants,
      ...more,
    };
    const service = registry.app.get(Exchanges, { strict: false });
    return registry.app.get(Transactions, { strict: false }).run(() => service.carry(Viewer.SYSTEM, event));
  };
  const history = (id: string) =>
    registry.database.query('SELECT verb FROM change WHERE thing_id = $1 ORDER BY id', [id]);

  it('is one exchange, brought up to date, and taken out when nobody took part', async () => {
    const first = await carry([
      ['BY-GRODNO', 6],
      ['KR-ANSAN', null],
    ]);
    await done('exchangeUpdate', { exchange: first!.id, result: 'Второе место' });
    const again = await carry([['BY-GRODNO', 7]], { title: 'я'.repeat(400) });
    expect(again!.id).toBe(first!.id);
    const { node } = await registry.data(`{ node(id: "${first!.id}") { ... on Exchange { ${ALL} } } }`);
    expect(node).toEqual({
      kind: 'JOINT_EVENT',
      visitKind: null,
      on: { text: '2023-02-18' },
      until: null,
      title: `${'я'.repeat(299)}…`,
      participants: [{ city: { code: 'BY-GRODNO' }, headcount: 7 }],
      headcount: 7,
      areas: ['SPORT_TOURISM'],
      result: 'Второе место',
      visibility: 'INTERNAL',
      agreements: { nodes: [] },
      revision: 3,
    });
    expect(await carry([['BY-GRODNO', 7]], { title: 'я'.repeat(400) })).toMatchObject({ revision: 3 });

    await done('exchangeUpdate', { exchange: first!.id, on: '2022-12-07', agreements: ['AGR-2022-003'] });
    expect(await carry([])).toBeNull();
    const { node: gone, agreement } = await registry.data(
      `{ node(id: "${first!.id}") { id } agreement(ref: "AGR-2022-003") { links { kind } } }`,
    );
    expect([gone, agreement.links]).toEqual([null, []]);
    expect((await history(first!.id)).map(({ verb }: any) => verb)).toEqual([
      'EXCHANGE_CARRIED',
      'EXCHANGE_UPDATED',
      'EXCHANGE_CARRIED',
      'EXCHANGE_UPDATED',
      'EXCHANGE_WITHDRAWN',
    ]);
  });

  it('is nothing when nobody took part, and nothing before it was', async () => {
    const before = await everything();
    expect(await carry([])).toBeNull();
    await expect(carry([['BY-GRODNO', 1]], { on: PartialDate.parse('2027') })).rejects.toMatchObject({
      code: 'TOO_EARLY',
    });
    await expect(carry([['RU-YUZHNO-SAKHALINSK', 1]])).rejects.toMatchObject({ code: 'CONFLICTING' });
    expect(await everything()).toEqual(before);
  });
});
