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
import { readInput } from '../platform/validation.js';
import { AgreementOrderEnum } from './agreement-enums.graphql.js';
import { LIST } from './agreement-fields.resolver.js';
import { AgreementFilterInput } from './agreement-filter.graphql.js';
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
    @Args(
      'filter',
      described('Which ones to list; default: all.', 'Какие; если не указано — все.', {
        type: () => AgreementFilterInput,
        nullable: true,
      }),
    )
    filter?: object,
    @Args(
      'orderBy',
      described('Sort order; default: newest first.', 'Порядок; если не указан — сначала самые новые.', {
        type: () => [AgreementOrderEnum],
        nullable: true,
      }),
    )
    orderBy?: AgreementOrder[],
  ): Promise<object> {
    const day = await this.homes.dayAsked(ctx.loaders);
    const orders = orderBy?.length ? orderBy : (['SIGNED_DESC'] as const);
    return ctx.loaders.loadList('agreements of PARTY', args, city.id as string, async (cities) => {
      const wanted = filter ? await readInput(AgreementFilterInput, filter) : {};
      return this.lists.listOfEach(by, wanted, day, args, orders, cities, 'PARTY');
    });
  }
}
