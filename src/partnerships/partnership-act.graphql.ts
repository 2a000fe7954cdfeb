import { ObjectType, Field, ID } from '@nestjs/graphql';
import { describe, say } from '../platform/describe.js';
import {
  PartnershipActEnum,
  SideEnum,
  PartnershipKindEnum,
  SuspensionReasonEnum,
} from './partnership-enums.graphql.js';
import type { PartnershipActKind, Side, PartnershipKind, SuspensionReason } from './partnership-words.js';
import { PartialDateType } from '../platform/types.graphql.js';
import type { PartialDate } from '../kernel/partial-date.js';

@ObjectType('PartnershipAct', {
  description: describe({
    en: 'Something done to the tie on a day.',
    ru: 'Действие в отношении связи, совершённое в определённый день.',
  }),
})
export class PartnershipActType {
  @Field(() => ID, say('The act’s id.', 'Идентификатор действия.'))
  id: string;

  @Field(() => PartnershipActEnum, say('What was done.', 'Что сделано.'))
  kind: PartnershipActKind;

  @Field(() => PartialDateType, say('When, as far as it is known.', 'Когда, насколько известно.'))
  on: PartialDate;

  @Field(() => SideEnum, say('By whom.', 'Кем.'))
  side: Side;

  @Field(
    () => String,
    say(
      'Why this date: the paper or letter it rests on; null when not recorded.',
      'Основание даты: документ или письмо; null — не записано.',
      { nullable: true },
    ),
  )
  basis: string | null;

  @Field(
    () => PartnershipKindEnum,
    say(
      'What it makes of the two, or plans to; null for other acts.',
      'Какую связь устанавливает или планирует; null — для других действий.',
      { nullable: true },
    ),
  )
  establishes: PartnershipKind | null;

  @Field(
    () => SuspensionReasonEnum,
    say('Why it rests; null when not recorded.', 'Причина приостановки; null — не записана.', { nullable: true }),
  )
  reason: SuspensionReason | null;

  @Field(
    () => String,
    say('Until when or what it rests; null when not recorded.', 'До какого времени или события; null — не записано.', {
      nullable: true,
    }),
  )
  untilWhat: string | null;
}
