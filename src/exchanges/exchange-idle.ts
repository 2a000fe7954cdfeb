import { addMonths, type Day } from '../kernel/day.js';
import type { PartialDate } from '../kernel/partial-date.js';
import type { Partnership } from '../partnerships/partnership.js';

/** After how many months without anything happening an active tie is idle: R13 proposes 24. */
export const IDLE_AFTER_MONTHS = 24;

/**
 * Whether a tie that is active on a day had been quiet for so long by then; being idle never blocks anything (R13).
 * A partial date counts by its last possible day: nobody is called idle who may not be.
 * @param lastContact when something last happened by that day, if ever
 */
export function isIdleOn(partnership: Partnership, lastContact: PartialDate | null, day: Day): boolean {
  const { since } = partnership;
  if (!since || partnership.statusOn(day).value !== 'ACTIVE') return false;
  const quietSince = lastContact && lastContact.to > since.to ? lastContact.to : since.to;
  return addMonths(quietSince, IDLE_AFTER_MONTHS) <= day;
}
