import { Parent, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../access/current-viewer.decorator.js';
import type { Viewer } from '../access/viewer.js';
import { CityType } from '../cities/city.graphql.js';
import type { City } from '../cities/city.js';
import { Homes } from '../cities/homes.service.js';
import { ResolveField } from '../platform/graphql/field-resolvers.js';
import { Ctx, type RequestContext } from '../platform/graphql/request-context.js';
import { Anniversaries } from './anniversaries.service.js';
import { AnniversaryType, NEXT } from './anniversary.graphql.js';
import type { Anniversary } from './anniversary.js';

@Resolver(() => CityType)
export class CityAnniversariesResolver {
  constructor(
    private readonly service: Anniversaries,
    private readonly homes: Homes,
  ) {}

  @ResolveField(() => AnniversaryType, NEXT)
  async nextAnniversary(
    @CurrentViewer() by: Viewer,
    @Parent() city: City,
    @Ctx() ctx: RequestContext,
  ): Promise<Anniversary | null> {
    const load = (ids: string[]) => this.service.anchoredByCities(by, ids);
    const anchored = (await ctx.loaders.load(this.service, city.id as string, load))!;
    return this.service.nextOfCity(by, anchored, city.id, await this.homes.dayAsked(ctx.loaders));
  }
}
