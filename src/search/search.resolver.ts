import { Args, Parent, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../access/current-viewer.decorator.js';
import type { Viewer } from '../access/viewer.js';
import { described } from '../platform/graphql/bilingual-descriptions.js';
import { PageArgs } from '../platform/graphql/connections.js';
import { ResolveField } from '../platform/graphql/field-resolvers.js';
import { Ctx, wanted, type RequestContext } from '../platform/graphql/request-context.js';
import { language } from '../platform/graphql/types.graphql.js';
import { HitTitles } from './hit-titles.service.js';
import type { SearchHit } from './search-hit.js';
import type { HitKind } from './search-vocabulary.js';
import { HitKindEnum, SearchHitConnection, SearchHitEdge } from './search.graphql.js';
import { Search } from './search.service.js';

const TEXT = described(
  'A name, title, code or a few words, at most 200 characters; typos and other alphabets are tolerated.',
  'Название, код или несколько слов, не более 200 знаков; опечатки и другой алфавит не помешают.',
);

const TYPES = {
  type: () => [HitKindEnum],
  nullable: true,
  ...described(
    'The kinds to find; all of them if omitted. An empty list finds nothing.',
    'Какие записи искать; если не указано — все виды. По пустому списку ничего не найдётся.',
  ),
};

@Resolver(() => SearchHitEdge)
export class SearchResolver {
  constructor(
    private readonly service: Search,
    private readonly titles: HitTitles,
  ) {}

  @Query(
    () => SearchHitConnection,
    described(
      'Searches all records by name, title, code or text; best match first. Of words that very many records have, some hundred records of each kind are found.',
      'Поиск по всему реестру, сначала самое подходящее. По слову, которое есть у очень многих записей, найдётся около сотни записей каждого вида.',
    ),
  )
  async search(
    @CurrentViewer() by: Viewer,
    @Args() args: PageArgs,
    @Args('text', TEXT) text: string,
    @Args('types', TYPES) types?: HitKind[] | null,
  ): Promise<object> {
    return this.service.find(by, text, args, types);
  }

  @ResolveField(() => String, described('The name or title of the record found.', 'Как называется найденная запись.'))
  async title(
    @Parent() hit: SearchHit,
    @Ctx() ctx: RequestContext,
    @Args('language', language) tag?: string,
  ): Promise<string> {
    return this.titles.of(hit, wanted(ctx, tag), ctx);
  }

  @ResolveField(
    () => String,
    described(
      'The text that matched; null if that is the title.',
      'Текст, по которому найдена запись; null — по названию.',
      { nullable: true },
    ),
  )
  async excerpt(@Parent() hit: SearchHit, @Ctx() ctx: RequestContext): Promise<string | null> {
    return hit.text === (await this.titles.of(hit, ctx.languages, ctx)) ? null : hit.text;
  }
}
