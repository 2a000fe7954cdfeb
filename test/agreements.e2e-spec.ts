import { Registry } from './support/registry.js';

const PROTOCOL = 'AGR-2022-002';
let registry: Registry;
const open = async () => {
  registry = await Registry.open('article');
};
const close = () => registry.close();

const AGREEMENT = 'code kind visibility signed { text } status(asOf: "2030-01-01") { value } revision';

/** Asks one mutation for a selection and says what came of it: the thing, or its errors as code and field. */
async function act(mutation: string, input: Record<string, unknown>, selection = AGREEMENT, thing = 'agreement') {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!`;
  const answer = await registry.data(
    `mutation ($input: ${type}) { it: ${mutation}(input: $input) { ${thing} { ${selection} } userErrors { code field message } } }`,
    { variables: { input } },
  );
  return { thing: answer.it[thing], errors: answer.it.userErrors };
}
const done = async (...args: Parameters<typeof act>) => {
  const { thing, errors } = await act(...args);
  expect(errors).toEqual([]);
  return thing;
};
const refused = async (...args: Parameters<typeof act>) => {
  const { thing, errors } = await act(...args);
  return { thing, errors: errors.map(({ code, field }: any) => `${code} ${field?.join('.')}`) };
};
/** Everything that is recorded, so that a refusal can be seen to have changed nothing. */
const everything = () =>
  Promise.all(
    ['agreement', 'agreement_act', 'agreement_link', 'agreement_party', 'partnership', 'partnership_act', 'change'].map(
      (table) => registry.database.query(`SELECT * FROM ${table} ORDER BY id`),
    ),
  );
const paper = (facts: object = {}) => ({
  kind: 'COOPERATION_AGREEMENT',
  titles: [{ language: 'ru', text: 'Соглашение о сотрудничестве', authentic: true }],
  parties: [{ city: 'RU-YUZHNO-SAKHALINSK' }, { city: 'RU-MAGADAN' }],
  ...facts,
});
const draft = (facts: object = {}) => paper({ stage: { to: 'NEGOTIATION', on: '2023-01' }, ...facts });
const tieWith = (city: string, selection = 'kind plannedKind since { text } visibility status { value }') =>
  registry.data(`{ partnership(ref: "${city}") { ${selection} } }`).then(({ partnership }) => partnership);
const codes = async (args: string, as: 'staff' | 'public' = 'staff') => {
  const { agreements } = await registry.data(`{ agreements(${args}) { totalCount nodes { code } } }`, { as });
  expect(agreements.totalCount).toBe(agreements.nodes.length);
  return agreements.nodes.map(({ code }: any) => code);
};

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
            because: ['Подписано и действует: сентябрь 2022 года.', 'Точный день не установлен: сентябрь 2022 года.'],
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
            because: ['Подписано и действует: 17 ноября 2022 года.'],
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
            because: ['Подписано и действует: 7 декабря 2022 года.'],
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
      'AGR-2022-003 «Соглашение об установлении побратимских связей» (Южно-Сахалинск, Гродно), подписано: 7 декабря 2022 года; действует.',
    );
    expect((await registry.data(ask, { language: 'en' })).agreement.summary).toBe(
      'AGR-2022-003 «Соглашение об установлении побратимских связей» (Yuzhno-Sakhalinsk, Grodno), signed: 7 December 2022; in force.',
    );
  });
});

describe('a paper in the making', () => {
  beforeEach(open);
  afterEach(close);

  it('R46: is hidden from the public until it is shown', async () => {
    const { id, code } = await done('agreementRegister', draft(), 'id code');
    const ask = `{ byCode: agreement(ref: "${code}") { id } byNode: node(id: "${id}") { id }
      city(ref: "RU-MAGADAN") { agreements { totalCount nodes { id } } } }`;
    const nothing = { byCode: null, byNode: null, city: { agreements: { totalCount: 0, nodes: [] } } };
    expect(await registry.data(ask, { as: 'public' })).toEqual(nothing);
    expect(await codes('filter: { cities: ["RU-MAGADAN"] }', 'public')).toEqual([]);
    expect(await codes('filter: { cities: ["RU-MAGADAN"] }')).toEqual([code]);
    expect(await codes('filter: { visibilities: [INTERNAL, RESTRICTED] }', 'public')).toEqual([]);
    expect(await codes('filter: { visibilities: [INTERNAL, RESTRICTED] }')).toEqual([code]);
    await done('agreementUpdate', { agreement: code, visibility: 'PUBLIC' });
    expect(await codes('filter: { cities: ["RU-MAGADAN"] }', 'public')).toEqual([code]);
    expect(await codes('filter: { visibilities: [PUBLIC], cities: ["RU-MAGADAN"] }')).toEqual([code]);
    expect(await codes('filter: { visibilities: [INTERNAL] }')).toEqual([]);
  });

  it('R12: advances, and the list answers as of each day', async () => {
    const { code } = await done('agreementRegister', draft());
    await done('agreementAdvance', { agreement: code, to: 'DRAFT', on: '2023-05-06', basis: 'Письмо № 7' });
    const { agreement } = await registry.data(`{ agreement(ref: "${code}") {
      before: status(asOf: "2022-12-31") { value } march: status(asOf: "2023-03-01") { value } now: status { value because } } }`);
    expect(agreement).toEqual({
      before: { value: null },
      march: { value: 'NEGOTIATION' },
      now: { value: 'DRAFT', because: ['Проект согласован сторонами: 6 мая 2023 года.', 'Основание: Письмо № 7'] },
    });
    expect(await codes('asOf: "2023-03-01", filter: { statuses: [NEGOTIATION] }')).toEqual([code]);
    expect(await codes('asOf: "2023-06-01", filter: { statuses: [NEGOTIATION] }')).toEqual([]);
  });

  it('R11: signed as what it turned out to be, it makes the partnership', async () => {
    const { code } = await done('agreementRegister', draft());
    expect(await tieWith('RU-MAGADAN')).toBeNull();
    const signed = await done('agreementSign', {
      agreement: code,
      signed: '2023-10-11',
      kind: 'MEMORANDUM',
      establishes: 'FRIENDSHIP',
      visibility: 'PUBLIC',
    });
    expect(signed).toEqual({
      code,
      kind: 'MEMORANDUM',
      visibility: 'PUBLIC',
      signed: { text: '2023-10-11' },
      status: { value: 'IN_FORCE' },
      revision: 2,
    });
    expect(await tieWith('RU-MAGADAN')).toEqual({
      kind: 'FRIENDSHIP',
      plannedKind: null,
      since: { text: '2023-10-11' },
      visibility: 'PUBLIC',
      status: { value: 'ACTIVE' },
    });
  });

  it('R10: the last signature makes the date, the filter finds it, and the tie begins on it', async () => {
    const { code } = await done('agreementRegister', draft({ establishes: 'COOPERATION' }));
    await done('agreementRecordAct', {
      agreement: code,
      party: 'RU-YUZHNO-SAKHALINSK',
      kind: 'SIGNED',
      on: '2023-05-06',
    });
    expect(await codes('filter: { signedFrom: "2023" }')).toEqual([]);
    expect(await tieWith('RU-MAGADAN')).toBeNull();
    const { signed } = await done('agreementRecordAct', {
      agreement: code,
      party: 'Магадан',
      kind: 'SIGNED_REMOTELY',
      on: '2023-06-07',
      place: 'Магадан',
    });
    expect(signed).toEqual({ text: '2023-06-07' });
    expect(await codes('filter: { signedFrom: "2023-06-07", signedTo: "2023-06-07" }')).toEqual([code]);
    expect((await tieWith('RU-MAGADAN')).since).toEqual({ text: '2023-06-07' });
  });

  it('R13: wrong states are refused, and nothing changes', async () => {
    const { code } = await done('agreementRegister', draft());
    const dropped = await done(
      'agreementRegister',
      draft({ parties: [{ city: 'RU-YUZHNO-SAKHALINSK' }, { city: 'YALTA' }] }),
    );
    await done('agreementAdvance', { agreement: dropped.code, to: 'ABANDONED', on: '2023-05-06' });
    const before = await everything();
    const on = '2024-05-06';
    const refusals = [
      await refused('agreementAdvance', { agreement: 'AGR-2022-003', to: 'DRAFT', on }),
      await refused('agreementAdvance', { agreement: dropped.code, to: 'APPROVED', on }),
      await refused('agreementSign', { agreement: 'AGR-2022-003', signed: on }),
      await refused('agreementSign', { agreement: dropped.code, signed: on }),
      await refused('agreementRecordAct', { agreement: code, party: 'Магадан', kind: 'WITHDREW', on }),
      await refused('agreementRecordAct', { agreement: 'AGR-2022-003', party: 'Магадан', kind: 'WITHDREW', on }),
      await refused('agreementRecordAct', { agreement: 'AGR-2022-003', party: 'Гродно', kind: 'RESUMED', on }),
      await refused('agreementRecordAct', {
        agreement: 'AGR-2022-003',
        party: 'Гродно',
        kind: 'WITHDREW',
        on: '2022-12-06',
      }),
      await refused('agreementLink', { agreement: code, kind: 'SUPERSEDES', to: 'AGR-2022-003' }),
      await refused('agreementTerminate', { agreement: code, on }),
      await refused('agreementTerminate', { agreement: 'AGR-2022-003', on, party: 'Гродно', noticeOn: '2024-06-01' }),
      await refused('agreementUpdate', { agreement: 'AGR-2022-003', signed: '2023-02-31' }),
      await refused('agreementUpdate', { agreement: 'AGR-2022-003', parties: [{ city: 'BY-GRODNO' }] }),
      await refused('agreementUpdate', { agreement: 'AGR-2022-003', code: 'AGR-2022-001' }),
      await refused('agreementUpdate', { agreement: 'AGR-1999-001', code: 'X' }),
      await refused('agreementRegister', paper()),
      await refused('agreementRegister', paper({ signed: on, parties: [] })),
      await refused('agreementRegister', paper({ signed: on, titles: [] })),
    ];
    expect(refusals.map(({ thing, errors }) => `${thing} ${errors}`)).toEqual([
      'null NOT_ALLOWED_IN_STATE input.on',
      'null NOT_ALLOWED_IN_STATE input.to',
      'null NOT_ALLOWED_IN_STATE input.agreement',
      'null CONFLICTING input.signed',
      'null TOO_EARLY input.on',
      'null NOT_FOUND input.party',
      'null NOT_ALLOWED_IN_STATE input.kind',
      'null TOO_EARLY input.on',
      'null NOT_ALLOWED_IN_STATE input.agreement',
      'null TOO_EARLY input.on',
      'null TOO_EARLY input.on',
      'null INVALID input.signed',
      'null REQUIRED input.parties',
      'null DUPLICATE input.code',
      'null NOT_FOUND input.agreement',
      'null REQUIRED input.signed',
      'null REQUIRED input.parties',
      'null REQUIRED input.titles',
    ]);
    expect(await everything()).toEqual(before);
  });
});

describe('a paper in force', () => {
  beforeEach(open);
  afterEach(close);

  it('check 8: Чжухай withdraws, and the protocol still binds four', async () => {
    await done('agreementRecordAct', { agreement: PROTOCOL, party: 'Чжухай', kind: 'WITHDREW', on: '2024-05-06' });
    const { agreement } = await registry.data(`{ agreement(ref: "${PROTOCOL}") {
      all: parties { city { code } acts { kind on { text } } }
      before: parties(asOf: "2024-05-05") { city { code } }
      after: parties(asOf: "2024-05-06") { city { code } }
      status(asOf: "2024-05-06") { value since { text } }
    } }`);
    const four = ['RU-BLAGOVESHCHENSK-AMU', 'RU-NIZHNY-NOVGOROD', 'RU-YUZHNO-SAKHALINSK', 'CN-HEIHE'].map((code) => ({
      city: { code },
    }));
    const zhuhai = { city: { code: 'CN-ZHUHAI' } };
    expect(agreement).toEqual({
      all: [
        ...four.map((party) => ({ ...party, acts: [] })),
        { ...zhuhai, acts: [{ kind: 'WITHDREW', on: { text: '2024-05-06' } }] },
      ],
      before: [...four, zhuhai],
      after: four,
      status: { value: 'IN_FORCE', since: { text: '2022-11-17' } },
    });
  });

  it('check 9: a prospect is signed as something else, and what was planned is kept', async () => {
    await done(
      'agreementRegister',
      paper({
        parties: [{ city: 'RU-YUZHNO-SAKHALINSK' }, { city: 'Ленинский район города Минска' }],
        signed: '2023-03',
        establishes: 'COOPERATION',
      }),
    );
    expect(await tieWith('BY-MINSK-LENINSKY')).toEqual({
      kind: 'COOPERATION',
      plannedKind: 'SISTER',
      since: { text: '2023-03' },
      visibility: 'PUBLIC',
      status: { value: 'ACTIVE' },
    });
    expect((await tieWith('BY-MINSK-LENINSKY', 'asOf: status(asOf: "2023-02-28") { value }')).asOf.value).toBe(
      'PROSPECTIVE',
    );
    const { partnerships } = await registry.data('{ partnerships(filter: { kinds: [SISTER] }) { totalCount } }');
    expect(partnerships.totalCount).toBe(2);
  });

  it('check 10: of 29 February is kept on the 28th of a plain year', async () => {
    await done(
      'agreementRegister',
      paper({
        parties: ['RU-YUZHNO-SAKHALINSK', 'YALTA', 'RU-MAGADAN'].map((city) => ({ city })),
        signed: '2004-02-29',
      }),
    );
    const kept = async (year: number) =>
      (
        await registry.data(`{ anniversaries(from: "${year}-02-01", to: "${year}-03-01", filter: { cities: ["YALTA"] }) {
          nodes { ordinal actualOn observedOn } } }`)
      ).anniversaries.nodes;
    expect(await kept(2023)).toEqual([{ ordinal: 19, actualOn: null, observedOn: '2023-02-28' }]);
    expect(await kept(2024)).toEqual([{ ordinal: 20, actualOn: '2024-02-29', observedOn: '2024-02-29' }]);
  });

  it('check 13: five years tacit from 2011-07-26, six months of notice', async () => {
    const { term } = await done(
      'agreementRegister',
      paper({ signed: '2011-07-26', term: { kind: 'TACIT_RENEWAL', months: 60, noticeMonths: 6 } }),
      'term(asOf: "2023-01-01") { kind until noticeBy }',
    );
    expect(term).toEqual({ kind: 'TACIT_RENEWAL', until: '2026-07-26', noticeBy: '2026-01-26' });
  });

  it('R19: Благовещенск is COOPERATION whatever the order of entry', async () => {
    await done(
      'agreementRegister',
      paper({
        kind: 'PROTOCOL_OF_INTENT',
        parties: ['RU-MAGADAN', 'RU-YUZHNO-SAKHALINSK', 'YALTA'].map((city) => ({ city })),
        signed: '2022-11-17',
        establishes: 'INTENT',
      }),
    );
    await done('agreementRegister', paper({ signed: '2022-09', establishes: 'COOPERATION' }));
    const tie = { kind: 'COOPERATION', plannedKind: null, visibility: 'PUBLIC', status: { value: 'ACTIVE' } };
    expect(await tieWith('RU-MAGADAN')).toEqual({ ...tie, since: { text: '2022-09' } });
    expect(await tieWith('Благовещенск')).toEqual({ ...tie, since: { text: '2022-09' } });
    expect((await tieWith('YALTA')).kind).toBe('INTENT');
  });

  it('R31: an agreement of councils belongs to the partnership of their cities', async () => {
    const council = (code: string, parent: string, text: string) =>
      done(
        'cityRegister',
        { code, kind: 'REPRESENTATIVE_BODY', parent, names: [{ language: 'ru', text }] },
        'code',
        'city',
      );
    await council('RU-YUZHNO-SAKHALINSK-DUMA', 'RU-YUZHNO-SAKHALINSK', 'Городская Дума Южно-Сахалинска');
    await council('KR-ANSAN-COUNCIL', 'KR-ANSAN', 'Городской совет Ансана');
    const { partnerships } = await done(
      'agreementRegister',
      paper({
        kind: 'INTERPARLIAMENTARY',
        parties: [{ city: 'RU-YUZHNO-SAKHALINSK-DUMA' }, { city: 'KR-ANSAN-COUNCIL' }],
        signed: '2011',
      }),
      'partnerships { nodes { city { code } } }',
    );
    expect(partnerships.nodes).toEqual([{ city: { code: 'KR-ANSAN' } }]);
    expect(await tieWith('KR-ANSAN', 'agreements { nodes { kind } } since { text }')).toEqual({
      agreements: { nodes: [{ kind: 'INTERPARLIAMENTARY' }] },
      since: { text: '2003' },
    });
    expect(await tieWith('KR-ANSAN-COUNCIL')).toBeNull();
  });

  it('R17: SUPERSEDES ends the older paper on the day of the newer one', async () => {
    const newer = await done('agreementRegister', paper({ signed: '2024-05-06' }));
    const older = await done('agreementRegister', paper({ signed: '2014-05-06' }));
    const { links } = await done(
      'agreementLink',
      { agreement: newer.code, kind: 'SUPERSEDES', to: older.code },
      'links { kind text agreement { code } }',
    );
    expect(links).toEqual([{ kind: 'SUPERSEDES', text: null, agreement: { code: older.code } }]);
    const { agreement } = await registry.data(`{ agreement(ref: "${older.code}") {
      before: status(asOf: "2024-05-05") { value } after: status(asOf: "2024-05-06") { value because } } }`);
    expect(agreement).toEqual({
      before: { value: 'IN_FORCE' },
      after: {
        value: 'SUPERSEDED',
        because: ['Заменено новым документом 6 мая 2024 года.', `Основание: ${newer.code}`],
      },
    });
    const twice = { agreement: newer.code, kind: 'SUPERSEDES', to: older.code };
    expect(await refused('agreementLink', twice)).toEqual({ thing: null, errors: ['DUPLICATE input.to'] });
    expect(await refused('agreementTerminate', { agreement: older.code, on: '2025-01-01' })).toEqual({
      thing: null,
      errors: ['NOT_ALLOWED_IN_STATE input.on'],
    });
  });

  it('R46: a paper of which nobody may know neither changes what everybody sees nor is linked with it', async () => {
    const older = await done('agreementRegister', paper({ signed: '2014-05-06' }));
    const newer = await done('agreementRegister', paper({ signed: '2024-05-06', visibility: 'INTERNAL' }));
    const link = { agreement: newer.code, kind: 'SUPERSEDES', to: older.code };
    const visibility = (one: { code: string }, visibility: string) => ({ agreement: one.code, visibility });
    expect(await refused('agreementLink', link)).toEqual({ thing: null, errors: ['NOT_ALLOWED_IN_STATE input.to'] });
    await done('agreementUpdate', visibility(newer, 'PUBLIC'));
    await done('agreementLink', link);
    const { errors } = await refused('agreementUpdate', visibility(newer, 'INTERNAL'));
    expect(errors).toEqual(['NOT_ALLOWED_IN_STATE input.visibility']);
    for (const one of [older, newer]) await done('agreementUpdate', visibility(one, 'INTERNAL'));
    expect((await refused('agreementUpdate', visibility(older, 'PUBLIC'))).errors).toEqual(errors);

    const open = await done('agreementRegister', paper({ signed: '2025-05-06' }));
    await done('agreementLink', { agreement: open.code, kind: 'BASED_ON', to: newer.code });
    const links = `{ agreement(ref: "${open.code}") { links { kind agreement { code } } } }`;
    expect((await registry.data(links)).agreement.links).toEqual([
      { kind: 'BASED_ON', agreement: { code: newer.code } },
    ]);
    expect((await registry.data(links, { as: 'public' })).agreement.links).toEqual([]);
  });

  it('R17: PROLONGS moves the end of the older paper', async () => {
    const older = await done('agreementRegister', paper({ signed: '2018-05-06', term: { kind: 'FIXED', months: 60 } }));
    const newer = await done('agreementRegister', paper({ kind: 'PROLONGATION', signed: '2023-01-10' }));
    const link = { agreement: newer.code, kind: 'PROLONGS', to: older.code };
    expect(await refused('agreementLink', link)).toEqual({ thing: null, errors: ['REQUIRED input.until'] });
    await done('agreementLink', { ...link, until: '2028-05-06' });
    const { agreement } = await registry.data(`{ agreement(ref: "${older.code}") {
      term(asOf: "2023-01-10") { until } before: term(asOf: "2023-01-09") { until }
      last: status(asOf: "2028-05-06") { value } over: status(asOf: "2028-05-07") { value } } }`);
    expect(agreement).toEqual({
      term: { until: '2028-05-06' },
      before: { until: '2023-05-06' },
      last: { value: 'IN_FORCE' },
      over: { value: 'EXPIRED' },
    });
  });

  it('R17: BASED_ON names a treaty outside the registry', async () => {
    const text = 'Договор Российской Федерации и Республики Беларусь от 21 февраля 1995 года';
    const { links } = await done(
      'agreementLink',
      { agreement: 'AGR-2022-003', kind: 'BASED_ON', text },
      'links { kind text agreement { code } }',
    );
    expect(links).toEqual([{ kind: 'BASED_ON', text, agreement: null }]);
  });

  it('R13: terminated by all, or by the notice of one', async () => {
    const all = await done('agreementTerminate', { agreement: 'AGR-2022-003', on: '2024-05-06', basis: 'Решение' });
    expect(all.status).toEqual({ value: 'TERMINATED' });
    await done('agreementTerminate', {
      agreement: 'AGR-2022-001',
      on: '2024-11-06',
      noticeOn: '2024-05-06',
      party: 'Благовещенск',
    });
    const { agreement } = await registry.data(`{ agreement(ref: "AGR-2022-001") {
      a: status(asOf: "2024-05-05") { value } b: status(asOf: "2024-05-06") { value } c: status(asOf: "2024-11-06") { value } } }`);
    expect(agreement).toEqual({ a: { value: 'IN_FORCE' }, b: { value: 'TERMINATING' }, c: { value: 'TERMINATED' } });
    expect(await codes('asOf: "2024-06-01", filter: { statuses: [TERMINATING, TERMINATED] }')).toEqual([
      'AGR-2022-003',
      'AGR-2022-001',
    ]);
  });

  it('R21: a correction after the end makes no new tie', async () => {
    await done('partnershipEnd', { partnership: 'BY-GRODNO', on: '2024-05-06' }, 'id', 'partnership');
    await done('agreementTerminate', { agreement: 'AGR-2022-003', on: '2024-05-06' });
    const { city } = await registry.data(
      '{ city(ref: "BY-GRODNO") { partnerships { nodes { episode status { value } } } } }',
    );
    expect(city.partnerships.nodes).toEqual([{ episode: 1, status: { value: 'ENDED' } }]);
  });

  it('R21: an old paper joins the episode of its time', async () => {
    await done('partnershipEnd', { partnership: 'KR-ANSAN', on: '2015-06-01' }, 'id', 'partnership');
    const parties = [{ city: 'RU-YUZHNO-SAKHALINSK' }, { city: 'KR-ANSAN' }];
    await done('agreementRegister', paper({ parties, signed: '2011', establishes: 'COOPERATION' }));
    await done('agreementRegister', paper({ parties, signed: '2024', establishes: 'FRIENDSHIP' }));
    const { city } = await registry.data(
      `{ city(ref: "KR-ANSAN") { partnerships { nodes { kind since { text } status(asOf: "2025-01-01") { value }
        episodes { since { text } until { text } kind } } } } }`,
    );
    expect(city.partnerships.nodes).toEqual([
      {
        kind: 'FRIENDSHIP',
        since: { text: '2024' },
        status: { value: 'ACTIVE' },
        episodes: [
          { since: { text: '2003' }, until: { text: '2015-06-01' }, kind: 'SISTER' },
          { since: { text: '2024' }, until: null, kind: 'FRIENDSHIP' },
        ],
      },
    ]);
  });

  it('R19: a paper that turns out to establish nothing takes its tie back', async () => {
    await done('agreementUpdate', { agreement: 'AGR-2022-001', establishes: null });
    expect(await tieWith('Благовещенск', 'kind acts { establishes }')).toEqual({
      kind: 'INTENT',
      acts: [{ establishes: 'INTENT' }],
    });
    await done('agreementUpdate', {
      agreement: 'AGR-2022-003',
      parties: [{ city: 'RU-YUZHNO-SAKHALINSK' }, { city: 'BY-MINSK' }],
    });
    expect(await tieWith('BY-MINSK', 'kind status { value }')).toEqual({ kind: 'SISTER', status: { value: 'ACTIVE' } });
    expect(await tieWith('BY-GRODNO', 'kind status { value }')).toEqual({ kind: null, status: { value: 'ABANDONED' } });
    // Nobody else is told that there was ever anything.
    const open = '{ city(ref: "BY-GRODNO") { partnerships { totalCount } } partnership(ref: "BY-GRODNO") { id } }';
    expect(await registry.data(open, { as: 'public' })).toEqual({
      city: { partnerships: { totalCount: 0 } },
      partnership: null,
    });
  });

  it('R10: a corrected date moves the tie with it', async () => {
    await done('agreementUpdate', { agreement: 'AGR-2022-003', signed: '2022-12-08' });
    expect((await tieWith('BY-GRODNO')).since).toEqual({ text: '2022-12-08' });
    expect(await codes('asOf: "2022-12-07", filter: { cities: ["BY-GRODNO"], statuses: [IN_FORCE] }')).toEqual([]);
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

describe('the record', () => {
  beforeEach(open);
  afterEach(close);

  it('gives the next code of the year', async () => {
    let count = 0;
    const code = async (facts: object) => {
      const titles = [{ language: 'ru', text: `Бумага ${(count += 1)}` }];
      return (await done('agreementRegister', paper({ titles, ...facts }))).code;
    };
    expect(await code({ signed: '2022' })).toBe('AGR-2022-004');
    expect(await code({ signed: '2022-01-01' })).toBe('AGR-2022-005');
    expect(await code({ signed: '2021-12-31' })).toBe('AGR-2021-001');
    expect(await code({ signed: '2022', code: ' agr-2022-010 ' })).toBe('AGR-2022-010');
    expect(await code({ signed: '2022' })).toBe('AGR-2022-011');
    expect(await code({ signed: '2022', code: 'MAGADAN-1' })).toBe('MAGADAN-1');
    expect(await refused('agreementRegister', paper({ signed: '2022', code: 'Магадан' }))).toEqual({
      thing: null,
      errors: ['INVALID input.code'],
    });
  });

  it('counts a witness as no signature', async () => {
    const parties = [
      { city: 'RU-YUZHNO-SAKHALINSK', signedOn: '2023-05-06' },
      { city: 'RU-MAGADAN', signedOn: '2023-05-07', isRemote: true, place: 'Магадан' },
      { city: 'YALTA', role: 'WITNESS' },
    ];
    expect(await done('agreementRegister', paper({ parties }), 'code signed { text } visibility scope')).toEqual({
      code: 'AGR-2023-001',
      signed: { text: '2023-05-07' },
      visibility: 'PUBLIC',
      scope: 'BILATERAL',
    });
  });

  it('keeps what an update leaves out, and null clears', async () => {
    const { code } = await done(
      'agreementRegister',
      paper({ signed: '2023', establishes: 'CONTACT', areas: ['YOUTH'] }),
    );
    const select = 'areas establishes signed { text } titles { language text authentic } legalEffect revision';
    const titles = [{ language: 'ru', text: 'Соглашение о сотрудничестве', authentic: true }];
    expect(await done('agreementUpdate', { agreement: code, legalEffect: 'POLITICAL' }, select)).toEqual({
      areas: ['YOUTH'],
      establishes: 'CONTACT',
      signed: { text: '2023' },
      titles,
      legalEffect: 'POLITICAL',
      revision: 2,
    });
    expect((await done('agreementUpdate', { agreement: code, establishes: null }, select)).establishes).toBeNull();
  });

  it('refuses a stale edit, and shows what stands', async () => {
    await done('agreementUpdate', { agreement: 'AGR-2022-003', legalEffect: 'BINDING', ifRevision: 1 });
    const before = await everything();
    const stale = { agreement: 'AGR-2022-003', ifRevision: 1 };
    const on = '2024-05-06';
    for (const [mutation, input] of [
      ['agreementUpdate', { legalEffect: 'POLITICAL' }],
      ['agreementAdvance', { to: 'DRAFT', on }],
      ['agreementSign', { signed: on }],
      ['agreementRecordAct', { party: 'Гродно', kind: 'WITHDREW', on }],
      ['agreementLink', { kind: 'BASED_ON', text: 'Договор' }],
      ['agreementTerminate', { on }],
    ] as const)
      expect(await refused(mutation, { ...stale, ...input }, 'code revision')).toEqual({
        thing: { code: 'AGR-2022-003', revision: 2 },
        errors: ['STALE_REVISION input.ifRevision'],
      });
    expect(await everything()).toEqual(before);
  });

  it('creates once for one key', async () => {
    const input = paper({ signed: '2023-05-06', establishes: 'CONTACT', clientMutationKey: 'k1' });
    const first = await done('agreementRegister', input, 'id code');
    const before = await everything();
    expect(await done('agreementRegister', input, 'id code')).toEqual(first);
    expect(await refused('agreementRegister', { ...input, signed: '2024' })).toEqual({
      thing: null,
      errors: ['KEY_REUSED input.clientMutationKey'],
    });
    expect(await everything()).toEqual(before);
  });

  it('R47: lets nobody but staff write', async () => {
    const before = await everything();
    const answer = await registry.ask(
      'mutation { agreementTerminate(input: { agreement: "AGR-2022-003", on: "2024" }) { agreement { code } } }',
      { as: 'public' },
    );
    expect(answer.errors?.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED']);
    expect(await everything()).toEqual(before);
  });
});
