import { type Concerns, inSight } from '../access/sight.js';

/** An event concerns whoever was sent an invitation to it: what is only planned is nobody else's to know (R46). */
const eventConcerns: Concerns = (mine) =>
  `EXISTS (SELECT 1 FROM invitation seen WHERE seen.event_id = event.id AND seen.city_id = ANY(${mine})
    AND seen.status <> 'PLANNED')`;

export const eventInSight = (sees?: string, mine?: string) => inSight('event.visibility', eventConcerns, sees, mine);

/** A partner sees the invitations that were sent to its own cities. @param all whether the viewer sees everybody's */
export function invitationInSight(all: boolean): string {
  const own = all ? '' : ` AND invitation.city_id = ANY(:mine) AND invitation.status <> 'PLANNED'`;
  return `EXISTS (SELECT 1 FROM event WHERE event.id = invitation.event_id AND ${eventInSight()})${own}`;
}
