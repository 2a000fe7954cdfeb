import { enumType } from '../../platform/graphql/bilingual-descriptions.js';
import {
  ATTENDANCES,
  HEAD_LEVELS,
  INVITATION_STATUSES,
  REPLY_VALUES,
  ROUND_OUTCOMES,
  SKIP_REASONS,
} from './invitation-vocabulary.js';

export const InvitationStatusEnum = enumType(
  'InvitationStatus',
  INVITATION_STATUSES,
  'The status of our invitation.',
  'Состояние приглашения.',
);
export const ReplyStatusEnum = enumType(
  'ReplyStatus',
  REPLY_VALUES,
  'What a city replied (PARTSTAT of RFC 5545).',
  'Что ответил город.',
);
export const HeadLevelEnum = enumType(
  'HeadLevel',
  HEAD_LEVELS,
  'The rank of the head of a delegation.',
  'Уровень главы делегации.',
);
export const AttendanceEnum = enumType(
  'AttendanceValue',
  ATTENDANCES,
  'Whether the guests attended.',
  'Прибыли ли гости.',
);
export const RoundOutcomeEnum = enumType(
  'RoundOutcome',
  ROUND_OUTCOMES,
  'The outcome for a city in an invitation round.',
  'Итог рассылки приглашений для города.',
);
export const SkipReasonEnum = enumType(
  'SkipReason',
  SKIP_REASONS,
  'Why a city should not be invited.',
  'Что препятствует приглашению города.',
);
