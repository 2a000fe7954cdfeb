import { enumType } from '../platform/describe.js';
import { EVENT_KINDS, EVENT_ORDERS, EVENT_STATUSES, GUEST_CATEGORIES } from './event-words.js';
import {
  ATTENDANCES,
  HEAD_LEVELS,
  INVITATION_STATUSES,
  REPLY_VALUES,
  ROUND_OUTCOMES,
  SKIP_REASONS,
} from './invitation-words.js';

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
export const InvitationStatusEnum = enumType(
  'InvitationStatus',
  INVITATION_STATUSES,
  'How far our invitation has come.',
  'Состояние приглашения.',
);
export const ReplyStatusEnum = enumType(
  'ReplyStatus',
  REPLY_VALUES,
  'What a city answered (PARTSTAT of RFC 5545).',
  'Что ответил город (PARTSTAT из RFC 5545).',
);
export const HeadLevelEnum = enumType(
  'HeadLevel',
  HEAD_LEVELS,
  'Of what rank the head of a delegation is.',
  'Уровень главы делегации.',
);
export const AttendanceEnum = enumType('AttendanceValue', ATTENDANCES, 'Whether they came.', 'Приехали ли.');
export const RoundOutcomeEnum = enumType(
  'RoundOutcome',
  ROUND_OUTCOMES,
  'What became of a city in a round of invitations.',
  'Что стало с городом в рассылке приглашений.',
);
export const SkipReasonEnum = enumType(
  'SkipReason',
  SKIP_REASONS,
  'What speaks against inviting a city.',
  'Что препятствует приглашению города.',
);
