import { ObjectType, Field } from '@nestjs/graphql';
import { describe, say } from '../platform/describe.js';
import { PartyActEnum } from './agreement-enums.graphql.js';
import * as words from './agreement-words.js';
import { PartialDateType } from '../platform/types.graphql.js';
import type { PartialDate } from '../kernel/partial-date.js';
import { DateScalar } from '../platform/scalars.js';

@ObjectType('PartyAct', { description: describe({ en: 'What one party did.', ru: 'Что сделала одна сторона.' }) })
export class PartyActType {
  @Field(() => PartyActEnum, say('What it did.', 'Что сделала.'))
  kind: words.PartyActKind;

  @Field(() => PartialDateType, say('When, as far as it is known.', 'Когда, насколько известно.'))
  on: PartialDate;

  @Field(() => String, say('Where; null when not recorded.', 'Где; null — не записано.', { nullable: true }))
  place: string | null;

  @Field(
    () => DateScalar,
    say('From when it works; null when at once.', 'С какого дня действует; null — сразу.', { nullable: true }),
  )
  effectiveOn: string | null;

  @Field(
    () => String,
    say('What it rests on; null when not recorded.', 'Основание; null — не записано.', { nullable: true }),
  )
  basis: string | null;
}
