import { ObjectType, Field } from '@nestjs/graphql';
import { describe, say } from '../platform/describe.js';
import { StanceEnum } from './partnership-enums.graphql.js';
import type { Stance } from './partnership-words.js';
import { PartialDateType } from '../platform/types.graphql.js';
import type { PartialDate } from '../kernel/partial-date.js';
import { DateScalar } from '../platform/scalars.js';

@ObjectType('SideStance', {
  description: describe({
    en: 'What one side makes of the tie, and its notice of it.',
    ru: 'Позиция одной стороны и её уведомление.',
  }),
})
export class SideStanceType {
  @Field(
    () => StanceEnum,
    say('Its stance; UNKNOWN while nothing is established.', 'Позиция; UNKNOWN — связь ещё не установлена.'),
  )
  stance: Stance;

  @Field(
    () => PartialDateType,
    say('Since when; null while it never changed.', 'С какого времени; null — не менялась.', { nullable: true }),
  )
  since: PartialDate | null;

  @Field(
    () => DateScalar,
    say('When it sent notice; null when it did not.', 'Когда направила уведомление; null — не направляла.', {
      nullable: true,
    }),
  )
  noticeSentOn: string | null;

  @Field(
    () => DateScalar,
    say('When the notice was received; null when it was not.', 'Когда уведомление получено; null — не получено.', {
      nullable: true,
    }),
  )
  noticeReceivedOn: string | null;
}
