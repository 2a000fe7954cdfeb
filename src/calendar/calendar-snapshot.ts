import type { Day } from '../kernel/day.js';
import { firstDayOf, lastDayOf, type When } from './calendar-entry.js';
import type { CalendarLanguage } from './calendar-vocabulary.js';

/** The readers of a snapshot: everybody, or only staff. */
export type Readership = 'PUBLIC' | 'STAFF';

/** All calendar entries for one readership in one language, as of a day; each feed shows a part. */
export interface CalendarSnapshot {
  readership: Readership;
  language: CalendarLanguage;
  zone: string;
  /** The first and the last day. */
  from: Day;
  to: Day;
  today: Day;
  /** The newest change in the registry. */
  changedAt: Date;
}

/** Whether it ends before the period of a snapshot: it is published no more. */
export const isPast = ({ from }: Pick<CalendarSnapshot, 'from'>, when: When) => lastDayOf(when) < from;

/** Whether it reaches into the period of a snapshot: an entry that began earlier is published until its last day. */
export const isWithin = (edition: Pick<CalendarSnapshot, 'from' | 'to'>, when: When) =>
  !isPast(edition, when) && firstDayOf(when) <= edition.to;
