import { addMonths, type Day } from '../kernel/day.js';
import type { PartialDate } from '../kernel/partial-date.js';
import type { Partnership } from '../partnerships/partnership.js';

/** An active partnership is idle after so many months without any contact: R13 proposes 24. */
export const IDLE_AFTER_MONTHS = 24;

/**
 * Whether a partnership is active on a day without any contact for so long; being idle never blocks anything (R13).
 * A partial date counts by its last possible day, so that a partnership is idle only for certain.
 * @param lastContact the last contact by that day, if any
 */
export function isIdleOn(partnership: Partnership, lastContact: PartialDate | null, day: Day): boolean {
  const { since } = partnership;
  if (!since || partnership.statusOn(day).value !== 'ACTIVE') return false;
  const quietSince = lastContact && lastContact.to > since.to ? lastContact.to : since.to;
  return addMonths(quietSince, IDLE_AFTER_MONTHS) <= day;
}
