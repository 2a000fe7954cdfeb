import { Args, Parent, Resolver } from '@nestjs/graphql';
import { ViewerType } from '../../access/access.graphql.js';
import { CurrentViewer } from '../../access/current-viewer.decorator.js';
import { ToldTo } from '../../access/requires.decorator.js';
import type { Viewer } from '../../access/viewer.js';
import { CityType } from '../../cities/city.graphql.js';
import type { City } from '../../cities/city.js';
import { described } from '../../platform/graphql/bilingual-descriptions.js';
import { PageArgs } from '../../platform/graphql/connections.js';
import { ResolveField } from '../../platform/graphql/field-resolvers.js';
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
      'Invitations of this city; empty if you may not see them.',
      'Приглашения этого города; пусто — у вас нет права их видеть.',
    ),
  )
  async invitations(
    @CurrentViewer() by: Viewer,
    @Parent() city: City,
    @Ctx() ctx: RequestContext,
    @Args() args: PageArgs,
    @Args('filter', FILTER) filter?: InvitationFilterInput,
  ): Promise<object> {
    return ctx.loaders.loadList('invitations of city', [args, filter], city.id as string, (ids) =>
      this.service.listOfEach(by, filter ?? {}, args, 'city_id', ids),
    );
  }
}

@Resolver(() => RsvpType)
export class RsvpFieldsResolver {
  @ResolveField(
    () => InvitationConnection,
    described('Invitations without a reply, to send reminders.', 'Приглашения без ответа — кому напомнить.'),
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
    described('Invitations of the viewer’s own cities.', 'Приглашения городов пользователя.'),
  )
  async invitations(
    @CurrentViewer() by: Viewer,
    @Args() args: PageArgs,
    @Args('filter', described('Which ones to list; default: all.', 'Какие; если не указано — все.', { nullable: true }))
    filter?: InvitationFilterInput,
  ): Promise<object> {
    return this.service.list(by, filter ?? {}, args, by.cityIds);
  }
}

/** The invitations to an event, and its reply totals. */
@Resolver(() => EventType)
export class EventInvitationsResolver {
  constructor(private readonly service: Invitations) {}

  @ResolveField(
    () => InvitationConnection,
    described(
      'Invitations to this event by city code; empty if you may not see them.',
      'Приглашения на это мероприятие по кодам городов; пусто — у вас нет права их видеть.',
    ),
  )
  async invitations(
    @CurrentViewer() by: Viewer,
    @Parent() event: Event,
    @Ctx() ctx: RequestContext,
    @Args() args: PageArgs,
    @Args('filter', FILTER) filter?: InvitationFilterInput,
  ): Promise<object> {
    return ctx.loaders.loadList('invitations of event', [args, filter], event.id as string, (ids) =>
      this.service.listOfEach(by, filter ?? {}, args, 'event_id', ids),
    );
  }

  @ToldTo('KEEP_EVENTS')
  @ResolveField(
    () => RsvpType,
    described('Reply totals; null if you may not see them.', 'Итоги ответов; null — у вас нет права их видеть.', {
      nullable: true,
    }),
  )
  async rsvp(@CurrentViewer() by: Viewer, @Parent() event: Event, @Ctx() ctx: RequestContext): Promise<Rsvp | null> {
    if (!by.may('KEEP_EVENTS')) return null;
    const load = (ids: string[]) => this.service.byEvents(by, ids);
    return rsvpOf(event, (await ctx.loaders.load('invitations of events', event.id as string, load)) ?? []);
  }
}
