import { Registry } from '../support/registry.js';

const NODE = `ordinal tier title english: title(language: "en") precision actualOn observedOn from to
  anchor { on { text } basis } origin partnership { episode city { code } } agreement { code }
  partnerships { nodes { city { code } } } milestones { kind dueOn title } isInQuestion`;

let registry: Registry;

async function done(mutation: string, input: Record<string, unknown>, thing = 'partnership'): Promise<void> {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!`;
  const { it: answer } = await registry.data(
    `mutation ($input: ${type}) { it: ${mutation}(input: $input) { ${thing} { id } userErrors { message } } }`,
    { variables: { input } },
  );
  expect(answer.userErrors).toEqual([]);
}

/** The anniversaries with a city in these years, whole. */
const of = async (city: string, from: number, to = from, as: 'staff' | 'public' = 'staff', selection = NODE) => {
  const { anniversaries } = await registry.data(
    `{ anniversaries(from: "${from}-01-01", to: "${to}-12-31", filter: { cities: ["${city}"] }) { nodes { ${selection} } } }`,
    { as },
  );
  return anniversaries.nodes;
};

const congratulate = (dueOn: string) => ({
  kind: 'LETTER_OF_CONGRATULATION',
  dueOn,
  title: 'Направить поздравительное письмо',
});
const jubilee = (...days: string[]) => [
  { kind: 'BUDGET_LINE', dueOn: days[0], title: 'Заложить расходы в проект бюджета' },
  { kind: 'LETTER_OF_IDEA', dueOn: days[1], title: 'Направить партнёру письмо с предложениями о праздновании' },
  { kind: 'INVITATIONS', dueOn: days[2], title: 'Направить приглашения на празднование' },
  { kind: 'PROGRAMME', dueOn: days[3], title: 'Согласовать программу празднования' },
  { kind: 'PRESS', dueOn: days[4], title: 'Подготовить сообщение для прессы о годовщине' },
];
const decide = (dueOn: string) => ({
  kind: 'DECIDE_WHETHER_TO_MARK',
  dueOn,
  title: 'Решить, отмечать ли годовщину',
});
/** Of a tie with one city that began once, on a day that is known. */
const plain = (code: string, more: object) => ({
  precision: 'DAY',
  origin: null,
  partnership: { episode: 1, city: { code } },
  agreement: null,
  partnerships: { nodes: [] },
  isInQuestion: false,
  ...more,
});
const onDay = (day: string) => ({ actualOn: day, observedOn: day, from: day, to: day });
/** To the public nothing of the preparation is told. */
const unprepared = (nodes: object[]) => nodes.map((node) => ({ ...node, milestones: [] }));

describe('anniversaries', () => {
  beforeAll(async () => {
    registry = await Registry.open('article');
    registry.clock.set('2026-11-24T00:00:00Z');
    const established = { kind: 'SISTER', basis: 'Соглашение' };
    await done('partnershipEstablish', { ...established, city: 'RU-MAGADAN', on: '2004-02-29' });
    await done('partnershipEstablish', { ...established, city: 'RU-KHABAROVSK', on: '1990-05-05' });
    await done('partnershipEnd', { partnership: 'RU-KHABAROVSK', on: '2015-06-01' });
    await done('partnershipEstablish', { ...established, city: 'RU-KHABAROVSK', on: '2024-03-06', basis: 'Протокол' });
    await done('partnershipSuspend', { partnership: 'BY-GRODNO', on: '2024-05-06' });
  });
  afterAll(() => registry.close());

  it('R4: of 29 February is kept on the last day of February, and prepared from there', async () => {
    const magadan = { anchor: { on: { text: '2004-02-29' }, basis: 'Соглашение' } };
    const found = await of('RU-MAGADAN', 2028, 2029);
    expect(found).toEqual([
      plain('RU-MAGADAN', {
        ...magadan,
        ordinal: 24,
        tier: 'PLAIN',
        title: '24-летие побратимских связей с городом Магадан',
        english: '24th anniversary of sister-city ties with Magadan',
        ...onDay('2028-02-29'),
        milestones: [congratulate('2028-02-15')],
      }),
      plain('RU-MAGADAN', {
        ...magadan,
        ordinal: 25,
        tier: 'JUBILEE',
        title: '25-летие побратимских связей с городом Магадан',
        english: '25th anniversary of sister-city ties with Magadan',
        ...onDay('2029-02-28'),
        actualOn: null,
        milestones: jubilee('2027-08-28', '2028-02-28', '2028-08-28', '2028-11-28', '2029-01-28'),
      }),
    ]);
    expect(await of('RU-MAGADAN', 2028, 2029, 'public')).toEqual(unprepared(found));
  });

  it('R8: of the protocol is one, with the ties that rest on it inside', async () => {
    const title =
      'Протокол намерений об установлении дружбы и сотрудничества между городами Благовещенск, Нижний Новгород, Южно-Сахалинск (РФ) и городами Хэйхэ, Чжухай (КНР)';
    const found = await of('CN-HEIHE', 2027);
    expect(found).toEqual([
      {
        ordinal: 5,
        tier: 'ROUND',
        title: `5-летие подписания ${title.replace('Протокол', 'Протокола')}`,
        english: `5th anniversary of “${title}”`,
        precision: 'DAY',
        ...onDay('2027-11-17'),
        anchor: { on: { text: '2022-11-17' }, basis: title },
        origin: null,
        partnership: null,
        agreement: { code: 'AGR-2022-002' },
        partnerships: {
          nodes: ['RU-NIZHNY-NOVGOROD', 'CN-HEIHE', 'CN-ZHUHAI'].map((code) => ({ city: { code } })),
        },
        milestones: [congratulate('2027-11-03')],
        isInQuestion: false,
      },
    ]);
    expect(await of('CN-ZHUHAI', 2027, 2027, 'public')).toEqual(unprepared(found));
  });

  it('R9: of a tie that rests is flagged for staff, with one thing to do, and hidden from the public', async () => {
    const grodno = (ordinal: number, tier: string, year: number, dueOn: string) =>
      plain('BY-GRODNO', {
        ordinal,
        tier,
        title: `${ordinal}-летие побратимских связей с городом Гродно`,
        english: `${ordinal}th anniversary of sister-city ties with Grodno`,
        ...onDay(`${year}-12-07`),
        anchor: { on: { text: '2022-12-07' }, basis: 'Соглашение об установлении побратимских связей' },
        milestones: [decide(dueOn)],
        isInQuestion: true,
      });
    expect(await of('BY-GRODNO', 2027)).toEqual([grodno(5, 'ROUND', 2027, '2027-11-23')]);
    expect(await of('BY-GRODNO', 2047)).toEqual([grodno(25, 'JUBILEE', 2047, '2046-06-07')]);
    expect(await of('BY-GRODNO', 2027, 2047, 'public')).toEqual([]);
    const [{ id }] = await of('BY-GRODNO', 2027, 2027, 'staff', 'id');
    const node = `{ node(id: "${id}") { ... on Anniversary { ordinal milestones { title(language: "en") } } } }`;
    expect(await registry.data(node)).toEqual({
      node: { ordinal: 5, milestones: [{ title: 'Decide whether to mark the anniversary' }] },
    });
    expect(await registry.data(node, { as: 'public' })).toEqual({ node: null });
  });

  const khabarovsk = [
    plain('RU-KHABAROVSK', {
      ordinal: 5,
      tier: 'ROUND',
      title: '5-летие возобновления побратимских связей с городом Хабаровск',
      english: '5th anniversary of renewed sister-city ties with Khabarovsk',
      ...onDay('2029-03-06'),
      anchor: { on: { text: '2024-03-06' }, basis: 'Протокол' },
      origin: 'RE_ESTABLISHMENT',
      partnership: { episode: 2, city: { code: 'RU-KHABAROVSK' } },
      milestones: [congratulate('2029-02-20')],
    }),
    plain('RU-KHABAROVSK', {
      ordinal: 39,
      tier: 'PLAIN',
      title: '39-летие первых побратимских связей с городом Хабаровск',
      english: '39th anniversary of the first sister-city ties with Khabarovsk',
      ...onDay('2029-05-05'),
      anchor: { on: { text: '1990-05-05' }, basis: 'Соглашение' },
      origin: 'FIRST_TIES',
      partnership: { episode: 2, city: { code: 'RU-KHABAROVSK' } },
      milestones: [congratulate('2029-04-21')],
    }),
  ];

  it('R21: of a tie that was taken up again are counted from both beginnings', async () => {
    expect(await of('RU-KHABAROVSK', 2029)).toEqual(khabarovsk);
    expect(await of('RU-KHABAROVSK', 2029, 2029, 'public')).toEqual(unprepared(khabarovsk));
    expect(await of('RU-KHABAROVSK', 2016, 2016, 'staff', 'ordinal origin isInQuestion')).toEqual([
      { ordinal: 26, origin: null, isInQuestion: true },
    ]);
    expect(await of('RU-KHABAROVSK', 2016, 2016, 'public')).toEqual([]);
  });

  it('R21: both stand under the partnership and the city, and are found by their ids', async () => {
    const { partnership, city } = await registry.data(`{
      partnership(ref: "RU-KHABAROVSK") { nextAnniversary { ordinal } anniversaries(from: "2029-01-01", to: "2029-12-31") { nodes { id ${NODE} } } }
      city(ref: "RU-KHABAROVSK") { nextAnniversary { ordinal observedOn } partnerships { nodes { episode anniversaries(to: "2027-11-24") { nodes { ordinal } } } } }
    }`);
    const { nodes } = partnership.anniversaries;
    expect(nodes.map(({ id: _, ...rest }: { id: string }) => rest)).toEqual(khabarovsk);
    expect(partnership.nextAnniversary).toEqual({ ordinal: 3 });
    expect(city).toEqual({
      nextAnniversary: { ordinal: 3, observedOn: '2027-03-06' },
      partnerships: {
        nodes: [{ episode: 2, anniversaries: { nodes: [{ ordinal: 3 }, { ordinal: 37 }] } }],
      },
    });
    for (const { id, ...rest } of nodes)
      expect(await registry.data(`{ node(id: "${id}") { ... on Anniversary { ${NODE} } } }`)).toEqual({ node: rest });
  });

  it('R21, R46: who may not see the first tie is not told that there was one', async () => {
    const { it: first } = await registry.data(`mutation { it: agreementRegister(input: { kind: COOPERATION_AGREEMENT,
      titles: [{ language: "ru", text: "Соглашение 1990 года" }], signed: "1990-05-05", establishes: SISTER, visibility: INTERNAL,
      parties: [{ city: "RU-YUZHNO-SAKHALINSK" }, { city: "YALTA" }] }) { userErrors { message } } }`);
    expect(first.userErrors).toEqual([]);
    await done('partnershipEnd', { partnership: 'YALTA', on: '2015-06-01' });
    await done('partnershipEstablish', { kind: 'SISTER', city: 'YALTA', on: '2024-03-06' });
    await done('partnershipUpdate', { partnership: 'YALTA', visibility: 'PUBLIC' });
    const told = (as: 'public' | 'staff') => of('YALTA', 2029, 2029, as, 'id title origin');
    const [seen, ...none] = await told('public');
    expect([seen, none]).toEqual([
      { id: seen.id, title: '5-летие побратимских связей с городом Ялта', origin: null },
      [],
    ]);
    expect(await told('staff')).toEqual([
      {
        id: seen.id,
        title: '5-летие возобновления побратимских связей с городом Ялта',
        origin: 'RE_ESTABLISHMENT',
      },
      expect.objectContaining({ origin: 'FIRST_TIES' }),
    ]);
  });

  it('R3: of a year is of the year, and prepared from its first day', async () => {
    expect(await of('KR-ANSAN', 2028)).toEqual([
      plain('KR-ANSAN', {
        ordinal: 25,
        tier: 'JUBILEE',
        title: '25-летие побратимских связей с городом Ансан',
        english: '25th anniversary of sister-city ties with Ansan',
        precision: 'YEAR',
        actualOn: null,
        observedOn: null,
        from: '2028-01-01',
        to: '2028-12-31',
        anchor: { on: { text: '2003' }, basis: '20-летие побратимских связей отмечается в 2023 году' },
        milestones: jubilee('2026-07-01', '2027-01-01', '2027-07-01', '2027-10-01', '2027-12-01'),
      }),
    ]);
  });

  it('R3: of a month is of the month', async () => {
    // The protocol is another matter of the same city.
    expect((await of('RU-BLAGOVESHCHENSK-AMU', 2027))[0]).toEqual(
      plain('RU-BLAGOVESHCHENSK-AMU', {
        ordinal: 5,
        tier: 'ROUND',
        title: '5-летие партнёрских связей с городом Благовещенск',
        english: '5th anniversary of the partnership with Blagoveshchensk',
        precision: 'MONTH',
        actualOn: null,
        observedOn: null,
        from: '2027-09-01',
        to: '2027-09-30',
        anchor: {
          on: { text: '2022-09' },
          basis: 'Соглашение о сотрудничестве и информационном взаимодействии',
        },
        milestones: [congratulate('2027-08-18')],
      }),
    );
  });

  it('R10: of a paper signed in two places counts from the last signature', async () => {
    await done(
      'agreementRegister',
      {
        kind: 'SISTER_CITY_AGREEMENT',
        titles: [{ language: 'ru', text: 'Соглашение о побратимских связях' }],
        parties: [
          { city: 'RU-YUZHNO-SAKHALINSK', signedOn: '2022-12-08' },
          { city: 'RU-VLADIVOSTOK', signedOn: '2022-12-07' },
        ],
        establishes: 'SISTER',
      },
      'agreement',
    );
    expect(await of('RU-VLADIVOSTOK', 2023, 2023, 'public', 'title observedOn')).toEqual([
      { title: 'Первая годовщина побратимских связей с городом Владивосток', observedOn: '2023-12-08' },
    ]);
  });

  it('R5: without a window those of the next twelve months, today included', async () => {
    registry.clock.set('2026-12-06T13:00:00Z'); // the 7th in Sakhalin
    const { anniversaries } = await registry.data('{ anniversaries(first: 2) { nodes { title observedOn } } }');
    registry.clock.set('2026-11-24T00:00:00Z');
    expect(anniversaries.nodes).toEqual([
      { title: '4-летие побратимских связей с городом Гродно', observedOn: '2026-12-07' },
      { title: '4-летие побратимских связей с городом Владивосток', observedOn: '2026-12-08' },
    ]);
  });
});

describe('anniversaries as another office reckons them', () => {
  beforeAll(async () => {
    const env = { ANNIVERSARY_ROUND: '*5', ANNIVERSARY_JUBILEES: '10,*50', ANNIVERSARY_LEAP_DAY: 'FIRST_OF_MARCH' };
    registry = await Registry.open('article', env);
    await done('partnershipEstablish', { kind: 'SISTER', city: 'RU-MAGADAN', on: '2004-02-29' });
  });
  afterAll(() => registry.close());

  it('R4, R5: 29 February is kept on 1 March, and the tenth is a jubilee', async () => {
    const kept = (year: number) => of('RU-MAGADAN', year, year, 'public', 'ordinal tier actualOn observedOn');
    expect([await kept(2005), await kept(2014), await kept(2024), await kept(2029), await kept(2054)].flat()).toEqual([
      { ordinal: 1, tier: 'PLAIN', actualOn: null, observedOn: '2005-03-01' },
      { ordinal: 10, tier: 'JUBILEE', actualOn: null, observedOn: '2014-03-01' },
      { ordinal: 20, tier: 'ROUND', actualOn: '2024-02-29', observedOn: '2024-02-29' },
      { ordinal: 25, tier: 'ROUND', actualOn: null, observedOn: '2029-03-01' },
      { ordinal: 50, tier: 'JUBILEE', actualOn: null, observedOn: '2054-03-01' },
    ]);
  });
});
