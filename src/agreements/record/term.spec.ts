import type { DomainError } from '../../kernel/domain-error.js';
import { PartialDate } from '../../kernel/partial-date.js';
import {
  endAfterNotice,
  endBetween,
  lastDay,
  noticeDay,
  noticeRunsOut,
  readTerm,
  UNKNOWN_TERM,
  type NewTerm,
  type Term,
} from './term.js';

const on = (text: string) => PartialDate.parse(text);
const broken = (term: NewTerm) => {
  try {
    readTerm(term);
    return null;
  } catch (error) {
    const { code, field } = error as DomainError;
    return { code, field };
  }
};

describe('a term as it is written', () => {
  it.each<[NewTerm, object | null]>([
    [{ kind: 'UNKNOWN' }, null],
    [{ kind: 'INDEFINITE' }, null],
    [{ kind: 'INDEFINITE', noticeMonths: 6 }, null],
    [{ kind: 'FIXED', until: '2027-12-07' }, null],
    [{ kind: 'FIXED', months: 60 }, null],
    [{ kind: 'FIXED' }, { code: 'REQUIRED', field: ['term', 'until'] }],
    [{ kind: 'TACIT_RENEWAL', months: 60 }, null],
    [{ kind: 'TACIT_RENEWAL', until: '2027', renewalMonths: 12 }, null],
    [{ kind: 'TACIT_RENEWAL' }, { code: 'REQUIRED', field: ['term', 'until'] }],
    [
      { kind: 'TACIT_RENEWAL', until: '2027' },
      { code: 'REQUIRED', field: ['term', 'renewalMonths'] },
    ],
    [{ kind: 'RENEWAL_BY_NOTICE', months: 60 }, null],
    [{ kind: 'RENEWAL_BY_NOTICE' }, { code: 'REQUIRED', field: ['term', 'until'] }],
    [{ kind: 'UNTIL_EVENT', event: 'Открытие моста' }, null],
    [{ kind: 'RENEWAL_BY_NOTICE', months: 60, renewalMonths: 12 }, null],
    [{ kind: 'TACIT_RENEWAL', until: '2027', months: 60 }, null],
    [
      { kind: 'TACIT_RENEWAL', until: '2027', months: 60, renewalMonths: 12 },
      { code: 'CONFLICTING', field: ['term', 'months'] },
    ],
    [
      { kind: 'FIXED', until: '2027', months: 60 },
      { code: 'CONFLICTING', field: ['term', 'months'] },
    ],
    [
      { kind: 'FIXED', months: 60, renewalMonths: 12 },
      { code: 'CONFLICTING', field: ['term', 'renewalMonths'] },
    ],
    [
      { kind: 'INDEFINITE', event: 'Открытие моста' },
      { code: 'CONFLICTING', field: ['term', 'event'] },
    ],
    [{ kind: 'UNTIL_EVENT' }, { code: 'REQUIRED', field: ['term', 'event'] }],
    [
      { kind: 'UNTIL_EVENT', event: 'Открытие моста', months: 5 },
      { code: 'CONFLICTING', field: ['term', 'until'] },
    ],
    [
      { kind: 'INDEFINITE', until: '2027' },
      { code: 'CONFLICTING', field: ['term', 'until'] },
    ],
    [
      { kind: 'UNKNOWN', months: 60 },
      { code: 'CONFLICTING', field: ['term', 'until'] },
    ],
    [
      { kind: 'FIXED', until: '2027-02-30' },
      { code: 'INVALID', field: ['term', 'until'] },
    ],
  ])('R16: %j', (term, answer) => {
    expect(broken(term)).toEqual(answer);
  });

  it('R1: keeps what is not said as null', () => {
    expect(readTerm({ kind: 'UNKNOWN' })).toEqual(UNKNOWN_TERM);
  });
});

/** «until» of the term that runs on a day, or «first / last» day where it is not known exactly. */
function ends(term: Term, began: string | null, day: string, prolonged?: string): string | null {
  const between = endBetween(term, began === null ? null : on(began), day, prolonged);
  if (!between) return null;
  const { earliest, latest } = between;
  return earliest === latest ? latest : `${earliest} / ${latest}`;
}

describe('the first end', () => {
  it.each([
    ['FIXED', { until: '2027-12-07' }, '2022-12-07', '2027-12-07'],
    ['FIXED', { months: 60 }, '2022-12-07', '2027-12-07'],
    ['FIXED', { months: 1 }, '2023-01-31', '2023-02-28'],
    ['FIXED', { months: 12 }, '2024-02-29', '2025-02-28'],
    ['FIXED', { months: 12 }, '9999-05-06', '9999-12-31'],
  ] as const)('R1, R4: %s %j from %s is %s', (kind, length, began, end) => {
    expect(ends(readTerm({ kind, ...length }), began, began)).toBe(end);
  });

  it.each([
    [{ until: '2027' }, '2022-12-07', '2027-01-01 / 2027-12-31'],
    [{ months: 12 }, '2022-09', '2023-09-01 / 2023-09-30'],
    [{ months: 1 }, '2023-01', '2023-02-01 / 2023-02-28'],
    [{ months: 60 }, '2003', '2008-01-01 / 2008-12-31'],
    [{ months: 60 }, '199X', '1995-01-01 / 2004-12-31'],
    [{ months: 60 }, '2022-12-07~', '2027-11-06 / 2028-01-07'],
  ] as const)('E1: a term %j from %s ends between two days', (length, began, end) => {
    expect(ends(readTerm({ kind: 'FIXED', ...length }), began, '2022-12-07')).toBe(end);
  });

  it('R11: is not known while the beginning is not', () => {
    expect(ends(readTerm({ kind: 'FIXED', months: 60 }), null, '2023-01-01')).toBeNull();
    expect(ends(UNKNOWN_TERM, '2022-12-07', '2023-01-01')).toBeNull();
  });
});

describe('the term that runs', () => {
  const five = readTerm({ kind: 'TACIT_RENEWAL', months: 60, noticeMonths: 6 });
  const began = '2011-07-26';
  const start = { began, until: null };

  it.each([
    ['2011-07-26', '2016-07-26', '2016-01-26'],
    ['2016-07-26', '2016-07-26', '2016-01-26'],
    ['2016-07-27', '2021-07-26', '2021-01-26'],
    ['2023-01-01', '2026-07-26', '2026-01-26'],
    ['2026-07-27', '2031-07-26', '2031-01-26'],
  ])('check 13, R16: asked on %s ends on %s, notice by %s', (day, until, noticeBy) => {
    const end = ends(five, began, day);
    expect([end, noticeDay(five, end)]).toEqual([until, noticeBy]);
  });

  it('R16: GLPI: the notice is counted from the current end, not from the first', () => {
    const glpi = readTerm({ kind: 'TACIT_RENEWAL', months: 12, noticeMonths: 3 });
    const end = ends(glpi, '2024-08-28', '2025-09-01');
    expect([end, noticeDay(glpi, end)]).toEqual(['2026-08-28', '2026-05-28']);
  });

  it('R16: renewals are counted from the first end, so that the 31st stays the 31st', () => {
    const monthly = readTerm({ kind: 'TACIT_RENEWAL', until: '2023-01-31', renewalMonths: 1 });
    expect(['2023-01-31', '2023-02-01', '2023-03-01', '2023-04-01'].map((day) => ends(monthly, null, day))).toEqual([
      '2023-01-31',
      '2023-02-28',
      '2023-03-31',
      '2023-04-30',
    ]);
  });

  it.each([
    ['2023-08-31', 6, ['2024-02-29', '2024-08-31', '2025-02-28', '2025-08-31']],
    ['2023-01-31', 1, ['2023-02-28', '2023-03-31', '2023-04-30', '2023-05-31']],
    ['2004-02-29', 12, ['2005-02-28', '2006-02-28', '2007-02-28', '2008-02-29']],
  ])('F1, R16: from %s every %i months, each end is clamped once, from the start', (from, months, expected) => {
    const term = readTerm({ kind: 'TACIT_RENEWAL', months });
    expect(expected.map((_, k) => lastDay(term, { began: from, until: null }, k))).toEqual(expected);
    expect(expected.map((end) => ends(term, from, end))).toEqual(expected);
  });

  it('F1: signed on 31 August 2023, half a year tacit: on 1 March 2024 it runs until 31 August', () => {
    expect(ends(readTerm({ kind: 'TACIT_RENEWAL', months: 6 }), '2023-08-31', '2024-03-01')).toBe('2024-08-31');
  });

  it('R16: a first term of one length and renewals of another', () => {
    const term = readTerm({ kind: 'TACIT_RENEWAL', months: 60, renewalMonths: 12 });
    expect(['2016-07-26', '2016-07-27', '2017-07-27'].map((day) => ends(term, began, day))).toEqual([
      '2016-07-26',
      '2017-07-26',
      '2018-07-26',
    ]);
  });

  it('R16: after thousands of renewals too', () => {
    expect(ends(readTerm({ kind: 'TACIT_RENEWAL', months: 1 }), '0001-01-31', '9999-06-15')).toBe('9999-06-30');
  });

  it('E1: of a beginning known to the month is told until it is surely over, then the next', () => {
    const term = readTerm({ kind: 'TACIT_RENEWAL', months: 12 });
    expect(['2023-09-30', '2023-10-01'].map((day) => ends(term, '2022-09', day))).toEqual([
      '2023-09-01 / 2023-09-30',
      '2024-09-01 / 2024-09-30',
    ]);
  });

  it.each(['FIXED', 'RENEWAL_BY_NOTICE'] as const)('R16: %s is not renewed by itself', (kind) => {
    expect(ends(readTerm({ kind, months: 60 }), began, '2023-01-01')).toBe('2016-07-26');
  });

  it('R17: a prolongation moves the end on, and never back', () => {
    const fixed = readTerm({ kind: 'FIXED', months: 60 });
    expect(ends(fixed, began, '2017-01-01', '2020-07-26')).toBe('2020-07-26');
    expect(ends(fixed, began, '2017-01-01', '2015-01-01')).toBe('2016-07-26');
  });

  it.each(['INDEFINITE', 'UNKNOWN'] as const)('R16: %s has no end and no notice day', (kind) => {
    expect(ends(readTerm({ kind }), began, '2023-01-01')).toBeNull();
    expect(noticeDay(readTerm({ kind, noticeMonths: 6 }), null)).toBeNull();
  });

  it.each([
    [{ noticeDays: 90 }, '2026-04-27'],
    [{ noticeMonths: 1 }, '2026-06-26'],
    [{ noticeMonths: 1, noticeDays: 10 }, '2026-06-16'],
    [{ noticeDays: 0 }, '2026-07-26'],
    [{}, null],
  ])('R16: notice %j before 26 July 2026 goes by %s', (notice, day) => {
    expect(noticeDay(readTerm({ kind: 'TACIT_RENEWAL', months: 60, ...notice }), '2026-07-26')).toBe(day);
  });

  it('R4: notice months clamp to the end of February', () => {
    expect(noticeDay(readTerm({ kind: 'FIXED', months: 60, noticeMonths: 6 }), '2026-08-31')).toBe('2026-02-28');
  });

  it.each([
    ['2026-01-26', '2026-07-26'],
    ['2026-01-27', '2031-07-26'],
    ['2026-07-26', '2031-07-26'],
  ])('R16: notice of %s ends it on %s', (notice, end) => {
    expect(endAfterNotice(five, start, notice)).toBe(end);
  });

  it('R16: notice that comes too late still lets a fixed term end', () => {
    const fixed = readTerm({ kind: 'FIXED', until: '2026-07-26', noticeMonths: 6 });
    expect(endAfterNotice(fixed, { began, until: '2026-07-26' }, '2026-07-01')).toBe('2026-07-26');
  });

  it('R16: where nothing ends by itself, a notice works once it has run', () => {
    expect(noticeRunsOut(readTerm({ kind: 'INDEFINITE', noticeMonths: 6 }), '2023-08-31')).toBe('2024-02-29');
    expect(noticeRunsOut(readTerm({ kind: 'UNKNOWN', noticeDays: 90 }), '2023-01-01')).toBe('2023-04-01');
    expect(noticeRunsOut(readTerm({ kind: 'INDEFINITE' }), '2023-01-01')).toBeNull();
    expect(noticeRunsOut(five, '2023-01-01')).toBeNull();
  });
});
