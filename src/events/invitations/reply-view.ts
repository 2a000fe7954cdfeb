import type { Bilingual } from '../../kernel/bilingual.js';
import type { Day } from '../../kernel/day.js';
import { DomainError } from '../../kernel/domain-error.js';
import type { Event } from '../event.js';
import { REPLY_VALUES } from './invitation-vocabulary.js';
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

/** Why an answer that was recorded does not count, and which one does; null when it counts itself. */
export function noticeOf(reply: Reply, invitation: Invitation, event: Event): Bilingual | null {
  const current = invitation.currentReply(event.asking);
  if (current?.id === reply.id) return null;
  if (reply.asking < event.asking)
    return {
      en: `${event.code} was moved on ${event.movedOn}, and this answer is of ${reply.on}: it stands in replies as one to the old date; for the new one the city is asked again.`,
      ru: `${event.code} перенесено ${event.movedOn}, а ответ — от ${reply.on}: он сохранён в replies как ответ на прежнюю дату; о новой город спрашивают заново.`,
    };
  const { value, on } = current!;
  const said = REPLY_VALUES[value];
  return {
    en: `This answer of ${reply.on} stands in replies as history: that of ${on} is later and counts. ${said.en}`,
    ru: `Ответ от ${reply.on} сохранён в replies как история: учитывается более поздний, от ${on}. ${said.ru}`,
  };
}

/**
 * What comes through a portal comes today, by the portal, from the city itself.
 * @throws RuleBroken CONFLICTING where anything else is said
 */
export function saysWhatAPortalMay(
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
      en: `What a portal sends comes today (${today}), by PORTAL, from the city itself: leave ${other} out.`,
      ru: `Ответ с портала приходит сегодня (${today}), через PORTAL и от самого города: уберите ${other}.`,
    },
    [other],
  );
}
