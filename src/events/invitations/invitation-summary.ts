import { GUEST_CATEGORIES } from '../event-vocabulary.js';
import type { Event } from '../event.js';
import { ATTENDANCES, INVITATION_STATUSES, REPLY_VALUES } from './invitation-vocabulary.js';
import type { Invitation } from './invitation.js';

/** One sentence about an invitation. @param city the name of the invited city */
export function invitationSummary(invitation: Invitation, event: Event, city: string, language: 'ru' | 'en'): string {
  const plain = (text: string) => text.replace(/\.$/, '').toLowerCase();
  const reply = invitation.currentReply(event.asking);
  const count = reply?.headcount == null ? '' : ` (${reply.headcount})`;
  const came =
    invitation.attendance === 'NOT_RECORDED' ? '' : `; ${plain(ATTENDANCES[invitation.attendance][language])}`;
  return (
    `${city}, ${event.code}: ${plain(GUEST_CATEGORIES[invitation.category][language])}; ` +
    `${plain(INVITATION_STATUSES[invitation.status][language])}; ` +
    `${plain(REPLY_VALUES[reply?.value ?? 'NEEDS_ACTION'][language])}${count}${came}.`
  );
}
