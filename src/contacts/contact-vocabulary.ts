import type { Bilingual } from '../kernel/bilingual.js';

export const CONTACT_KINDS = {
  OFFICE: {
    en: 'An office: a service mailbox or telephone, not a person’s.',
    ru: 'Подразделение: служебный ящик или телефон, не личный.',
  },
  PERSON: { en: 'A person in a post, while they hold it.', ru: 'Должностное лицо, пока занимает должность.' },
  DELEGATION_MEMBER: {
    en: 'A traveller: kept for a stated purpose until a day of deletion.',
    ru: 'Участник поездки: сведения хранятся ради указанной цели и до указанного дня.',
  },
} satisfies Record<string, Bilingual>;
export type ContactKind = keyof typeof CONTACT_KINDS;

/** Roles in a delegation (2.10). */
export const DELEGATION_ROLES = {
  HEAD: { en: 'Head of the delegation', ru: 'Глава делегации' },
  DEPUTY_HEAD: { en: 'Deputy head of the delegation', ru: 'Заместитель главы делегации' },
  OFFICIAL: { en: 'An official', ru: 'Официальное лицо' },
  COUNCIL_MEMBER: { en: 'Member of the council', ru: 'Депутат' },
  BUSINESS: { en: 'A member of the business community', ru: 'Представитель бизнеса' },
  ATHLETE: { en: 'An athlete', ru: 'Спортсмен' },
  COACH: { en: 'A coach', ru: 'Тренер' },
  ARTIST: { en: 'An artist', ru: 'Артист' },
  YOUTH: { en: 'A participant of a youth exchange', ru: 'Участник молодёжного обмена' },
  MEDIA: { en: 'A media representative', ru: 'СМИ' },
  INTERPRETER: { en: 'An interpreter', ru: 'Переводчик' },
  SECURITY: { en: 'A security officer', ru: 'Охрана' },
  ACCOMPANYING: { en: 'An accompanying person', ru: 'Сопровождающее лицо' },
  LIAISON: { en: 'A liaison officer of the host', ru: 'Сопровождающий от принимающей стороны' },
} satisfies Record<string, Bilingual>;
export type DelegationRole = keyof typeof DELEGATION_ROLES;

/** Categories only: free text could contain personal data again. */
export const ERASURE_REASONS = {
  REQUEST: { en: 'At the person’s request', ru: 'По обращению самого человека' },
  EXPIRED: { en: 'The retention period is over', ru: 'Срок хранения истёк' },
  MISTAKE: { en: 'Entered by mistake', ru: 'Внесён по ошибке' },
} satisfies Record<string, Bilingual>;
export type ErasureReason = keyof typeof ERASURE_REASONS;

// No order by name: a cursor contains its sort key, and would disclose it.
export const CONTACT_ORDERS = {
  CITY_CODE_ASC: { en: 'By the code of the contact’s city.', ru: 'По коду города контакта.' },
  UNTIL_ASC: {
    en: 'By the last day in the post; those without one last.',
    ru: 'По последнему дню в должности; бессрочные в конце.',
  },
  ADDED_DESC: { en: 'Newest entries first.', ru: 'Сначала недавно внесённые.' },
} satisfies Record<string, Bilingual>;
export type ContactOrder = keyof typeof CONTACT_ORDERS;
