import { close, codes, done, open, paper, PROTOCOL, refused, registry, tieWith } from './agreement-client.js';

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
        because: ['Заменено новым соглашением 6 мая 2024 года.', `Основание: ${newer.code}`],
      },
    });
    const twice = { agreement: newer.code, kind: 'SUPERSEDES', to: older.code };
    expect(await done('agreementLink', twice, 'links { kind agreement { code } }')).toEqual({
      links: [{ kind: 'SUPERSEDES', agreement: { code: older.code } }],
    });
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
    expect(await tieWith('BY-GRODNO', 'kind status { value }')).toBeNull();
    // Nobody is told that there was ever anything.
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
