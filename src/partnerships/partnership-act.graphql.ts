import { Field, ID, ObjectType } from '@nestjs/graphql';
import { VisibilityEnum } from '../access/access.graphql.js';
import type { Visibility } from '../access/visibility.js';
import type { PartialDate } from '../kernel/partial-date.js';
import { describe, described } from '../platform/graphql/bilingual-descriptions.js';
import { DateScalar } from '../platform/graphql/scalars.js';
import { PartialDateType, StatusType } from '../platform/graphql/types.graphql.js';
import {
  PartnershipActEnum,
  PartnershipKindEnum,
  PartnershipStatusEnum,
  SideEnum,
  StanceEnum,
  SuspensionReasonEnum,
} from './partnership-enums.graphql.js';
import type {
  PartnershipActKind,
  PartnershipKind,
  PartnershipStatus,
  Side,
  Stance,
  SuspensionReason,
} from './readings/partnership-vocabulary.js';

@ObjectType('PartnershipStatus', {
  description: describe({
    en: 'The status of a partnership on a day, and why.',
    ru: 'Состояние связи на день и его причины.',
  }),
})
export class PartnershipStatusType extends StatusType {
  @Field(
    () => PartnershipStatusEnum,
    described(
      'The status; null on days before the first act.',
      'Состояние; null — на этот день действий ещё не было.',
      {
        nullable: true,
      },
    ),
  )
  value: PartnershipStatus | null;
}

@ObjectType('SideStance', {
  description: describe({
    en: 'One side’s position on the partnership, and its notice of it.',
    ru: 'Позиция одной стороны по связи и её уведомление.',
  }),
})
export class SideStanceType {
  @Field(
    () => StanceEnum,
    described(
      'Its position; UNKNOWN while no partnership is established.',
      'Позиция; UNKNOWN — связь ещё не установлена.',
    ),
  )
  stance: Stance;

  @Field(
    () => PartialDateType,
    described('Since when; null if it never changed.', 'С какого времени; null — не менялась.', { nullable: true }),
  )
  since: PartialDate | null;

  @Field(
    () => DateScalar,
    described('When it sent notice; null if not recorded.', 'Когда направила уведомление; null — сведений нет.', {
      nullable: true,
    }),
  )
  noticeSentOn: string | null;

  @Field(
    () => DateScalar,
    described(
      'When the notice was received; null if not recorded.',
      'Когда уведомление получено; null — сведений нет.',
      {
        nullable: true,
      },
    ),
  )
  noticeReceivedOn: string | null;
}

@ObjectType('PartnershipAct', {
  description: describe({
    en: 'An act that changes a partnership on a day.',
    ru: 'Действие, которое меняет связь с определённого дня.',
  }),
})
export class PartnershipActType {
  @Field(() => ID, described('The act’s ID.', 'Идентификатор действия.'))
  id: string;

  @Field(() => PartnershipActEnum, described('The kind of the act.', 'Вид этого действия.'))
  kind: PartnershipActKind;

  @Field(() => PartialDateType, described('When, as far as it is known.', 'Когда, насколько известно.'))
  on: PartialDate;

  @Field(() => SideEnum, described('The side that acted.', 'Кто совершил действие.'))
  side: Side;

  @Field(
    () => String,
    described(
      'The basis of this date: a document or a letter; null if not recorded.',
      'Основание даты: документ или письмо; null — не записано.',
      { nullable: true },
    ),
  )
  basis: string | null;

  @Field(
    () => PartnershipKindEnum,
    described(
      'The kind of partnership that it establishes or plans; null for other acts.',
      'Какой вид связи устанавливает или планирует; null — для других действий.',
      { nullable: true },
    ),
  )
  establishes: PartnershipKind | null;

  @Field(
    () => SuspensionReasonEnum,
    described('The reason for the suspension; null if not recorded.', 'Причина приостановки; null — не записана.', {
      nullable: true,
    }),
  )
  reason: SuspensionReason | null;

  @Field(
    () => String,
    described(
      'Until what time or event it is suspended; null if not recorded.',
      'До какого времени или события приостановлена; null — не записано.',
      {
        nullable: true,
      },
    ),
  )
  untilWhat: string | null;

  @Field(
    () => DateScalar,
    described(
      'When notice of it was sent; null if not recorded.',
      'Когда направлено уведомление; null — не записано.',
      {
        nullable: true,
      },
    ),
  )
  noticeSentOn: string | null;

  @Field(
    () => DateScalar,
    described(
      'When the notice was received; null if not recorded.',
      'Когда уведомление получено; null — сведений нет.',
      {
        nullable: true,
      },
    ),
  )
  noticeReceivedOn: string | null;

  @Field(() => VisibilityEnum, described('Who may see this act.', 'Кто видит это действие.'))
  visibility: Visibility;
}
