import { Resolver, ResolveField, Parent, Args } from '@nestjs/graphql';
import { RsvpType } from './rsvp.graphql.js';
import { InvitationConnection } from './invitation-types.graphql.js';
import { say } from '../platform/describe.js';
import type { Rsvp } from './rsvp.js';
import { PageArgs } from '../platform/connections.js';
import { pageOf } from '../platform/paging.js';

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
