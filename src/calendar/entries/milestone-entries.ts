import type { Day } from '../../kernel/day.js';
import { allDay, shortened, uidOf, type CalendarEntry } from '../calendar-entry.js';
import { CONTENT_NAMES } from '../calendar-feed.js';
import { isWithin, type CalendarSnapshot } from '../calendar-snapshot.js';

const LONGEST_SUMMARY = 118;

/** A step to prepare an anniversary with its title, and its due day. */
export interface Step {
  kind: string;
  dueOn: Day;
  title: string;
}

/**
 * The steps before an anniversary as separate entries, for staff: programs ignore the alarms of calendars that they
 * subscribe to.
 * @param entry that of the anniversary itself
 */
export function milestoneEntries(
  edition: CalendarSnapshot,
  entry: CalendarEntry,
  steps: readonly Step[],
): CalendarEntry[] {
  if (edition.readership !== 'STAFF') return [];
  const stem = entry.uid.slice(entry.uid.indexOf('_') + 1, entry.uid.indexOf('@'));
  return steps
    .filter(({ dueOn }) => isWithin(edition, allDay(dueOn)))
    .map(({ kind, dueOn, title }) => ({
      ...entry,
      uid: uidOf(`${kind.toLowerCase()}_${stem}`),
      content: 'MILESTONES',
      when: allDay(dueOn),
      summary: shortened(title, LONGEST_SUMMARY),
      status: 'CONFIRMED',
      categories: [CONTENT_NAMES.MILESTONES[edition.language]],
    }));
}
