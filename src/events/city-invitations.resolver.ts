import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { By } from '../access/by.js';
import type { Viewer } from '../access/viewer.js';
import type { City } from '../cities/city.js';
import { CityType } from '../cities/city.graphql.js';
import { PageArgs } from '../platform/connections.js';
import { say } from '../platform/describe.js';
import { FILTER, InvitationFilterInput } from './invitation-filter.graphql.js';
import { InvitationConnection } from './invitation-types.graphql.js';
import { Invitations } from './invitations.service.js';

@Resolver(() => CityType)
export class CityInvitationsResolver {
  constructor(private readonly service: Invitations) {}

  @ResolveField(
    () => InvitationConnection,
    say('What it was invited to; empty for those who may not see it.', 'Куда приглашён; пусто — нет права видеть.'),
  )
  async invitations(
    @By() by: Viewer,
    @Parent() city: City,
    @Args() args: PageArgs,
    @Args('filter', FILTER) filter?: InvitationFilterInput,
  ): Promise<object> {
    return this.service.list(by, filter ?? {}, args, { cityIds: [city.id] });
  }
}
