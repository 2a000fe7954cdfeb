import type { Viewer } from '../access/viewer.js';
import { inSight } from '../access/visibility-filter.js';
import { agreementInSight } from '../agreements/agreement-visibility.js';
import { eventInSight } from '../events/event-visibility.js';
import { exchangeInSight } from '../exchanges/exchange-visibility.js';
import { tieConcerns } from '../partnerships/partnership-visibility.js';

/** Where a record stands, and when it is in sight; a city is in everybody's. */
const RECORDS: readonly [from: string, id: string, isSeen: string][] = [
  ['agreement', 'agreement.id', agreementInSight()],
  ['partnership', 'partnership.id', inSight('partnership.visibility', tieConcerns)],
  ['exchange', 'exchange.id', exchangeInSight()],
  ['event', 'event.id', eventInSight()],
  ['invitation JOIN event ON event.id = invitation.event_id', 'invitation.id', eventInSight()],
];

/** A record that is gone since hides nothing. */
const RECORD_NOT_HIDDEN = RECORDS.map(
  ([from, id, isSeen]) => `NOT EXISTS (SELECT 1 FROM ${from} WHERE ${id} = correction.about_id AND NOT ${isSeen})`,
).join(' AND ');

/**
 * Staff sees every correction of a record that it sees, a partner those of its own cities, nobody else any: a condition
 * in SQL over `sightOf` (R47).
 */
export const correctionInSight = (by: Viewer): string =>
  by.may('DECIDE_CORRECTIONS') ? `(${RECORD_NOT_HIDDEN})` : 'correction.city_id = ANY(:mine)';
