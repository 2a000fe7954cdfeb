import * as fc from 'fast-check';
import type { DomainError } from '../kernel/domain-error.js';
import { newId } from '../kernel/ids.js';
import { PartialDate } from '../kernel/partial-date.js';
import type { NewAct } from './partnership-act.js';
import { PARTNERSHIP_KINDS, type PartnershipKind, type Side } from './partnership-vocabulary.js';
import { Partnership } from './partnership.js';

const on = (text: string) => PartialDate.parse(text);
const established = (text: string, establishes: PartnershipKind = 'SISTER', basis = `Документ ${text}`): NewAct => ({
  kind: 'ESTABLISHED',
  on: on(text),
  establishes,
  basis,
});
const step = (kind: 'SUSPENDED' | 'RESUMED' | 'ENDED', text: string, side: Side = 'BOTH', more = {}): NewAct => ({
  kind,
  on: on(text),
  side,
  ...more,
});

function tie(...acts: NewAct[]): Partnership {
  const one = Partnership.create(newId('city'), 1, 'PUBLIC');
  for (const act of acts) one.add(act);
  return one;
}

const lifeOf = (one: Partnership) =>
  one.periods.map(({ from, until, value, since }) => `${from}/${until ?? ''} ${value} ${since?.text}`);

function broken(rule: () => unknown): unknown {
  try {
    rule();
  } catch (error) {
    const { code, field } = error as DomainError;
    return { code, field };
  }
  return null;
}

describe('a prospect', () => {
  const prospect = () => tie({ kind: 'PROPOSED', on: on('2023'), establishes: 'SISTER', basis: 'Рассматривается' });

  it('S6: is PROSPECTIVE, of no kind, without a date and an anchor', () => {
    const one = prospect();
    expect(lifeOf(one)).toEqual(['2023-01-01/ PROSPECTIVE 2023']);
    expect([one.kindOn('2023-06-01'), one.since, one.anchor, one.plannedKind]).toEqual([null, null, null, 'SISTER']);
    expect(one.stanceOn('OURS', '2023-06-01')).toEqual({ stance: 'UNKNOWN', act: null });
    expect(one.statusOn('2023-06-01').because.map(({ ru }) => ru)).toEqual([
      'Предложено в 2023 году: Город-побратим (породнённый город).',
      'Основание: Рассматривается',
      'Точный день не установлен: 2023 год.',
    ]);
  });

  it('R22, check 9: turns into something else, and what was planned is kept', () => {
    const one = prospect();
    one.add(established('2023-03', 'COOPERATION'));
    expect(one.kindOn('2023-12-31')).toBe('COOPERATION');
    expect(one.plannedKind).toBe('SISTER');
    expect(lifeOf(one)).toEqual(['2023-01-01/2023-03-01 PROSPECTIVE 2023', '2023-03-01/ ACTIVE 2023-03']);
  });

  it('R13: that is dropped is ABANDONED, not ENDED', () => {
    const one = prospect();
    one.add({ kind: 'ABANDONED', on: on('2024-05-06') });
    expect(lifeOf(one)).toEqual(['2023-01-01/2024-05-06 PROSPECTIVE 2023', '2024-05-06/ ABANDONED 2024-05-06']);
    expect(one.statusOn('2024-05-06').because).toEqual([
      {
        en: 'Dropped on 6 May 2024 before it was established.',
        ru: 'Отменено 6 мая 2024 года, связь не установлена.',
      },
    ]);
  });

  it('R13: that was dropped takes nothing in any more', () => {
    const one = prospect();
    one.add({ kind: 'ABANDONED', on: on('2024-05-06') });
    expect(broken(() => one.add(established('2025')))).toEqual({ code: 'NOT_ALLOWED_IN_STATE', field: ['on'] });
  });

  it('R13: an established tie is ended, not dropped', () => {
    expect(broken(() => tie(established('2003'), { kind: 'ABANDONED', on: on('2024') }))).toEqual({
      code: 'NOT_ALLOWED_IN_STATE',
      field: ['on'],
    });
  });
});

describe('the anchor', () => {
  const ansan = () => tie(established('2011-07-26', 'SISTER'), established('2003-08-29', 'FRIENDSHIP'));

  it('R7: is the earliest act that established the tie, a preliminary one included', () => {
    const one = ansan();
    expect([one.since?.text, one.anchor?.on.text, one.anchor?.basis]).toEqual([
      '2003-08-29',
      '2003-08-29',
      'Документ 2003-08-29',
    ]);
  });

  it('R7: may be chosen, and given up again', () => {
    const one = ansan();
    one.anchorOn(one.acts[0]!.id);
    expect([one.since?.text, one.anchor?.on.text]).toEqual(['2003-08-29', '2011-07-26']);
    one.anchorOn(null);
    expect(one.anchor?.on.text).toBe('2003-08-29');
  });

  it('R7: is an act that established the tie, of this tie', () => {
    const one = tie(established('2003'), step('SUSPENDED', '2022'));
    const field = ['anchor'];
    expect(broken(() => one.anchorOn(one.acts[1]!.id))).toEqual({ code: 'NOT_FOUND', field });
    expect(broken(() => one.anchorOn(ansan().acts[0]!.id))).toEqual({ code: 'NOT_FOUND', field });
    expect(one.anchorId).toBeNull();
  });
});

describe('the kind', () => {
  const kinds = Object.keys(PARTNERSHIP_KINDS) as PartnershipKind[];

  it('R19: of two papers the closer one counts, whatever their order', () => {
    for (const [i, strong] of kinds.entries())
      for (const weak of kinds.slice(i)) {
        expect(tie(established('2022-09', strong), established('2022-11-17', weak)).kindOn('2023-01-01')).toBe(strong);
        expect(tie(established('2022-11-17', weak), established('2022-09', strong)).kindOn('2023-01-01')).toBe(strong);
        expect(tie(established('2022-09', weak), established('2022-11-17', strong)).kindOn('2023-01-01')).toBe(strong);
      }
  });

  it('R12: is a function of the day', () => {
    const one = tie(established('2003-08-29', 'FRIENDSHIP'), established('2011-07-26', 'SISTER'));
    expect(['2003-08-28', '2003-08-29', '2011-07-25', '2011-07-26'].map((day) => one.kindOn(day))).toEqual([
      null,
      'FRIENDSHIP',
      'FRIENDSHIP',
      'SISTER',
    ]);
  });
});

describe('one side and the other', () => {
  it('R14: the partner rests it alone, and no notice came', () => {
    const one = tie(
      established('2003-08-29'),
      step('SUSPENDED', '2022-03-04', 'THEIRS', { reason: 'FOREIGN_POLICY', untilWhat: 'окончания конфликта' }),
    );
    const { value, because } = one.statusOn('2022-03-04');
    expect(value).toBe('SUSPENDED');
    expect(because).toEqual([
      {
        en: 'Suspended on 4 March 2022 by the partner one-sidedly.',
        ru: 'Приостановлено 4 марта 2022 года партнёром в одностороннем порядке.',
      },
      { en: 'Reason: Foreign policy.', ru: 'Причина: Внешнеполитические причины.' },
      { en: 'Until: окончания конфликта', ru: 'До: окончания конфликта' },
      { en: 'No notice was received.', ru: 'Уведомление не получено.' },
    ]);
    expect(one.stanceOn('OURS', '2022-03-04').stance).toBe('ACTIVE');
    expect(one.stanceOn('THEIRS', '2022-03-04').stance).toBe('SUSPENDED');
    expect(one.stanceOn('THEIRS', '2022-03-03').stance).toBe('ACTIVE');
  });

  it('R14: notice sent and notice received read differently', () => {
    const said = (more: object) =>
      tie(established('2003'), step('SUSPENDED', '2022-03-04', 'OURS', more))
        .statusOn('2022-03-04')
        .because.at(-1)!.ru;
    expect(said({ noticeSentOn: '2022-03-05' })).toBe('Уведомление направлено 2022-03-05, получение не подтверждено.');
    expect(said({ noticeSentOn: '2022-03-05', noticeReceivedOn: '2022-03-09' })).toBe(
      'Уведомление получено 2022-03-09.',
    );
  });

  it('R14: both together need no notice', () => {
    const { because } = tie(established('2003'), step('SUSPENDED', '2022-03-04')).statusOn('2022-03-04');
    expect(because.map(({ ru }) => ru)).toEqual(['Приостановлено 4 марта 2022 года обеими сторонами.']);
  });

  it('R14: an end that the other side had no notice of only rests the tie', () => {
    const one = tie(established('2003'), step('ENDED', '2022-03-04', 'THEIRS'));
    const { value, because } = one.statusOn('2022-03-04');
    expect(value).toBe('SUSPENDED');
    expect(because.map(({ ru }) => ru)).toEqual([
      'Объявлено прекращённым 4 марта 2022 года партнёром в одностороннем порядке.',
      'Уведомление не получено.',
    ]);
    expect(one.stanceOn('THEIRS', '2022-03-04').stance).toBe('ENDED');
  });

  it('R14: an end with notice ends it, and so does the end of both', () => {
    const noticed = tie(established('2003'), step('ENDED', '2022-03-04', 'THEIRS', { noticeReceivedOn: '2022-03-04' }));
    expect(lifeOf(noticed)).toEqual(['2003-01-01/2022-03-04 ACTIVE 2003', '2022-03-04/ ENDED 2022-03-04']);
    expect(noticed.statusOn('2022-03-04').because.map(({ ru }) => ru)).toEqual([
      'Прекращено 4 марта 2022 года партнёром в одностороннем порядке.',
      'Уведомление получено 2022-03-04.',
    ]);
    expect(lifeOf(tie(established('2003'), step('ENDED', '2022-03-04')))).toEqual(lifeOf(noticed));
    expect(
      lifeOf(tie(established('2003'), step('ENDED', '2022-03-04', 'THEIRS'), step('ENDED', '2023-01-01', 'OURS'))),
    ).toEqual([
      '2003-01-01/2022-03-04 ACTIVE 2003',
      '2022-03-04/2023-01-01 SUSPENDED 2022-03-04',
      '2023-01-01/ ENDED 2023-01-01',
    ]);
  });

  it('R13: resting is not the end: it is resumed, and anniversaries count on from the anchor', () => {
    const one = tie(established('2003'), step('SUSPENDED', '2022-03', 'OURS'), step('RESUMED', '2024-05-06', 'OURS'));
    expect(lifeOf(one)).toEqual([
      '2003-01-01/2022-03-01 ACTIVE 2003',
      '2022-03-01/2024-05-06 SUSPENDED 2022-03',
      '2024-05-06/ ACTIVE 2024-05-06',
    ]);
    expect(one.anchor?.on.text).toBe('2003');
    expect(one.statusOn('2024-05-06').because.map(({ ru }) => ru)).toEqual([
      'Возобновлено 6 мая 2024 года нашей стороной.',
    ]);
  });

  it('R13: one side resumes, and the other still rests', () => {
    const one = tie(established('2003'), step('SUSPENDED', '2022-03-04'), step('RESUMED', '2024-05-06', 'OURS'));
    expect(one.statusOn('2024-05-06').value).toBe('SUSPENDED');
    expect(one.stanceOn('OURS', '2024-05-06').stance).toBe('ACTIVE');
    expect(one.stanceOn('THEIRS', '2024-05-06').stance).toBe('SUSPENDED');
  });
});

describe('the life of a side', () => {
  const STEPS = { ACTIVE: 'RESUMED', SUSPENDED: 'SUSPENDED', ENDED: 'ENDED' } as const;
  const reach = { ACTIVE: [], SUSPENDED: ['SUSPENDED'], ENDED: ['ENDED'] } as const;
  const states = ['ACTIVE', 'SUSPENDED', 'ENDED'] as const;
  const allowed = ['ACTIVE SUSPENDED', 'ACTIVE ENDED', 'SUSPENDED ACTIVE', 'SUSPENDED ENDED'];

  it.each(
    states.flatMap((from) =>
      states.flatMap((to) => (['OURS', 'THEIRS', 'BOTH'] as const).map((side) => [from, to, side] as const)),
    ),
  )('R13: from %s to %s by %s', (from, to, side) => {
    const one = tie(established('2003'), ...reach[from].map((kind) => step(kind, '2022-01-01', side)));
    const refusal = allowed.includes(`${from} ${to}`) ? null : { code: 'NOT_ALLOWED_IN_STATE', field: ['on'] };
    expect(broken(() => one.add(step(STEPS[to], '2023-01-01', side)))).toEqual(refusal);
  });

  it.each(['SUSPENDED', 'RESUMED', 'ENDED'] as const)('R13: %s before it began is too early', (kind) => {
    const refusal = { code: 'TOO_EARLY', field: ['on'] };
    expect(broken(() => tie(established('2003'), step(kind, '2002')))).toEqual(refusal);
    expect(broken(() => tie({ kind: 'PROPOSED', on: on('2001') }, step(kind, '2002')))).toEqual(refusal);
  });

  it('R13: both together may do what one of them has done before', () => {
    expect(
      tie(established('2003'), step('SUSPENDED', '2022', 'OURS'), step('SUSPENDED', '2023')).statusOn('2023-01-01')
        .value,
    ).toBe('SUSPENDED');
  });

  it('R13: an act of the past is checked on its own day, not against today', () => {
    const one = tie(established('2003'), step('ENDED', '2022'));
    expect(broken(() => one.add(step('SUSPENDED', '2010')))).toBeNull();
    expect(broken(() => one.add(step('SUSPENDED', '2023')))).toEqual({ code: 'NOT_ALLOWED_IN_STATE', field: ['on'] });
  });
});

describe('an agreement that it rests on', () => {
  const agreement = newId('agreement');

  it('R7: says its day and kind once; said again, the new word counts', () => {
    const one = tie();
    one.restOn(agreement, established('2022-12-08', 'INTENT'));
    one.restOn(agreement, established('2022-12-07', 'SISTER', 'Соглашение'));
    expect(one.acts.map((act) => [act.on.text, act.establishes, act.basis])).toEqual([
      ['2022-12-07', 'SISTER', 'Соглашение'],
    ]);
  });

  it('R19: is taken back with what it made', () => {
    const one = tie(established('2003', 'FRIENDSHIP'));
    one.restOn(agreement, established('2022-12-07', 'SISTER'));
    one.anchorOn(one.acts[1]!.id);
    one.restNoMoreOn(agreement);
    expect([one.kindOn('2023-01-01'), one.anchor?.on.text, one.anchorId]).toEqual(['FRIENDSHIP', '2003', null]);
  });

  it('R13: taken back, a tie that rested on it alone never came about', () => {
    const one = tie();
    one.restOn(agreement, established('2022-12-07', 'SISTER', 'Соглашение'));
    one.restNoMoreOn(agreement);
    expect(lifeOf(one)).toEqual(['2022-12-07/ ABANDONED 2022-12-07']);
    expect(one.since).toBeNull();
  });

  it('R13: cannot be taken back from under a tie that was suspended', () => {
    const one = tie();
    one.restOn(agreement, established('2022-12-07'));
    one.add(step('SUSPENDED', '2023'));
    expect(broken(() => one.restNoMoreOn(agreement))).toEqual({ code: 'TOO_EARLY', field: ['on'] });
  });
});

describe('an episode', () => {
  it.each([
    ['2002-01-01', false],
    ['2015-05-31', false],
    ['2015-06-01', true],
    ['2020-01-01', true],
  ])('R21: that ended on 1 June 2015 is closed by %s: %s', (day, isClosed) => {
    expect(tie(established('2003'), step('ENDED', '2015-06-01')).isClosedBy(day)).toBe(isClosed);
  });

  it('R21: that rests is open, and one that was dropped is closed to every day', () => {
    expect(tie(established('2003'), step('ENDED', '2015', 'THEIRS')).isClosedBy('2023-01-01')).toBe(false);
    const dropped = tie({ kind: 'PROPOSED', on: on('2010') }, { kind: 'ABANDONED', on: on('2012') });
    expect(dropped.isClosedBy('2009-01-01')).toBe(true);
  });
});

describe('the order of entry', () => {
  it('R12: does not matter: the same acts give the same life', () => {
    const acts: NewAct[] = [
      { kind: 'PROPOSED', on: on('2001'), establishes: 'SISTER' },
      established('2003-08-29', 'FRIENDSHIP'),
      established('2011-07-26', 'SISTER'),
      established('2013', 'COOPERATION'),
      step('SUSPENDED', '2022-03-04', 'THEIRS'),
      step('RESUMED', '2023-01-01', 'THEIRS'),
      step('SUSPENDED', '2023-09', 'OURS'),
      step('ENDED', '2024-05-06'),
    ];
    const expected = [
      '2001-01-01/2003-08-29 PROSPECTIVE 2001',
      '2003-08-29/2022-03-04 ACTIVE 2003-08-29',
      '2022-03-04/2023-01-01 SUSPENDED 2022-03-04',
      '2023-01-01/2023-09-01 ACTIVE 2023-01-01',
      '2023-09-01/2024-05-06 SUSPENDED 2023-09',
      '2024-05-06/ ENDED 2024-05-06',
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(acts, { minLength: acts.length }), (shuffled) => {
        const one = tie(...acts);
        const stored = tie();
        stored.acts = shuffled.map((act) => one.acts[acts.indexOf(act)]!);
        expect(lifeOf(stored)).toEqual(expected);
        expect([stored.since?.text, stored.plannedKind, stored.kindOn('2012-01-01')]).toEqual([
          '2003-08-29',
          'SISTER',
          'SISTER',
        ]);
      }),
    );
  });

  it('R12: papers may be entered in any order', () => {
    const papers = [
      established('2022-09', 'COOPERATION'),
      established('2022-11-17', 'INTENT'),
      established('2003', 'CONTACT'),
      { kind: 'PROPOSED', on: on('2000'), establishes: 'SISTER' } as NewAct,
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(papers, { minLength: papers.length }), (shuffled) => {
        const one = tie(...shuffled);
        expect(lifeOf(one)).toEqual(['2000-01-01/2003-01-01 PROSPECTIVE 2000', '2003-01-01/ ACTIVE 2003']);
        expect(['2003-01-01', '2022-09-01', '2022-11-17'].map((day) => one.kindOn(day))).toEqual([
          'CONTACT',
          'COOPERATION',
          'COOPERATION',
        ]);
      }),
    );
  });
});
