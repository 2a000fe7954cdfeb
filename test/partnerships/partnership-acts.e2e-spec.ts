import { act, cities, close, done, open, registry, tieWith } from './partnership-client.js';

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
      kind earlier: kind(asOf: "2015-05-31") before: status(asOf: "2015-06-01") { value } status { value }
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
          earlier: 'SISTER',
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
