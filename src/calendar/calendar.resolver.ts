import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { By } from '../access/by.js';
import { Needs } from '../access/needs.decorator.js';
import type { Viewer } from '../access/viewer.js';
import { Cities } from '../cities/cities.service.js';
import type { City } from '../cities/city.js';
import { CityConnection, CityType } from '../cities/city.graphql.js';
import { ChangeConnection, HISTORY } from '../history/history.graphql.js';
import { History } from '../history/history.service.js';
import { Config } from '../platform/config.js';
import { PageArgs } from '../platform/connections.js';
import { say } from '../platform/describe.js';
import { language } from '../platform/language-argument.js';
import { Nodes } from '../platform/nodes.js';
import { originOf } from '../platform/origin.js';
import { pageOf } from '../platform/paging.js';
import { Asked, type RequestContext, sentenceLanguage, wanted } from '../platform/request-context.js';
import { addressOf } from './calendar-address.js';
import { CalendarSubscribeInput, CalendarSubscribePayload } from './calendar-subscribe.graphql.js';
import type { CalendarSubscription } from './calendar-subscription.js';
import { CalendarSubscriptionConnection, CalendarSubscriptionType } from './calendar-subscription.graphql.js';
import { CalendarSubscriptions } from './calendar-subscriptions.service.js';
import { CalendarUnsubscribeInput, CalendarUnsubscribePayload } from './calendar-unsubscribe.graphql.js';

@Resolver(() => CalendarSubscriptionType)
export class CalendarResolver {
  constructor(
    private readonly service: CalendarSubscriptions,
    private readonly places: Cities,
    private readonly changes: History,
    private readonly config: Config,
    nodes: Nodes,
  ) {
    nodes.register('subscription', (by: Viewer, id) => service.get(by, id));
  }

  @Needs('KEEP_CALENDARS')
  @Query(
    () => CalendarSubscriptionConnection,
    say(
      'Calendar addresses that were given out, the latest first; for staff.',
      'Выданные адреса календарей, сначала последние; для сотрудников.',
    ),
  )
  async calendarSubscriptions(@By() by: Viewer, @Args() args: PageArgs): Promise<object> {
    return this.service.list(by, args);
  }

  @Needs('KEEP_CALENDARS')
  @Mutation(
    () => CalendarSubscribePayload,
    say('Gives out a secret calendar address.', 'Выдать секретный адрес календаря.'),
  )
  async calendarSubscribe(
    @By() by: Viewer,
    @Asked() asked: RequestContext,
    @Args('input', say('For whom, and what.', 'Для кого и что.')) input: CalendarSubscribeInput,
  ): Promise<object> {
    const { subscription, secret } = await this.service.subscribe(by, input);
    const origin = originOf(this.config, asked.req);
    return { subscription, address: addressOf(origin, secret, subscription.file) };
  }

  @Needs('KEEP_CALENDARS')
  @Mutation(
    () => CalendarUnsubscribePayload,
    say('Revokes a calendar address, at once and for good.', 'Отозвать адрес календаря — сразу и навсегда.'),
  )
  async calendarUnsubscribe(
    @By() by: Viewer,
    @Args('input', say('Which subscription.', 'Какую подписку.')) input: CalendarUnsubscribeInput,
  ): Promise<object> {
    return { subscription: await this.service.unsubscribe(by, input.subscription, input.ifRevision) };
  }

  @ResolveField(() => CityType)
  async city(@Parent() { cityId }: CalendarSubscription, @Asked() asked: RequestContext): Promise<City | null> {
    return cityId && asked.batches.load(this.places, cityId as string, (ids) => this.places.byIds(ids));
  }

  @ResolveField(
    () => CityConnection,
    say(
      'It shows only what concerns these cities; empty: everything.',
      'Показывает только то, что касается этих городов; пусто — всё.',
    ),
  )
  async cities(@Parent() { cityIds }: CalendarSubscription, @Args() args: PageArgs): Promise<object> {
    return pageOf([...(await this.places.byIds(cityIds)).values()], args);
  }

  @ResolveField(() => String)
  async summary(
    @Parent() subscription: CalendarSubscription,
    @Asked() asked: RequestContext,
    @Args('language', language) tag?: string,
  ): Promise<string> {
    const city = await this.city(subscription, asked);
    return subscription.summary(city?.nameIn(wanted(asked, tag)) ?? null, sentenceLanguage(asked, tag));
  }

  @ResolveField(() => ChangeConnection, HISTORY)
  async history(
    @By() by: Viewer,
    @Parent() subscription: CalendarSubscription,
    @Args() args: PageArgs,
  ): Promise<object | null> {
    return this.changes.of(by, subscription, args);
  }
}
