import type { Day } from '../../kernel/day.js';
import { endOfDay, localTime } from '../../kernel/local-time.js';

/** A reply deadline: the end of a day in the host's time zone, shown in both time zones. */
export interface Deadline {
  on: Day;
  at: Date;
  here: string;
  /** Null if the guest's time zone is not known. */
  there: string | null;
}

/** The end of a day in the host's time zone. @param here, there time zones of the host and the guest: Asia/Sakhalin */
export function deadlineAt(on: Day, here: string, there: string | null): Deadline {
  const at = endOfDay(here, on);
  return { on, at, here: clock(here, at), there: there === null ? null : clock(there, at) };
}

function clock(zone: string, instant: Date): string {
  const { day, time } = localTime(zone, instant);
  return `${day} ${time} (${zone})`;
}
