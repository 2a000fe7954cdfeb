import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ViewerType } from '../../access/access.graphql.js';
import { CurrentViewer } from '../../access/current-viewer.decorator.js';
import type { Viewer } from '../../access/viewer.js';
import { CityType } from '../../cities/city.graphql.js';
import type { City } from '../../cities/city.js';
import { described } from '../../platform/graphql/bilingual-descriptions.js';
import { PageArgs } from '../../platform/graphql/connections.js';
import { pageOf } from '../../platform/graphql/paging.js';
import { Ctx, type RequestContext } from '../../platform/graphql/request-context.js';
import { EventType } from '../event.graphql.js';
import type { Event } from '../event.js';
import { FILTER, InvitationFilterInput } from './invitation-filter.graphql.js';
import { InvitationConnection } from './invitation.graphql.js';
import { Invitations } from './invitations.service.js';
import { RsvpType } from './rsvp.graphql.js';
import { rsvpOf, type Rsvp } from './rsvp.js';

@Resolver(() => CityType)
export class CityInvitationsResolver {
  constructor(private readonly service: Invitations) {}

  @ResolveField(
    () => InvitationConnection,
    described(
      'What it was invited to; empty for those who may not see it.',
      'Куда приглашён; пусто — нет права видеть.',
    ),
  )
  async invitations(
    @CurrentViewer() by: Viewer,
    @Parent() city: City,
    @Args() args: PageArgs,
    @Args('filter', FILTER) filter?: InvitationFilterInput,
  ): Promise<object> {
    return this.service.list(by, filter ?? {}, args, { cityIds: [city.id] });
  }
}

@Resolver(() => RsvpType)
export class RsvpFieldsResolver {
  @ResolveField(
    () => InvitationConnection,
    described('Who has not answered: whom to ask again.', 'Кто не ответил: кого спросить ещё раз.'),
  )
  missing(@Parent() { missing }: Rsvp, @Args() args: PageArgs): object {
    return pageOf(missing, args);
  }
}

@Resolver(() => ViewerType)
export class ViewerInvitationsResolver {
  constructor(private readonly service: Invitations) {}

  @ResolveField(
    () => InvitationConnection,
    described('What the viewer’s own cities are invited to.', 'Куда приглашены города пользователя.'),
  )
  async invitations(
    @CurrentViewer() by: Viewer,
    @Args() args: PageArgs,
    @Args('filter', described('Which ones; left out: all.', 'Какие; если не указано — все.', { nullable: true }))
    filter?: InvitationFilterInput,
  ): Promise<object> {
    return this.service.list(by, filter ?? {}, args, { cityIds: by.cityIds });
  }
}

/** Who is invited to an event, and how the answers stand. */
@Resolver(() => EventType)
export class EventInvitationsResolver {
  constructor(private readonly service: Invitations) {}

  @ResolveField(
    () => InvitationConnection,
    described(
      'Who is invited, by code of city; empty for those who may not see it.',
      'Кто приглашён, по кодам городов; пусто — нет права видеть.',
    ),
  )
  async invitations(
    @CurrentViewer() by: Viewer,
    @Parent() event: Event,
    @Args() args: PageArgs,
    @Args('filter', FILTER) filter?: InvitationFilterInput,
  ): Promise<object> {
    return this.service.list(by, filter ?? {}, args, { eventId: event.id });
  }

  @ResolveField(() => RsvpType)
  async rsvp(@CurrentViewer() by: Viewer, @Parent() event: Event, @Ctx() ctx: RequestContext): Promise<Rsvp | null> {
    if (!by.may('KEEP_EVENTS')) return null;
    const load = (ids: string[]) => this.service.byEvents(by, ids);
    return rsvpOf(event, (await ctx.loaders.load('invitations of events', event.id as string, load)) ?? []);
  }
}
