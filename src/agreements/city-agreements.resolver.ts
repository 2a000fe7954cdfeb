import { Args, Parent, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../access/current-viewer.decorator.js';
import type { Viewer } from '../access/viewer.js';
import { CityType } from '../cities/city.graphql.js';
import type { City } from '../cities/city.js';
import { Homes } from '../cities/homes.service.js';
import { PageArgs } from '../platform/graphql/connections.js';
import { ResolveField } from '../platform/graphql/field-resolvers.js';
import { Ctx, type RequestContext } from '../platform/graphql/request-context.js';
import { LIST } from './agreement-fields.resolver.js';
import { AgreementFilterInput, FILTER, ORDER } from './agreement-filter.graphql.js';
import { AgreementLists } from './agreement-lists.service.js';
import { AgreementConnection } from './agreement.graphql.js';
import type { AgreementOrder } from './record/agreement-vocabulary.js';

@Resolver(() => CityType)
export class CityAgreementsResolver {
  constructor(
    private readonly lists: AgreementLists,
    private readonly homes: Homes,
  ) {}

  @ResolveField(() => AgreementConnection, LIST)
  async agreements(
    @CurrentViewer() by: Viewer,
    @Parent() city: City,
    @Ctx() ctx: RequestContext,
    @Args() args: PageArgs,
    @Args('filter', FILTER) filter?: AgreementFilterInput,
    @Args('orderBy', ORDER) orderBy?: AgreementOrder[],
  ): Promise<object> {
    const day = await this.homes.dayAsked(ctx.loaders);
    const orders = orderBy?.length ? orderBy : (['SIGNED_DESC'] as const);
    return ctx.loaders.loadList('agreements of PARTY', args, city.id as string, (cities) =>
      this.lists.listOfEach(by, filter ?? {}, day, args, orders, cities, 'PARTY'),
    );
  }
}
