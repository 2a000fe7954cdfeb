import { daysInMonth, isLeapYear, partsOf, toDay, type Day } from '../kernel/day.js';
import type { PartialDate } from '../kernel/partial-date.js';
import { yearlyPart } from '../kernel/yearly.js';
import { tierOf, type AnniversaryPolicy } from './anniversary-policy.js';
import type { Tier } from './anniversary-vocabulary.js';

/** The anniversary of a date in one year. */
export interface Occurrence {
  ordinal: number;
  tier: Tier;
  precision: 'DAY' | 'MONTH' | 'YEAR';
  /** Counted from an approximate date or a decade: from its first year. */
  isApproximate: boolean;
  /** The exact day; null if it is not known or does not exist in that year. */
  actualOn: Day | null;
  /** The day on which it is marked; null if the day is not known (R4). */
  observedOn: Day | null;
  /** The first and the last possible day, for date ranges and sorting. */
  from: Day;
  to: Day;
}

/** The year to count from; undefined for an unknown date. */
const yearOf = (anchor: PartialDate): number | undefined =>
  anchor.precision === 'UNKNOWN' ? undefined : partsOf(anchor.from).year;

/**
 * The anniversary of a date in a year (R3, R4, R5), no more precise than the date: of 2003 an anniversary of the year, of an
 * approximate day one of its month.
 * @returns null in the anchor's own year and before, and for an unknown date
 */
export function occurrenceIn(year: number, anchor: PartialDate, policy: AnniversaryPolicy): Occurrence | null {
  const first = yearOf(anchor);
  if (first === undefined) return null;
  const ordinal = year - first;
  if (ordinal < 1 || year > 9999) return null;
  const yearly = yearlyPart(anchor)!;
  const isApproximate = anchor.approximate || anchor.precision === 'DECADE';
  const { from, to } = daysIn(year, yearly, policy);
  const said = { ordinal, tier: tierOf(ordinal, policy), isApproximate };
  if (yearly.length < 5)
    return { ...said, precision: yearly === '' ? 'YEAR' : 'MONTH', actualOn: null, observedOn: null, from, to };
  const isLost = from.slice(5) !== yearly;
  return { ...said, precision: 'DAY', actualOn: isLost ? null : from, observedOn: from, from, to };
}

/** The first and the last day in a year of what comes back every year: 29 February is kept on a neighbouring day (R4). */
export function daysIn(year: number, yearly: string, { leapDay }: AnniversaryPolicy): { from: Day; to: Day } {
  if (yearly === '') return { from: toDay(year, 1, 1), to: toDay(year, 12, 31) };
  const [month, day] = yearly.split('-').map(Number) as [number, number?];
  if (day === undefined) return { from: toDay(year, month, 1), to: toDay(year, month, daysInMonth(year, month)) };
  const isLost = month === 2 && day === 29 && !isLeapYear(year);
  const instead = leapDay === 'FIRST_OF_MARCH' ? toDay(year, 3, 1) : toDay(year, 2, 28);
  const kept = isLost ? instead : toDay(year, month, day);
  return { from: kept, to: kept };
}

/** The anniversaries of a date that may fall between two days, both included. */
export function occurrencesBetween(from: Day, to: Day, anchor: PartialDate, policy: AnniversaryPolicy): Occurrence[] {
  const found: Occurrence[] = [];
  const began = yearOf(anchor);
  if (began === undefined) return found;
  const first = Math.max(partsOf(from).year, began + 1);
  for (let year = first; year <= partsOf(to).year; year++) {
    const occurrence = occurrenceIn(year, anchor, policy);
    if (occurrence && occurrence.to >= from && occurrence.from <= to) found.push(occurrence);
  }
  return found;
}

type Days = Pick<Occurrence, 'from' | 'to'>;

/** Date order: a day before the month that holds it ends, the month before its year; 0 for the same days. */
export function byDays(a: Days, b: Days): number {
  if (a.to !== b.to) return a.to < b.to ? -1 : 1;
  if (a.from !== b.from) return a.from > b.from ? -1 : 1;
  return 0;
}

/** Date order; of the same days the id decides. */
export const inDateOrder = (a: Days & { id: string }, b: Days & { id: string }): number =>
  byDays(a, b) || (a.id < b.id ? -1 : 1);
