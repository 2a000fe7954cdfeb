import { ObjectType, Field } from '@nestjs/graphql';
import { describe, say } from '../platform/describe.js';
import { StatusType } from '../platform/status.graphql.js';
import { PartnershipStatusEnum } from './partnership-enums.graphql.js';
import type { PartnershipStatus } from './partnership-words.js';

@ObjectType('PartnershipStatus', {
  description: describe({
    en: 'Where a partnership stands on a day, and why.',
    ru: 'Состояние партнёрства на день и почему.',
  }),
})
export class PartnershipStatusType extends StatusType {
  @Field(
    () => PartnershipStatusEnum,
    say('The status; null on a day before anything was done.', 'Состояние; null — на этот день ничего ещё не было.', {
      nullable: true,
    }),
  )
  value: PartnershipStatus | null;
}
