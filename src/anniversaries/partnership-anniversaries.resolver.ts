import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { By } from '../access/by.js';
import type { Viewer } from '../access/viewer.js';
import { Homes } from '../cities/homes.service.js';
import type { Partnership } from '../partnerships/partnership.js';
import { PartnershipType } from '../partnerships/partnership-types.graphql.js';
import { PageArgs } from '../platform/connections.js';
import { say } from '../platform/describe.js';
import { pageOf } from '../platform/paging.js';
import { Asked, type RequestContext } from '../platform/request-context.js';
import { Anniversaries } from './anniversaries.service.js';
import type { Anniversary } from './anniversary.js';
import { FROM, TO, windowAsked } from './anniversary-window.graphql.js';
import { AnniversaryConnection, AnniversaryType } from './anniversary.graphql.js';
import { Episodes } from './episodes.service.js';
import { NEXT } from './next-anniversary.graphql.js';

const LIST = say(
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
    @By() by: Viewer,
    @Parent() partnership: Partnership,
    @Asked() asked: RequestContext,
    @Args() args: PageArgs,
    @Args('from', FROM) from?: string,
    @Args('to', TO) to?: string,
  ): Promise<object> {
    const [first, last] = await windowAsked(() => this.homes.dayAsked(asked.batches), from, to);
    const episodes = await this.episodes.with(by, asked.batches, partnership.cityId);
    return pageOf(this.service.ofPartnership(by, partnership, episodes, first, last), args);
  }

  @ResolveField(() => AnniversaryType, NEXT)
  async nextAnniversary(
    @By() by: Viewer,
    @Parent() partnership: Partnership,
    @Asked() asked: RequestContext,
  ): Promise<Anniversary | null> {
    const episodes = await this.episodes.with(by, asked.batches, partnership.cityId);
    return this.service.next(by, partnership, episodes, await this.homes.dayAsked(asked.batches));
  }
}
