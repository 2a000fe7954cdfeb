import type { Bilingual } from './bilingual.js';
import type { Day } from './day.js';
import type { PartialDate } from './partial-date.js';
import { agreed, type Readings } from './readings.js';

/** A status with its reason: the status of a record from one day until the day before another. */
export interface Period<Value extends string = string> {
  /** The first day on which it may have applied. */
  from: Day;
  /** The first day on which it no longer applies; null while nothing ends it. */
  until: Day | null;
  value: Value;
  /** The date of the act that caused it, as far as it is known. */
  since: PartialDate | null;
  because: Bilingual[];
  /** Whether all readings of the dates agree on the value; left out: what the date of `since` alone says. */
  isCertain?: boolean;
}

/** A status on one day. */
export interface StatusOn<Value extends string = string> {
  /** Null on a day before anything is known of the record. */
  value: Value | null;
  since: PartialDate | null;
  because: Bilingual[];
  /** Whether it certainly applied on that day: false inside «сентябрь 2022» when the day is not known. */
  isCertain: boolean;
}

export function statusOn<Value extends string>(periods: readonly Period<Value>[], day: Day): StatusOn<Value> {
  const period = periods.find(({ from, until }) => from <= day && (until === null || day < until));
  if (!period) return { value: null, since: null, because: [], isCertain: true };
  const { value, since, because, isCertain } = period;
  return { value, since, because, isCertain: isCertain ?? (since === null || (since.to <= day && !since.approximate)) };
}

/**
 * The whole timeline of a record, from the days on which anything may change and the rule for one day.
 * @param days in any order, repeated or not
 */
export function timeline<Value extends string>(
  days: readonly Day[],
  on: (day: Day) => Omit<Period<Value>, 'from' | 'until'> | null,
): Period<Value>[] {
  const periods: Period<Value>[] = [];
  for (const from of [...new Set(days)].sort()) {
    const last = periods.at(-1);
    const now = on(from);
    const isSame =
      last?.until === null &&
      last.value === now?.value &&
      last.since?.text === now.since?.text &&
      last.isCertain === now.isCertain;
    if (isSame && now) {
      last.because = now.because;
      continue;
    }
    if (last && last.until === null) last.until = from;
    if (now) periods.push({ ...now, from, until: null });
  }
  return periods;
}

/** What a state is called, since when and why; null while there is nothing yet. */
type Tell<State, Value extends string> = (state: State) => Omit<Period<Value>, 'from' | 'until' | 'isCertain'> | null;

/** The status on one day: of the reading in which all has happened that may have, and certain when all have that value (R1). */
export function statusIn<State, Value extends string>(
  readings: Readings<unknown, State>,
  day: Day,
  tell: Tell<State, Value>,
): StatusOn<Value> {
  const states = readings.on(day);
  const told = tell(states[0]!);
  const [value, isCertain] = agreed(states, (state) => (state === states[0] ? told : tell(state))?.value ?? null);
  return { value, since: told?.since ?? null, because: told?.because ?? [], isCertain };
}

/** The whole timeline of a thing from all readings of its acts (R1, R12). */
export function timelineOf<State, Value extends string>(
  readings: Readings<unknown, State>,
  tell: Tell<State, Value>,
): Period<Value>[] {
  return timeline(readings.days, (day) => {
    const { value, ...status } = statusIn(readings, day, tell);
    return value === null ? null : { value, ...status };
  });
}
