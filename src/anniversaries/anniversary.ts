import { type Day, isLeapYear, partsOf, toDay } from '../kernel/day.js';
import type { PartialDate } from '../kernel/partial-date.js';

export type Tier = 'PLAIN' | 'ROUND' | 'JUBILEE';

/** How the years since a date come round in one year. */
export interface Occurrence {
  ordinal: number;
  tier: Tier;
  precision: 'DAY' | 'MONTH' | 'YEAR';
  /** The day itself; null when it is not known, or does not exist in that year. */
  actualOn: Day | null;
  /** The day on which it is kept: 29 February on the last day of February (R4). */
  observedOn: Day | null;
  /** The first and the last day that it may be, for windows and for order. */
  from: Day;
  to: Day;
}

/** 1, 5, 10 … are round; 25, 50, 75, 100 … are jubilees (R5). */
export function tierOf(ordinal: number): Tier {
  if (ordinal % 25 === 0) return 'JUBILEE';
  return ordinal === 1 || ordinal % 5 === 0 ? 'ROUND' : 'PLAIN';
}

/**
 * The anniversary of a date in a year (R3, R4, R5). Nothing is invented: of «2003» comes an anniversary of the year.
 * @returns null in the anchor's own year and before, and for a date whose year is not known
 */
export function occurrenceIn(year: number, anchor: PartialDate): Occurrence | null {
  if (anchor.approximate || anchor.year === undefined) return null;
  const ordinal = year - anchor.year;
  if (ordinal < 1 || year > 9999) return null;
  const tier = tierOf(ordinal);
  const { month, day } = partsOf(anchor.from);
  if (anchor.precision === 'YEAR')
    return {
      ordinal,
      tier,
      precision: 'YEAR',
      actualOn: null,
      observedOn: null,
      from: toDay(year, 1, 1),
      to: toDay(year, 12, 31),
    };
  if (anchor.precision === 'MONTH') {
    const last = month === 2 ? (isLeapYear(year) ? 29 : 28) : partsOf(anchor.to).day;
    return {
      ordinal,
      tier,
      precision: 'MONTH',
      actualOn: null,
      observedOn: null,
      from: toDay(year, month, 1),
      to: toDay(year, month, last),
    };
  }
  const isLost = month === 2 && day === 29 && !isLeapYear(year);
  const observedOn = isLost ? toDay(year, 2, 28) : toDay(year, month, day);
  return {
    ordinal,
    tier,
    precision: 'DAY',
    actualOn: isLost ? null : observedOn,
    observedOn,
    from: observedOn,
    to: observedOn,
  };
}

/** The anniversaries of a date that may fall between two days, both included. */
export function occurrencesBetween(from: Day, to: Day, anchor: PartialDate): Occurrence[] {
  const found: Occurrence[] = [];
  for (let year = partsOf(from).year; year <= partsOf(to).year; year++) {
    const occurrence = occurrenceIn(year, anchor);
    if (occurrence && occurrence.to >= from && occurrence.from <= to) found.push(occurrence);
  }
  return found;
}

/** Date order: a day before the month that holds it ends, the month before its year, then by title of the anchor. */
export function inDateOrder(a: Occurrence & { id: string }, b: Occurrence & { id: string }): number {
  if (a.to !== b.to) return a.to < b.to ? -1 : 1;
  if (a.from !== b.from) return a.from > b.from ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
