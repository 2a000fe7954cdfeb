import { Field, ObjectType } from '@nestjs/graphql';
import { CityType } from '../../cities/city.graphql.js';
import { describe, described } from '../../platform/graphql/bilingual-descriptions.js';
import { RoundOutcomeEnum, SkipReasonEnum } from './invitation-enums.graphql.js';
import type { RoundOutcome, SkipReason } from './invitation-vocabulary.js';
import { InvitationType } from './invitation.graphql.js';

@ObjectType('InvitationLine', {
  description: describe({
    en: 'The result of an invitation round for one city.',
    ru: 'Итог рассылки приглашений по одному городу.',
  }),
})
export class InvitationLineType {
  @Field(() => CityType, described('The city of this line.', 'Город этой строки.'))
  city: never;

  @Field(() => RoundOutcomeEnum, described('The outcome for the city.', 'Итог для этого города.'))
  outcome: RoundOutcome;

  @Field(
    () => SkipReasonEnum,
    described('The reason not to invite it; null if there is none.', 'Что препятствует приглашению; null — ничего.', {
      nullable: true,
    }),
  )
  skipped: SkipReason | null;

  @Field(
    () => String,
    described(
      'The reason in words, and what to do; null if there is nothing to note.',
      'Причина словами и что делать; null — замечаний нет.',
      {
        nullable: true,
      },
    ),
  )
  reason: string | null;

  @Field(
    () => InvitationType,
    described(
      'The invitation; null in a dry run, or if there is none.',
      'Приглашение; null — пробный запуск или приглашения нет.',
      {
        nullable: true,
      },
    ),
  )
  invitation: object | null;
}
