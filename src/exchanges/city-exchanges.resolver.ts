import { Args, Parent, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../access/current-viewer.decorator.js';
import type { Viewer } from '../access/viewer.js';
import { CityType } from '../cities/city.graphql.js';
import type { City } from '../cities/city.js';
import { Homes } from '../cities/homes.service.js';
import { described } from '../platform/graphql/bilingual-descriptions.js';
import { PageArgs } from '../platform/graphql/connections.js';
import { ResolveField } from '../platform/graphql/field-resolvers.js';
import { Ctx, type RequestContext } from '../platform/graphql/request-context.js';
import { ExchangeLists } from './exchange-lists.service.js';
import { ExchangeConnection } from './exchange.graphql.js';

@Resolver(() => CityType)
export class CityExchangesResolver {
  constructor(
    private readonly lists: ExchangeLists,
    private readonly homes: Homes,
  ) {}

  @ResolveField(
    () => ExchangeConnection,
    described(
      'Exchanges with this city, latest first; for the home city, all exchanges.',
      'Записи об обменах с этим городом, начиная с последней; для нашего города — все записи.',
    ),
  )
  async exchanges(
    @CurrentViewer() by: Viewer,
    @Parent() city: City,
    @Ctx() ctx: RequestContext,
    @Args() args: PageArgs,
  ): Promise<object> {
    const home = await this.homes.ofRequest(ctx.loaders);
    if (home?.cityId === city.id) return this.lists.list(by, {}, args, ['ON_DESC']);
    return ctx.loaders.loadList('exchanges of city', args, city.id as string, (cities) =>
      this.lists.listOfEach(by, args, cities),
    );
  }
}
