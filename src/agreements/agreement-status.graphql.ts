import { ObjectType, Field } from '@nestjs/graphql';
import { describe, say } from '../platform/describe.js';
import { StatusType } from '../platform/status.graphql.js';
import { AgreementStatusEnum } from './agreement-enums.graphql.js';
import * as words from './agreement-words.js';

@ObjectType('AgreementStatus', {
  description: describe({
    en: 'Where an agreement stands on a day, and why.',
    ru: 'Состояние соглашения на день и почему.',
  }),
})
export class AgreementStatusType extends StatusType {
  @Field(
    () => AgreementStatusEnum,
    say('The status; null on a day before anything was done.', 'Состояние; null — на этот день ничего ещё не было.', {
      nullable: true,
    }),
  )
  value: words.AgreementStatus | null;
}
