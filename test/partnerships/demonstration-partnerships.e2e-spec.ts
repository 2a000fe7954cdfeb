import { Registry } from '../support/registry.js';
import { cities, close, open, registry, TIE, tieWith } from './partnership-client.js';

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
