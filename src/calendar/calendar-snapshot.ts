import type { Day } from '../kernel/day.js';
import { firstDayOf, lastDayOf, type When } from './calendar-entry.js';
import type { CalendarLanguage } from './calendar-vocabulary.js';

/** Who reads an edition: everybody, or staff alone. */
export type Readership = 'PUBLIC' | 'STAFF';

/** All that calendars tell one readership in one language, as of a day; each feed shows some of it. */
export interface CalendarSnapshot {
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

/** Whether it is over before the days of an edition begin: it is neither told nor remembered any more. */
export const isPast = ({ from }: Pick<CalendarSnapshot, 'from'>, when: When) => lastDayOf(when) < from;

/** Whether it lasts into the days of an edition: what began before them is told until its last day is past. */
export const isWithin = (edition: Pick<CalendarSnapshot, 'from' | 'to'>, when: When) =>
  !isPast(edition, when) && firstDayOf(when) <= edition.to;
