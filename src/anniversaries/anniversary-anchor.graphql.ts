import { Field, ObjectType } from '@nestjs/graphql';
import type { PartialDate } from '../kernel/partial-date.js';
import { describe, say } from '../platform/describe.js';
import { PartialDateType } from '../platform/types.graphql.js';

@ObjectType('AnniversaryAnchor', {
  description: describe({
    en: 'The date that the years are counted from, and why.',
    ru: 'Дата, от которой считаются годы, и почему.',
  }),
})
export class AnniversaryAnchorType {
  @Field(() => PartialDateType, say('The date.', 'Дата.'))
  on: PartialDate;

  @Field(
    () => String,
    say('Why this date; null when not recorded.', 'Почему эта дата; null — не записано.', { nullable: true }),
  )
  basis: string | null;
}
