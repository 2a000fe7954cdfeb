import { enumType } from '../platform/graphql/bilingual-descriptions.js';
import {
  ORIGINS,
  PARTNERSHIP_ACTS,
  PARTNERSHIP_KINDS,
  PARTNERSHIP_ORDERS,
  PARTNERSHIP_STATUSES,
  SIDES,
  STANCES,
  SUSPENSION_REASONS,
} from './partnership-vocabulary.js';

export const PartnershipKindEnum = enumType(
  'PartnershipKind',
  PARTNERSHIP_KINDS,
  'What two sides are to each other, the strongest first.',
  'Кем стороны приходятся друг другу, от самой тесной связи.',
);
export const PartnershipStatusEnum = enumType(
  'PartnershipStatusValue',
  PARTNERSHIP_STATUSES,
  'Where a partnership stands.',
  'Состояние партнёрства.',
);
export const StanceEnum = enumType(
  'Stance',
  STANCES,
  'What one side makes of the tie.',
  'Как одна сторона относится к связи.',
);
export const SideEnum = enumType('Side', SIDES, 'Whose act it is.', 'Чьё это действие.');
export const SuspensionReasonEnum = enumType(
  'SuspensionReason',
  SUSPENSION_REASONS,
  'Why a tie rests.',
  'Почему связь приостановлена.',
);
export const PartnershipActEnum = enumType(
  'PartnershipActKind',
  PARTNERSHIP_ACTS,
  'What was done to a tie.',
  'Что сделано со связью.',
);

export const PartnershipOrderEnum = enumType(
  'PartnershipOrder',
  PARTNERSHIP_ORDERS,
  'In which order to list partnerships.',
  'В каком порядке показать партнёрства.',
);

export const OriginEnum = enumType(
  'AnniversaryOrigin',
  ORIGINS,
  'Which beginning of a tie that ended and was taken up again the years are counted from.',
  'От какого начала считаются годы, если связь прекращалась и была возобновлена.',
);
