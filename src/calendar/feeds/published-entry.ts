import type { CalendarEntry, NumberedEntry } from '../calendar-entry.js';
import type { Readership } from '../calendar-snapshot.js';
import type { CalendarLanguage } from '../calendar-vocabulary.js';

/** What is stored of an entry beyond its record: enough to cancel it in the right feeds (R42). */
export type Trace = Pick<CalendarEntry, 'content' | 'when' | 'cityIds' | 'tier'> & Pick<NumberedEntry, 'former'>;

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
