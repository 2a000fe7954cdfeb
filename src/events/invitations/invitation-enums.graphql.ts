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
