import { Field, ObjectType } from '@nestjs/graphql';
import { CityType } from '../../cities/city.graphql.js';
import { describe, described } from '../../platform/graphql/bilingual-descriptions.js';
import { RoundOutcomeEnum, SkipReasonEnum } from './invitation-enums.graphql.js';
import type { RoundOutcome, SkipReason } from './invitation-vocabulary.js';
import { InvitationType } from './invitation.graphql.js';

@ObjectType('InvitationLine', {
  description: describe({ en: 'What a round did for one city.', ru: 'Что рассылка сделала для одного города.' }),
})
export class InvitationLineType {
  @Field(() => CityType, described('The city of this line.', 'Город этой строки.'))
  city: never;

  @Field(() => RoundOutcomeEnum, described('What became of it.', 'Что с ним стало.'))
  outcome: RoundOutcome;

  @Field(
    () => SkipReasonEnum,
    described('What spoke against it; null when nothing did.', 'Что препятствовало; null — ничего.', {
      nullable: true,
    }),
  )
  skipped: SkipReason | null;

  @Field(
    () => String,
    described(
      'The same in words, and what to do; null when all is well.',
      'То же словами и что делать; null — всё в порядке.',
      {
        nullable: true,
      },
    ),
  )
  reason: string | null;

  @Field(
    () => InvitationType,
    described(
      'The invitation; null in a dry run, or when there is none.',
      'Приглашение; null — проба или приглашения нет.',
      {
        nullable: true,
      },
    ),
  )
  invitation: object | null;
}
