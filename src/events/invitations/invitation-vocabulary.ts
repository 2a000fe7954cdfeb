import type { Bilingual } from '../../kernel/bilingual.js';
import { stateTable } from '../../kernel/state-table.js';

/** Our invitation, their reply and the attendance are three separate facts (R35). */

export const INVITATION_STATUSES = {
  PLANNED: { en: 'Planned; the letter has not been sent.', ru: 'Запланировано, письмо не направлено.' },
  SENT: { en: 'The letter was sent.', ru: 'Письмо направлено.' },
  BOUNCED: { en: 'The letter was returned undelivered.', ru: 'Письмо не доставлено.' },
  REVOKED: { en: 'The invitation was revoked.', ru: 'Приглашение отозвано.' },
} satisfies Record<string, Bilingual>;
export type InvitationStatus = keyof typeof INVITATION_STATUSES;

export const INVITATION_LIFE = stateTable<InvitationStatus>({
  PLANNED: ['SENT', 'REVOKED'],
  SENT: ['BOUNCED', 'REVOKED'],
  BOUNCED: ['SENT', 'REVOKED'],
  REVOKED: ['PLANNED', 'SENT'],
});

/** The PARTSTAT values of RFC 5545. */
export const REPLY_VALUES = {
  NEEDS_ACTION: { en: 'No reply yet.', ru: 'Ответа нет.' },
  ACCEPTED: { en: 'Will attend.', ru: 'Участие подтверждено.' },
  TENTATIVE: { en: 'May attend.', ru: 'Участие рассматривается.' },
  DECLINED: { en: 'Will not attend.', ru: 'Отказ.' },
  DELEGATED: { en: 'Passed on to another city.', ru: 'Передано другому городу.' },
} satisfies Record<string, Bilingual>;
export type ReplyValue = keyof typeof REPLY_VALUES;

export const HEAD_LEVELS = {
  HEAD_OF_CITY: { en: 'Head of the city', ru: 'Глава города' },
  DEPUTY_HEAD: { en: 'Deputy head', ru: 'Заместитель главы' },
  HEAD_OF_COUNCIL: { en: 'Head of the council', ru: 'Председатель представительного органа' },
  HEAD_OF_DEPARTMENT: { en: 'Head of a department', ru: 'Руководитель подразделения' },
  SPECIALIST: { en: 'Specialist', ru: 'Специалист' },
  OTHER: { en: 'Another person', ru: 'Иное лицо' },
} satisfies Record<string, Bilingual>;
export type HeadLevel = keyof typeof HEAD_LEVELS;

export const ATTENDANCES = {
  NOT_RECORDED: { en: 'Attendance not recorded.', ru: 'Прибытие не отмечено.' },
  ATTENDED: { en: 'Attended.', ru: 'Прибыли.' },
  ATTENDED_ONLINE: { en: 'Attended by video link.', ru: 'Участвовали дистанционно.' },
  NO_SHOW: { en: 'Did not attend.', ru: 'Не прибыли.' },
} satisfies Record<string, Bilingual>;
export type Attendance = keyof typeof ATTENDANCES;

export const ROUND_OUTCOMES = {
  INVITED: { en: 'Invited in this round.', ru: 'Приглашён этой рассылкой.' },
  OVERRIDDEN: {
    en: 'Invited despite a warning, for the reason given.',
    ru: 'Приглашён несмотря на предупреждение, по указанной причине.',
  },
  ALREADY_INVITED: { en: 'Already invited; nothing was changed.', ru: 'Уже приглашён; ничего не изменено.' },
  SKIPPED: { en: 'Skipped; the reason is given.', ru: 'Пропущен, причина указана.' },
} satisfies Record<string, Bilingual>;
export type RoundOutcome = keyof typeof ROUND_OUTCOMES;

export const SKIP_REASONS = {
  SUSPENDED: { en: 'The partnership is suspended.', ru: 'Связь приостановлена.' },
  ENDED: { en: 'The partnership has ended.', ru: 'Связь прекращена.' },
  CEASED: { en: 'This city no longer exists.', ru: 'Этого города больше нет.' },
  NO_CONTACT: { en: 'All contacts of the city have ended.', ru: 'Все контакты города недействительны.' },
  REVOKED: { en: 'An invitation to the same event was revoked.', ru: 'Приглашение на это же мероприятие отозвано.' },
} satisfies Record<string, Bilingual>;
export type SkipReason = keyof typeof SKIP_REASONS;
