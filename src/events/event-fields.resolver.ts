import { Args, Int, Parent, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../access/current-viewer.decorator.js';
import type { Viewer } from '../access/viewer.js';
import { AgreementType } from '../agreements/agreement.graphql.js';
import { Agreements } from '../agreements/agreements.service.js';
import { Anniversaries } from '../anniversaries/anniversaries.service.js';
import { AnniversaryType } from '../anniversaries/anniversary.graphql.js';
import { Cities } from '../cities/cities.service.js';
import { CityTitles } from '../cities/city-titles.service.js';
import { CityType } from '../cities/city.graphql.js';
import type { City } from '../cities/city.js';
import { Homes } from '../cities/homes.service.js';
import { ChangeConnection, HISTORY } from '../history/history.graphql.js';
import { History } from '../history/history.service.js';
import { bestText } from '../kernel/language-text.js';
import { PartnershipReferences } from '../partnerships/partnership-references.service.js';
import { PartnershipType } from '../partnerships/partnership-types.graphql.js';
import { PageArgs } from '../platform/graphql/connections.js';
import { ResolveField } from '../platform/graphql/field-resolvers.js';
import { Ctx, sentenceLanguage, wanted, type RequestContext } from '../platform/graphql/request-context.js';
import { language, LocalText } from '../platform/graphql/types.graphql.js';
import { EventTimeType } from './event-parts.graphql.js';
import { eventSummary } from './event-summary.js';
import type { EventTime } from './event-time.js';
import { EventType } from './event.graphql.js';
import type { Event } from './event.js';

@Resolver(() => EventType)
export class EventFieldsResolver {
  constructor(
    private readonly cities: Cities,
    private readonly homes: Homes,
    private readonly titles: CityTitles,
    private readonly partnerships: PartnershipReferences,
    private readonly agreements: Agreements,
    private readonly anniversaries: Anniversaries,
    private readonly changes: History,
  ) {}

  @ResolveField(() => Int)
  revision(@CurrentViewer() by: Viewer, @Parent() event: Event): number {
    return this.changes.revisionOf(by, event);
  }

  @ResolveField(() => String)
  title(@Parent() event: Event, @Ctx() ctx: RequestContext, @Args('language', language) tag?: string): string {
    return event.titleIn(wanted(ctx, tag));
  }

  @ResolveField(() => LocalText)
  titleIn(@Parent() event: Event, @Ctx() ctx: RequestContext, @Args('language', language) tag?: string): LocalText {
    return bestText(event.titles, wanted(ctx, tag))!;
  }

  @ResolveField(() => EventTimeType)
  starts(@Parent() event: Event): EventTimeType | null {
    return shown(event.starts, event.timeZone);
  }

  @ResolveField(() => EventTimeType)
  ends(@Parent() event: Event): EventTimeType | null {
    return shown(event.ends, event.timeZone);
  }

  @ResolveField(() => CityType)
  host(@Parent() event: Event, @Ctx() ctx: RequestContext): Promise<City | null> {
    return ctx.loaders.load(this.cities, event.hostId as string, (ids) => this.cities.byIds(ids));
  }

  @ResolveField(() => PartnershipType)
  partnership(
    @CurrentViewer() by: Viewer,
    @Parent() { partnershipId }: Event,
    @Ctx() ctx: RequestContext,
  ): object | null {
    const load = (ids: string[]) => this.partnerships.byIds(by, ids);
    return partnershipId && ctx.loaders.load('partnerships of events', partnershipId as string, load);
  }

  @ResolveField(() => AgreementType)
  agreement(@CurrentViewer() by: Viewer, @Parent() { agreementId }: Event, @Ctx() ctx: RequestContext): object | null {
    return (
      agreementId && ctx.loaders.load(this.agreements, agreementId as string, (ids) => this.agreements.byIds(by, ids))
    );
  }

  @ResolveField(() => AnniversaryType)
  anniversary(@CurrentViewer() by: Viewer, @Parent() { anniversaryId }: Event): Promise<object | null> | null {
    return anniversaryId === null ? null : this.anniversaries.get(by, anniversaryId);
  }

  @ResolveField(() => String)
  async summary(
    @Parent() event: Event,
    @Ctx() ctx: RequestContext,
    @Args('language', language) tag?: string,
  ): Promise<string> {
    const day = event.starts?.from ?? (await this.homes.dayAsked(ctx.loaders));
    const host = await this.titles.of(ctx, (await this.host(event, ctx))!, wanted(ctx, tag), day);
    return eventSummary(event, event.titleIn(wanted(ctx, tag)), host, sentenceLanguage(ctx, tag));
  }

  @ResolveField(() => ChangeConnection, HISTORY)
  async history(
    @CurrentViewer() by: Viewer,
    @Parent() event: Event,
    @Ctx() ctx: RequestContext,
    @Args() args: PageArgs,
  ): Promise<object | null> {
    return this.changes.of(by, event, args, ctx.loaders);
  }
}

const shown = (time: EventTime | null, zone: string): EventTimeType | null =>
  time && { text: time.text, precision: time.precision, from: time.from, to: time.to, at: time.instantIn(zone) };
