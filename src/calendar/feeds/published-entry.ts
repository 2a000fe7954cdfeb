import type { Trace } from '../calendar-entry.js';
import type { Readership } from '../calendar-snapshot.js';
import type { CalendarLanguage } from '../calendar-vocabulary.js';

/** The last published state of a UID: copies of it are in calendars that we do not control. */
export class PublishedEntry {
  readership: Readership;
  language: CalendarLanguage;
  uid: string;
  /** Digest of its content. */
  digest: string;
  /** The number of changes: it only grows. */
  sequence: number;
  modifiedAt: Date;
  withdrawnAt: Date | null = null;
  trace: Trace;
}
