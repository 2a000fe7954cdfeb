import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { By } from '../access/by.js';
import type { Viewer } from '../access/viewer.js';
import { PageArgs } from '../platform/connections.js';
import { say } from '../platform/describe.js';
import { Asked, type RequestContext } from '../platform/request-context.js';
import type { Event } from './event.js';
import { EventType } from './event-types.graphql.js';
import { FILTER, InvitationFilterInput } from './invitation-filter.graphql.js';
import { InvitationConnection } from './invitation-types.graphql.js';
import { Invitations } from './invitations.service.js';
import { type Rsvp, rsvpOf } from './rsvp.js';
import { RsvpType } from './rsvp.graphql.js';

/** Who is invited to an event, and how the answers stand. */
@Resolver(() => EventType)
export class EventInvitationsResolver {
  constructor(private readonly service: Invitations) {}

  @ResolveField(
    () => InvitationConnection,
    say(
      'Who is invited, by code of city; empty for those who may not see it.',
      'Кто приглашён, по кодам городов; пусто — нет права видеть.',
    ),
  )
  async invitations(
    @By() by: Viewer,
    @Parent() event: Event,
    @Args() args: PageArgs,
    @Args('filter', FILTER) filter?: InvitationFilterInput,
  ): Promise<object> {
    return this.service.list(by, filter ?? {}, args, { eventId: event.id });
  }

  @ResolveField(() => RsvpType)
  async rsvp(@By() by: Viewer, @Parent() event: Event, @Asked() asked: RequestContext): Promise<Rsvp | null> {
    if (!by.may('KEEP_EVENTS')) return null;
    const load = (ids: string[]) => this.service.byEvents(by, ids);
    return rsvpOf(event, (await asked.batches.load('invitations of events', event.id as string, load)) ?? []);
  }
}
