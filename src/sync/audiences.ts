import { AGREEMENT_CITIES } from '../agreements/agreement-visibility.js';
import { EVENT_CITIES, INVITATION_CITIES } from '../events/event-visibility.js';
import { EXCHANGE_CITIES } from '../exchanges/exchange-visibility.js';
import { PARTNERSHIP_CITIES } from '../partnerships/partnership-visibility.js';

const audience = (table: string, cities: string, from = table, visibility = `${table}.visibility`) => `
  SELECT ${table}.id, ${visibility} AS visibility, ARRAY(SELECT DISTINCT concerned.id FROM (${cities}) concerned (id)
      WHERE concerned.id IS NOT NULL ORDER BY concerned.id) AS city_ids
    FROM ${from} WHERE ${table}.id IN (SELECT thing_id FROM touched)`;

// The public sees no invitations, not even those to public events.
const asInvited = `CASE event.visibility WHEN 'PUBLIC' THEN 'PARTNER' ELSE event.visibility END`;

/** Who sees each record in `touched`, for all kinds in the feed: its visibility and the cities it concerns. */
export const AUDIENCES = [
  audience('city', 'SELECT city.id', 'city', `'PUBLIC'`),
  audience('partnership', PARTNERSHIP_CITIES),
  audience('agreement', AGREEMENT_CITIES),
  audience('event', EVENT_CITIES),
  audience('invitation', INVITATION_CITIES, 'invitation JOIN event ON event.id = invitation.event_id', asInvited),
  audience('exchange', EXCHANGE_CITIES),
].join(' UNION ALL ');
