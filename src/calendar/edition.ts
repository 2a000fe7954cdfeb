import type { Day } from '../kernel/day.js';
import type { CalendarLanguage } from './calendar-words.js';

/** Who reads an edition: everybody, or staff alone. */
export type Readership = 'PUBLIC' | 'STAFF';

/** All that calendars tell one readership in one language, as of a day; each feed shows some of it. */
export interface Edition {
  readership: Readership;
  language: CalendarLanguage;
  zone: string;
  /** The days that it spans. */
  from: Day;
  to: Day;
  today: Day;
  /** The newest change in the registry. */
  changedAt: Date;
}

export const isWithin = ({ from, to }: { from: Day; to: Day }, day: Day) => from <= day && day <= to;
