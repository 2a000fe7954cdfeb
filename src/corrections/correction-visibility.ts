import type { Viewer } from '../access/viewer.js';
import { visibleTo } from '../access/visibility-filter.js';
import { agreementVisibleTo } from '../agreements/agreement-visibility.js';
import { eventVisibleTo } from '../events/event-visibility.js';
import { exchangeVisibleTo } from '../exchanges/exchange-visibility.js';
import { partnershipConcerns } from '../partnerships/partnership-visibility.js';

/** The table of each kind of record, and when it is visible; cities are visible to everybody. */
const RECORDS: readonly [from: string, id: string, isSeen: string][] = [
  ['agreement', 'agreement.id', agreementVisibleTo()],
  ['partnership', 'partnership.id', visibleTo('partnership.visibility', partnershipConcerns)],
  ['exchange', 'exchange.id', exchangeVisibleTo()],
  ['event', 'event.id', eventVisibleTo()],
  ['invitation JOIN event ON event.id = invitation.event_id', 'invitation.id', eventVisibleTo()],
];

/** A record that no longer exists hides nothing. */
const RECORD_NOT_HIDDEN = RECORDS.map(
  ([from, id, isSeen]) => `NOT EXISTS (SELECT 1 FROM ${from} WHERE ${id} = correction.about_id AND NOT ${isSeen})`,
).join(' AND ');

/**
 * Staff see the corrections of all records that they see, a partner those of its own cities, others none: an SQL
 * condition over `visibilityParams` (R47).
 */
export const correctionVisibleTo = (by: Viewer): string =>
  by.may('DECIDE_CORRECTIONS') ? `(${RECORD_NOT_HIDDEN})` : 'correction.city_id = ANY(:mine)';
