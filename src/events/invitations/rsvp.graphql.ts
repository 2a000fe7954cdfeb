import { Field, Int, ObjectType } from '@nestjs/graphql';
import { describe, described } from '../../platform/graphql/bilingual-descriptions.js';
import { GuestQuotaType } from '../event-parts.graphql.js';

@ObjectType('RsvpCategory', {
  description: describe({ en: 'How one category of guests stands.', ru: 'Итоги по одной категории гостей.' }),
})
export class RsvpCategoryType extends GuestQuotaType {
  @Field(() => Int, described('Cities that are asked.', 'Сколько городов приглашено.'))
  invited: number;

  @Field(() => Int, described('People who come, of this category.', 'Сколько человек этой категории приедет.'))
  headcount: number;
}

@ObjectType('Rsvp', {
  description: describe({
    en: 'How a round of invitations stands: each city once, a stand-in instead of the one whose place it takes.',
    ru: 'Итоги приглашений: каждый город один раз, замещающий — вместо того, кого замещает.',
  }),
})
export class RsvpType {
  @Field(() => Int, described('Cities that come.', 'Приедут.'))
  accepted: number;

  @Field(() => Int, described('Cities that do not come.', 'Отказались.'))
  declined: number;

  @Field(() => Int, described('Cities that may come.', 'Рассматривают.'))
  tentative: number;

  @Field(
    () => Int,
    described(
      'Cities that passed the invitation on; those in their place are among the others.',
      'Передали другому городу; замещающие — среди остальных.',
    ),
  )
  delegated: number;

  @Field(() => Int, described('Cities that have not answered.', 'Не ответили.'))
  waiting: number;

  @Field(
    () => Int,
    described('People who come, as far as it was said.', 'Сколько человек приедет, насколько известно.'),
  )
  headcount: number;

  @Field(() => [RsvpCategoryType], described('The same by categories of guests.', 'То же по категориям гостей.'))
  categories: RsvpCategoryType[];
}
