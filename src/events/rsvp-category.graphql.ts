import { Field, Int, ObjectType } from '@nestjs/graphql';
import { describe, say } from '../platform/describe.js';
import { GuestQuotaType } from './guest-quota.graphql.js';

@ObjectType('RsvpCategory', {
  description: describe({ en: 'How one category of guests stands.', ru: 'Итоги по одной категории гостей.' }),
})
export class RsvpCategoryType extends GuestQuotaType {
  @Field(() => Int, say('Cities that are asked.', 'Сколько городов приглашено.'))
  invited: number;

  @Field(() => Int, say('People who come, of this category.', 'Сколько человек этой категории приедет.'))
  headcount: number;
}
