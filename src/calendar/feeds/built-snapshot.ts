import type { PublishedDifferences } from './diff-published.js';

/** Everything that the feeds of one readership and language choose from. */
export interface BuiltSnapshot extends Pick<PublishedDifferences, 'shown' | 'left'> {
  version: string;
  zone: string;
  /** The midnight with which its day began. */
  todayBegan: Date;
  /** The name of the home city; empty before it is set. */
  home: string;
  /** When the calendar as such changed last: its name, its years, or the way in which it is written. */
  modifiedAt: Date;
}
