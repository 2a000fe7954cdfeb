import { AGREEMENT_CITIES } from '../agreements/agreement-visibility.js';
import { cityKnownTo, partnersTold } from '../cities/city-knowledge.js';
import { EVENT_CITIES, INVITATION_CITIES } from '../events/event-visibility.js';
import { EXCHANGE_CITIES } from '../exchanges/exchange-visibility.js';
import { PARTNERSHIP_CITIES } from '../partnerships/partnership-visibility.js';

const audience = (table: string, cities: string, from = table, visibility = `${table}.visibility`) => `
  SELECT ${table}.id, ${visibility} AS visibility, ARRAY(SELECT DISTINCT concerned.id FROM (${cities}) concerned (id)
      WHERE concerned.id IS NOT NULL ORDER BY concerned.id) AS city_ids
    FROM ${from} WHERE ${table}.id IN (SELECT thing_id FROM touched)`;

// The public sees no invitations, not even those to public events.
const asInvited = `CASE event.visibility WHEN 'PUBLIC' THEN 'PARTNER' ELSE event.visibility END`;

// Whoever is told of a city that is not public is a portal: its own, or one that sees something that concerns it.
const CITY_AUDIENCE = `
  SELECT city.id, CASE WHEN known.to_all THEN 'PUBLIC' ELSE 'PARTNER' END AS visibility,
      CASE WHEN known.to_all THEN ARRAY[city.id] ELSE ARRAY(${partnersTold('city.id')}) END AS city_ids
    FROM city CROSS JOIN LATERAL (SELECT ${cityKnownTo('city.id', `ARRAY['PUBLIC']`, 'ARRAY[]::text[]')} AS to_all OFFSET 0) known
    WHERE city.id IN (SELECT thing_id FROM touched)`;

/** Who sees each record in `touched`, for all kinds in the feed: its visibility and the cities it concerns. */
export const AUDIENCES = [
  CITY_AUDIENCE,
  audience('partnership', PARTNERSHIP_CITIES),
  audience('agreement', AGREEMENT_CITIES),
  audience('event', EVENT_CITIES),
  audience('invitation', INVITATION_CITIES, 'invitation JOIN event ON event.id = invitation.event_id', asInvited),
  audience('exchange', EXCHANGE_CITIES),
].join(' UNION ALL ');
