import { Args, Parent, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../access/current-viewer.decorator.js';
import type { Viewer } from '../access/viewer.js';
import { CityType } from '../cities/city.graphql.js';
import type { City } from '../cities/city.js';
import { described } from '../platform/graphql/bilingual-descriptions.js';
import { PageArgs } from '../platform/graphql/connections.js';
import { ResolveField } from '../platform/graphql/field-resolvers.js';
import { pageOf } from '../platform/graphql/paging.js';
import { Ctx, type RequestContext } from '../platform/graphql/request-context.js';
import { PartnershipReferences } from './partnership-references.service.js';
import { PartnershipConnection } from './partnership-types.graphql.js';

@Resolver(() => CityType)
export class CityPartnershipsResolver {
  constructor(private readonly service: PartnershipReferences) {}

  @ResolveField(
    () => PartnershipConnection,
    described('Its partnership with the home city, if there is one.', 'Связь с нашим городом, если она есть.'),
  )
  async partnerships(
    @CurrentViewer() by: Viewer,
    @Parent() city: City,
    @Ctx() ctx: RequestContext,
    @Args() args: PageArgs,
  ): Promise<object> {
    const found = await ctx.loaders.load(this.service, city.id as string, (ids) => this.service.byCities(by, ids));
    return pageOf(found ? [found] : [], args);
  }
}
