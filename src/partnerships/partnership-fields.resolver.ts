import { Args, Int, Parent, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../access/current-viewer.decorator.js';
import type { Viewer } from '../access/viewer.js';
import { Cities } from '../cities/cities.service.js';
import { CityTitles } from '../cities/city-titles.service.js';
import { CityType } from '../cities/city.graphql.js';
import type { City } from '../cities/city.js';
import { Homes } from '../cities/homes.service.js';
import { ChangeConnection, HISTORY } from '../history/history.graphql.js';
import { History } from '../history/history.service.js';
import { PageArgs } from '../platform/graphql/connections.js';
import { ResolveField } from '../platform/graphql/field-resolvers.js';
import { Ctx, sentenceLanguage, wanted, type RequestContext } from '../platform/graphql/request-context.js';
import { asOf, language, told } from '../platform/graphql/types.graphql.js';
import { PartnershipActType, PartnershipStatusType, SideStanceType } from './partnership-act.graphql.js';
import { PartnershipKindEnum } from './partnership-enums.graphql.js';
import { PartnershipEpisodeType } from './partnership-episode.graphql.js';
import { partnershipSummary } from './partnership-summary.js';
import { PartnershipType } from './partnership-types.graphql.js';
import type { Partnership } from './partnership.js';
import type { PartnershipAct } from './readings/partnership-act.js';
import type { PartnershipKind } from './readings/partnership-vocabulary.js';

@Resolver(() => PartnershipType)
export class PartnershipFieldsResolver {
  constructor(
    private readonly homes: Homes,
    private readonly titles: CityTitles,
    private readonly cities: Cities,
    private readonly changes: History,
  ) {}

  @ResolveField(() => CityType)
  city(@Parent() partnership: Partnership, @Ctx() ctx: RequestContext): Promise<City | null> {
    return ctx.loaders.load(this.cities, partnership.cityId as string, (ids) => this.cities.byIds(ids));
  }

  @ResolveField(() => Int)
  revision(@CurrentViewer() by: Viewer, @Parent() partnership: Partnership): number {
    return this.changes.revisionOf(by, partnership);
  }

  @ResolveField(() => PartnershipKindEnum)
  async kind(
    @Parent() partnership: Partnership,
    @Ctx() ctx: RequestContext,
    @Args('asOf', asOf) day?: string,
  ): Promise<PartnershipKind | null> {
    return partnership.kindOn(await this.homes.dayAsked(ctx.loaders, day));
  }

  @ResolveField(() => Int)
  episode(@Parent() partnership: Partnership): number {
    return Math.max(1, partnership.episodes.length);
  }

  @ResolveField(() => [PartnershipEpisodeType])
  episodes(@Parent() partnership: Partnership): object[] {
    return partnership.episodes.map(({ since, until, ...episode }) => ({
      ...episode,
      since: since.on,
      until: until?.on ?? null,
    }));
  }

  @ResolveField(() => String)
  basis(@Parent() partnership: Partnership): string | null {
    return partnership.anchor?.basis ?? null;
  }

  @ResolveField(() => PartnershipStatusType)
  async status(
    @Parent() partnership: Partnership,
    @Ctx() ctx: RequestContext,
    @Args('asOf', asOf) day?: string,
  ): Promise<object> {
    return told(partnership.statusOn(await this.homes.dayAsked(ctx.loaders, day)), ctx);
  }

  @ResolveField(() => SideStanceType)
  async ours(
    @Parent() partnership: Partnership,
    @Ctx() ctx: RequestContext,
    @Args('asOf', asOf) day?: string,
  ): Promise<object> {
    return sideOf(partnership.stanceOn('OURS', await this.homes.dayAsked(ctx.loaders, day)));
  }

  @ResolveField(() => SideStanceType)
  async theirs(
    @Parent() partnership: Partnership,
    @Ctx() ctx: RequestContext,
    @Args('asOf', asOf) day?: string,
  ): Promise<object> {
    return sideOf(partnership.stanceOn('THEIRS', await this.homes.dayAsked(ctx.loaders, day)));
  }

  @ResolveField(() => [PartnershipActType])
  acts(@Parent() partnership: Partnership): PartnershipAct[] {
    return partnership.actsInOrder;
  }

  @ResolveField(() => String)
  async summary(
    @Parent() partnership: Partnership,
    @Ctx() ctx: RequestContext,
    @Args('language', language) tag?: string,
  ): Promise<string> {
    const today = await this.homes.dayAsked(ctx.loaders);
    const city = (await this.city(partnership, ctx))!;
    const name = await this.titles.of(ctx, city, wanted(ctx, tag), today);
    return partnershipSummary(partnership, { kind: city.kind, name }, today, sentenceLanguage(ctx, tag));
  }

  @ResolveField(() => ChangeConnection, HISTORY)
  async history(
    @CurrentViewer() by: Viewer,
    @Parent() partnership: Partnership,
    @Ctx() ctx: RequestContext,
    @Args() args: PageArgs,
  ): Promise<object | null> {
    return this.changes.of(by, partnership, args, ctx.loaders);
  }
}

const sideOf = ({ stance, act }: ReturnType<Partnership['stanceOn']>) => ({
  stance,
  since: act?.on ?? null,
  noticeSentOn: act?.noticeSentOn ?? null,
  noticeReceivedOn: act?.noticeReceivedOn ?? null,
});
