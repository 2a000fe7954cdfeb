import type { Day } from '../../kernel/day.js';
import { endOfDay, localTime } from '../../kernel/local-time.js';

/** Until when a city may answer: the end of a day where the host is, told by the clocks of both. */
export interface Deadline {
  on: Day;
  at: Date;
  here: string;
  /** null when the zone of the guest is not known. */
  there: string | null;
}

/** The end of a day by the clocks of the host and of the guest. @param here, there zones: Asia/Sakhalin */
export function deadlineAt(on: Day, here: string, there: string | null): Deadline {
  const at = endOfDay(here, on);
  return { on, at, here: clock(here, at), there: there === null ? null : clock(there, at) };
}

function clock(zone: string, instant: Date): string {
  const { day, time } = localTime(zone, instant);
  return `${day} ${time} (${zone})`;
}
