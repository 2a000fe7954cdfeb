import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { By } from '../access/by.js';
import type { Viewer } from '../access/viewer.js';
import type { City } from '../cities/city.js';
import { CityType } from '../cities/city.graphql.js';
import { Homes } from '../cities/homes.service.js';
import { Asked, type RequestContext } from '../platform/request-context.js';
import { Anniversaries } from './anniversaries.service.js';
import type { Anniversary } from './anniversary.js';
import { AnniversaryType } from './anniversary.graphql.js';
import { Episodes } from './episodes.service.js';
import { NEXT } from './next-anniversary.graphql.js';

@Resolver(() => CityType)
export class CityAnniversariesResolver {
  constructor(
    private readonly service: Anniversaries,
    private readonly episodes: Episodes,
    private readonly homes: Homes,
  ) {}

  @ResolveField(() => AnniversaryType, NEXT)
  async nextAnniversary(
    @By() by: Viewer,
    @Parent() city: City,
    @Asked() asked: RequestContext,
  ): Promise<Anniversary | null> {
    const episodes = await this.episodes.with(by, asked.batches, city.id);
    // What is only planned has no anniversaries, and must not hide those of the tie before it.
    const latest = episodes.find(({ since }) => since !== null);
    return latest ? this.service.next(by, latest, episodes, await this.homes.dayAsked(asked.batches)) : null;
  }
}
