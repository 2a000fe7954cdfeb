import { concerning, visibleTo } from '../access/visibility-filter.js';
import { tellsOfCities } from '../cities/city-knowledge.js';

/** An invitation concerns the city it was sent to; a planned one is known to staff only (R46). */
export const INVITATION_CITIES = `SELECT invitation.city_id WHERE invitation.status <> 'PLANNED'`;

/** An event concerns the cities that were sent an invitation to it. */
export const EVENT_CITIES = `SELECT seen.city_id FROM invitation seen
  WHERE seen.event_id = event.id AND seen.status <> 'PLANNED'`;

export const eventVisibleTo = (sees?: string, mine?: string) =>
  visibleTo('event.visibility', concerning(EVENT_CITIES), sees, mine);

/** A partner sees the invitations sent to its own cities. @param all whether the viewer sees those of all cities */
export function invitationVisibleTo(all: boolean): string {
  const own = all ? '' : ` AND ${concerning(INVITATION_CITIES)(':mine')}`;
  return `EXISTS (SELECT 1 FROM event WHERE event.id = invitation.event_id AND ${eventVisibleTo()})${own}`;
}

tellsOfCities(`SELECT event.host_id, event.visibility, concerned.id, event.id FROM event
  LEFT JOIN LATERAL (${EVENT_CITIES}) concerned (id) ON true`);

// Whoever sees a reply sees to whom it passed the invitation on, and who answered.
for (const known of ['delegated_to_id', 'answered_by_id'])
  tellsOfCities(`SELECT reply.${known}, 'PARTNER', invitation.city_id, invitation.id FROM reply
    JOIN invitation ON invitation.id = reply.invitation_id JOIN event ON event.id = invitation.event_id
    WHERE invitation.status <> 'PLANNED' AND event.visibility IN ('PUBLIC', 'PARTNER')`);
