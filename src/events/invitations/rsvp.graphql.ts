import { Field, Int, ObjectType } from '@nestjs/graphql';
import { describe, described } from '../../platform/graphql/bilingual-descriptions.js';
import { GuestQuotaType } from '../event-parts.graphql.js';

@ObjectType('RsvpCategory', {
  description: describe({ en: 'Reply totals for one guest category.', ru: 'Итоги ответов по одной категории гостей.' }),
})
export class RsvpCategoryType extends GuestQuotaType {
  @Field(() => Int, described('The number of cities invited.', 'Сколько городов приглашено.'))
  invited: number;

  @Field(
    () => Int,
    described('The number of people of this category who will come.', 'Сколько человек этой категории приедет.'),
  )
  headcount: number;
}

@ObjectType('Rsvp', {
  description: describe({
    en: 'Reply totals of an event. Each city is counted once, a delegate instead of the city it replaces.',
    ru: 'Итоги ответов на приглашения. Каждый город учтён один раз, замещающий — вместо того, кого замещает.',
  }),
})
export class RsvpType {
  @Field(() => Int, described('The number of cities that will attend.', 'Сколько городов приедет.'))
  accepted: number;

  @Field(() => Int, described('The number of cities that will not attend.', 'Сколько городов отказалось.'))
  declined: number;

  @Field(() => Int, described('The number of cities that may attend.', 'Сколько городов ещё не решило.'))
  tentative: number;

  @Field(
    () => Int,
    described(
      'The number of cities that passed the invitation on; their delegates are counted in the other totals.',
      'Сколько городов передало приглашение; замещающие учтены в остальных итогах.',
    ),
  )
  delegated: number;

  @Field(() => Int, described('The number of cities that have not replied.', 'Сколько городов не ответило.'))
  waiting: number;

  @Field(
    () => Int,
    described(
      'The number of people who will come, as far as stated.',
      'Сколько человек приедет, насколько это указано.',
    ),
  )
  headcount: number;

  @Field(() => [RsvpCategoryType], described('The same totals by guest category.', 'То же по каждой категории гостей.'))
  categories: RsvpCategoryType[];
}
