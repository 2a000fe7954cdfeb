import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../access/current-viewer.decorator.js';
import type { Viewer } from '../access/viewer.js';
import { Homes } from '../cities/homes.service.js';
import { PartnershipType } from '../partnerships/partnership-types.graphql.js';
import type { Partnership } from '../partnerships/partnership.js';
import { described } from '../platform/graphql/bilingual-descriptions.js';
import { PageArgs } from '../platform/graphql/connections.js';
import { pageOf } from '../platform/graphql/paging.js';
import { Ctx, type RequestContext } from '../platform/graphql/request-context.js';
import { Anniversaries } from './anniversaries.service.js';
import { FROM, TO, windowAsked } from './anniversary-filter.graphql.js';
import { AnniversaryConnection, AnniversaryType, NEXT } from './anniversary.graphql.js';
import type { Anniversary } from './anniversary.js';
import { Episodes } from './episodes.service.js';

const LIST = described(
  'Its anniversaries in a window; of a tie that was taken up again, those since the first ties too.',
  'Годовщины за период; у возобновлённой связи — и от первых связей.',
);

@Resolver(() => PartnershipType)
export class PartnershipAnniversariesResolver {
  constructor(
    private readonly service: Anniversaries,
    private readonly episodes: Episodes,
    private readonly homes: Homes,
  ) {}

  @ResolveField(() => AnniversaryConnection, LIST)
  async anniversaries(
    @CurrentViewer() by: Viewer,
    @Parent() partnership: Partnership,
    @Ctx() ctx: RequestContext,
    @Args() args: PageArgs,
    @Args('from', FROM) from?: string,
    @Args('to', TO) to?: string,
  ): Promise<object> {
    const [first, last] = await windowAsked(() => this.homes.dayAsked(ctx.loaders), from, to);
    const episodes = await this.episodes.with(by, ctx.loaders, partnership.cityId);
    return pageOf(this.service.ofPartnership(by, partnership, episodes, first, last), args);
  }

  @ResolveField(() => AnniversaryType, NEXT)
  async nextAnniversary(
    @CurrentViewer() by: Viewer,
    @Parent() partnership: Partnership,
    @Ctx() ctx: RequestContext,
  ): Promise<Anniversary | null> {
    const episodes = await this.episodes.with(by, ctx.loaders, partnership.cityId);
    return this.service.next(by, partnership, episodes, await this.homes.dayAsked(ctx.loaders));
  }
}
