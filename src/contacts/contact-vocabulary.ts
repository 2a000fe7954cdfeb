import type { Bilingual } from '../kernel/bilingual.js';

export const CONTACT_KINDS = {
  OFFICE: {
    en: 'An office: a mailbox or a telephone of a service, nobody’s own.',
    ru: 'Подразделение: служебный ящик или телефон, ничей лично.',
  },
  PERSON: { en: 'Somebody on a post, as long as it lasts.', ru: 'Сотрудник, пока он занимает должность.' },
  DELEGATION_MEMBER: {
    en: 'Somebody who travels: kept for a purpose, up to a day of deletion.',
    ru: 'Участник поездки: сведения хранятся ради указанной цели и до указанного дня.',
  },
} satisfies Record<string, Bilingual>;
export type ContactKind = keyof typeof CONTACT_KINDS;

/** What somebody is in a delegation (2.10). */
export const DELEGATION_ROLES = {
  HEAD: { en: 'Head of the delegation', ru: 'Глава делегации' },
  DEPUTY_HEAD: { en: 'Deputy head of the delegation', ru: 'Заместитель главы делегации' },
  OFFICIAL: { en: 'An official', ru: 'Официальное лицо' },
  COUNCIL_MEMBER: { en: 'Member of the council', ru: 'Депутат' },
  BUSINESS: { en: 'Of the business community', ru: 'Представитель бизнеса' },
  ATHLETE: { en: 'An athlete', ru: 'Спортсмен' },
  COACH: { en: 'A coach', ru: 'Тренер' },
  ARTIST: { en: 'An artist', ru: 'Артист' },
  YOUTH: { en: 'Of a youth exchange', ru: 'Участник молодёжного обмена' },
  MEDIA: { en: 'Of the media', ru: 'СМИ' },
  INTERPRETER: { en: 'An interpreter', ru: 'Переводчик' },
  SECURITY: { en: 'Of the security', ru: 'Охрана' },
  ACCOMPANYING: { en: 'An accompanying person', ru: 'Сопровождающее лицо' },
  LIAISON: { en: 'A liaison of the host', ru: 'Сопровождающий от принимающей стороны' },
} satisfies Record<string, Bilingual>;
export type DelegationRole = keyof typeof DELEGATION_ROLES;

/** Categories alone: a free text would tell of the person again. */
export const ERASURE_REASONS = {
  REQUEST: { en: 'At the person’s request', ru: 'По обращению субъекта' },
  EXPIRED: { en: 'The time of keeping is over', ru: 'Срок хранения истёк' },
  MISTAKE: { en: 'Entered by mistake', ru: 'Внесён по ошибке' },
} satisfies Record<string, Bilingual>;
export type ErasureReason = keyof typeof ERASURE_REASONS;

// None by name: a cursor holds the key of its order, and travels.
export const CONTACT_ORDERS = {
  CITY_CODE_ASC: { en: 'By the code of the contact’s city.', ru: 'По коду города контакта.' },
  UNTIL_ASC: {
    en: 'Posts that end first; those without an end last.',
    ru: 'По дню ухода с должности; бессрочные в конце.',
  },
  ADDED_DESC: { en: 'The latest entered first.', ru: 'Сначала внесённые последними.' },
} satisfies Record<string, Bilingual>;
export type ContactOrder = keyof typeof CONTACT_ORDERS;
