import {
  close,
  done,
  idOf,
  open,
  refused,
  register,
  registry,
  show,
  stored,
  tieWith,
  WHY,
} from './correction-client.js';

beforeEach(open);
afterEach(close);

const MAGADAN = 'RU-MAGADAN';
const record = (agreement: string, kind: string, on: string, more = {}) =>
  done('agreementRecordAct', { agreement, party: MAGADAN, kind, on, ...more });

describe('law 3: an act that was entered by mistake', () => {
  const THREE = ['RU-YUZHNO-SAKHALINSK', MAGADAN, 'RU-KHABAROVSK'].map((city) => ({ city }));

  it.each([
    ['agreementRecordAct', { party: MAGADAN, kind: 'WITHDREW', on: '2024-05-06' }, 'WITHDREW'],
    [
      'agreementRecordAct',
      { party: MAGADAN, kind: 'GAVE_NOTICE', on: '2024', effectiveOn: '2026-01-01' },
      'GAVE_NOTICE',
    ],
    ['agreementRecordAct', { party: MAGADAN, kind: 'SIGNED', on: '2020-05-05', place: 'Магадан' }, 'SIGNED'],
    ['agreementTerminate', { on: '2024-05-06', basis: 'Письмо' }, 'TERMINATED'],
    ['agreementTerminate', { on: '2024-05-06', noticeOn: '2024-02-01', party: MAGADAN }, 'GAVE_NOTICE'],
    ['agreementAdvance', { to: 'APPROVED', on: '2020-04-01' }, 'APPROVED'],
  ])('is struck out after %s, and everything is as if it had never been', async (mutation, input, kind) => {
    const { code } = await register({ establishes: 'SISTER', parties: THREE });
    const before = { rows: await stored(), agreement: await show(code), tie: await tieWith(MAGADAN) };
    const { agreement } = await done(mutation, { agreement: code, ...input });
    expect(await stored()).not.toEqual(before.rows);
    const struck = await done('agreementActStrike', { act: idOf(agreement, kind), reason: WHY });
    expect(struck.effects.at(-1)).toMatch(/^Узнают: все/);
    expect(await stored()).toEqual(before.rows);
    expect(await show(code)).toEqual({ ...before.agreement, revision: before.agreement.revision + 2 });
    expect(await tieWith(MAGADAN)).toEqual(before.tie);
  });

  it('is told to staff by struck and history', async () => {
    const { id, code } = await register({ parties: THREE });
    const { agreement } = await record(code, 'WITHDREW', '2024-05-06', { basis: 'Письмо' });
    const act_ = idOf(agreement, 'WITHDREW');
    await done('agreementActStrike', { act: act_, reason: WHY });
    const told = await registry.data(`{ struck(record: "${id}") { nodes { partId summary reason restoredAt } }
      agreement(ref: "${code}") { history(first: 1) { nodes { verb differences { field to } } } } }`);
    const summary = 'RU-MAGADAN WITHDREW 2024-05-06 (Письмо)';
    expect(told.struck.nodes).toEqual([{ partId: act_, summary, reason: WHY, restoredAt: null }]);
    const [{ verb, differences }] = told.agreement.history.nodes;
    expect(verb).toBe('AGREEMENT_ACT_STRUCK');
    expect(differences).toContainEqual({ field: 'reason', to: JSON.stringify(WHY) });
  });

  it('stays while others rest on it, or nothing else is left', async () => {
    const { code } = await register({ parties: THREE });
    await record(code, 'SUSPENDED', '2024-05-06');
    const { agreement } = await record(code, 'RESUMED', '2025-05-06');
    const suspended = await refused('agreementActStrike', { act: idOf(agreement, 'SUSPENDED'), reason: WHY });
    expect(suspended).toMatchObject({ code: 'CONFLICTING', field: ['input', 'act'] });
    expect(suspended.suggestions).toEqual([
      `mutation { agreementActStrike(input: { act: "${idOf(agreement, 'RESUMED')}", reason: "…" }) { userErrors { message suggestions } } } # RESUMED 2025-05-06`,
    ]);
    const draft = await register({ stage: { to: 'DRAFT', on: '2026' } });
    expect(await refused('agreementActStrike', { act: idOf(draft, 'DRAFT'), reason: WHY })).toMatchObject({
      code: 'CONFLICTING',
      message: expect.stringContaining(`agreementVoid(input: { agreement: "${draft.id}"`),
    });
  });

  it('C: the only accession is struck, and the tie that rested on it alone goes with it', async () => {
    const parties = [...THREE.slice(0, 2), { city: 'RU-VLADIVOSTOK', role: 'ACCEDING_PARTY' }];
    const { code } = await register({ parties, establishes: 'COOPERATION' });
    const before = await stored();
    const { agreement } = await done('agreementRecordAct', {
      agreement: code,
      party: 'RU-VLADIVOSTOK',
      kind: 'ACCEDED',
      on: '2022-02-03',
    });
    const tie = await tieWith('RU-VLADIVOSTOK');
    const { effects } = await done('agreementActStrike', { act: idOf(agreement, 'ACCEDED'), reason: WHY });
    expect(effects).toContainEqual(expect.stringMatching(/^Владивосток: Связь исчезнет/));
    expect(await stored()).toEqual(before);
    expect(await tieWith('RU-VLADIVOSTOK')).toBeNull();
    await done('agreementRecordAct', { agreement: code, party: 'RU-VLADIVOSTOK', kind: 'ACCEDED', on: '2022-02-03' });
    expect(await tieWith('RU-VLADIVOSTOK')).toEqual(tie);
  });

  it('C: of a party that was never one: the refusal to remove it names the way out', async () => {
    const { code } = await register({ parties: THREE });
    const { agreement } = await record(code, 'WITHDREW', '2024-05-06');
    const without = { agreement: code, parties: [THREE[0], THREE[2]] };
    const error = await refused('agreementUpdate', without);
    const id = idOf(agreement, 'WITHDREW');
    expect(error.message).toContain(`agreementActStrike(input: { act: "${id}", reason: "…" })`);
    expect(error.suggestions).toEqual([`${id} WITHDREW 2024-05-06`]);
    await done('agreementActStrike', { act: id, reason: WHY });
    expect((await done('agreementUpdate', without)).agreement.parties).toHaveLength(2);
  });

  it('that another agreement made is put right there', async () => {
    const [older, newer] = [await register(), await register({ signed: '2024-05-05' })];
    await done('agreementLink', { agreement: newer.code, kind: 'SUPERSEDES', to: older.code });
    const link = (await show(newer.code)).links[0].id;
    for (const mutation of ['agreementActStrike', 'agreementActCorrect'])
      expect(await refused(mutation, { act: idOf(await show(older.code), 'SUPERSEDED'), reason: WHY })).toMatchObject({
        code: 'CONFLICTING',
        message: expect.stringContaining(link),
        suggestions: [link],
      });
  });
});

describe('law 3: an act that was entered wrongly', () => {
  it('is corrected, keeps its id, and counts as if it had been entered so', async () => {
    const parties = ['RU-YUZHNO-SAKHALINSK', MAGADAN, 'RU-KHABAROVSK'].map((city) => ({ city }));
    const [{ code }, twin] = [await register({ parties }), await register({ parties })];
    const { agreement } = await record(code, 'WITHDREW', '2024-05-06', { place: 'Здесь', basis: 'Письмо' });
    const id = idOf(agreement, 'WITHDREW');
    const right = { party: 'RU-KHABAROVSK', on: '2023-04-05', effectiveOn: '2023-07-01', basis: 'Нота', place: null };
    const corrected = await done('agreementActCorrect', { act: id, reason: WHY, ...right });
    await done('agreementRecordAct', { agreement: twin.code, kind: 'WITHDREW', ...right });
    const facts = ({ parties: seated, status }: any) => ({
      status,
      parties: seated.map(({ city, acts }: any) => ({ city, acts: acts.map(({ id: _, ...said }: any) => said) })),
    });
    expect(facts(corrected.agreement)).toEqual(facts(await show(twin.code)));
    expect(idOf(corrected.agreement, 'WITHDREW', 'RU-KHABAROVSK')).toBe(id);
    const again = await done('agreementActCorrect', { act: id, reason: WHY, ...right });
    expect(again.agreement.revision).toBe(corrected.agreement.revision);
  });

  it.each([
    ['WITHDREW', { on: null }, 'REQUIRED', 'on'],
    ['WITHDREW', { party: null }, 'REQUIRED', 'party'],
    ['WITHDREW', { on: '2019-01-01' }, 'TOO_EARLY', 'on'],
    ['WITHDREW', { effectiveOn: '2024-05-05' }, 'TOO_EARLY', 'effectiveOn'],
    ['WITHDREW', { party: 'KR-ANSAN' }, 'NOT_FOUND', 'party'],
    ['SIGNED', { effectiveOn: '2024-05-07' }, 'CONFLICTING', 'effectiveOn'],
    ['APPROVED', { party: MAGADAN }, 'CONFLICTING', 'party'],
    ['APPROVED', { place: 'Магадан' }, 'CONFLICTING', 'place'],
    ['APPROVED', { effectiveOn: '2024-05-07' }, 'CONFLICTING', 'effectiveOn'],
    ['REGISTERED', { on: '2021-02-02' }, 'DUPLICATE', 'act'],
  ])('%s with %j is refused as %s of %s', async (kind, said, code, field) => {
    const made = await register();
    await record(made.code, 'SIGNED', '2020-05-05');
    await record(made.code, 'REGISTERED', '2021-01-01');
    await record(made.code, 'REGISTERED', '2021-02-02');
    await done('agreementAdvance', { agreement: made.code, to: 'APPROVED', on: '2020-04-01' });
    const { agreement } = await record(made.code, 'WITHDREW', '2024-05-06');
    const error = await refused('agreementActCorrect', { act: idOf(agreement, kind), reason: WHY, ...said });
    expect(error).toMatchObject({ code, field: ['input', field] });
  });
});

describe('law 3: a link that was entered by mistake', () => {
  it.each(['SUPERSEDES', 'PROLONGS', 'AMENDS'])('%s is taken out with what it made of the other', async (kind) => {
    const term = { kind: 'FIXED', months: 12 };
    const [older, newer] = [await register({ term }), await register({ signed: '2021-03-05' })];
    const before = await stored();
    const until = kind === 'PROLONGS' ? { until: '2030-05-05' } : {};
    const { agreement } = await done('agreementLink', { agreement: newer.code, kind, to: older.code, ...until });
    const { effects } = await done('agreementUnlink', { link: agreement.links[0].id, reason: WHY });
    if (kind !== 'AMENDS') expect(effects).toContainEqual(expect.stringMatching(`^${older.code}: Состояние: `));
    expect(await stored()).toEqual(before);
    expect(await refused('agreementUnlink', { link: agreement.links[0].id, reason: WHY })).toMatchObject({
      code: 'NOT_FOUND',
      field: ['input', 'link'],
    });
  });

  it('to a visit, and to a document outside the registry', async () => {
    const { code } = await register();
    const before = await stored();
    await done('agreementLink', { agreement: code, kind: 'BASED_ON', text: 'Договор 1992 года' });
    const { links } = await show(code);
    await done('agreementUnlink', { link: links[0].id, reason: WHY });
    expect(await stored()).toEqual(before);
  });

  it('stays while the other agreement has acts that rest on it', async () => {
    const [older, newer] = [
      await register({ term: { kind: 'FIXED', months: 12 } }),
      await register({ signed: '2021-03-05' }),
    ];
    await done('agreementLink', { agreement: newer.code, kind: 'PROLONGS', to: older.code, until: '2030-05-05' });
    await record(older.code, 'SUSPENDED', '2024-05-06');
    const error = await refused('agreementUnlink', { link: (await show(newer.code)).links[0].id, reason: WHY });
    expect(error).toMatchObject({ field: ['input', 'link'], message: expect.stringContaining(older.code) });
  });
});
