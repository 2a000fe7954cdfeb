import { Viewer } from '../../src/access/viewer.js';
import { Cities } from '../../src/cities/cities.service.js';
import { Exchanges, type Carried } from '../../src/exchanges/exchanges.service.js';
import type { Id } from '../../src/kernel/ids.js';
import { PartialDate } from '../../src/kernel/partial-date.js';
import { Transactions } from '../../src/platform/database/transactions.js';
import { ALL, close, done, everything, log, open, registry } from './exchange-client.js';

const titles = async (args: string, as: 'staff' | 'admin' | 'public' = 'staff') => {
  const { exchanges } = await registry.data(`{ exchanges${args && `(${args})`} { totalCount nodes { title } } }`, {
    as,
  });
  expect(exchanges.totalCount).toBe(exchanges.nodes.length);
  return exchanges.nodes.map(({ title }: any) => title);
};

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
      cities.map(async ([code, headcount]) => ({ cityId: (await known.getByRef(Viewer.SYSTEM, code)).id, headcount })),
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
