import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { describe, say } from '../platform/describe.js';
import { ChoiceInput, IntInput } from '../platform/inputs.js';
import { GuestCategoryEnum } from './event-enums.graphql.js';
import type { GuestCategory } from './event-words.js';

@InputType({ description: describe({ en: 'Guests of one category.', ru: 'Гости одной категории.' }) })
export class GuestQuotaInput {
  @ChoiceInput(() => GuestCategoryEnum, { en: 'Who they are.', ru: 'Кто они.' })
  category: GuestCategory;

  @IntInput(
    {
      en: 'How many a city may send; left out: no limit.',
      ru: 'Сколько может прислать город; не указано — без ограничения.',
    },
    { optional: true, max: 100_000 },
  )
  quota?: number | null;
}

@ObjectType('GuestQuota', {
  description: describe({
    en: 'Guests of one category, and how many a city may send.',
    ru: 'Гости одной категории и сколько их может прислать город.',
  }),
})
export class GuestQuotaType {
  @Field(() => GuestCategoryEnum, say('The category of guests.', 'Категория гостей.'))
  category: GuestCategory;

  @Field(
    () => Int,
    say('How many a city may send; null without a limit.', 'Сколько может прислать город; null — без ограничения.', {
      nullable: true,
    }),
  )
  quota: number | null;
}
