import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PageArgs } from '../platform/connections.js';
import { say } from '../platform/describe.js';
import { pageOf } from '../platform/paging.js';
import { InvitationConnection } from './invitation-types.graphql.js';
import type { Rsvp } from './rsvp.js';
import { RsvpType } from './rsvp.graphql.js';

@Resolver(() => RsvpType)
export class RsvpFieldsResolver {
  @ResolveField(
    () => InvitationConnection,
    say('Who has not answered: whom to ask again.', 'Кто не ответил: кого спросить ещё раз.'),
  )
  missing(@Parent() { missing }: Rsvp, @Args() args: PageArgs): object {
    return pageOf(missing, args);
  }
}
