import type { Bilingual } from '../../kernel/bilingual.js';
import { stateTable } from '../../kernel/state-table.js';

/** Our side's invitation, their side's reply, and who came: three facts, never one (R35). */

export const INVITATION_STATUSES = {
  PLANNED: { en: 'Meant to be invited; no letter has gone out.', ru: 'Запланировано: письмо не направлено.' },
  SENT: { en: 'The letter has gone out.', ru: 'Письмо направлено.' },
  BOUNCED: { en: 'The letter came back.', ru: 'Письмо не доставлено.' },
  REVOKED: { en: 'The invitation was taken back.', ru: 'Приглашение отозвано.' },
} satisfies Record<string, Bilingual>;
export type InvitationStatus = keyof typeof INVITATION_STATUSES;

export const INVITATION_LIFE = stateTable<InvitationStatus>({
  PLANNED: ['SENT', 'REVOKED'],
  SENT: ['BOUNCED', 'REVOKED'],
  BOUNCED: ['SENT', 'REVOKED'],
  REVOKED: ['PLANNED', 'SENT'],
});

/** PARTSTAT of RFC 5545, one to one. */
export const REPLY_VALUES = {
  NEEDS_ACTION: { en: 'No answer yet: silence is not a refusal.', ru: 'Ответа нет: молчание — не отказ.' },
  ACCEPTED: { en: 'They come.', ru: 'Участие подтверждено.' },
  TENTATIVE: { en: 'They may come.', ru: 'Участие рассматривается.' },
  DECLINED: { en: 'They do not come.', ru: 'Отказ.' },
  DELEGATED: { en: 'Another city comes in their place.', ru: 'Передано другому городу.' },
} satisfies Record<string, Bilingual>;
export type ReplyValue = keyof typeof REPLY_VALUES;

export const HEAD_LEVELS = {
  HEAD_OF_CITY: { en: 'The head of the city', ru: 'Глава города' },
  DEPUTY_HEAD: { en: 'A deputy of the head', ru: 'Заместитель главы' },
  HEAD_OF_COUNCIL: { en: 'The head of the council', ru: 'Председатель представительного органа' },
  HEAD_OF_DEPARTMENT: { en: 'The head of a department', ru: 'Руководитель подразделения' },
  SPECIALIST: { en: 'A member of staff', ru: 'Специалист' },
  OTHER: { en: 'Somebody else', ru: 'Иное лицо' },
} satisfies Record<string, Bilingual>;
export type HeadLevel = keyof typeof HEAD_LEVELS;

export const ATTENDANCES = {
  NOT_RECORDED: { en: 'Nobody has written down yet who came.', ru: 'Не отмечено.' },
  ATTENDED: { en: 'They came.', ru: 'Прибыли.' },
  ATTENDED_ONLINE: { en: 'They took part by video link.', ru: 'Участвовали дистанционно.' },
  NO_SHOW: { en: 'They did not come.', ru: 'Не прибыли.' },
} satisfies Record<string, Bilingual>;
export type Attendance = keyof typeof ATTENDANCES;

export const ROUND_OUTCOMES = {
  INVITED: { en: 'Invited by this round.', ru: 'Приглашён этой рассылкой.' },
  OVERRIDDEN: {
    en: 'Invited all the same, for the reason given.',
    ru: 'Приглашён несмотря на предупреждение, по указанной причине.',
  },
  ALREADY_INVITED: { en: 'Was invited before; nothing was done.', ru: 'Уже приглашён; ничего не сделано.' },
  SKIPPED: { en: 'Not invited; the line says why.', ru: 'Пропущен; причина — в строке.' },
} satisfies Record<string, Bilingual>;
export type RoundOutcome = keyof typeof ROUND_OUTCOMES;

export const SKIP_REASONS = {
  SUSPENDED: { en: 'The tie rests.', ru: 'Связь приостановлена.' },
  ENDED: { en: 'The tie has ended.', ru: 'Связь прекращена.' },
  CEASED: { en: 'There is no such city any more.', ru: 'Такого города больше нет.' },
  NO_CONTACT: { en: 'Every contact of the city has ended.', ru: 'Все контакты города недействительны.' },
  REVOKED: { en: 'An invitation to the same event was taken back.', ru: 'Приглашение на это же мероприятие отозвано.' },
} satisfies Record<string, Bilingual>;
export type SkipReason = keyof typeof SKIP_REASONS;
