import { Resolver, ResolveField, Parent, Args } from '@nestjs/graphql';
import { PartnershipType } from '../partnerships/partnership-types.graphql.js';
import { AgreementLists } from './agreement-lists.service.js';
import { Homes } from '../cities/homes.service.js';
import { AgreementConnection } from './agreement-types.graphql.js';
import { LIST } from './agreement-fields.resolver.js';
import { By } from '../access/by.js';
import type { Viewer } from '../access/viewer.js';
import type { Partnership } from '../partnerships/partnership.js';
import { Asked } from '../platform/request-context.js';
import type { RequestContext } from '../platform/request-context.js';
import { PageArgs } from '../platform/connections.js';

@Resolver(() => PartnershipType)
export class PartnershipAgreementsResolver {
  constructor(
    private readonly lists: AgreementLists,
    private readonly homes: Homes,
  ) {}

  @ResolveField(() => AgreementConnection, LIST)
  async agreements(
    @By() by: Viewer,
    @Parent() partnership: Partnership,
    @Asked() asked: RequestContext,
    @Args() args: PageArgs,
  ): Promise<object> {
    return this.lists.list(by, {}, await this.homes.dayAsked(asked.batches), args, ['SIGNED_DESC'], {
      partner: partnership.cityId,
    });
  }
}
