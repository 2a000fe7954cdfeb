import type { PublishedDifferences } from './diff-published.js';

/** A calendar snapshot for one readership and language, from which feeds select. */
export interface BuiltSnapshot extends Pick<PublishedDifferences, 'shown' | 'left'> {
  version: string;
  zone: string;
  /** The midnight at which its day began. */
  todayBegan: Date;
  /** The name of the home city; empty before it is set. */
  home: string;
  /** When the calendar itself last changed: its name, its years or its format. */
  modifiedAt: Date;
}
