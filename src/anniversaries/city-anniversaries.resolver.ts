import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../access/current-viewer.decorator.js';
import type { Viewer } from '../access/viewer.js';
import { CityType } from '../cities/city.graphql.js';
import type { City } from '../cities/city.js';
import { Homes } from '../cities/homes.service.js';
import { Ctx, type RequestContext } from '../platform/graphql/request-context.js';
import { Anniversaries } from './anniversaries.service.js';
import { AnniversaryType, NEXT } from './anniversary.graphql.js';
import type { Anniversary } from './anniversary.js';
import { Episodes } from './episodes.service.js';

@Resolver(() => CityType)
export class CityAnniversariesResolver {
  constructor(
    private readonly service: Anniversaries,
    private readonly episodes: Episodes,
    private readonly homes: Homes,
  ) {}

  @ResolveField(() => AnniversaryType, NEXT)
  async nextAnniversary(
    @CurrentViewer() by: Viewer,
    @Parent() city: City,
    @Ctx() ctx: RequestContext,
  ): Promise<Anniversary | null> {
    const episodes = await this.episodes.with(by, ctx.loaders, city.id);
    // What is only planned has no anniversaries, and must not hide those of the tie before it.
    const latest = episodes.find(({ since }) => since !== null);
    return latest ? this.service.next(by, latest, episodes, await this.homes.dayAsked(ctx.loaders)) : null;
  }
}
