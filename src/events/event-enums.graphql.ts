import { enumType } from '../platform/graphql/bilingual-descriptions.js';
import { EVENT_KINDS, EVENT_ORDERS, EVENT_STATUSES, GUEST_CATEGORIES } from './event-vocabulary.js';

export const EventKindEnum = enumType('EventKind', EVENT_KINDS, 'The kind of event.', 'Вид мероприятия.');
export const EventStatusEnum = enumType(
  'EventStatus',
  EVENT_STATUSES,
  'The status of an event.',
  'Состояние мероприятия.',
);
export const GuestCategoryEnum = enumType(
  'GuestCategory',
  GUEST_CATEGORIES,
  'A category of guests.',
  'Категория приглашаемых гостей.',
);
export const EventOrderEnum = enumType(
  'EventOrder',
  EVENT_ORDERS,
  'Sort order of events.',
  'Порядок мероприятий в списке.',
);
