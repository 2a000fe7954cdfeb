import { Args, Mutation, Parent, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../access/current-viewer.decorator.js';
import { Requires } from '../access/requires.decorator.js';
import type { Viewer } from '../access/viewer.js';
import { Cities } from '../cities/cities.service.js';
import { CityConnection, CityType } from '../cities/city.graphql.js';
import type { City } from '../cities/city.js';
import { Homes } from '../cities/homes.service.js';
import { ChangeConnection, HISTORY } from '../history/history.graphql.js';
import { History } from '../history/history.service.js';
import { Config } from '../platform/config/config.js';
import { described } from '../platform/graphql/bilingual-descriptions.js';
import { PageArgs } from '../platform/graphql/connections.js';
import { ResolveField } from '../platform/graphql/field-resolvers.js';
import { Nodes } from '../platform/graphql/nodes.js';
import { pageOf } from '../platform/graphql/paging.js';
import { Ctx, sentenceLanguage, wanted, type RequestContext } from '../platform/graphql/request-context.js';
import { language } from '../platform/graphql/types.graphql.js';
import { originOf } from '../platform/http/client-address.js';
import {
  CalendarSubscribeInput,
  CalendarSubscribePayload,
  CalendarUnsubscribeInput,
  CalendarUnsubscribePayload,
} from './subscriptions/calendar-subscribe.graphql.js';
import {
  CalendarSubscriptionConnection,
  CalendarSubscriptionType,
} from './subscriptions/calendar-subscription.graphql.js';
import { addressOf, type CalendarSubscription } from './subscriptions/calendar-subscription.js';
import { CalendarSubscriptions } from './subscriptions/calendar-subscriptions.service.js';

@Resolver(() => CalendarSubscriptionType)
export class CalendarResolver {
  constructor(
    private readonly service: CalendarSubscriptions,
    private readonly places: Cities,
    private readonly homes: Homes,
    private readonly changes: History,
    private readonly config: Config,
    nodes: Nodes,
  ) {
    nodes.register('subscription', (by: Viewer, ids) => service.byIds(by, ids));
  }

  @Requires('KEEP_CALENDARS')
  @Query(
    () => CalendarSubscriptionConnection,
    described(
      'Issued calendar addresses, newest first; for staff: null, with an error, for others.',
      'Выданные адреса календарей, сначала новые; для сотрудников, остальным — null и ошибка.',
      { nullable: true },
    ),
  )
  async calendarSubscriptions(@CurrentViewer() by: Viewer, @Args() args: PageArgs): Promise<object> {
    return this.service.list(by, args);
  }

  @Requires('KEEP_CALENDARS')
  @Mutation(
    () => CalendarSubscribePayload,
    described('Issues a secret calendar address.', 'Выдать секретный адрес календаря.'),
  )
  async calendarSubscribe(
    @CurrentViewer() by: Viewer,
    @Ctx() ctx: RequestContext,
    @Args('input', described('Whom the calendar is for, and what it shows.', 'Для кого календарь и что он показывает.'))
    input: CalendarSubscribeInput,
  ): Promise<object> {
    const { subscription, secret } = await this.service.subscribe(by, input);
    const origin = originOf(this.config, ctx.req);
    return { subscription, address: addressOf(origin, secret, subscription.file) };
  }

  @Requires('KEEP_CALENDARS')
  @Mutation(
    () => CalendarUnsubscribePayload,
    described(
      'Revokes a calendar address immediately and permanently.',
      'Отозвать адрес календаря — сразу и навсегда.',
    ),
  )
  async calendarUnsubscribe(
    @CurrentViewer() by: Viewer,
    @Args('input', described('The subscription to revoke.', 'Какую подписку отозвать.'))
    input: CalendarUnsubscribeInput,
  ): Promise<object> {
    return { subscription: await this.service.unsubscribe(by, input.subscription, input.ifRevision) };
  }

  @ResolveField(() => CityType)
  async city(@Parent() { cityId }: CalendarSubscription, @Ctx() ctx: RequestContext): Promise<City | null> {
    return cityId && ctx.loaders.load(this.places, cityId as string, (ids) => this.places.byIds(ids));
  }

  @ResolveField(
    () => CityConnection,
    described(
      'It shows only records of these cities; empty: all.',
      'Показывает только записи об этих городах; пусто — все.',
    ),
  )
  async cities(@Parent() { cityIds }: CalendarSubscription, @Args() args: PageArgs): Promise<object> {
    return pageOf([...(await this.places.byIds(cityIds)).values()], args);
  }

  @ResolveField(() => String)
  async summary(
    @Parent() subscription: CalendarSubscription,
    @Ctx() ctx: RequestContext,
    @Args('language', language) tag?: string,
  ): Promise<string> {
    const city = await this.city(subscription, ctx);
    const name = city?.nameIn(wanted(ctx, tag), await this.homes.dayAsked(ctx.loaders)) ?? null;
    return subscription.summary(name, sentenceLanguage(ctx, tag));
  }

  @ResolveField(() => ChangeConnection, HISTORY)
  async history(
    @CurrentViewer() by: Viewer,
    @Parent() subscription: CalendarSubscription,
    @Ctx() ctx: RequestContext,
    @Args() args: PageArgs,
  ): Promise<object | null> {
    return this.changes.of(by, subscription, args, ctx.loaders);
  }
}
