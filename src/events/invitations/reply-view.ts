import type { Event } from '../event.js';
import type { Invitation } from './invitation.js';
import type { Reply } from './reply.js';

/** An answer as it is told: whether it came late, and whether it still counts. */
export function replyView(reply: Reply, invitation: Invitation, event: Event): object {
  const deadline = invitation.deadline(event);
  return {
    ...reply,
    isLate: deadline !== null && reply.on > deadline,
    isCurrent: invitation.currentReply(event.asking)?.id === reply.id,
  };
}

/** What is told while a city has not answered. */
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
