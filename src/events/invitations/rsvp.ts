import type { GuestCategory } from '../event-vocabulary.js';
import type { Event } from '../event.js';
import type { ReplyValue } from './invitation-vocabulary.js';
import type { Invitation } from './invitation.js';

/** Reply totals of an event: each city is counted once, a delegate instead of the city it replaces. */
export interface Rsvp {
  accepted: number;
  declined: number;
  tentative: number;
  /** Cities that passed the invitation on; their delegates are counted in the other totals. */
  delegated: number;
  /** Cities that have not replied to the current asking. */
  waiting: number;
  /** People who will come, as far as stated. */
  headcount: number;
  /** Invitations without a reply. */
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

/** Counts the replies to an event's current asking, without revoked invitations. @param invitations all of the event */
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

/** The invitations that count: not revoked, and a delegate's only while a city that counts delegates to it. */
function standing(event: Event, invitations: readonly Invitation[]): Invitation[] {
  const left = new Set(invitations.filter(({ status }) => status !== 'REVOKED'));
  const counted: Invitation[] = [...left].filter(({ delegatedFromId }) => delegatedFromId === null);
  // The list grows while it is read: whoever counts brings along the city to which it delegates.
  for (const one of counted) {
    left.delete(one);
    const to = one.currentReply(event.asking)?.delegatedToId ?? null;
    for (const other of left)
      if (other.cityId === to && other.category === one.category && !counted.includes(other)) counted.push(other);
  }
  return invitations.filter((one) => counted.includes(one));
}
