import type { Bilingual } from '../kernel/bilingual.js';

/** What a calendar may hold. */
export const CALENDAR_CONTENTS = {
  ANNIVERSARIES: { en: 'Anniversaries of ties and papers.', ru: 'Годовщины связей и документов.' },
  MILESTONES: {
    en: 'The steps of preparing an anniversary, each on its day; for staff.',
    ru: 'Шаги подготовки к годовщине, каждый в свой день; для сотрудников.',
  },
  EVENTS: { en: 'Events of the department.', ru: 'Мероприятия отдела.' },
  DEADLINES: {
    en: 'Ends of agreements and the last days of notice; for staff.',
    ru: 'Окончание сроков соглашений и последние дни для уведомления; для сотрудников.',
  },
} satisfies Record<string, Bilingual>;
export type CalendarContent = keyof typeof CALENDAR_CONTENTS;

/** For whom a calendar is made, and so what may stand in it. */
export const CALENDAR_AUDIENCES = {
  STAFF: { en: 'The department: also what is not public.', ru: 'Отдел: в том числе закрытое.' },
  PARTNER: { en: 'One partner: what everybody may see.', ru: 'Один партнёр: то, что открыто для всех.' },
} satisfies Record<string, Bilingual>;
export type CalendarAudience = keyof typeof CALENDAR_AUDIENCES;

export const CALENDAR_LANGUAGES = ['ru', 'en'] as const;
export type CalendarLanguage = (typeof CALENDAR_LANGUAGES)[number];
