import { Args, ResolveField, Resolver } from '@nestjs/graphql';
import { ViewerType } from '../access/access.graphql.js';
import { By } from '../access/by.js';
import type { Viewer } from '../access/viewer.js';
import { PageArgs } from '../platform/connections.js';
import { say } from '../platform/describe.js';
import { InvitationFilterInput } from './invitation-filter.graphql.js';
import { InvitationConnection } from './invitation-types.graphql.js';
import { Invitations } from './invitations.service.js';

@Resolver(() => ViewerType)
export class ViewerInvitationsResolver {
  constructor(private readonly service: Invitations) {}

  @ResolveField(
    () => InvitationConnection,
    say('What the viewer’s own cities are invited to.', 'Куда приглашены города пользователя.'),
  )
  async invitations(
    @By() by: Viewer,
    @Args() args: PageArgs,
    @Args('filter', say('Which ones; left out: all.', 'Какие; если не указано — все.', { nullable: true }))
    filter?: InvitationFilterInput,
  ): Promise<object> {
    return this.service.list(by, filter ?? {}, args, { cityIds: by.cityIds });
  }
}
