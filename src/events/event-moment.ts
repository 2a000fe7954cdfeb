import type { EventTime } from './event-time.js';

/** When an event takes place: what its guests are told. */
export interface Moment {
  starts: EventTime | null;
  ends: EventTime | null;
  timeZone: string;
}

export function isSameMoment(one: Moment, other: Moment): boolean {
  return (['starts', 'ends'] as const).every((edge) => pointOf(one, edge) === pointOf(other, edge));
}

/**
 * Whether what the guests were told still holds: the moment is the same, or known more precisely. Everything else is a
 * move, whichever field makes it (R38): another day, another end, other clocks, or the day alone instead of its hour.
 */
export function stillHolds(told: Moment, now: Moment): boolean {
  if (isSameMoment(told, now)) return true;
  if (!told.starts || !now.starts || !isPartOf(now, 'starts', told, 'starts')) return false;
  if (pointOf(told, 'ends') === pointOf(now, 'ends')) return true;
  // An event without an end is over on the day on which it starts.
  return now.ends !== null && isPartOf(now, 'ends', told, told.ends ? 'ends' : 'starts', told.ends === null);
}

/** An instant, or a date, which is the same by all clocks. */
function pointOf(moment: Moment, edge: 'starts' | 'ends'): string | null {
  const time = moment[edge];
  return time && (time.instantIn(moment.timeZone)?.toISOString() ?? time.text);
}

function isPartOf(
  now: Moment,
  edge: 'starts' | 'ends',
  told: Moment,
  of: 'starts' | 'ends',
  asDay: boolean = false,
): boolean {
  const [time, whole] = [now[edge]!, told[of]!];
  if (whole.time !== null && !asDay) return pointOf(now, edge) === pointOf(told, of);
  // A time on that day by other clocks is another time.
  return whole.from <= time.from && time.to <= whole.to;
}
