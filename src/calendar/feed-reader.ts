import { SIGHT } from '../access/permissions.js';
import { Viewer } from '../access/viewer.js';
import type { Visibility } from '../access/visibility.js';
import type { Readership } from './calendar-snapshot.js';

/**
 * Sees the records of a feed's readers and no others; unlike them it is also told which of those are in question,
 * since what was public and is congratulated no more has to be cancelled (R9).
 */
export class FeedReader extends Viewer {
  constructor(private readonly readership: Readership) {
    super('calendar', 'STAFF', 'calendar');
  }

  override get sees(): readonly Visibility[] {
    return SIGHT[this.readership];
  }
}
