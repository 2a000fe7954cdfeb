import { Args, Parent, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../access/current-viewer.decorator.js';
import type { Viewer } from '../access/viewer.js';
import { AgreementLinks } from '../agreements/agreement-links.service.js';
import { AgreementConnection } from '../agreements/agreement.graphql.js';
import { Cities } from '../cities/cities.service.js';
import { CityTitles } from '../cities/city-titles.service.js';
import { ChangeConnection, HISTORY } from '../history/history.graphql.js';
import { History } from '../history/history.service.js';
import { described } from '../platform/graphql/bilingual-descriptions.js';
import { PageArgs } from '../platform/graphql/connections.js';
import { ResolveField } from '../platform/graphql/field-resolvers.js';
import { pageOf } from '../platform/graphql/paging.js';
import { Ctx, sentenceLanguage, wanted, type RequestContext } from '../platform/graphql/request-context.js';
import { language } from '../platform/graphql/types.graphql.js';
import type { ExchangeParticipant } from './exchange-participant.js';
import { exchangeSummary } from './exchange-summary.js';
import { ExchangeParticipantType, ExchangeType } from './exchange.graphql.js';
import type { Exchange } from './exchange.js';

@Resolver(() => ExchangeType)
export class ExchangeFieldsResolver {
  constructor(
    private readonly cities: Cities,
    private readonly titles: CityTitles,
    private readonly links: AgreementLinks,
    private readonly changes: History,
  ) {}

  @ResolveField(() => [ExchangeParticipantType])
  participants(@Parent() exchange: Exchange): ExchangeParticipant[] {
    return exchange.inOrder;
  }

  @ResolveField(
    () => AgreementConnection,
    described(
      'The agreements signed during the exchange, by code.',
      'Соглашения, подписанные во время обмена, по коду.',
    ),
  )
  async agreements(
    @CurrentViewer() by: Viewer,
    @Parent() exchange: Exchange,
    @Ctx() ctx: RequestContext,
    @Args() args: PageArgs,
  ): Promise<object> {
    const load = (ids: string[]) => this.links.ofExchanges(by, ids);
    const agreements = await ctx.loaders.load(this.links, exchange.id as string, load);
    return pageOf(agreements!, args);
  }

  @ResolveField(() => String)
  async summary(
    @Parent() exchange: Exchange,
    @Ctx() ctx: RequestContext,
    @Args('language', language) tag?: string,
  ): Promise<string> {
    const languages = wanted(ctx, tag);
    const cities = await Promise.all(
      exchange.inOrder.map(({ cityId }) =>
        ctx.loaders.load(this.cities, cityId as string, (ids) => this.cities.byIds(ids)),
      ),
    );
    const names = await Promise.all(cities.map((city) => this.titles.of(ctx, city!, languages, exchange.on.from)));
    return exchangeSummary(exchange, names, sentenceLanguage(ctx, tag));
  }

  @ResolveField(() => ChangeConnection, HISTORY)
  async history(
    @CurrentViewer() by: Viewer,
    @Parent() exchange: Exchange,
    @Ctx() ctx: RequestContext,
    @Args() args: PageArgs,
  ): Promise<object | null> {
    return this.changes.of(by, exchange, args, ctx.loaders);
  }
}
