import { addDays, addMonths, daysBetween, type Day } from '../../kernel/day.js';
import type { Interval } from '../../kernel/interval.js';
import type { AgreementAct } from '../record/agreement-parts.js';
import { lastDay, noticeDay, noticeRunsOut, renewalsBy, type Term, type TermStart } from '../record/term.js';

/** The exact days, of one reading, that terms and notices are counted from. */
export interface Reckoning extends TermStart {
  notices: ReadonlyMap<AgreementAct, Day>;
}

/** More days than this of one coarse date are not tried: what lies between them says nothing new but in made-up cases. */
const MOST_DAYS = 60;
const MOST_RECKONINGS = 200;

/** Whether a term of this kind ends, or ends once somebody gives notice. */
export const hasEnd = (term: Term): boolean => term.until !== null || term.months !== null;

/**
 * The days that are worth trying for the coarse dates that terms and notices are counted from: the bounds, and those around
 * which what follows comes before or after something else. Almost always there is just one reckoning.
 * @param began when it came into force
 * @param others the dates of everything else that happens
 */
export function reckoningsOf(
  term: Term,
  began: Interval | null,
  notices: readonly AgreementAct[],
  others: readonly Interval[],
): Reckoning[] {
  const marks = [...new Set(others.flatMap(({ earliest, latest }) => [earliest, latest]))];
  const isCounted = hasEnd(term) && (term.kind !== 'TACIT_RENEWAL' || notices.length > 0);
  const starts: TermStart[] = !isCounted
    ? [{ began: null, until: null }]
    : term.until
      ? daysOf(term.until, marks, [], term).map((until) => ({ began: null, until }))
      : began
        ? daysOf(began, marks, periodsOf(term), term).map((day) => ({ began: day, until: null }))
        : [{ began: null, until: null }];
  let reckonings: Reckoning[] = starts.map((start) => ({ ...start, notices: new Map() }));
  for (const notice of notices)
    reckonings = thinned(
      reckonings.flatMap((one) =>
        noticeDays(notice, one, marks, term).map((day) => ({
          ...one,
          notices: new Map([...one.notices, [notice, day]]),
        })),
      ),
      MOST_RECKONINGS,
    );
  return reckonings;
}

/** By how many months what follows from a beginning may lie after it: the first terms. */
function periodsOf(term: Term): number[] {
  const first = term.months!;
  if (term.kind !== 'TACIT_RENEWAL') return [first];
  return Array.from({ length: 24 }, (_, k) => first + k * (term.renewalMonths ?? first));
}

function daysOf(interval: Interval, marks: readonly Day[], months: readonly number[], term: Term): Day[] {
  const { earliest, latest } = interval;
  if (earliest === latest) return [earliest];
  const days = [earliest, latest, ...marks.flatMap(around)];
  // What ends then, and that of which notice goes then.
  for (const end of marks.flatMap((mark) => [mark, afterNotice(term, mark)]))
    for (const step of months) days.push(...around(addMonths(end, -step)));
  const [shortest] = [...months, term.renewalMonths ?? 12].sort((a, b) => a - b);
  for (let day = addMonths(earliest, shortest!); day < latest; day = addMonths(day, shortest!)) days.push(day);
  return inside(interval, days);
}

const afterNotice = ({ noticeMonths, noticeDays }: Term, day: Day) =>
  addMonths(addDays(day, noticeDays ?? 0), noticeMonths ?? 0);

// Of several days that lead to the last of a short month, all but the first are up to three days later.
const around = (day: Day): Day[] => [-1, 0, 1, 2, 3].map((days) => addDays(day, days));

function noticeDays(notice: AgreementAct, start: TermStart, marks: readonly Day[], term: Term): Day[] {
  const { earliest, latest } = notice.on;
  if (earliest === latest) return [earliest];
  const days = [earliest, latest, ...marks.flatMap(around)];
  if (lastDay(term, start) !== null)
    for (let k = renewalsBy(term, start, earliest), tried = 0; tried < 40; k += 1, tried += 1) {
      const end = lastDay(term, start, k)!;
      days.push(...around(end), ...around(noticeDay(term, end) ?? end));
      if (end > latest || term.kind !== 'TACIT_RENEWAL') break;
    }
  const after = noticeRunsOut(term, earliest);
  if (after !== null && after > earliest) {
    const step = daysBetween(earliest, after);
    for (let day = after; day < latest; day = addDays(day, step)) days.push(day);
    for (const mark of marks) days.push(...around(addDays(mark, -step)));
  }
  return inside(notice.on, days);
}

const inside = ({ earliest, latest }: Interval, days: readonly Day[]): Day[] =>
  thinned([...new Set(days.filter((day) => earliest <= day && day <= latest))].sort(), MOST_DAYS);

/** Evenly spread ones of many, the first and the last among them. */
function thinned<T>(many: T[], most: number): T[] {
  if (many.length <= most) return many;
  return Array.from({ length: most }, (_, i) => many[Math.round((i * (many.length - 1)) / (most - 1))]!);
}
