import { Field, Float, ObjectType } from '@nestjs/graphql';
import { describe, described, enumType } from '../platform/graphql/bilingual-descriptions.js';
import { connectionOf, EdgeFields } from '../platform/graphql/connections.js';
import { NodeType } from '../platform/graphql/types.graphql.js';
import { HIT_KINDS, type HitKind } from './search-vocabulary.js';

const HitKindEnum = enumType('SearchHitKind', HIT_KINDS, 'What kind of thing was found.', 'Что именно нашлось.');

@ObjectType('SearchHitEdge', {
  description: describe({ en: 'One thing that a search has found.', ru: 'Одна запись, найденная поиском.' }),
})
export class SearchHitEdge extends EdgeFields {
  @Field(() => HitKindEnum, described('What kind of thing it is.', 'Какая это запись.'))
  kind: HitKind;

  @Field(
    () => NodeType,
    described('The thing that was found, with all its fields.', 'Сама найденная запись со всеми полями.'),
  )
  node: object;

  @Field(
    () => Float,
    described(
      'How well it fits, 1 at most: the very name first, then words in any form, what is only spelt alike last.',
      'Насколько подходит, не больше 1: сначала само название, затем слова в любой форме, в конце — похожие по написанию.',
    ),
  )
  score: number;
}
export const SearchHitConnection = connectionOf('SearchHit', () => NodeType, SearchHitEdge);
