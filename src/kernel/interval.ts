import type { Day } from './day.js';

/** The days between which something lies, both included. */
export interface Interval {
  readonly earliest: Day;
  readonly latest: Day;
}

/** What can be said of two dates that are not wholly known: it holds, it cannot hold, or it may hold (R1). */
export type Answer = 'YES' | 'NO' | 'POSSIBLE';

const boundsOf = (one: Interval | Day): Interval => (typeof one === 'string' ? { earliest: one, latest: one } : one);

/** Whether one lies on an earlier day than another. */
export function isBefore(one: Interval | Day, other: Interval | Day): Answer {
  const [a, b] = [boundsOf(one), boundsOf(other)];
  if (a.latest < b.earliest) return 'YES';
  return a.earliest < b.latest ? 'POSSIBLE' : 'NO';
}

/** Whether one lies on a later day than another. */
export const isAfter = (one: Interval | Day, other: Interval | Day): Answer => isBefore(other, one);

/** Whether something has happened at the end of a day. */
export function hasHappenedBy(day: Day, one: Interval | Day): Answer {
  const { earliest, latest } = boundsOf(one);
  if (latest <= day) return 'YES';
  return earliest <= day ? 'POSSIBLE' : 'NO';
}

/** Whether both may lie on one day. */
export function mayCoincide(one: Interval | Day, other: Interval | Day): boolean {
  const [a, b] = [boundsOf(one), boundsOf(other)];
  return a.earliest <= b.latest && b.earliest <= a.latest;
}
