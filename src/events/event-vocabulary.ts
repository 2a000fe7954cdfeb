import type { Bilingual } from '../kernel/bilingual.js';
import { stateTable } from '../kernel/state-table.js';

/** What an event may be, how far it has come, and whom it is for: values and their words. */

export const EVENT_KINDS = {
  OFFICIAL_VISIT_IN: { en: 'Reception of an official delegation', ru: 'Приём официальной делегации' },
  OFFICIAL_VISIT_OUT: { en: 'Journey of our delegation', ru: 'Выезд делегации' },
  WORKING_VISIT: { en: 'Working visit, planned', ru: 'Рабочий визит (мероприятие)' },
  SIGNING: { en: 'Signing ceremony', ru: 'Церемония подписания' },
  ANNIVERSARY: { en: 'Celebration of an anniversary', ru: 'Юбилейное мероприятие' },
  CITY_DAY: { en: 'City Day', ru: 'День города' },
  SPORT: { en: 'Sports event', ru: 'Спортивное мероприятие' },
  CULTURE: { en: 'Festival, concert, show', ru: 'Фестиваль, концерт, выставка' },
  FORUM: { en: 'Forum, conference', ru: 'Форум, конференция' },
  EXHIBITION_FAIR: { en: 'Trade fair', ru: 'Выставка-ярмарка' },
  EXCHANGE: { en: 'Exchange of pupils, youth or staff', ru: 'Обмен (школьный, молодёжный, кадровый)' },
  VIDEO_CONFERENCE: { en: 'Conference by video link', ru: 'Встреча по видеосвязи' },
  TRAINING: { en: 'Course of training', ru: 'Обучение, стажировка' },
  COMMEMORATION: { en: 'Commemoration', ru: 'Памятное мероприятие' },
  HUMANITARIAN_ACTION: { en: 'Humanitarian campaign', ru: 'Гуманитарная акция' },
  OTHER: { en: 'Another event', ru: 'Иное мероприятие' },
} satisfies Record<string, Bilingual>;
export type EventKind = keyof typeof EVENT_KINDS;

export const EVENT_STATUSES = {
  TENTATIVE: { en: 'Planned', ru: 'Планируется' },
  CONFIRMED: { en: 'Confirmed', ru: 'Подтверждено' },
  POSTPONED: {
    en: 'Moved: to a new date, or to one that is not known yet',
    ru: 'Перенесено: на новую дату или пока без даты',
  },
  CANCELLED: { en: 'Cancelled', ru: 'Отменено' },
  HELD: { en: 'Held', ru: 'Состоялось' },
} satisfies Record<string, Bilingual>;
export type EventStatus = keyof typeof EVENT_STATUSES;

export const EVENT_LIFE = stateTable<EventStatus>({
  TENTATIVE: ['CONFIRMED', 'POSTPONED', 'CANCELLED', 'HELD'],
  CONFIRMED: ['TENTATIVE', 'POSTPONED', 'CANCELLED', 'HELD'],
  POSTPONED: ['TENTATIVE', 'CONFIRMED', 'POSTPONED', 'CANCELLED', 'HELD'],
  CANCELLED: [],
  HELD: [],
});

export const GUEST_CATEGORIES = {
  OFFICIAL: { en: 'Representatives of the city', ru: 'Представители города' },
  COUNCIL_MEMBER: { en: 'Members of the council', ru: 'Депутаты' },
  BUSINESS: { en: 'People of business', ru: 'Представители бизнеса' },
  ATHLETE: { en: 'Athletes', ru: 'Спортсмены' },
  ARTIST: { en: 'Artists', ru: 'Артисты' },
  YOUTH: { en: 'Young people', ru: 'Молодёжь' },
  EXPERT: { en: 'Experts', ru: 'Специалисты' },
  MEDIA: { en: 'The press', ru: 'СМИ' },
  OTHER: { en: 'Other guests', ru: 'Иные гости' },
} satisfies Record<string, Bilingual>;
export type GuestCategory = keyof typeof GUEST_CATEGORIES;

export const EVENT_ORDERS = {
  STARTS_ASC: { en: 'The earliest first; those without a date last.', ru: 'Сначала самые ранние; без даты — в конце.' },
  STARTS_DESC: { en: 'Those without a date, then the latest.', ru: 'Сначала без даты, затем самые поздние.' },
} satisfies Record<string, Bilingual>;
export type EventOrder = keyof typeof EVENT_ORDERS;
