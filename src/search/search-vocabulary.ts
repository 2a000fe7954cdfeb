import type { Bilingual } from '../kernel/bilingual.js';

/** The kinds of record that search finds; each is the prefix of their ids in upper case. */
export const HIT_KINDS = {
  CITY: { en: 'A city or another possible party.', ru: 'Город или иная возможная сторона.' },
  PARTNERSHIP: { en: 'A partnership of our city.', ru: 'Связь нашего города.' },
  AGREEMENT: { en: 'An agreement or another document.', ru: 'Соглашение или иной документ.' },
  EVENT: { en: 'An event, planned or past.', ru: 'Мероприятие, предстоящее или прошедшее.' },
  EXCHANGE: { en: 'A record in the log of exchanges.', ru: 'Запись журнала обменов.' },
  CONTACT: { en: 'A contact, for staff.', ru: 'Контакт — для сотрудников.' },
} satisfies Record<string, Bilingual>;
export type HitKind = keyof typeof HIT_KINDS;
