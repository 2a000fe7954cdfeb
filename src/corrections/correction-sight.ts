import { inSight } from '../access/sight.js';
import type { Viewer } from '../access/viewer.js';
import { agreementInSight } from '../agreements/agreement-sight.js';
import { eventInSight } from '../events/event-sight.js';
import { exchangeInSight } from '../exchanges/exchange-sight.js';
import { tieConcerns } from '../partnerships/partnership-sight.js';

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
