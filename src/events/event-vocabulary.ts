import type { Bilingual } from '../kernel/bilingual.js';
import { stateTable } from '../kernel/state-table.js';

/** Kinds, statuses, guest categories and orders of events, with their texts. */

export const EVENT_KINDS = {
  OFFICIAL_VISIT_IN: { en: 'Reception of an official delegation', ru: 'Приём официальной делегации' },
  OFFICIAL_VISIT_OUT: { en: 'Visit of our delegation', ru: 'Выезд нашей делегации' },
  WORKING_VISIT: { en: 'Working visit', ru: 'Рабочий визит' },
  SIGNING: { en: 'Signing ceremony', ru: 'Церемония подписания' },
  ANNIVERSARY: { en: 'Celebration of an anniversary', ru: 'Юбилейное мероприятие' },
  CITY_DAY: { en: 'City Day', ru: 'День города' },
  SPORT: { en: 'Sports event', ru: 'Спортивное мероприятие' },
  CULTURE: { en: 'Festival, concert, show', ru: 'Фестиваль, концерт, выставка' },
  FORUM: { en: 'Forum, conference', ru: 'Форум, конференция' },
  EXHIBITION_FAIR: { en: 'Trade fair', ru: 'Выставка-ярмарка' },
  EXCHANGE: { en: 'Exchange of pupils, youth or staff', ru: 'Обмен (школьный, молодёжный, кадровый)' },
  VIDEO_CONFERENCE: { en: 'Video conference', ru: 'Встреча по видеосвязи' },
  TRAINING: { en: 'Training course', ru: 'Обучение, стажировка' },
  COMMEMORATION: { en: 'Commemoration', ru: 'Памятное мероприятие' },
  HUMANITARIAN_ACTION: { en: 'Humanitarian campaign', ru: 'Гуманитарная акция' },
  OTHER: { en: 'Other event', ru: 'Иное мероприятие' },
} satisfies Record<string, Bilingual>;
export type EventKind = keyof typeof EVENT_KINDS;

export const EVENT_STATUSES = {
  TENTATIVE: { en: 'Planned, not confirmed', ru: 'Планируется' },
  CONFIRMED: { en: 'Confirmed', ru: 'Подтверждено' },
  POSTPONED: {
    en: 'Postponed, to a new date or with no date yet',
    ru: 'Перенесено на другую дату или пока без даты',
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
  OFFICIAL: { en: 'City representatives', ru: 'Представители города' },
  COUNCIL_MEMBER: { en: 'Council members', ru: 'Депутаты' },
  BUSINESS: { en: 'Business representatives', ru: 'Представители бизнеса' },
  ATHLETE: { en: 'Athletes', ru: 'Спортсмены' },
  ARTIST: { en: 'Artists', ru: 'Артисты' },
  YOUTH: { en: 'Young people', ru: 'Молодёжь' },
  EXPERT: { en: 'Experts', ru: 'Специалисты' },
  MEDIA: { en: 'Press', ru: 'СМИ' },
  OTHER: { en: 'Other guests', ru: 'Иные гости' },
} satisfies Record<string, Bilingual>;
export type GuestCategory = keyof typeof GUEST_CATEGORIES;

export const EVENT_ORDERS = {
  STARTS_ASC: { en: 'Earliest first; events without a date last.', ru: 'Сначала самые ранние; без даты — в конце.' },
  STARTS_DESC: { en: 'Events without a date first, then latest first.', ru: 'Сначала без даты, затем самые поздние.' },
} satisfies Record<string, Bilingual>;
export type EventOrder = keyof typeof EVENT_ORDERS;
