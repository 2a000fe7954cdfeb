import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { By } from '../access/by.js';
import type { Viewer } from '../access/viewer.js';
import { CityType } from '../cities/city.graphql.js';
import type { City } from '../cities/city.js';
import { Homes } from '../cities/homes.service.js';
import type { Partnership } from '../partnerships/partnership.js';
import { PartnershipType } from '../partnerships/partnership-types.graphql.js';
import { Partnerships } from '../partnerships/partnerships.service.js';
import { PageArgs } from '../platform/connections.js';
import { say } from '../platform/describe.js';
import { pageOf } from '../platform/paging.js';
import { Asked, type RequestContext } from '../platform/request-context.js';
import { AnniversaryConnection, AnniversaryType } from './anniversary.graphql.js';
import { Anniversaries } from './anniversaries.service.js';
import type { Anniversary } from './anniversary.js';
import { FROM, TO, windowAsked } from './anniversary-window.graphql.js';

const LIST = say(
  'Its anniversaries in a window; of a tie that was taken up again, those since the first ties too.',
  'Годовщины за период; у возобновлённой связи — и от первых связей.',
);
const NEXT = say(
  'The next anniversary, today included; null when none is to come.',
  'Ближайшая годовщина, включая сегодня; null — не предстоит.',
  { nullable: true },
);

@Resolver(() => PartnershipType)
export class PartnershipAnniversariesResolver {
  constructor(
    private readonly service: Anniversaries,
    private readonly partnerships: Partnerships,
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
    const episodes = await episodesWith(this.partnerships, by, asked, partnership.cityId);
    return pageOf(this.service.ofPartnership(by, partnership, episodes, first, last), args);
  }

  @ResolveField(() => AnniversaryType, NEXT)
  async nextAnniversary(
    @By() by: Viewer,
    @Parent() partnership: Partnership,
    @Asked() asked: RequestContext,
  ): Promise<Anniversary | null> {
    const episodes = await episodesWith(this.partnerships, by, asked, partnership.cityId);
    return this.service.next(by, partnership, episodes, await this.homes.dayAsked(asked.batches));
  }
}

@Resolver(() => CityType)
export class CityAnniversariesResolver {
  constructor(
    private readonly service: Anniversaries,
    private readonly partnerships: Partnerships,
    private readonly homes: Homes,
  ) {}

  @ResolveField(() => AnniversaryType, NEXT)
  async nextAnniversary(
    @By() by: Viewer,
    @Parent() city: City,
    @Asked() asked: RequestContext,
  ): Promise<Anniversary | null> {
    const episodes = await episodesWith(this.partnerships, by, asked, city.id);
    // What is only planned has no anniversaries, and must not hide those of the tie before it.
    const latest = episodes.find(({ since }) => since !== null);
    return latest ? this.service.next(by, latest, episodes, await this.homes.dayAsked(asked.batches)) : null;
  }
}

/** All episodes with a city, the latest first; one statement for all the cities of a request. */
async function episodesWith(
  partnerships: Partnerships,
  by: Viewer,
  asked: RequestContext,
  city: string,
): Promise<Partnership[]> {
  return (await asked.batches.load(partnerships, city, (ids) => partnerships.byCities(by, ids))) ?? [];
}
