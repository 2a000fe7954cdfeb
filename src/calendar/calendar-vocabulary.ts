import type { Bilingual } from '../kernel/bilingual.js';

/** The contents of a calendar. */
export const CALENDAR_CONTENTS = {
  ANNIVERSARIES: { en: 'Anniversaries of partnerships and agreements.', ru: 'Годовщины связей и соглашений.' },
  MILESTONES: {
    en: 'Steps to prepare an anniversary, each on its day; for staff.',
    ru: 'Шаги подготовки к годовщине, каждый в свой день; для сотрудников.',
  },
  EVENTS: { en: 'Events of the department.', ru: 'Мероприятия отдела.' },
  DEADLINES: {
    en: 'Ends of agreements and last days for notice; for staff.',
    ru: 'Окончание сроков соглашений и последние дни для уведомления; для сотрудников.',
  },
} satisfies Record<string, Bilingual>;
export type CalendarContent = keyof typeof CALENDAR_CONTENTS;

/** The audience of a calendar, which determines what it may contain. */
export const CALENDAR_AUDIENCES = {
  STAFF: {
    en: 'The department: also records that are not public.',
    ru: 'Отдел: в том числе записи для служебного пользования.',
  },
  PARTNER: { en: 'One partner: public records.', ru: 'Один партнёр: записи, открытые для всех.' },
} satisfies Record<string, Bilingual>;
export type CalendarAudience = keyof typeof CALENDAR_AUDIENCES;

export const CALENDAR_LANGUAGES = ['ru', 'en'] as const;
export type CalendarLanguage = (typeof CALENDAR_LANGUAGES)[number];
