import type { Event } from '../event.js';
import type { Invitation } from './invitation.js';
import type { Reply } from './reply.js';

/** A reply as the schema shows it: whether it was late, and whether it still counts. */
export function replyView(reply: Reply, invitation: Invitation, event: Event): object {
  const deadline = invitation.deadline(event);
  return {
    ...reply,
    isLate: deadline !== null && reply.on > deadline,
    isCurrent: invitation.currentReply(event.asking)?.id === reply.id,
  };
}

/** What the schema shows until a city replies. */
export const NO_ANSWER = {
  value: 'NEEDS_ACTION',
  headcount: null,
  headLevel: null,
  channel: null,
  on: null,
  note: null,
  enteredBy: null,
  enteredAt: null,
  isLate: false,
  isCurrent: true,
};
