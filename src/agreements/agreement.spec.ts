import * as fc from 'fast-check';
import type { DomainError } from '../kernel/domain-error.js';
import { newId } from '../kernel/ids.js';
import { PartialDate } from '../kernel/partial-date.js';
import { Agreement } from './agreement.js';
import type { AgreementAct } from './record/agreement-parts.js';
import { STAGES, type PartyRole, type Stage } from './record/agreement-vocabulary.js';
import { readTerm, type NewTerm } from './record/term.js';

const on = (text: string) => PartialDate.parse(text);

/** An agreement of as many parties, without a date unless one is given. */
function agreement(parties = 2, dated: string | null = null, roles: PartyRole[] = []): Agreement {
  const one = Agreement.create('AGR-2022-001', 'PROTOCOL_OF_INTENT', 'PUBLIC');
  one.dated = dated === null ? null : on(dated);
  one.setParties(Array.from({ length: parties }, (_, i) => ({ cityId: newId('city'), role: roles[i] ?? 'PARTY' })));
  return one;
}

const act = (one: Agreement, party: number, kind: AgreementAct['kind'], text: string, effectiveOn?: string) =>
  one.add({ kind, partyId: one.parties[party]!.id, on: on(text), ...(effectiveOn && { effectiveOn }) });
const whole = (one: Agreement, kind: AgreementAct['kind'], text: string) => one.add({ kind, on: on(text) });
const term = (one: Agreement, written: NewTerm) => Object.assign(one, { term: readTerm(written) });

function broken(rule: () => unknown): unknown {
  try {
    rule();
  } catch (error) {
    const { code, field } = error as DomainError;
    return { code, field };
  }
  return null;
}

describe('the parties', () => {
  it('R33: keep the order of the text', () => {
    const cities = [newId('city'), newId('city'), newId('city')].reverse();
    const one = agreement();
    one.setParties(cities.map((cityId) => ({ cityId, role: 'PARTY' })));
    expect(one.parties.map(({ cityId, ordinal }) => [cityId, ordinal])).toEqual(cities.map((id, i) => [id, i]));
  });

  it('R20: are at least two that are bound', () => {
    expect(broken(() => agreement(1))).toEqual({ code: 'REQUIRED', field: ['parties'] });
    expect(broken(() => agreement(2, null, ['PARTY', 'WITNESS']))).toEqual({ code: 'REQUIRED', field: ['parties'] });
    expect(broken(() => agreement(2, null, ['HOST', 'ACCEDING_PARTY']))).toBeNull();
  });

  it('R20: stand in it once', () => {
    const cityId = newId('city');
    const twice = [
      { cityId, role: 'PARTY' as const },
      { cityId, role: 'WITNESS' as const },
    ];
    expect(broken(() => agreement().setParties(twice))).toEqual({ code: 'DUPLICATE', field: ['parties', '1', 'city'] });
  });

  it.each([
    [[0, 1], { code: 'NOT_ALLOWED_IN_STATE', field: ['parties'] }],
    [[0, 2], null],
  ])('R15: that have acts are not struck out, others are: %j stay', (staying, answer) => {
    const one = agreement(3, '2022-11-17');
    act(one, 2, 'WITHDREW', '2023-01-01');
    const parties = staying.map((i) => one.parties[i]!).map(({ cityId, role }) => ({ cityId, role }));
    expect(broken(() => one.setParties(parties))).toEqual(answer);
  });

  it.each<[number, PartyRole[], string]>([
    [2, [], 'BILATERAL'],
    [3, [], 'MULTILATERAL'],
    [3, ['HOST', 'PARTY', 'WITNESS'], 'BILATERAL'],
    [3, ['HOST', 'PARTY', 'ACCEDING_PARTY'], 'MULTILATERAL'],
  ])('2.2: %i of the roles %j make it %s', (parties, roles, scope) => {
    expect(agreement(parties, null, roles).scope).toBe(scope);
  });
});

describe('the titles', () => {
  it('R18: one in each language, and none empty', () => {
    const one = agreement();
    one.setTitles([
      { language: 'RU', text: ' Соглашение ', authentic: true },
      { language: 'ja', text: '宣言書' },
    ]);
    expect(one.titles).toEqual([
      { language: 'ru', text: 'Соглашение', authentic: true },
      { language: 'ja', text: '宣言書', authentic: false },
    ]);
    expect(broken(() => one.setTitles([]))).toEqual({ code: 'REQUIRED', field: ['titles'] });
    const call = (language: string, text: string) => () =>
      one.setTitles([
        { language: 'ru', text: 'Соглашение' },
        { language, text },
      ]);
    expect(broken(call('ru', 'Договор'))).toEqual({ code: 'DUPLICATE', field: ['titles', '1'] });
    expect(broken(call('en', ' '))).toEqual({ code: 'REQUIRED', field: ['titles', '1', 'text'] });
    expect(broken(call('русский', 'Договор'))).toEqual({ code: 'INVALID', field: ['titles', '1', 'language'] });
  });

  it('R18: the one in the asked language, else an authentic one, else the code', () => {
    const one = agreement();
    expect(one.titleIn(['ru'])).toBe('AGR-2022-001');
    one.setTitles([
      { language: 'en', text: 'Declaration' },
      { language: 'ja', text: '宣言書', authentic: true },
    ]);
    expect([one.titleIn(['en']), one.titleIn(['ru'])]).toEqual(['Declaration', '宣言書']);
  });
});

describe('the date of signing', () => {
  it('R10: is the one of the text', () => {
    const one = agreement(2, '2022-12-07');
    act(one, 0, 'SIGNED', '2022-12-08');
    expect(one.signed?.text).toBe('2022-12-07');
  });

  it('R10: else the last signature, once every party has signed', () => {
    const one = agreement(3);
    act(one, 2, 'SIGNED_REMOTELY', '2022-12-08');
    act(one, 0, 'SIGNED', '2022-12-07');
    expect(one.signed).toBeNull();
    act(one, 1, 'SIGNED', '2022-12-06');
    expect(one.signed?.text).toBe('2022-12-08');
  });

  it('R10, R15: neither a witness nor who accedes later moves it', () => {
    const one = agreement(4, null, ['HOST', 'PARTY', 'WITNESS', 'ACCEDING_PARTY']);
    act(one, 0, 'SIGNED', '2022-12-07');
    act(one, 1, 'SIGNED', '2022-12-07');
    act(one, 2, 'SIGNED', '2022-12-09');
    act(one, 3, 'SIGNED', '2025-01-01');
    expect(one.signed?.text).toBe('2022-12-07');
  });
});

describe('the entry into force', () => {
  it('R11: on signing', () => {
    expect(agreement(2, '2022-12-07').inForceSince?.text).toBe('2022-12-07');
    expect(agreement(2).inForceSince).toBeNull();
  });

  it('R11: on registration, which is not the signing', () => {
    const one = Object.assign(agreement(2, '2022-12-07'), { entry: 'ON_REGISTRATION' });
    expect(one.inForceSince).toBeNull();
    act(one, 0, 'REGISTERED', '2022-12-16');
    expect(one.inForceSince?.text).toBe('2022-12-16');
  });

  it('R1, R11: is certain once it is registered, where an act of a party says that it was signed before', () => {
    const one = Object.assign(agreement(3), { entry: 'ON_REGISTRATION' });
    act(one, 0, 'SIGNED', '1996-02-29');
    act(one, 1, 'SIGNED', '1996-02-29');
    act(one, 2, 'SIGNED', '1996');
    act(one, 2, 'REGISTERED', '1996-03');
    act(one, 2, 'WITHDREW', '1996-02-29');
    const told = ['1996-03-30', '1996-03-31'].map((day) => one.statusOn(day));
    expect(told.map(({ value, isCertain }) => [value, isCertain])).toEqual([
      ['IN_FORCE', false],
      ['IN_FORCE', true],
    ]);
  });

  it('R11: when every council has ratified, the last one counts', () => {
    const one = Object.assign(agreement(2, '2022-12-07'), { entry: 'ON_RATIFICATION' });
    act(one, 0, 'RATIFIED_BY_COUNCIL', '2023-02-01');
    expect(one.inForceSince).toBeNull();
    act(one, 1, 'RATIFIED_BY_COUNCIL', '2023-01-15');
    expect(one.inForceSince?.text).toBe('2023-02-01');
  });

  it.each([
    ['ON_RATIFICATION', 'RATIFIED_BY_COUNCIL'],
    ['ON_REGISTRATION', 'REGISTERED'],
  ] as const)('R11: %s never before it was signed', (entry, kind) => {
    const one = Object.assign(agreement(2, '2022-12-07'), { entry });
    act(one, 0, kind, '2022-10-01');
    act(one, 1, kind, '2022-11-01');
    expect(one.inForceSince?.text).toBe('2022-12-07');
  });

  it('R11: a recorded entry goes before the rule', () => {
    const one = agreement(2, '2022-12-07');
    act(one, 0, 'ENTERED_INTO_FORCE', '2023-01-01');
    expect(one.inForceSince?.text).toBe('2023-01-01');
  });
});

describe('who is bound', () => {
  const count = (one: Agreement, ...days: string[]) => days.map((day) => one.boundOn(day).length);

  it('check 8, R15: nobody before the signing, five after it, four after one withdrew', () => {
    const one = agreement(5, '2022-11-17');
    act(one, 4, 'WITHDREW', '2024-05-06');
    expect(count(one, '2022-11-16', '2022-11-17', '2024-05-05', '2024-05-06')).toEqual([0, 5, 5, 4]);
    expect(one.statusOn('2024-05-06').value).toBe('IN_FORCE');
  });

  it('R15: a withdrawal that works later leaves it bound until then', () => {
    const one = agreement(3, '2022-11-17');
    act(one, 2, 'WITHDREW', '2024-05-06', '2024-11-06');
    expect(count(one, '2024-05-06', '2024-11-05', '2024-11-06')).toEqual([3, 3, 2]);
  });

  it('R15: accession adds a party later, standing by never', () => {
    const one = agreement(4, '2022-11-17', ['HOST', 'PARTY', 'ACCEDING_PARTY', 'WITNESS']);
    act(one, 2, 'ACCEDED', '2023-06-01');
    expect(count(one, '2023-05-31', '2023-06-01')).toEqual([2, 3]);
  });

  it('R15, R16: of several parties one that does not renew leaves with the term, and the others go on', () => {
    const one = term(agreement(3, '2011-07-26'), { kind: 'TACIT_RENEWAL', months: 60, noticeMonths: 6 });
    act(one, 2, 'GAVE_NOTICE', '2015-01-01');
    expect(count(one, '2016-07-26', '2016-07-27')).toEqual([3, 2]);
    expect(one.statusOn('2016-07-27').value).toBe('IN_FORCE');
    act(one, 1, 'GAVE_NOTICE', '2020-01-01');
    expect([one.statusOn('2021-07-26').value, one.statusOn('2021-07-27').value]).toEqual(['TERMINATING', 'EXPIRED']);
  });
});

describe('the term', () => {
  it('check 13: five years tacit from 26 July 2011, six months of notice, asked on 1 January 2023', () => {
    const one = term(agreement(2, '2011-07-26'), { kind: 'TACIT_RENEWAL', months: 60, noticeMonths: 6 });
    expect(one.termOn('2023-01-01')).toMatchObject({
      kind: 'TACIT_RENEWAL',
      until: '2026-07-26',
      noticeBy: '2026-01-26',
      ends: on('2026-07-26'),
    });
  });

  it('R12: a prolongation counts from the day on which it was made', () => {
    const one = term(agreement(2, '2017-12-07'), { kind: 'FIXED', months: 60 });
    one.add({ kind: 'PROLONGED', on: on('2022-11-01'), effectiveOn: '2025-12-07' });
    expect([one.termOn('2022-10-31').until, one.termOn('2022-11-01').until]).toEqual(['2022-12-07', '2025-12-07']);
  });

  it('R16: cannot end before the signing', () => {
    const one = term(agreement(2, '2022-12-07'), { kind: 'FIXED', until: '2021' });
    expect(broken(() => one.mustMakeSense())).toEqual({ code: 'TOO_EARLY', field: ['term', 'until'] });
    expect(broken(() => term(one, { kind: 'FIXED', until: '2022' }).mustMakeSense())).toBeNull();
  });
});

describe('the stages before it is signed', () => {
  const stages = Object.keys(STAGES) as Stage[];
  const allowed: Record<Stage, Stage[]> = {
    IDEA: ['IDEA', 'NEGOTIATION', 'DRAFT', 'UNDER_APPROVAL', 'APPROVED', 'ABANDONED'],
    NEGOTIATION: ['IDEA', 'NEGOTIATION', 'DRAFT', 'UNDER_APPROVAL', 'APPROVED', 'ABANDONED'],
    DRAFT: ['NEGOTIATION', 'DRAFT', 'UNDER_APPROVAL', 'APPROVED', 'ABANDONED'],
    UNDER_APPROVAL: ['NEGOTIATION', 'DRAFT', 'UNDER_APPROVAL', 'APPROVED', 'ABANDONED'],
    APPROVED: ['DRAFT', 'UNDER_APPROVAL', 'APPROVED', 'ABANDONED'],
    ABANDONED: ['IDEA', 'NEGOTIATION'],
  };

  it.each(stages.flatMap((from) => stages.map((to) => [from, to] as const)))('R13: from %s to %s', (from, to) => {
    const one = agreement();
    whole(one, from, '2023-01-01');
    const refusal = allowed[from].includes(to) ? null : { code: 'NOT_ALLOWED_IN_STATE', field: ['to'] };
    expect(broken(() => whole(one, to, '2023-02-01'))).toEqual(refusal);
  });

  it('R11: come before the signing', () => {
    const one = agreement(2, '2022-12-07');
    expect(broken(() => whole(one, 'DRAFT', '2022-11-01'))).toBeNull();
    expect(one.statusOn('2022-11-01').value).toBe('DRAFT');
    // What was said of its way on a later day stands among its acts and changes nothing (B2).
    expect(broken(() => whole(one, 'APPROVED', '2023-01-01'))).toBeNull();
    expect(one.statusOn('2023-01-01').value).toBe('IN_FORCE');
  });

  it('R13: what was dropped is not signed, unless it was taken up again', () => {
    const one = agreement();
    whole(one, 'ABANDONED', '2022-01-01');
    one.dated = on('2022-12-07');
    expect(broken(() => one.mustMakeSense())).toEqual({ code: 'CONFLICTING', field: ['signed'] });
    expect(broken(() => whole(one, 'NEGOTIATION', '2022-06-01'))).toBeNull();
  });
});

describe('the acts', () => {
  it.each([
    ['WITHDREW', 0],
    ['SUSPENDED', 0],
    ['GAVE_NOTICE', 0],
    ['ENTERED_INTO_FORCE', 0],
    ['ACCEDED', 2],
  ] as const)('R11: %s is too early before the signing', (kind, party) => {
    const roles: PartyRole[] = ['PARTY', 'PARTY', 'ACCEDING_PARTY'];
    const refusal = { code: 'TOO_EARLY', field: ['on'] };
    expect(broken(() => act(agreement(3, '2022-12-07', roles), party, kind, '2022-12-06'))).toEqual(refusal);
    expect(broken(() => act(agreement(3, null, roles), party, kind, '2022-12-06'))).toEqual(refusal);
    expect(broken(() => act(agreement(3, '2022-12-07', roles), party, kind, '2022-12-07'))).toBeNull();
  });

  it.each(['SIGNED', 'SIGNED_REMOTELY', 'RATIFIED_BY_COUNCIL', 'REGISTERED'] as const)(
    'R11: %s may come first',
    (kind) => {
      expect(broken(() => act(agreement(2), 0, kind, '2022-12-06'))).toBeNull();
    },
  );

  it('R10: nothing works before it was done', () => {
    const refusal = { code: 'TOO_EARLY', field: ['effectiveOn'] };
    expect(broken(() => act(agreement(2, '2022-12-07'), 0, 'GAVE_NOTICE', '2023-05-06', '2023-05-05'))).toEqual(
      refusal,
    );
    expect(broken(() => act(agreement(2, '2022-12-07'), 0, 'GAVE_NOTICE', '2023-05-06', '2023-05-06'))).toBeNull();
  });

  const party = ['BOUND', 'SUSPENDED', 'WITHDRAWN'] as const;
  const reach = { BOUND: [], SUSPENDED: ['SUSPENDED'], WITHDRAWN: ['WITHDREW'] } as const;
  const steps = { BOUND: 'RESUMED', SUSPENDED: 'SUSPENDED', WITHDRAWN: 'WITHDREW' } as const;
  const allowed = ['BOUND SUSPENDED', 'BOUND WITHDRAWN', 'SUSPENDED BOUND', 'SUSPENDED WITHDRAWN'];

  it.each(party.flatMap((from) => party.map((to) => [from, to] as const)))('R13: a party from %s to %s', (from, to) => {
    const one = agreement(3, '2022-12-07');
    for (const kind of reach[from]) act(one, 0, kind, '2023-01-01');
    const refusal = allowed.includes(`${from} ${to}`) ? null : { code: 'NOT_ALLOWED_IN_STATE', field: ['kind'] };
    expect(broken(() => act(one, 0, steps[to], '2023-02-01'))).toEqual(refusal);
    expect(broken(() => act(agreement(3, '2022-12-07'), 1, 'SUSPENDED', '2023-02-01'))).toBeNull();
  });

  const ends = ['TERMINATED', 'SUPERSEDED'] as const;
  it.each(ends.flatMap((first) => ends.map((then) => [first, then] as const)))('R13: %s and then %s', (first, then) => {
    const one = agreement(2, '2022-12-07');
    whole(one, first, '2023-01-01');
    expect(broken(() => whole(one, then, '2024-01-01'))).toEqual({ code: 'NOT_ALLOWED_IN_STATE', field: ['on'] });
  });
});

describe('the links', () => {
  it('R17: name either an agreement of the registry or a text, another one, once', () => {
    const one = agreement();
    const other = newId('agreement');
    one.link('BASED_ON', null, 'Договор от 21 февраля 1995 года');
    one.link('SUPERSEDES', other, null);
    one.link('AMENDS', other, null);
    expect(one.links.map(({ kind, otherId, text }) => [kind, otherId, text])).toEqual([
      ['BASED_ON', null, 'Договор от 21 февраля 1995 года'],
      ['SUPERSEDES', other, null],
      ['AMENDS', other, null],
    ]);
    const link = (...args: Parameters<Agreement['link']>) => broken(() => one.link(...args));
    expect(link('BASED_ON', null, null)).toEqual({ code: 'REQUIRED', field: ['to'] });
    expect(link('BASED_ON', other, 'и текст')).toEqual({ code: 'REQUIRED', field: ['to'] });
    expect(link('SUPERSEDES', one.id, null)).toEqual({ code: 'CYCLE', field: ['to'] });
    const { links } = one;
    expect(link('SUPERSEDES', other, null)).toBeNull();
    expect(one.links).toBe(links);
  });

  it('R17: tell the visit that it was signed during, once, until it was not', () => {
    const one = agreement();
    const [visit, other] = [newId('exchange'), newId('exchange')];
    for (const during of [visit, other, visit]) one.happenDuring(during);
    expect(one.links.map(({ kind, otherId, text, exchangeId }) => [kind, otherId, text, exchangeId])).toEqual([
      ['SIGNED_DURING', null, null, visit],
      ['SIGNED_DURING', null, null, other],
    ]);
    one.happenNoMoreDuring(visit);
    expect(one.links.map(({ exchangeId }) => exchangeId)).toEqual([other]);
  });
});

describe('the order of entry', () => {
  it('R12: does not matter: the same acts give the same life', () => {
    const one = term(agreement(3), { kind: 'FIXED', months: 60 });
    whole(one, 'IDEA', '2019');
    whole(one, 'DRAFT', '2020-03');
    act(one, 0, 'SIGNED', '2020-05-01');
    act(one, 1, 'SIGNED', '2020-05-02');
    act(one, 2, 'SIGNED_REMOTELY', '2020-05-03');
    act(one, 2, 'SUSPENDED', '2021-01-01');
    act(one, 1, 'SUSPENDED', '2022-01-01');
    act(one, 1, 'RESUMED', '2022-06-01');
    act(one, 2, 'WITHDREW', '2023-01-01');
    act(one, 0, 'GAVE_NOTICE', '2023-05-01', '2023-11-01');
    const lifeOf = (it: Agreement) =>
      it.periods.map(
        ({ from, until, value, since, isCertain }) =>
          `${from}/${until ?? ''} ${value}${isCertain ? '' : '?'} ${since?.text}`,
      );
    const expected = [
      '2019-01-01/2019-12-31 IDEA? 2019',
      '2019-12-31/2020-03-01 IDEA 2019',
      '2020-03-01/2020-03-31 DRAFT? 2020-03',
      '2020-03-31/2020-05-03 DRAFT 2020-03',
      '2020-05-03/2022-01-01 IN_FORCE 2020-05-03',
      '2022-01-01/2022-06-01 SUSPENDED 2022-01-01',
      '2022-06-01/2023-05-01 IN_FORCE 2020-05-03',
      '2023-05-01/2023-11-01 TERMINATING 2023-05-01',
      '2023-11-01/ TERMINATED 2023-11-01',
    ];
    const acts = [...one.acts];
    fc.assert(
      fc.property(fc.shuffledSubarray(acts, { minLength: acts.length }), (shuffled) => {
        expect(lifeOf(Object.assign(one, { acts: shuffled }))).toEqual(expected);
      }),
    );
  });
});
