import type { DomainError } from '../kernel/domain-error.js';
import { PartialDate } from '../kernel/partial-date.js';
import {
  currentEnd,
  endAfterNotice,
  firstEnd,
  noticeDay,
  noticeRunsOut,
  readTerm,
  UNKNOWN_TERM,
  type NewTerm,
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

describe('the first end', () => {
  it.each([
    ['FIXED', { until: '2027-12-07' }, '2022-12-07', '2027-12-07'],
    ['FIXED', { until: '2027' }, '2022-12-07', '2027-12-31'],
    ['FIXED', { months: 60 }, '2022-12-07', '2027-12-07'],
    ['FIXED', { months: 1 }, '2023-01-31', '2023-02-28'],
    ['FIXED', { months: 12 }, '2024-02-29', '2025-02-28'],
    ['FIXED', { months: 60 }, '2022-09', null],
    ['FIXED', { months: 60 }, '2022', null],
    ['FIXED', { months: 60 }, '2022-12-07~', null],
  ] as const)('R1, R4: %s %j from %s is %s', (kind, length, began, end) => {
    expect(firstEnd(readTerm({ kind, ...length }), on(began))).toBe(end);
  });

  it('R11: is not known while the beginning is not', () => {
    expect(firstEnd(readTerm({ kind: 'FIXED', months: 60 }), null)).toBeNull();
    expect(firstEnd(UNKNOWN_TERM, on('2022-12-07'))).toBeNull();
  });
});

describe('the term that runs', () => {
  const five = readTerm({ kind: 'TACIT_RENEWAL', months: 60, noticeMonths: 6 });
  const began = on('2011-07-26');

  it.each([
    ['2011-07-26', '2016-07-26', '2016-01-26'],
    ['2016-07-26', '2016-07-26', '2016-01-26'],
    ['2016-07-27', '2021-07-26', '2021-01-26'],
    ['2023-01-01', '2026-07-26', '2026-01-26'],
    ['2026-07-27', '2031-07-26', '2031-01-26'],
  ])('check 13, R16: asked on %s ends on %s, notice by %s', (day, until, noticeBy) => {
    const end = currentEnd(five, began, day);
    expect([end, noticeDay(five, end)]).toEqual([until, noticeBy]);
  });

  it('R16: GLPI: the notice is counted from the current end, not from the first', () => {
    const glpi = readTerm({ kind: 'TACIT_RENEWAL', months: 12, noticeMonths: 3 });
    const end = currentEnd(glpi, on('2024-08-28'), '2025-09-01');
    expect([end, noticeDay(glpi, end)]).toEqual(['2026-08-28', '2026-05-28']);
  });

  it('R16: renewals are counted from the first end, so that the 31st stays the 31st', () => {
    const monthly = readTerm({ kind: 'TACIT_RENEWAL', until: '2023-01-31', renewalMonths: 1 });
    expect(
      ['2023-01-31', '2023-02-01', '2023-03-01', '2023-04-01'].map((day) => currentEnd(monthly, null, day)),
    ).toEqual(['2023-01-31', '2023-02-28', '2023-03-31', '2023-04-30']);
  });

  it.each(['FIXED', 'RENEWAL_BY_NOTICE'] as const)('R16: %s is not renewed by itself', (kind) => {
    expect(currentEnd(readTerm({ kind, months: 60 }), began, '2023-01-01')).toBe('2016-07-26');
  });

  it('R17: a prolongation moves the end on, and never back', () => {
    const fixed = readTerm({ kind: 'FIXED', months: 60 });
    expect(currentEnd(fixed, began, '2017-01-01', '2020-07-26')).toBe('2020-07-26');
    expect(currentEnd(fixed, began, '2017-01-01', '2015-01-01')).toBe('2016-07-26');
  });

  it.each(['INDEFINITE', 'UNKNOWN'] as const)('R16: %s has no end and no notice day', (kind) => {
    expect(currentEnd(readTerm({ kind }), began, '2023-01-01')).toBeNull();
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
    expect(endAfterNotice(five, began, notice)).toBe(end);
  });

  it('R16: notice that comes too late still lets a fixed term end', () => {
    const fixed = readTerm({ kind: 'FIXED', until: '2026-07-26', noticeMonths: 6 });
    expect(endAfterNotice(fixed, began, '2026-07-01')).toBe('2026-07-26');
  });

  it('R16: where nothing ends by itself, a notice works once it has run', () => {
    expect(noticeRunsOut(readTerm({ kind: 'INDEFINITE', noticeMonths: 6 }), '2023-08-31')).toBe('2024-02-29');
    expect(noticeRunsOut(readTerm({ kind: 'UNKNOWN', noticeDays: 90 }), '2023-01-01')).toBe('2023-04-01');
    expect(noticeRunsOut(readTerm({ kind: 'INDEFINITE' }), '2023-01-01')).toBeNull();
    expect(noticeRunsOut(five, '2023-01-01')).toBeNull();
  });
});
