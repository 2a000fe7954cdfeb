import { Args, Parent, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../access/current-viewer.decorator.js';
import type { Viewer } from '../access/viewer.js';
import { Homes } from '../cities/homes.service.js';
import type { PartialDate } from '../kernel/partial-date.js';
import { PartnershipType } from '../partnerships/partnership-types.graphql.js';
import type { Partnership } from '../partnerships/partnership.js';
import { described } from '../platform/graphql/bilingual-descriptions.js';
import { PageArgs } from '../platform/graphql/connections.js';
import { ResolveField } from '../platform/graphql/field-resolvers.js';
import { Ctx, type RequestContext } from '../platform/graphql/request-context.js';
import { asOf, PartialDateType } from '../platform/graphql/types.graphql.js';
import { isIdleOn } from './exchange-idle.js';
import { ExchangeLists } from './exchange-lists.service.js';
import { ExchangeConnection } from './exchange.graphql.js';
import { LastContacts } from './last-contacts.service.js';

@Resolver(() => PartnershipType)
export class PartnershipExchangesResolver {
  constructor(
    private readonly lists: ExchangeLists,
    private readonly contacts: LastContacts,
    private readonly homes: Homes,
  ) {}

  @ResolveField(
    () => ExchangeConnection,
    described(
      'Exchanges with the partner city, latest first.',
      'Записи об обменах с этим партнёром, начиная с последней.',
    ),
  )
  async exchanges(
    @CurrentViewer() by: Viewer,
    @Parent() partnership: Partnership,
    @Ctx() ctx: RequestContext,
    @Args() args: PageArgs,
  ): Promise<object> {
    return ctx.loaders.loadList('exchanges of city', args, partnership.cityId as string, (cities) =>
      this.lists.listOfEach(by, args, cities),
    );
  }

  @ResolveField(
    () => PartialDateType,
    described(
      'The last contact with the partner city, today included; null if there was none, or if you may not see the whole log.',
      'Последний контакт с этим городом, включая сегодня; null — контактов не было или журнал виден вам не целиком.',
      { nullable: true },
    ),
  )
  async lastContactOn(
    @CurrentViewer() by: Viewer,
    @Parent() partnership: Partnership,
    @Ctx() ctx: RequestContext,
  ): Promise<PartialDate | null> {
    return this.lastContact(by, partnership, ctx, await this.homes.dayAsked(ctx.loaders));
  }

  @ResolveField(
    () => Boolean,
    described(
      'Whether the partnership is active on a day without any contact for 24 months; null if you may not see the whole log.',
      'Действует ли связь на этот день, хотя контактов не было 24 месяца; null — журнал виден вам не целиком.',
      { nullable: true },
    ),
  )
  async isIdle(
    @CurrentViewer() by: Viewer,
    @Parent() partnership: Partnership,
    @Ctx() ctx: RequestContext,
    @Args('asOf', asOf) asOfDay?: string,
  ): Promise<boolean | null> {
    if (!seesTheLog(by)) return null;
    const day = await this.homes.dayAsked(ctx.loaders, asOfDay);
    return isIdleOn(partnership, await this.lastContact(by, partnership, ctx, day), day);
  }

  private async lastContact(
    by: Viewer,
    partnership: Partnership,
    ctx: RequestContext,
    day: string,
  ): Promise<PartialDate | null> {
    if (!seesTheLog(by)) return null;
    return ctx.loaders.load(`last contacts ${day}`, partnership.cityId as string, (ids) =>
      this.contacts.byCities(by, day, ids),
    );
  }
}

/** Most of the log is INTERNAL: to other viewers a busy partnership would look idle. */
const seesTheLog = (by: Viewer) => by.sees.includes('INTERNAL');
