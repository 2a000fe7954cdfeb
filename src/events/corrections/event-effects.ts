import { audienceOf } from '../../history/audience.js';
import type { Bilingual } from '../../kernel/bilingual.js';
import { EVENT_STATUSES } from '../event-vocabulary.js';
import type { Event } from '../event.js';
import type { Invitation } from '../invitations/invitation.js';
import type { Rsvp } from '../invitations/rsvp.js';

/** What putting an event right changes, one sentence each, and who is told. */

export function effectsOfVoiding({ code, visibility }: Event, invitations: readonly Invitation[]): Bilingual[] {
  const replies = invitations.reduce((sum, one) => sum + one.replies.length, 0);
  const letters = invitations.filter(({ letterOn }) => letterOn !== null).length;
  return [
    {
      en: `The event ${code} disappears with its invitations (${invitations.length}) and replies (${replies}); calendars show it as cancelled.`,
      ru: `Мероприятие ${code} исчезнет вместе с приглашениями (${invitations.length}) и ответами (${replies}); в календарях оно станет отменённым.`,
    },
    ...(letters > 0
      ? [
          {
            en: `Letters were sent to its guests (${letters}): the registry does not write to them.`,
            ru: `Гостям направлены письма (${letters}): сам реестр им ничего не напишет.`,
          },
        ]
      : []),
    audienceOf([visibility]),
  ];
}

/** @param rsvp what the guests have answered */
export function effectsOfRestoring({ code, status, visibility }: Event, rsvp: Rsvp): Bilingual[] {
  return [
    {
      en: `${code} is no longer cancelled: ${EVENT_STATUSES[status].en.toLowerCase()}.`,
      ru: `${code} больше не отменено: ${EVENT_STATUSES[status].ru.toLowerCase()}.`,
    },
    {
      en: `Replies count as before: ${rsvp.accepted} accepted, ${rsvp.declined} declined, ${rsvp.waiting} waiting.`,
      ru: `Ответы в силе: согласились — ${rsvp.accepted}, отказались — ${rsvp.declined}, не ответили — ${rsvp.waiting}.`,
    },
    audienceOf([visibility]),
  ];
}

export const standsEffect = ({ code }: Event): Bilingual => ({
  en: `${code} is neither cancelled nor voided: nothing changes.`,
  ru: `${code} не отменено и не аннулировано: ничего не изменится.`,
});
