import { SIGHT } from '../access/permissions.js';
import { Viewer } from '../access/viewer.js';
import type { Visibility } from '../access/visibility.js';
import type { Readership } from './calendar-snapshot.js';

/**
 * The viewer of a feed sees exactly the records of its readers, but also knows which anniversaries are in question,
 * since published ones that are no longer celebrated must be cancelled (R9).
 */
export class FeedReader extends Viewer {
  constructor(private readonly readership: Readership) {
    super('calendar', 'STAFF', 'calendar');
  }

  override get sees(): readonly Visibility[] {
    return SIGHT[this.readership];
  }
}
