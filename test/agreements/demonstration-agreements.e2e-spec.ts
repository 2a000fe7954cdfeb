import { close, codes, open, paper, PROTOCOL, refused, registry } from './agreement-client.js';

describe('the agreements of the article', () => {
  beforeAll(open);
  afterAll(close);

  it('check 1: are three, of 2022', async () => {
    const { agreements } = await registry.data(`{
      agreements(orderBy: [SIGNED_ASC]) { totalCount nodes {
        code kind scope establishes signed { text precision from to } term { kind until noticeBy }
        status(asOf: "2022-12-31") { value since { text } because isCertain } parties { ordinal role city { code } }
      } } }`);
    const term = { kind: 'UNKNOWN', until: null, noticeBy: null };
    const party = (code: string, ordinal: number, role = 'PARTY') => ({ ordinal, role, city: { code } });
    expect(agreements).toEqual({
      totalCount: 3,
      nodes: [
        {
          code: 'AGR-2022-001',
          kind: 'INFORMATION_EXCHANGE_AGREEMENT',
          scope: 'BILATERAL',
          establishes: 'COOPERATION',
          signed: { text: '2022-09', precision: 'MONTH', from: '2022-09-01', to: '2022-09-30' },
          term,
          status: {
            value: 'IN_FORCE',
            since: { text: '2022-09' },
            because: ['Подписано в сентябре 2022 года, действует.', 'Точный день не установлен: сентябрь 2022 года.'],
            isCertain: true,
          },
          parties: [party('RU-YUZHNO-SAKHALINSK', 0, 'HOST'), party('RU-BLAGOVESHCHENSK-AMU', 1)],
        },
        {
          code: 'AGR-2022-002',
          kind: 'PROTOCOL_OF_INTENT',
          scope: 'MULTILATERAL',
          establishes: 'INTENT',
          signed: { text: '2022-11-17', precision: 'DAY', from: '2022-11-17', to: '2022-11-17' },
          term,
          status: {
            value: 'IN_FORCE',
            since: { text: '2022-11-17' },
            because: ['Подписано 17 ноября 2022 года, действует.'],
            isCertain: true,
          },
          parties: [
            party('RU-BLAGOVESHCHENSK-AMU', 0),
            party('RU-NIZHNY-NOVGOROD', 1),
            party('RU-YUZHNO-SAKHALINSK', 2, 'HOST'),
            party('CN-HEIHE', 3),
            party('CN-ZHUHAI', 4),
          ],
        },
        {
          code: 'AGR-2022-003',
          kind: 'SISTER_CITY_AGREEMENT',
          scope: 'BILATERAL',
          establishes: 'SISTER',
          signed: { text: '2022-12-07', precision: 'DAY', from: '2022-12-07', to: '2022-12-07' },
          term,
          status: {
            value: 'IN_FORCE',
            since: { text: '2022-12-07' },
            because: ['Подписано 7 декабря 2022 года, действует.'],
            isCertain: true,
          },
          parties: [party('RU-YUZHNO-SAKHALINSK', 0, 'HOST'), party('BY-GRODNO', 1)],
        },
      ],
    });
  });

  it.each([
    ['signedFrom: "2022", signedTo: "2022"', ['AGR-2022-003', 'AGR-2022-002', 'AGR-2022-001']],
    ['signedFrom: "2022-09-30", signedTo: "2022-09-30"', ['AGR-2022-001']],
    ['signedFrom: "2022-10", signedTo: "2022-11"', ['AGR-2022-002']],
    ['signedTo: "2022-08"', []],
    ['signedFrom: "2022-12-08"', []],
    ['cities: ["благовещенск"]', ['AGR-2022-002', 'AGR-2022-001']],
    ['countries: ["by", "KR"]', ['AGR-2022-003']],
    ['kinds: [PROTOCOL_OF_INTENT]', ['AGR-2022-002']],
    ['areas: [INFORMATION, SPORT_TOURISM]', ['AGR-2022-001']],
    ['text: "НАМЕРЕНИЙ"', ['AGR-2022-002']],
    ['text: "agr-2022-003"', ['AGR-2022-003']],
    ['text: "nothing"', []],
  ])('R1: filtered by %s', async (filter, expected) => {
    expect(await codes(`filter: { ${filter} }`)).toEqual(expected);
  });

  it.each([
    ['2022-08-31', []],
    ['2022-09-01', ['AGR-2022-001']],
    ['2022-11-17', ['AGR-2022-002', 'AGR-2022-001']],
    ['2022-12-31', ['AGR-2022-003', 'AGR-2022-002', 'AGR-2022-001']],
  ])('R12: in force as of %s', async (day, expected) => {
    expect(await codes(`asOf: "${day}", filter: { statuses: [IN_FORCE] }`)).toEqual(expected);
  });

  it('are found by id, by code in any case and by title; a missing one is null', async () => {
    const { agreement } = await registry.data('{ agreement(ref: "agr-2022-003") { id code } }');
    expect(agreement.code).toBe('AGR-2022-003');
    const answer = await registry.data(`{
      byId: agreement(ref: "${agreement.id}") { code }
      byTitle: agreement(ref: "соглашение об установлении побратимских связей") { code }
      byNode: node(id: "${agreement.id}") { ... on Agreement { code } }
      missing: agreement(ref: "AGR-1999-001") { code }
    }`);
    const code = { code: 'AGR-2022-003' };
    expect(answer).toEqual({ byId: code, byTitle: code, byNode: code, missing: null });
  });

  it('R20: the protocol concerns four partnerships of ours, and none is made between others', async () => {
    const { agreement } = await registry.data(
      `{ agreement(ref: "${PROTOCOL}") { partnerships { totalCount nodes { city { code } kind } } } }`,
    );
    expect(agreement.partnerships).toEqual({
      totalCount: 4,
      nodes: [
        { city: { code: 'RU-BLAGOVESHCHENSK-AMU' }, kind: 'COOPERATION' },
        { city: { code: 'RU-NIZHNY-NOVGOROD' }, kind: 'INTENT' },
        { city: { code: 'CN-HEIHE' }, kind: 'INTENT' },
        { city: { code: 'CN-ZHUHAI' }, kind: 'INTENT' },
      ],
    });
  });

  it('answer a summary that a person would write', async () => {
    const ask = '{ agreement(ref: "AGR-2022-003") { summary } }';
    expect((await registry.data(ask)).agreement.summary).toBe(
      'AGR-2022-003 «Соглашение об установлении побратимских связей» (Южно-Сахалинск, Гродно), подписано 7 декабря 2022 года; действует.',
    );
    expect((await registry.data(ask, { language: 'en' })).agreement.summary).toBe(
      'AGR-2022-003 “Соглашение об установлении побратимских связей” (Yuzhno-Sakhalinsk, Grodno), signed on 7 December 2022; in force.',
    );
  });
});

describe('slips of the pen', () => {
  beforeAll(open);
  afterAll(close);
  const magadan = (more: object) =>
    paper({ parties: [{ city: 'RU-YUZHNO-SAKHALINSK' }, { city: 'RU-MAGADAN' }], ...more });

  it('a signing that is still to come is a stage', async () => {
    registry.clock.set('2026-11-24T00:00:00Z');
    for (const signed of ['2222-09', '2026-11-25'])
      expect(await refused('agreementRegister', magadan({ signed }))).toEqual({
        thing: null,
        errors: ['TOO_LATE input.signed'],
      });
    expect((await refused('agreementRegister', magadan({ signed: '2026-11-24' }))).errors).toEqual([]);
  });

  it('what establishes something of ours has our city among its parties', async () => {
    const parties = [{ city: 'RU-MAGADAN' }, { city: 'BY-GRODNO' }];
    expect(
      await refused('agreementRegister', magadan({ signed: '2024', establishes: 'COOPERATION', parties })),
    ).toEqual({
      thing: null,
      errors: ['REQUIRED input.parties'],
    });
    expect((await refused('agreementRegister', magadan({ signed: '2024', parties }))).errors).toEqual([]);
  });

  it('the same paper is entered once', async () => {
    const one = magadan({ signed: '2023-05-06', titles: [{ language: 'ru', text: 'Договор о дружбе' }] });
    expect((await refused('agreementRegister', one)).errors).toEqual([]);
    expect((await refused('agreementRegister', { ...one, kind: 'DECLARATION' })).errors).toEqual([
      'DUPLICATE input.titles',
    ]);
    for (const other of [{ signed: '2023-05-07' }, { titles: [{ language: 'ru', text: 'Договор о дружбе, часть 2' }] }])
      expect((await refused('agreementRegister', { ...one, ...other })).errors).toEqual([]);
  });
});
