import { enumType } from '../platform/graphql/bilingual-descriptions.js';
import { EVENT_KINDS, EVENT_ORDERS, EVENT_STATUSES, GUEST_CATEGORIES } from './event-vocabulary.js';

export const EventKindEnum = enumType('EventKind', EVENT_KINDS, 'What sort of event it is.', 'Вид мероприятия.');
export const EventStatusEnum = enumType(
  'EventStatus',
  EVENT_STATUSES,
  'How far an event has come.',
  'Состояние мероприятия.',
);
export const GuestCategoryEnum = enumType(
  'GuestCategory',
  GUEST_CATEGORIES,
  'Whom a city is asked to send.',
  'Кого просят прислать.',
);
export const EventOrderEnum = enumType(
  'EventOrder',
  EVENT_ORDERS,
  'In which order to list events.',
  'В каком порядке показать мероприятия.',
);
