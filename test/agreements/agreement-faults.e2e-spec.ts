import { entriesOf, get } from '../calendar/calendar-client.js';
import { Registry } from '../support/registry.js';

// Answers about agreements that were wrong once, each with the right one.

let registry: Registry;
beforeAll(async () => {
  registry = await Registry.open('article');
  registry.clock.set('2026-12-01T00:00:00Z');
});
afterAll(() => registry.close());

/** Asks one mutation for a selection of the agreement, and says what came of it. */
async function ask(mutation: string, input: Record<string, unknown>, selection = 'code') {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!`;
  const { it: answer } = await registry.data(
    `mutation ($input: ${type}) { it: ${mutation}(input: $input) { agreement { ${selection} } userErrors { code field message } } }`,
    { variables: { input } },
  );
  return answer;
}
async function done(mutation: string, input: Record<string, unknown>, selection?: string) {
  const { agreement, userErrors } = await ask(mutation, input, selection);
  expect(userErrors).toEqual([]);
  return agreement;
}
async function refused(mutation: string, input: Record<string, unknown>): Promise<string> {
  const { agreement, userErrors } = await ask(mutation, input);
  expect([agreement, userErrors.length]).toEqual([null, 1]);
  return `${userErrors[0].code} ${userErrors[0].field.join('.')}`;
}

let count = 0;
/** A new agreement of our city and Магадан, or as told; its code. */
async function register(more: Record<string, unknown>): Promise<string> {
  const { code } = await done('agreementRegister', {
    kind: 'COOPERATION_AGREEMENT',
    titles: [{ language: 'ru', text: `Соглашение ${(count += 1)}` }],
    parties: [{ city: 'RU-YUZHNO-SAKHALINSK' }, { city: 'RU-MAGADAN' }],
    ...more,
  });
  return code;
}
const of = async (code: string, selection: string) =>
  (await registry.data(`{ agreement(ref: "${code}") { ${selection} } }`)).agreement;
const values = async (code: string, ...days: string[]) => {
  const told = await of(code, days.map((day, i) => `d${i}: status(asOf: "${day}") { value isCertain }`).join(' '));
  return days.map((_, i) => `${told[`d${i}`].value}${told[`d${i}`].isCertain ? '' : '?'}`);
};
const boundOn = async (code: string, day: string) =>
  (await of(code, `parties(asOf: "${day}") { city { code } }`)).parties.map(({ city }: any) => city.code);
const act = (agreement: string, party: string, kind: string, on: string, more = {}) =>
  done('agreementRecordAct', { agreement, party, kind, on, ...more });

const FOUR = ['RU-YUZHNO-SAKHALINSK', 'RU-MAGADAN', 'BY-GRODNO'].map((city) => ({ city }));

describe('parties that leave, come back and come later', () => {
  it('A2: a city that withdrew and acceded is bound again from that day', async () => {
    const code = await register({ signed: '2010-05-05', parties: FOUR });
    await act(code, 'RU-MAGADAN', 'WITHDREW', '2015-02-03');
    await act(code, 'RU-MAGADAN', 'ACCEDED', '2020-02-03');
    const [all, left] = [FOUR.map(({ city }) => city), ['RU-YUZHNO-SAKHALINSK', 'BY-GRODNO']];
    expect(
      await Promise.all(['2015-02-02', '2015-02-03', '2020-02-02', '2020-02-03'].map((day) => boundOn(code, day))),
    ).toEqual([all, left, left, all]);
    const again = { agreement: code, party: 'RU-MAGADAN', kind: 'ACCEDED', on: '2021-01-01' };
    expect(await refused('agreementRecordAct', again)).toBe('NOT_ALLOWED_IN_STATE input.kind');
  });

  it('D3: the tie of a city that acceded starts with its accession, and has its own anniversary', async () => {
    const parties = [
      ...['RU-YUZHNO-SAKHALINSK', 'RU-KHABAROVSK'].map((city) => ({ city, signedOn: '2010-05-05' })),
      { city: 'RU-VLADIVOSTOK', role: 'ACCEDING_PARTY', signedOn: '2015-02-03' },
    ];
    const code = await register({ parties, establishes: 'COOPERATION' });
    expect((await registry.data('{ partnership(ref: "RU-VLADIVOSTOK") { id } }')).partnership).toBeNull();
    await act(code, 'RU-VLADIVOSTOK', 'ACCEDED', '2015-02-03');
    const { partnership, anniversaries } = await registry.data(`{
      partnership(ref: "RU-VLADIVOSTOK") { since { text } nextAnniversary { ordinal observedOn agreement { code } } }
      anniversaries(from: "2027-01-01", to: "2027-12-31", filter: { cities: ["RU-VLADIVOSTOK"] }) {
        nodes { ordinal observedOn agreement { code } partnerships { nodes { city { code } } } } } }`);
    const own = { ordinal: 12, observedOn: '2027-02-03', agreement: null };
    expect(partnership).toEqual({ since: { text: '2015-02-03' }, nextAnniversary: own });
    expect(anniversaries.nodes).toEqual([
      { ...own, partnerships: { nodes: [] } },
      {
        ordinal: 17,
        observedOn: '2027-05-05',
        agreement: { code },
        partnerships: { nodes: [{ city: { code: 'RU-KHABAROVSK' } }] },
      },
    ]);
    expect(await boundOn(code, '2012-01-01')).toEqual(['RU-YUZHNO-SAKHALINSK', 'RU-KHABAROVSK']);
  });

  it('nobody accedes to what is over, leaves before it signed, or acts without being a party', async () => {
    const parties = [...FOUR, { city: 'YALTA', role: 'ACCEDING_PARTY' }, { city: 'BY-MINSK', role: 'WITNESS' }];
    const code = await register({ signed: '2010-05-05', parties });
    const record = (party: string, kind: string, on: string) =>
      refused('agreementRecordAct', { agreement: code, party, kind, on });
    await act(code, 'BY-GRODNO', 'SIGNED', '2010-05-10');
    expect(await record('BY-GRODNO', 'WITHDREW', '2010-05-09')).toBe('TOO_EARLY input.on');
    expect(await record('YALTA', 'WITHDREW', '2012-01-01')).toBe('NOT_ALLOWED_IN_STATE input.kind');
    expect(await record('BY-MINSK', 'ACCEDED', '2012-01-01')).toBe('NOT_ALLOWED_IN_STATE input.party');
    expect(await record('KR-ANSAN', 'ACCEDED', '2012-01-01')).toBe('NOT_FOUND input.party');
    expect(await record('RU-MAGADAN', 'WITHDREW', '0001-01-01')).toBe('TOO_EARLY input.on');
    expect(await record('RU-MAGADAN', 'SUSPENDED', '1582-10-10')).toBe('TOO_EARLY input.on');
    await done('agreementTerminate', { agreement: code, on: '2020-01-01' });
    expect(await record('YALTA', 'ACCEDED', '2021-01-01')).toBe('NOT_ALLOWED_IN_STATE input.on');
    await act(code, 'YALTA', 'ACCEDED', '2019-01-01');
  });

  it('twelve acts of one coarse year are too many to tell apart', async () => {
    const code = await register({ signed: '2010-05-05' });
    for (let i = 0; i < 8; i++)
      await act(code, 'RU-MAGADAN', i % 2 ? 'RESUMED' : 'SUSPENDED', '2015', { basis: `${i}` });
    const ninth = { agreement: code, party: 'RU-MAGADAN', kind: 'SUSPENDED', on: '2015', basis: '9' };
    expect(await refused('agreementRecordAct', ninth)).toBe('TOO_MANY input.on');
    expect(await values(code, '2014-12-31', '2016-01-01')).toEqual(['IN_FORCE', 'IN_FORCE']);
  });
});

describe('stages and notices that are entered late', () => {
  it('B2: a stage of a later day by mistake does not hinder the signing, and changes nothing', async () => {
    const code = await register({ stage: { to: 'NEGOTIATION', on: '2026-09-01' } });
    await done('agreementAdvance', { agreement: code, to: 'APPROVED', on: '2026-11-01' });
    const { status, acts } = await done(
      'agreementSign',
      { agreement: code, signed: '2026-10-20', kind: 'COOPERATION_AGREEMENT' },
      'status { value since { text } } acts { kind on { text } }',
    );
    expect(status).toEqual({ value: 'IN_FORCE', since: { text: '2026-10-20' } });
    expect(acts).toEqual([
      { kind: 'NEGOTIATION', on: { text: '2026-09-01' } },
      { kind: 'APPROVED', on: { text: '2026-11-01' } },
    ]);
    expect(await values(code, '2026-10-19', '2026-10-20', '2026-11-01')).toEqual([
      'NEGOTIATION',
      'IN_FORCE',
      'IN_FORCE',
    ]);
  });

  it('B2: the signing may be entered first as well', async () => {
    const code = await register({ signed: '2026-10-20' });
    await done('agreementAdvance', { agreement: code, to: 'APPROVED', on: '2026-11-01' });
    await done('agreementAdvance', { agreement: code, to: 'NEGOTIATION', on: '2026-09-01' });
    expect(await values(code, '2026-10-19', '2026-10-20', '2026-11-01')).toEqual([
      'NEGOTIATION',
      'IN_FORCE',
      'IN_FORCE',
    ]);
  });

  it('A3: a stage of an earlier day of what is signed is shown, to staff alone', async () => {
    const advanced = await done(
      'agreementAdvance',
      { agreement: 'AGR-2022-003', to: 'DRAFT', on: '2022-11-01', basis: 'Письмо № 1' },
      'acts { kind on { text } basis } status(asOf: "2022-11-15") { value }',
    );
    expect(advanced).toEqual({
      acts: [{ kind: 'DRAFT', on: { text: '2022-11-01' }, basis: 'Письмо № 1' }],
      status: { value: 'DRAFT' },
    });
    const asked = '{ agreement(ref: "AGR-2022-003") { acts { kind } } }';
    expect((await registry.data(asked, { as: 'public' })).agreement.acts).toEqual([]);
  });

  it('law 2: what is recorded already is answered as it stands', async () => {
    const step = { agreement: 'AGR-2022-003', to: 'DRAFT', on: '2022-11-01' };
    const before = await of('AGR-2022-003', 'revision acts { id }');
    expect(await done('agreementAdvance', step, 'revision acts { id }')).toEqual(before);
  });

  it('A4: a termination with notice is TERMINATING from the notice on', async () => {
    const code = await register({ signed: '2010-05-05' });
    const end = { agreement: code, on: '2027-06-01', noticeOn: '2026-11-01' };
    const { acts } = await done('agreementTerminate', end, 'acts { kind on { text } effectiveOn }');
    expect(acts).toEqual([{ kind: 'TERMINATED', on: { text: '2026-11-01' }, effectiveOn: '2027-06-01' }]);
    expect(await values(code, '2026-10-31', '2026-11-01', '2027-05-31', '2027-06-01')).toEqual([
      'IN_FORCE',
      'TERMINATING',
      'TERMINATING',
      'TERMINATED',
    ]);
    const other = await register({ signed: '2010-05-05' });
    const late = { agreement: other, on: '2026-11-01', noticeOn: '2027-06-01' };
    expect(await refused('agreementTerminate', late)).toBe('TOO_EARLY input.on');
    expect(await refused('agreementTerminate', { ...late, party: 'RU-MAGADAN' })).toBe('TOO_EARLY input.on');
  });
});

describe('terms', () => {
  const term = async (code: string, day: string) =>
    (await of(code, `term(asOf: "${day}") { until noticeBy ends { text precision } }`)).term;
  const exact = (until: string, noticeBy: string | null = null) => ({
    until,
    noticeBy,
    ends: { text: until, precision: 'DAY' },
  });

  it.each([
    ['2023-08-31', 6, '2024-03-01', '2024-08-31'],
    ['2023-01-31', 1, '2023-03-05', '2023-03-31'],
    ['2023-01-31', 1, '2023-04-05', '2023-04-30'],
    ['2004-02-29', 12, '2007-03-01', '2008-02-29'],
  ])('F1: signed %s, renewed every %i months, on %s until %s', async (signed, months, day, until) => {
    const code = await register({ signed, term: { kind: 'TACIT_RENEWAL', months } });
    expect(await term(code, day)).toEqual(exact(until));
  });

  it('D5: of what is over, the last one, without a notice', async () => {
    const facts = { signed: '2020-03-15', term: { kind: 'TACIT_RENEWAL', months: 12, noticeMonths: 3 } };
    const code = await register(facts);
    await act(code, 'RU-MAGADAN', 'GAVE_NOTICE', '2025-11-10');
    expect(await term(code, '2025-06-01')).toEqual(exact('2026-03-15', '2025-12-15'));
    expect(await term(code, '2026-12-01')).toEqual(exact('2026-03-15'));
    const ended = await register(facts);
    await done('agreementTerminate', { agreement: ended, on: '2023-06-01' });
    expect(await term(ended, '2026-12-01')).toEqual(exact('2024-03-15'));
  });

  it('F4: no notice is due before the signing', async () => {
    const code = await register({ signed: '2026-10-01', term: { kind: 'FIXED', months: 3, noticeMonths: 6 } });
    expect(await term(code, '2026-12-01')).toEqual(exact('2027-01-01'));
  });

  it('E1: one that begins on a coarse day ends on one', async () => {
    const month = await register({ signed: '2022-09', term: { kind: 'FIXED', months: 12 } });
    expect(await values(month, '2023-09-01', '2023-09-15', '2023-10-01', '2026-12-01')).toEqual([
      'IN_FORCE',
      'EXPIRED?',
      'EXPIRED',
      'EXPIRED',
    ]);
    expect(await of(month, 'status { value since { text } isCertain because }')).toEqual({
      status: {
        value: 'EXPIRED',
        since: { text: '2023-09' },
        isCertain: true,
        because: ['Срок действия истёк в сентябре 2023 года.', 'Точный день не установлен: сентябрь 2023 года.'],
      },
    });
    const coarse = { until: null, noticeBy: null };
    expect(await term(month, '2023-01-01')).toEqual({ ...coarse, ends: { text: '2023-09', precision: 'MONTH' } });
    const year = await register({ signed: '2003', term: { kind: 'FIXED', months: 60 } });
    expect(await term(year, '2026-12-01')).toEqual({ ...coarse, ends: { text: '2008', precision: 'YEAR' } });
    const decade = await register({ signed: '199X', term: { kind: 'RENEWAL_BY_NOTICE', months: 60 } });
    expect(await values(year, '2008-06-01', '2009-01-01')).toEqual(['EXPIRED?', 'EXPIRED']);
    expect(await values(decade, '2004-12-31', '2005-01-01')).toEqual(['EXPIRED?', 'EXPIRED']);
    const { agreements } = await registry.data(
      `{ agreements(first: 100, filter: { statuses: [EXPIRED] }) { nodes { code } } }`,
    );
    expect(agreements.nodes.map(({ code }: any) => code)).toEqual(expect.arrayContaining([month, year, decade]));
  });

  it('E1: its last day stands in the calendar of staff on the first day that it may be, marked', async () => {
    const code = await register({ signed: '2022-09', term: { kind: 'FIXED', months: 60, noticeMonths: 6 } });
    const { it: answer } = await registry.data(`mutation {
      it: calendarSubscribe(input: { label: "Отдел", audience: STAFF, contents: [DEADLINES] }) { address { https } } }`);
    const { text } = await get(registry, new URL(answer.address.https).pathname);
    const title = (await of(code, 'title')).title;
    const mine = entriesOf(text).filter(({ summary }) => summary.includes(code));
    expect(mine.map(({ start, summary, description }) => [start, summary, description.split('\n')[1]])).toEqual([
      [
        '2027-03-01',
        `Последний день для уведомления: ${code} «${title}» (точная дата не установлена)`,
        'Последний день срока: сентябрь 2027 года.',
      ],
      [
        '2027-09-01',
        `Последний день срока: ${code} «${title}» (точная дата не установлена)`,
        'Последний день срока: сентябрь 2027 года.',
      ],
    ]);
  });
});

describe('agreements that replace and prolong others', () => {
  const link = (agreement: string, kind: string, to: string, more = {}) => ({ agreement, kind, to, ...more });

  it('F2: from the day on which they are themselves in force', async () => {
    const older = await register({ signed: '2014-05-06' });
    const newer = await register({ signed: '2025-03-03', entry: 'ON_REGISTRATION' });
    await done('agreementLink', link(newer, 'SUPERSEDES', older));
    expect(await values(older, '2026-12-01')).toEqual(['IN_FORCE']);
    await act(newer, 'RU-MAGADAN', 'REGISTERED', '2025-09-01');
    expect(await values(older, '2025-08-31', '2025-09-01')).toEqual(['IN_FORCE', 'SUPERSEDED']);
    expect((await of(older, 'status { since { text } }')).status.since).toEqual({ text: '2025-09-01' });
    await done('agreementUpdate', { agreement: newer, entry: 'ON_SIGNING' });
    expect(await values(older, '2025-03-02', '2025-03-03')).toEqual(['IN_FORCE', 'SUPERSEDED']);
    await done('agreementUpdate', { agreement: newer, signed: '2025-04-04', code: 'NEWER' });
    expect(await of(older, 'status { since { text } because }')).toEqual({
      status: {
        since: { text: '2025-04-04' },
        because: ['Заменено новым соглашением 4 апреля 2025 года.', 'Основание: NEWER'],
      },
    });
    expect(await refused('agreementUpdate', { agreement: 'NEWER', signed: '2014-05-05' })).toBe(
      'TOO_EARLY input.signed',
    );
    expect(await refused('agreementUpdate', { agreement: 'NEWER', signed: null })).toBe(
      'NOT_ALLOWED_IN_STATE input.agreement',
    );
  });

  it('F2: a prolongation after a gap begins a new period on its own day', async () => {
    const older = await register({ signed: '2015-05-06', term: { kind: 'FIXED', months: 60 } });
    const newer = await register({ kind: 'PROLONGATION', signed: '2021-01-10' });
    const { links } = await done(
      'agreementLink',
      link(newer, 'PROLONGS', older, { until: '2030-05-06' }),
      'links { kind until agreement { code } }',
    );
    expect(links).toEqual([{ kind: 'PROLONGS', until: '2030-05-06', agreement: { code: older } }]);
    expect(await values(older, '2020-05-06', '2020-05-07', '2021-01-09', '2021-01-10')).toEqual([
      'IN_FORCE',
      'EXPIRED',
      'EXPIRED',
      'IN_FORCE',
    ]);
    expect((await of(older, 'status { since { text } }')).status.since).toEqual({ text: '2021-01-10' });
  });

  it('a circle of replacements is refused, however long', async () => {
    const codes = await Promise.all(['2010', '2011', '2012'].map((signed) => register({ signed })));
    const [first, second, third] = codes as [string, string, string];
    await done('agreementLink', link(second, 'SUPERSEDES', first));
    await done('agreementLink', link(third, 'SUPERSEDES', second));
    expect(await refused('agreementLink', link(first, 'SUPERSEDES', third))).toBe('CYCLE input.to');
    expect(await refused('agreementLink', link(first, 'PROLONGS', second, { until: '2030-01-01' }))).toBe(
      'CYCLE input.to',
    );
  });

  it('C: what has only our city in common is not replaced, by a link or by a correction of the parties', async () => {
    const newer = await register({ signed: '2024-05-06' });
    expect(await refused('agreementLink', link(newer, 'SUPERSEDES', 'AGR-2022-003'))).toBe('CONFLICTING input.to');
    const older = await register({ signed: '2014-05-06' });
    await done('agreementLink', link(newer, 'SUPERSEDES', older));
    const parties = [{ city: 'RU-YUZHNO-SAKHALINSK' }, { city: 'KR-ANSAN' }];
    expect(await refused('agreementUpdate', { agreement: newer, parties })).toBe('CONFLICTING input.parties');
  });

  it('law 2: until is of a prolongation alone', async () => {
    const newer = await register({ signed: '2024-05-06' });
    const based = { agreement: newer, kind: 'BASED_ON', text: 'Договор', until: '2030-01-01' };
    expect(await refused('agreementLink', based)).toBe('CONFLICTING input.until');
  });
});

describe('K6: a file', () => {
  const file = (url: string) => ({ name: 'a.pdf', url, sha256: 'a'.repeat(64) });

  it.each(['http://files.example/a.pdf', 'ftp://files.example/a.pdf', 'javascript:alert(1)', 'files.example/a.pdf'])(
    'is not taken from %s',
    async (url) => {
      const input = { agreement: 'AGR-2022-003', files: [file(url)] };
      const { agreement, userErrors } = await ask('agreementUpdate', input);
      const message = 'В поле «Адрес файла» (input.files.0.url) введите адрес, который начинается с https://.';
      expect([agreement, userErrors]).toEqual([
        null,
        [{ code: 'INVALID', field: ['input', 'files', '0', 'url'], message }],
      ]);
    },
  );

  it('is taken from an https address', async () => {
    const input = { agreement: 'AGR-2022-003', files: [file('https://files.example/a.pdf')] };
    const { files } = await done('agreementUpdate', input, 'files { url }');
    expect(files).toEqual([{ url: 'https://files.example/a.pdf' }]);
  });
});
