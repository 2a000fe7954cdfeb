import { addDays, partsOf, type Day } from '../kernel/day.js';
import type { AnniversaryPolicy } from './anniversary-policy.js';
import { byDays, daysIn } from './occurrence.js';

/** The days of one year on which anniversaries have the same place in the order of a list, and what comes back on them. */
export interface Place {
  year: number;
  from: Day;
  to: Day;
  parts: string[];
}

const LEAP_YEAR = '2000';
/** All that can come back every year: a day, a month, the year itself. */
const PARTS = ['', ...Array.from({ length: 366 }, (_, i) => addDays(`${LEAP_YEAR}-01-01`, i).slice(5))].flatMap(
  (day) => (day.endsWith('-01') ? [day.slice(0, 2), day] : [day]),
);

/**
 * Where anniversaries between two days may stand, both included, in date order.
 * @param after the last place that is left out, as the days of its anniversaries
 */
export function* placesBetween(
  from: Day,
  to: Day,
  policy: AnniversaryPolicy,
  after?: Pick<Place, 'from' | 'to'>,
): Generator<Place> {
  for (let { year } = partsOf(after && after.to > from ? after.to : from); year <= partsOf(to).year; year++) {
    const places = new Map<string, Place>();
    for (const part of PARTS) {
      const days = daysIn(year, part, policy);
      if (days.to < from || days.from > to || (after && byDays(days, after) < 0)) continue;
      const key = days.to + days.from;
      const place = places.get(key);
      if (place) place.parts.push(part);
      else places.set(key, { year, ...days, parts: [part] });
    }
    yield* [...places.values()].sort(byDays);
  }
}
