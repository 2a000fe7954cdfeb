import type { GuestCategory } from '../event-vocabulary.js';
import type { Event } from '../event.js';
import type { ReplyValue } from './invitation-vocabulary.js';
import type { Invitation } from './invitation.js';

/** How a round of invitations stands: each city once, whoever comes in its place counted instead of it. */
export interface Rsvp {
  accepted: number;
  declined: number;
  tentative: number;
  /** Answers that passed the invitation on; the city in their place is among the others. */
  delegated: number;
  /** Those that have not answered the present asking. */
  waiting: number;
  /** People, as far as those who come said how many. */
  headcount: number;
  /** Whom to ask again. */
  missing: Invitation[];
  categories: { category: GuestCategory; quota: number | null; invited: number; headcount: number }[];
}

const COUNTED: Record<ReplyValue, 'accepted' | 'declined' | 'tentative' | 'delegated' | 'waiting'> = {
  NEEDS_ACTION: 'waiting',
  ACCEPTED: 'accepted',
  TENTATIVE: 'tentative',
  DECLINED: 'declined',
  DELEGATED: 'delegated',
};

/** Counts an event's invitations on its present asking; those taken back count no more. @param invitations all of the event */
export function rsvpOf(event: Event, invitations: readonly Invitation[]): Rsvp {
  const rsvp: Rsvp = {
    accepted: 0,
    declined: 0,
    tentative: 0,
    delegated: 0,
    waiting: 0,
    headcount: 0,
    missing: [],
    categories: [],
  };
  const counts = new Map<GuestCategory, { invited: number; headcount: number }>();
  for (const invitation of standing(event, invitations)) {
    const reply = invitation.currentReply(event.asking);
    const value = reply?.value ?? 'NEEDS_ACTION';
    const coming = value === 'ACCEPTED' ? (reply?.headcount ?? 0) : 0;
    rsvp[COUNTED[value]] += 1;
    rsvp.headcount += coming;
    if (value === 'NEEDS_ACTION') rsvp.missing.push(invitation);
    const count = counts.get(invitation.category) ?? { invited: 0, headcount: 0 };
    counts.set(invitation.category, {
      invited: count.invited + (value === 'DELEGATED' ? 0 : 1),
      headcount: count.headcount + coming,
    });
  }
  for (const { category, quota } of event.guests)
    rsvp.categories.push({ category, quota, ...(counts.get(category) ?? { invited: 0, headcount: 0 }) });
  for (const [category, count] of counts)
    if (!event.guests.some((one) => one.category === category))
      rsvp.categories.push({ category, quota: null, ...count });
  return rsvp;
}

/** Those that are asked now: not taken back, and a stand-in only while the one whose place it takes says so. */
function standing(event: Event, invitations: readonly Invitation[]): Invitation[] {
  const byId = new Map(invitations.map((one) => [one.id, one]));
  return invitations.filter((one) => {
    if (one.status === 'REVOKED') return false;
    const from = one.delegatedFromId && byId.get(one.delegatedFromId);
    if (!from) return true;
    const reply = from.currentReply(event.asking);
    return reply?.value === 'DELEGATED' && reply.delegatedToId === one.cityId;
  });
}
