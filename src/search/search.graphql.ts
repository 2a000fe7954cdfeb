import { Field, Float, ObjectType } from '@nestjs/graphql';
import { describe, described, enumType } from '../platform/graphql/bilingual-descriptions.js';
import { connectionOf, EdgeFields } from '../platform/graphql/connections.js';
import { NodeType } from '../platform/graphql/types.graphql.js';
import { HIT_KINDS, type HitKind } from './search-vocabulary.js';

export const HitKindEnum = enumType('SearchHitKind', HIT_KINDS, 'The kind of record found.', 'Вид найденной записи.');

@ObjectType('SearchHitEdge', {
  description: describe({ en: 'One record found by a search.', ru: 'Одна запись, найденная поиском.' }),
})
export class SearchHitEdge extends EdgeFields {
  @Field(() => HitKindEnum, described('The kind of this record.', 'Вид этой записи.'))
  kind: HitKind;

  @Field(() => NodeType, described('The record found, with all its fields.', 'Сама найденная запись со всеми полями.'))
  node: object;

  @Field(
    () => Float,
    described(
      'The relevance, at most 1: an exact name first, then words in any form, similar spelling last.',
      'Насколько запись подходит, не больше 1: сначала точное название, затем слова в любой форме, в конце — похожие по написанию.',
    ),
  )
  score: number;
}
export const SearchHitConnection = connectionOf('SearchHit', () => NodeType, SearchHitEdge);
