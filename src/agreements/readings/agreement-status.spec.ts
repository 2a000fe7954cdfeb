import { newId } from '../../kernel/ids.js';
import { PartialDate } from '../../kernel/partial-date.js';
import { Agreement } from '../agreement.js';
import type { AgreementAct } from '../record/agreement-parts.js';
import { readTerm, type NewTerm } from '../record/term.js';

const on = (text: string) => PartialDate.parse(text);

type Written = [kind: AgreementAct['kind'], on: string, party?: number, effectiveOn?: string, basis?: string];

/** An agreement of two parties signed on 7 December 2022, or as told. */
function agreement(facts: Partial<Agreement>, ...acts: Written[]): Agreement {
  const one = Agreement.create('AGR-2022-003', 'SISTER_CITY_AGREEMENT', 'PUBLIC');
  one.setParties(Array.from({ length: 2 }, () => ({ cityId: newId('city'), role: 'PARTY' })));
  Object.assign(one, { dated: on('2022-12-07') }, facts);
  for (const [kind, text, party, effectiveOn, basis] of acts)
    one.add({
      kind,
      on: on(text),
      partyId: party === undefined ? null : one.parties[party]!.id,
      ...(effectiveOn && { effectiveOn }),
      ...(basis && { basis }),
    });
  return one;
}

const term = (written: NewTerm) => ({ term: readTerm(written) });
const five = (dated: string) => ({
  dated: on(dated),
  ...term({ kind: 'TACIT_RENEWAL', months: 60, noticeMonths: 6 }),
});
/** A question mark: not certain then. */
const life = (one: Agreement) =>
  one.periods.map(
    ({ from, until, value, since, isCertain }) =>
      `${from}/${until ?? ''} ${value}${isCertain ? '' : '?'} ${since?.text}`,
  );
const because = (one: Agreement, day: string) => one.statusOn(day).because.map(({ ru }) => ru);

describe('before it is signed', () => {
  it('R12: stands at its last stage, and a day before anything has no answer', () => {
    const one = agreement(
      { dated: null },
      ['IDEA', '2022'],
      ['NEGOTIATION', '2023-02', undefined, undefined, 'Письмо'],
    );
    expect(life(one)).toEqual([
      '2022-01-01/2022-12-31 IDEA? 2022',
      '2022-12-31/2023-02-01 IDEA 2022',
      '2023-02-01/2023-02-28 NEGOTIATION? 2023-02',
      '2023-02-28/ NEGOTIATION 2023-02',
    ]);
    expect(one.statusOn('2021-12-31')).toEqual({ value: null, since: null, because: [], isCertain: true });
    expect(because(one, '2023-03-01')).toEqual([
      'Идут переговоры: февраль 2023 года.',
      'Основание: Письмо',
      'Точный день не установлен: февраль 2023 года.',
    ]);
  });

  it('R13: that never was signed is ABANDONED', () => {
    expect(life(agreement({ dated: null }, ['IDEA', '2022'], ['ABANDONED', '2023-05-06']))).toEqual([
      '2022-01-01/2022-12-31 IDEA? 2022',
      '2022-12-31/2023-05-06 IDEA 2022',
      '2023-05-06/ ABANDONED 2023-05-06',
    ]);
  });

  it('R1: without a date and a stage nothing is established', () => {
    const one = agreement({ dated: null });
    expect(life(one)).toEqual(['0001-01-01/ UNKNOWN undefined']);
    expect(because(one, '2023-01-01')).toEqual(['Ни дата, ни стадия не записаны.']);
  });
});

describe('signed and in force', () => {
  it('R11: at once', () => {
    const one = agreement({});
    expect(life(one)).toEqual(['2022-12-07/ IN_FORCE 2022-12-07']);
    expect(because(one, '2023-01-01')).toEqual(['Подписано 7 декабря 2022 года, действует.']);
  });

  it('S3, R1: of a month from its first possible day, and not certain before its last', () => {
    const one = agreement({ dated: on('2022-09') });
    expect(life(one)).toEqual(['2022-09-01/2022-09-30 IN_FORCE? 2022-09', '2022-09-30/ IN_FORCE 2022-09']);
    expect(['2022-08-31', '2022-09-15', '2022-09-30'].map((day) => one.statusOn(day).isCertain)).toEqual([
      true,
      false,
      true,
    ]);
  });

  it.each([
    ['ON_RATIFICATION', 'Подписано 7 декабря 2022 года. Ещё не все стороны утвердили.'],
    ['ON_REGISTRATION', 'Подписано 7 декабря 2022 года. Ещё не зарегистрировано.'],
  ] as const)('R11: %s: signed is not in force', (entry, sentence) => {
    const one = agreement({ entry });
    expect(life(one)).toEqual(['2022-12-07/ SIGNED 2022-12-07']);
    expect(because(one, '2023-01-01')).toEqual([sentence]);
  });

  it('R11: registered later', () => {
    const one = agreement({ entry: 'ON_REGISTRATION' }, ['REGISTERED', '2022-12-16', 0]);
    expect(life(one)).toEqual(['2022-12-07/2022-12-16 SIGNED 2022-12-07', '2022-12-16/ IN_FORCE 2022-12-16']);
    expect(because(one, '2023-01-01')).toEqual([
      'Подписано 7 декабря 2022 года, вступило в силу 16 декабря 2022 года.',
    ]);
    expect(because(agreement({}, ['ENTERED_INTO_FORCE', '2023-01-01', 0]), '2022-12-31')).toEqual([
      'Подписано 7 декабря 2022 года. Вступит в силу позже.',
    ]);
  });

  it('R12: a report for 31 December 2022 gives the answer of 2022, whatever came later', () => {
    const one = agreement({}, ['TERMINATED', '2025-05-06']);
    expect(one.statusOn('2022-12-31').value).toBe('IN_FORCE');
    expect(one.statusOn('2025-05-06').value).toBe('TERMINATED');
  });
});

describe('its end', () => {
  it('R13: TERMINATED by all, with the basis', () => {
    const one = agreement({}, ['TERMINATED', '2024-05-06', undefined, undefined, 'Решение № 5']);
    expect(life(one)).toEqual(['2022-12-07/2024-05-06 IN_FORCE 2022-12-07', '2024-05-06/ TERMINATED 2024-05-06']);
    expect(because(one, '2024-05-06')).toEqual(['Прекращено 6 мая 2024 года.', 'Основание: Решение № 5']);
  });

  it('R17: SUPERSEDED by another', () => {
    const one = agreement({ dated: on('2003-08-29') }, [
      'SUPERSEDED',
      '2011-07-26',
      undefined,
      undefined,
      'AGR-2011-001',
    ]);
    expect(life(one)).toEqual(['2003-08-29/2011-07-26 IN_FORCE 2003-08-29', '2011-07-26/ SUPERSEDED 2011-07-26']);
    expect(because(one, '2012-01-01')).toEqual([
      'Заменено новым соглашением 26 июля 2011 года.',
      'Основание: AGR-2011-001',
    ]);
  });

  it('R12: EXPIRED needs nobody: the day after its last day', () => {
    const one = agreement(term({ kind: 'FIXED', months: 60 }));
    expect(life(one)).toEqual(['2022-12-07/2027-12-08 IN_FORCE 2022-12-07', '2027-12-08/ EXPIRED 2027-12-08']);
    expect(because(one, '2028-01-01')).toEqual(['Срок действия истёк 7 декабря 2027 года.']);
  });

  it('R17: prolonged in time it goes on; prolonged too late it begins anew on its own day', () => {
    const prolonged = (text: string) =>
      agreement(term({ kind: 'FIXED', months: 60 }), ['PROLONGED', text, undefined, '2030-12-07']);
    expect(life(prolonged('2027-11-01'))).toEqual([
      '2022-12-07/2030-12-08 IN_FORCE 2022-12-07',
      '2030-12-08/ EXPIRED 2030-12-08',
    ]);
    expect(life(prolonged('2028-03-01'))).toEqual([
      '2022-12-07/2027-12-08 IN_FORCE 2022-12-07',
      '2027-12-08/2028-03-01 EXPIRED 2027-12-08',
      '2028-03-01/2030-12-08 IN_FORCE 2028-03-01',
      '2030-12-08/ EXPIRED 2030-12-08',
    ]);
  });

  it('R15: of two parties, one that leaves ends it', () => {
    const one = agreement({}, ['WITHDREW', '2024-05', 1]);
    expect(life(one)).toEqual([
      '2022-12-07/2024-05-01 IN_FORCE 2022-12-07',
      '2024-05-01/2024-05-31 TERMINATED? 2024-05',
      '2024-05-31/ TERMINATED 2024-05',
    ]);
    expect(because(one, '2024-06-01')).toEqual([
      'Меньше двух сторон осталось в мае 2024 года.',
      'Точный день не установлен: май 2024 года.',
    ]);
  });
});

describe('renewal', () => {
  it('R16: tacit goes on for ever without a notice', () => {
    expect(life(agreement(five('2011-07-26')))).toEqual(['2011-07-26/ IN_FORCE 2011-07-26']);
  });

  it('R16: a notice in time stops it at the end of the term that runs', () => {
    const one = agreement(five('2011-07-26'), ['GAVE_NOTICE', '2026-01-26', 1]);
    expect(life(one)).toEqual([
      '2011-07-26/2026-01-26 IN_FORCE 2011-07-26',
      '2026-01-26/2026-07-27 TERMINATING 2026-01-26',
      '2026-07-27/ EXPIRED 2026-07-27',
    ]);
    expect(because(one, '2026-02-01')).toEqual([
      'Заявлено о прекращении 26 января 2026 года. Действует до 2026-07-26.',
    ]);
  });

  it('R16: a notice that comes too late stops the next one', () => {
    expect(life(agreement(five('2011-07-26'), ['GAVE_NOTICE', '2026-01-27', 1]))).toEqual([
      '2011-07-26/2026-01-27 IN_FORCE 2011-07-26',
      '2026-01-27/2031-07-27 TERMINATING 2026-01-27',
      '2031-07-27/ EXPIRED 2031-07-27',
    ]);
  });

  it('R16: St Petersburg and Guadalajara: without a renewal it expires, and a notice ends it after 90 days', () => {
    const facts = { dated: on('2010-05-20'), ...term({ kind: 'RENEWAL_BY_NOTICE', months: 60, noticeDays: 90 }) };
    expect(life(agreement(facts))).toEqual([
      '2010-05-20/2015-05-21 IN_FORCE 2010-05-20',
      '2015-05-21/ EXPIRED 2015-05-21',
    ]);
    expect(life(agreement(facts, ['GAVE_NOTICE', '2013-01-01', 0, '2013-04-01']))).toEqual([
      '2010-05-20/2013-01-01 IN_FORCE 2010-05-20',
      '2013-01-01/2013-04-01 TERMINATING 2013-01-01',
      '2013-04-01/ TERMINATED 2013-04-01',
    ]);
    expect(life(agreement(facts, ['PROLONGED', '2015-02-01', undefined, '2020-05-20']))).toEqual([
      '2010-05-20/2020-05-21 IN_FORCE 2010-05-20',
      '2020-05-21/ EXPIRED 2020-05-21',
    ]);
  });

  it('R16: without a term, a notice works once it has run', () => {
    expect(life(agreement(term({ kind: 'INDEFINITE', noticeMonths: 6 }), ['GAVE_NOTICE', '2023-08-31', 0]))).toEqual([
      '2022-12-07/2023-08-31 IN_FORCE 2022-12-07',
      '2023-08-31/2024-02-29 TERMINATING 2023-08-31',
      '2024-02-29/ TERMINATED 2024-02-29',
    ]);
  });
});

describe('a term that begins on a coarse day (E1)', () => {
  it.each<[string, NewTerm, string[]]>([
    [
      '2022-09',
      { kind: 'FIXED', months: 12 },
      [
        '2022-09-01/2022-09-30 IN_FORCE? 2022-09',
        '2022-09-30/2023-09-02 IN_FORCE 2022-09',
        '2023-09-02/2023-10-01 EXPIRED? 2023-09',
        '2023-10-01/ EXPIRED 2023-09',
      ],
    ],
    [
      '2003',
      { kind: 'FIXED', months: 60 },
      [
        '2003-01-01/2003-12-31 IN_FORCE? 2003',
        '2003-12-31/2008-01-02 IN_FORCE 2003',
        '2008-01-02/2009-01-01 EXPIRED? 2008',
        '2009-01-01/ EXPIRED 2008',
      ],
    ],
    [
      '199X',
      { kind: 'RENEWAL_BY_NOTICE', months: 120 },
      [
        '1990-01-01/1999-12-31 IN_FORCE? 199X',
        '1999-12-31/2000-01-02 IN_FORCE 199X',
        '2000-01-02/2010-01-01 EXPIRED? 200X',
        '2010-01-01/ EXPIRED 200X',
      ],
    ],
    // Longer unknown than it lasts: it may have been over before the last day on which it may have begun.
    [
      '199X',
      { kind: 'FIXED', months: 60 },
      ['1990-01-01/1995-01-02 IN_FORCE? 199X', '1995-01-02/2005-01-01 EXPIRED? 2000~', '2005-01-01/ EXPIRED 2000~'],
    ],
    [
      '2022-12-07',
      { kind: 'FIXED', until: '2027' },
      ['2022-12-07/2027-01-02 IN_FORCE 2022-12-07', '2027-01-02/2028-01-01 EXPIRED? 2027', '2028-01-01/ EXPIRED 2027'],
    ],
  ])('signed %s, %j', (dated, written, expected) => {
    expect(life(agreement({ dated: on(dated), ...term(written) }))).toEqual(expected);
  });

  it('says the period of the last day', () => {
    const one = agreement({ dated: on('2022-09'), ...term({ kind: 'FIXED', months: 12 }) });
    expect(because(one, '2026-12-01')).toEqual([
      'Срок действия истёк в сентябре 2023 года.',
      'Точный день не установлен: сентябрь 2023 года.',
    ]);
  });

  it('is counted from the entry into force', () => {
    const one = agreement({ entry: 'ON_REGISTRATION', ...term({ kind: 'FIXED', months: 12 }) }, [
      'REGISTERED',
      '2023-01',
      0,
    ]);
    expect(life(one)).toEqual([
      '2022-12-07/2023-01-01 SIGNED 2022-12-07',
      '2023-01-01/2023-01-31 IN_FORCE? 2023-01',
      '2023-01-31/2024-01-02 IN_FORCE 2023-01',
      '2024-01-02/2024-02-01 EXPIRED? 2024-01',
      '2024-02-01/ EXPIRED 2024-01',
    ]);
  });

  it('is narrowed by what happened while it must have run', () => {
    const one = agreement({ dated: on('199X'), ...term({ kind: 'FIXED', months: 12 }) });
    one.setParties([...one.parties, { cityId: newId('city'), role: 'ACCEDING_PARTY' }]);
    one.add({ kind: 'ACCEDED', on: on('1995-05-05'), partyId: one.parties[2]!.id });
    expect(
      [one.statusOn('1994-05-04'), one.statusOn('1994-05-05')].map(({ value, isCertain }) => [value, isCertain]),
    ).toEqual([
      [null, true],
      ['IN_FORCE', false],
    ]);
    expect(one.statusOn('1996-05-06')).toMatchObject({ value: 'EXPIRED', isCertain: true });
  });

  it('a notice stops the renewal at the end of the term in which it came, whichever that was', () => {
    const facts = { dated: on('2022-09'), ...term({ kind: 'TACIT_RENEWAL', months: 12, noticeMonths: 1 }) };
    expect(life(agreement(facts, ['GAVE_NOTICE', '2023-06-01', 0]))).toEqual([
      '2022-09-01/2022-09-30 IN_FORCE? 2022-09',
      '2022-09-30/2023-06-01 IN_FORCE 2022-09',
      '2023-06-01/2023-09-02 TERMINATING 2023-06-01',
      '2023-09-02/2023-10-01 EXPIRED? 2023-09',
      '2023-10-01/ EXPIRED 2023-09',
    ]);
    // In time only when it was signed late in the month.
    const late = agreement(facts, ['GAVE_NOTICE', '2023-08-15', 0]);
    expect(
      ['2023-09-20', '2023-10-01', '2024-09-30']
        .map((day) => late.statusOn(day))
        .map(({ value, isCertain }) => [value, isCertain]),
    ).toEqual([
      ['EXPIRED', false],
      ['EXPIRED', false],
      ['EXPIRED', true],
    ]);
  });
});

describe('a suspension', () => {
  it('R13: by one of two rests it, until it is resumed', () => {
    const one = agreement(
      {},
      ['SUSPENDED', '2023-03-04', 1, undefined, 'Решение совета'],
      ['RESUMED', '2024-05-06', 1],
    );
    expect(life(one)).toEqual([
      '2022-12-07/2023-03-04 IN_FORCE 2022-12-07',
      '2023-03-04/2024-05-06 SUSPENDED 2023-03-04',
      '2024-05-06/ IN_FORCE 2022-12-07',
    ]);
    expect(because(one, '2023-03-04')).toEqual([
      'Действие приостановлено стороной 4 марта 2023 года.',
      'Основание: Решение совета',
    ]);
  });

  it('R10: that works later rests it later', () => {
    expect(life(agreement({}, ['SUSPENDED', '2023-03-04', 1, '2023-04-01']))).toEqual([
      '2022-12-07/2023-04-01 IN_FORCE 2022-12-07',
      '2023-04-01/ SUSPENDED 2023-03-04',
    ]);
  });

  it('R15: by one of three does not', () => {
    const three = () => {
      const one = agreement({});
      one.setParties(Array.from({ length: 3 }, () => ({ cityId: newId('city'), role: 'PARTY' })));
      one.add({ kind: 'SUSPENDED', on: on('2023-03-04'), partyId: one.parties[0]!.id });
      return one;
    };
    expect(three().statusOn('2023-03-04').value).toBe('IN_FORCE');
    const two = three();
    two.add({ kind: 'SUSPENDED', on: on('2023-05-06'), partyId: two.parties[1]!.id });
    expect(two.statusOn('2023-05-06').value).toBe('SUSPENDED');
  });
});

describe('a suspension by several (F3)', () => {
  it('counts from the day since which fewer than two go on, and says who rests', () => {
    const one = agreement(
      {},
      ['SUSPENDED', '2023-01-01', 0],
      ['SUSPENDED', '2024-01-01', 1],
      ['RESUMED', '2025-01-01', 0],
    );
    expect(life(one)).toEqual(['2022-12-07/2023-01-01 IN_FORCE 2022-12-07', '2023-01-01/ SUSPENDED 2023-01-01']);
    expect(because(one, '2024-06-01')).toEqual([
      'Действие приостановлено стороной 1 января 2023 года.',
      'Действие приостановлено стороной 1 января 2024 года.',
    ]);
    expect(because(one, '2025-06-01')).toEqual(['Действие приостановлено стороной 1 января 2024 года.']);
  });
});

describe('a termination with notice (A4)', () => {
  it('is TERMINATING from the notice on', () => {
    const one = agreement({}, ['TERMINATED', '2026-11-01', undefined, '2027-06-01', 'Решение']);
    expect(life(one)).toEqual([
      '2022-12-07/2026-11-01 IN_FORCE 2022-12-07',
      '2026-11-01/2027-06-01 TERMINATING 2026-11-01',
      '2027-06-01/ TERMINATED 2027-06-01',
    ]);
    expect(because(one, '2027-01-01')).toEqual([
      'Заявлено о прекращении 1 ноября 2026 года. Действует до 2027-06-01.',
      'Основание: Решение',
    ]);
    expect(because(one, '2027-06-01')).toEqual(['Прекращено 1 июня 2027 года.', 'Основание: Решение']);
  });

  it('of one party after the other counts from the first that ends it', () => {
    const one = agreement(
      {},
      ['GAVE_NOTICE', '2023-01-01', 0, '2024-01-01'],
      ['GAVE_NOTICE', '2023-05-01', 1, '2023-11-01'],
    );
    expect(life(one)).toEqual([
      '2022-12-07/2023-01-01 IN_FORCE 2022-12-07',
      '2023-01-01/2023-11-01 TERMINATING 2023-01-01',
      '2023-11-01/ TERMINATED 2023-11-01',
    ]);
    expect(because(one, '2023-02-01')).toEqual(['Заявлено о прекращении 1 января 2023 года. Действует до 2024-01-01.']);
  });
});

describe('stages told late (B2, A3)', () => {
  it('a stage of a later day than the signing changes nothing, whichever was entered first', () => {
    const one = agreement({ dated: null }, ['NEGOTIATION', '2026-09-01'], ['APPROVED', '2026-11-01']);
    one.dated = on('2026-10-20');
    one.mustMakeSense();
    expect(life(one)).toEqual(['2026-09-01/2026-10-20 NEGOTIATION 2026-09-01', '2026-10-20/ IN_FORCE 2026-10-20']);
    const other = agreement({ dated: on('2026-10-20') }, ['APPROVED', '2026-11-01'], ['NEGOTIATION', '2026-09-01']);
    expect(life(other)).toEqual(life(one));
  });

  it('a stage of an earlier day belongs to the time before the signing', () => {
    expect(life(agreement({}, ['DRAFT', '2022-11-01']))).toEqual([
      '2022-11-01/2022-12-07 DRAFT 2022-11-01',
      '2022-12-07/ IN_FORCE 2022-12-07',
    ]);
  });
});
