import type { Bilingual } from '../../kernel/bilingual.js';
import type { Day } from '../../kernel/day.js';
import { DomainError } from '../../kernel/domain-error.js';
import type { Event } from '../event.js';
import { REPLY_VALUES } from './invitation-vocabulary.js';
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

/** Why a recorded reply does not count; null if it does. */
export function noticeOf(reply: Reply, invitation: Invitation, event: Event): Bilingual | null {
  const current = invitation.currentReply(event.asking);
  if (current?.id === reply.id) return null;
  if (reply.asking < event.asking)
    return {
      en: `${event.code} was rescheduled on ${event.movedOn}, and this reply is dated ${reply.on}. It is kept in replies as a reply to the old date; the city is asked again for the new one.`,
      ru: `${event.code} перенесено ${event.movedOn}, а ответ — от ${reply.on}. Он сохранён в replies как ответ на прежнюю дату; о новой дате город спрашивают заново.`,
    };
  const { value, on } = current!;
  const { en, ru } = REPLY_VALUES[value];
  return {
    en: `The reply of ${reply.on} is kept in replies as history. The later one of ${on} counts: ${en}`,
    ru: `Ответ от ${reply.on} сохранён в replies как история. Учитывается более поздний, от ${on}: ${ru}`,
  };
}

/**
 * A reply from a portal is received today, over PORTAL, from the city itself.
 * @throws DomainError CONFLICTING if another value is given
 */
export function mustBeOfAPortal(
  facts: { on?: string | null; channel?: string | null; answeredBy?: string | null },
  today: Day,
): void {
  const other = (['on', 'channel', 'answeredBy'] as const).find(
    (field) => facts[field] != null && facts[field] !== { on: today, channel: 'PORTAL', answeredBy: null }[field],
  );
  if (other === undefined) return;
  throw new DomainError(
    'CONFLICTING',
    {
      en: `A reply from a portal is dated today (${today}), its channel is PORTAL, and it is from the city itself. Omit ${other}.`,
      ru: `Ответ с портала записывается сегодняшним днём (${today}), путём PORTAL и от самого города. Уберите ${other}.`,
    },
    [other],
  );
}
