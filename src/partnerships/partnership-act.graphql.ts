import { Field, ID, ObjectType } from '@nestjs/graphql';
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
} from './partnership-vocabulary.js';

@ObjectType('PartnershipStatus', {
  description: describe({
    en: 'Where a partnership stands on a day, and why.',
    ru: 'Состояние партнёрства на день и почему.',
  }),
})
export class PartnershipStatusType extends StatusType {
  @Field(
    () => PartnershipStatusEnum,
    described(
      'The status; null on a day before anything was done.',
      'Состояние; null — на этот день ничего ещё не было.',
      {
        nullable: true,
      },
    ),
  )
  value: PartnershipStatus | null;
}

@ObjectType('SideStance', {
  description: describe({
    en: 'What one side makes of the tie, and its notice of it.',
    ru: 'Позиция одной стороны и её уведомление.',
  }),
})
export class SideStanceType {
  @Field(
    () => StanceEnum,
    described('Its stance; UNKNOWN while nothing is established.', 'Позиция; UNKNOWN — связь ещё не установлена.'),
  )
  stance: Stance;

  @Field(
    () => PartialDateType,
    described('Since when; null while it never changed.', 'С какого времени; null — не менялась.', { nullable: true }),
  )
  since: PartialDate | null;

  @Field(
    () => DateScalar,
    described('When it sent notice; null when it did not.', 'Когда направила уведомление; null — не направляла.', {
      nullable: true,
    }),
  )
  noticeSentOn: string | null;

  @Field(
    () => DateScalar,
    described(
      'When the notice was received; null when it was not.',
      'Когда уведомление получено; null — не получено.',
      {
        nullable: true,
      },
    ),
  )
  noticeReceivedOn: string | null;
}

@ObjectType('PartnershipAct', {
  description: describe({
    en: 'Something done to the tie on a day.',
    ru: 'Действие в отношении связи, совершённое в определённый день.',
  }),
})
export class PartnershipActType {
  @Field(() => ID, described('The act’s id.', 'Идентификатор действия.'))
  id: string;

  @Field(() => PartnershipActEnum, described('What was done.', 'Что сделано.'))
  kind: PartnershipActKind;

  @Field(() => PartialDateType, described('When, as far as it is known.', 'Когда, насколько известно.'))
  on: PartialDate;

  @Field(() => SideEnum, described('By whom.', 'Кем.'))
  side: Side;

  @Field(
    () => String,
    described(
      'Why this date: the paper or letter it rests on; null when not recorded.',
      'Основание даты: документ или письмо; null — не записано.',
      { nullable: true },
    ),
  )
  basis: string | null;

  @Field(
    () => PartnershipKindEnum,
    described(
      'What it makes of the two, or plans to; null for other acts.',
      'Какую связь устанавливает или планирует; null — для других действий.',
      { nullable: true },
    ),
  )
  establishes: PartnershipKind | null;

  @Field(
    () => SuspensionReasonEnum,
    described('Why it rests; null when not recorded.', 'Причина приостановки; null — не записана.', { nullable: true }),
  )
  reason: SuspensionReason | null;

  @Field(
    () => String,
    described(
      'Until when or what it rests; null when not recorded.',
      'До какого времени или события; null — не записано.',
      {
        nullable: true,
      },
    ),
  )
  untilWhat: string | null;
}
