import { Args, Extensions, Parent, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../access/current-viewer.decorator.js';
import type { Viewer } from '../access/viewer.js';
import { Cities } from '../cities/cities.service.js';
import { CityReferences } from '../cities/city-references.service.js';
import { CityTitles } from '../cities/city-titles.service.js';
import type { City } from '../cities/city.js';
import { Homes } from '../cities/homes.service.js';
import { PartnershipConnection } from '../partnerships/partnership-types.graphql.js';
import { described } from '../platform/graphql/bilingual-descriptions.js';
import { PageArgs } from '../platform/graphql/connections.js';
import { ResolveField } from '../platform/graphql/field-resolvers.js';
import { HEAVY } from '../platform/graphql/heavy-reads.js';
import { Nodes } from '../platform/graphql/nodes.js';
import { pageOf } from '../platform/graphql/paging.js';
import { Ctx, sentenceLanguage, wanted, type RequestContext } from '../platform/graphql/request-context.js';
import { language } from '../platform/graphql/types.graphql.js';
import { Anniversaries } from './anniversaries.service.js';
import { AnniversaryFilterInput, FROM, TO, windowAsked } from './anniversary-filter.graphql.js';
import { anniversaryTitle } from './anniversary-title.js';
import { AnniversaryConnection, AnniversaryType } from './anniversary.graphql.js';
import { dayOf, type Anniversary } from './anniversary.js';

@Resolver(() => AnniversaryType)
export class AnniversariesResolver {
  constructor(
    private readonly service: Anniversaries,
    private readonly cities: Cities,
    private readonly references: CityReferences,
    private readonly homes: Homes,
    private readonly titles: CityTitles,
    nodes: Nodes,
  ) {
    nodes.register('anniversary', (by: Viewer, ids) => service.byIds(by, ids));
  }

  @Extensions(HEAVY)
  @Query(
    () => AnniversaryConnection,
    described('The anniversaries of a period, by date.', 'Годовщины за период по порядку дат.'),
  )
  async anniversaries(
    @CurrentViewer() by: Viewer,
    @Ctx() ctx: RequestContext,
    @Args() args: PageArgs,
    @Args('from', FROM) from?: string,
    @Args('to', TO) to?: string,
    @Args('filter', described('Which ones to list; default: all.', 'Какие; если не указано — все.', { nullable: true }))
    filter?: AnniversaryFilterInput,
  ): Promise<object> {
    const [first, last] = await windowAsked(() => this.homes.dayAsked(ctx.loaders), from, to);
    const cityIds = filter?.cities && (await this.references.idsByRef(by, filter.cities, ['filter', 'cities']));
    return this.service.page(by, first, last, { tiers: filter?.tiers, cityIds }, args);
  }

  @ResolveField(() => String)
  async title(
    @Parent() anniversary: Anniversary,
    @Ctx() ctx: RequestContext,
    @Args('language', language) tag?: string,
  ): Promise<string> {
    const { partnership } = anniversary;
    const city = partnership && (await this.one(ctx, partnership.cityId));
    const name = city && (await this.titles.of(ctx, city, wanted(ctx, tag), dayOf(anniversary)));
    const partner = city && { kind: city.kind, name: name! };
    return anniversaryTitle(anniversary, partner, wanted(ctx, tag), sentenceLanguage(ctx, tag));
  }

  @ResolveField(() => [String])
  inQuestionBecause(@Parent() { inQuestionBecause }: Anniversary, @Ctx() ctx: RequestContext): string[] {
    return inQuestionBecause.map((words) => words[ctx.language]);
  }

  @ResolveField(
    () => PartnershipConnection,
    described(
      'The partnerships included in it: they are based on the same agreement.',
      'Связи, которые включены в эту годовщину: они основаны на том же соглашении.',
    ),
  )
  partnerships(@Parent() anniversary: Anniversary, @Args() args: PageArgs): object {
    return pageOf(anniversary.partnerships, args);
  }

  private one(ctx: RequestContext, id: string): Promise<City | null> {
    return ctx.loaders.load(this.cities, id, (ids) => this.cities.byIds(ids));
  }
}
