import { Resolver, ResolveField, Parent, Args } from '@nestjs/graphql';
import { CityType } from '../cities/city.graphql.js';
import { Partnerships } from './partnerships.service.js';
import { PartnershipConnection } from './partnership-types.graphql.js';
import { say } from '../platform/describe.js';
import { By } from '../access/by.js';
import type { Viewer } from '../access/viewer.js';
import type { City } from '../cities/city.js';
import { Asked } from '../platform/request-context.js';
import type { RequestContext } from '../platform/request-context.js';
import { PageArgs } from '../platform/connections.js';
import { pageOf } from '../platform/paging.js';

@Resolver(() => CityType)
export class CityPartnershipsResolver {
  constructor(private readonly service: Partnerships) {}

  @ResolveField(
    () => PartnershipConnection,
    say(
      'Its partnerships with the home city, the latest episode first.',
      'Партнёрства с нашим городом, начиная с последнего эпизода.',
    ),
  )
  async partnerships(
    @By() by: Viewer,
    @Parent() city: City,
    @Asked() asked: RequestContext,
    @Args() args: PageArgs,
  ): Promise<object> {
    return pageOf(
      (await asked.batches.load(this.service, city.id as string, (ids) => this.service.byCities(by, ids))) ?? [],
      args,
    );
  }
}
