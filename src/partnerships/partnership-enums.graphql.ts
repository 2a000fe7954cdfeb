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
} from './readings/partnership-vocabulary.js';

export const PartnershipKindEnum = enumType(
  'PartnershipKind',
  PARTNERSHIP_KINDS,
  'The kind of partnership, from the closest to the loosest.',
  'Вид связи, от самой тесной.',
);
export const PartnershipStatusEnum = enumType(
  'PartnershipStatusValue',
  PARTNERSHIP_STATUSES,
  'The status of a partnership.',
  'Состояние связи.',
);
export const StanceEnum = enumType(
  'Stance',
  STANCES,
  'One side’s position on a partnership.',
  'Позиция одной стороны по связи.',
);
export const SideEnum = enumType('Side', SIDES, 'The side that acts.', 'Кто совершает действие.');
export const SuspensionReasonEnum = enumType(
  'SuspensionReason',
  SUSPENSION_REASONS,
  'Why a partnership is suspended.',
  'Почему связь приостановлена.',
);
export const PartnershipActEnum = enumType(
  'PartnershipActKind',
  PARTNERSHIP_ACTS,
  'The kind of act that changes a partnership.',
  'Вид действия, которое меняет связь.',
);

export const PartnershipOrderEnum = enumType(
  'PartnershipOrder',
  PARTNERSHIP_ORDERS,
  'Sort order of partnerships.',
  'Порядок связей в списке.',
);

export const OriginEnum = enumType(
  'AnniversaryOrigin',
  ORIGINS,
  'From which beginning the years are counted, for a partnership that ended and was re-established.',
  'От какого начала считаются годы, если связь прекращалась и была возобновлена.',
);
