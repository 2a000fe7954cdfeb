import type { Event } from './event.js';
import { EVENT_STATUSES, GUEST_CATEGORIES } from './event-words.js';
import type { Invitation } from './invitation.js';
import { ATTENDANCES, INVITATION_STATUSES, REPLY_VALUES } from './invitation-words.js';

/** One sentence about an event, as a person would write it. @param host the name of its city */
export function eventSummary(event: Event, title: string, host: string, language: 'ru' | 'en'): string {
  const when = event.starts?.words[language] ?? (language === 'ru' ? 'дата неизвестна' : 'date not known');
  const where = [host, event.place].filter(Boolean).join(', ');
  return `${event.code} «${title}»: ${when}, ${where}; ${EVENT_STATUSES[event.status][language].toLowerCase()}.`;
}

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
