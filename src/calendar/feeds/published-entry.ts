import type { Trace } from '../calendar-entry.js';
import type { Readership } from '../calendar-snapshot.js';
import type { CalendarLanguage } from '../calendar-vocabulary.js';

/** What was last given out under one UID: its copies are in calendars that we do not know. */
export class PublishedEntry {
  readership: Readership;
  language: CalendarLanguage;
  uid: string;
  /** Of all that it says. */
  digest: string;
  /** How often what it says has changed: it only grows. */
  sequence: number;
  modifiedAt: Date;
  withdrawnAt: Date | null = null;
  trace: Trace;
}
