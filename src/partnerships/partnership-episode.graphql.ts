import { Field, ObjectType } from '@nestjs/graphql';
import type { PartialDate } from '../kernel/partial-date.js';
import { describe, described } from '../platform/graphql/bilingual-descriptions.js';
import { PartialDateType } from '../platform/graphql/types.graphql.js';
import { PartnershipActType } from './partnership-act.graphql.js';
import { OriginEnum, PartnershipKindEnum } from './partnership-enums.graphql.js';
import type { Origin, PartnershipKind } from './readings/partnership-vocabulary.js';

@ObjectType('PartnershipEpisode', {
  description: describe({
    en: 'A period of a partnership from its establishment to its end; a suspension does not end it.',
    ru: 'Период связи двух городов от установления до прекращения; приостановка его не прерывает.',
  }),
})
export class PartnershipEpisodeType {
  @Field(() => PartialDateType, described('Since when.', 'С какого времени.'))
  since: PartialDate;

  @Field(
    () => PartialDateType,
    described('When it ended; null while it lasts.', 'Когда прекращена; null — продолжается.', { nullable: true }),
  )
  until: PartialDate | null;

  @Field(
    () => PartnershipKindEnum,
    described('The closest that the two became in it.', 'Самый тесный вид связи за период.'),
  )
  kind: PartnershipKind;

  @Field(
    () => PartnershipActType,
    described('The act that its anniversaries are counted from.', 'Действие, от которого считаются его годовщины.'),
  )
  anchor: object;

  @Field(
    () => OriginEnum,
    described(
      'Which beginning it is; null while the two have been tied but once.',
      'Которое это начало; null — города связаны впервые.',
      { nullable: true },
    ),
  )
  origin: Origin | null;
}
