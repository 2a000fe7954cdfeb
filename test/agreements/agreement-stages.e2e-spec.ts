import { close, codes, done, open, paper, refused, registry, tieWith } from './agreement-client.js';

/** Everything that is recorded, so that a refusal can be seen to have changed nothing. */
const everything = () =>
  Promise.all(
    ['agreement', 'agreement_act', 'agreement_link', 'agreement_party', 'partnership', 'partnership_act', 'change'].map(
      (table) => registry.database.query(`SELECT * FROM ${table} ORDER BY id`),
    ),
  );

const draft = (facts: object = {}) => paper({ stage: { to: 'NEGOTIATION', on: '2023-01' }, ...facts });

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

describe('the record', () => {
  beforeEach(open);
  afterEach(close);

  it('R47: gives a later code of the year, and leaves out one to three numbers, so that a gap tells nothing', async () => {
    let count = 0;
    const code = async (facts: object) => {
      const titles = [{ language: 'ru', text: `Бумага ${(count += 1)}` }];
      return (await done('agreementRegister', paper({ titles, ...facts }))).code;
    };
    // The demonstration has 001 to 003.
    const numbers = [3];
    for (let i = 0; i < 12; i++)
      numbers.push(Number(/^AGR-2022-(\d{3})$/.exec(await code({ signed: '2022-01-01' }))![1]));
    const leftOut = new Set(numbers.slice(1).map((number, i) => number - numbers[i]! - 1));
    expect([...leftOut].filter((count) => ![1, 2, 3].includes(count))).toEqual([]);
    expect(leftOut.size).toBeGreaterThan(1);
    expect(await code({ signed: '2021-12-31' })).toMatch(/^AGR-2021-00[234]$/);
    expect(await code({ signed: '2022', code: ' agr-2022-110 ' })).toBe('AGR-2022-110');
    expect(await code({ signed: '2022' })).toMatch(/^AGR-2022-11[234]$/);
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
      code: expect.stringMatching(/^AGR-2023-00[234]$/),
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
