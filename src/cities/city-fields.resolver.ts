import { Args, Parent, Resolver } from '@nestjs/graphql';
import { VisibilityEnum } from '../access/access.graphql.js';
import { CurrentViewer } from '../access/current-viewer.decorator.js';
import type { Viewer } from '../access/viewer.js';
import type { Visibility } from '../access/visibility.js';
import { ChangeConnection, HISTORY } from '../history/history.graphql.js';
import { History } from '../history/history.service.js';
import type { Day } from '../kernel/day.js';
import { whenKnown, type MaybePromise } from '../kernel/maybe-promise.js';
import { described } from '../platform/graphql/bilingual-descriptions.js';
import { PageArgs } from '../platform/graphql/connections.js';
import { ResolveField } from '../platform/graphql/field-resolvers.js';
import { Ctx, wanted, type RequestContext } from '../platform/graphql/request-context.js';
import { asOf, language, LocalText } from '../platform/graphql/types.graphql.js';
import { Cities } from './cities.service.js';
import { citySummary } from './city-summary.js';
import { CityType, LocationType } from './city.graphql.js';
import type { City } from './city.js';
import { Homes } from './homes.service.js';
import { CityNameType } from './record/city-name.graphql.js';
import type { PlacementPolicy } from './record/city-vocabulary.js';
import { CountryType, PlacementPolicyEnum, PlacementType } from './record/placement.graphql.js';

/** The fields of a city that are worked out. */
@Resolver(() => CityType)
export class CityFieldsResolver {
  constructor(
    private readonly service: Cities,
    private readonly homes: Homes,
    private readonly changes: History,
  ) {}

  @ResolveField(() => String)
  name(
    @Parent() city: City,
    @Ctx() ctx: RequestContext,
    @Args('language', language) tag?: string,
    @Args('asOf', asOf) day?: string,
  ): MaybePromise<string> {
    const languages = wanted(ctx, tag);
    return whenKnown(this.homes.dayAsked(ctx.loaders, day), (on) => city.nameIn(languages, on));
  }

  @ResolveField(() => LocalText)
  nameIn(
    @Parent() city: City,
    @Ctx() ctx: RequestContext,
    @Args('language', language) tag?: string,
    @Args('asOf', asOf) day?: string,
  ): MaybePromise<LocalText> {
    const languages = wanted(ctx, tag);
    return whenKnown(this.homes.dayAsked(ctx.loaders, day), (on) => city.nameShown(languages, on));
  }

  @ResolveField(() => [CityNameType])
  names(@Parent() city: City): CityNameType[] {
    return [...city.names].sort((a, b) => a.ordinal - b.ordinal);
  }

  @ResolveField(() => [PlacementType])
  placements(@Parent() city: City): PlacementType[] {
    const begun = ({ since }: PlacementType) => since?.from ?? '';
    return [...city.placements].sort((a, b) => a.policy.localeCompare(b.policy) || begun(a).localeCompare(begun(b)));
  }

  @ResolveField(() => CityType)
  parent(@Parent() city: City, @Ctx() ctx: RequestContext): Promise<City | null> | null {
    return city.parentId && this.one(ctx, city.parentId);
  }

  @ResolveField(() => CityType)
  async successor(
    @Parent() city: City,
    @Ctx() ctx: RequestContext,
    @Args('asOf', asOf) day?: string,
  ): Promise<City | null> {
    if (!city.succeededBy || !city.hasCeasedBy(await this.homes.dayAsked(ctx.loaders, day))) return null;
    return this.one(ctx, city.succeededBy);
  }

  @ResolveField(() => CountryType)
  country(
    @Parent() city: City,
    @Ctx() ctx: RequestContext,
    @Args(
      'policy',
      described(
        'The placement policy; default: that of the registry.',
        'Политика отнесения к стране; если не указана — принятая в реестре.',
        {
          type: () => PlacementPolicyEnum,
          nullable: true,
        },
      ),
    )
    asking?: PlacementPolicy,
    @Args('asOf', asOf) day?: string,
  ): MaybePromise<object | null> {
    return whenKnown(this.homes.dayAsked(ctx.loaders, day), (on) =>
      whenKnown(asking ? null : this.homes.ofRequest(ctx.loaders), (home) =>
        countryOf(city, asking ?? home?.placementPolicy ?? 'ISO', on),
      ),
    );
  }

  @ResolveField(() => VisibilityEnum)
  visibility(@CurrentViewer() by: Viewer, @Parent() city: City): Visibility | null {
    return by.may('KEEP_CITIES') ? city.visibility : null;
  }

  @ResolveField(() => LocationType)
  location(@Parent() city: City): LocationType | null {
    return city.latitude === null || city.longitude === null
      ? null
      : { latitude: city.latitude, longitude: city.longitude };
  }

  @ResolveField(() => String)
  async summary(
    @Parent() city: City,
    @Ctx() ctx: RequestContext,
    @Args('language', language) tag?: string,
  ): Promise<string> {
    return citySummary(city, await this.parent(city, ctx), await this.homes.dayAsked(ctx.loaders), wanted(ctx, tag));
  }

  @ResolveField(() => ChangeConnection, HISTORY)
  async history(
    @CurrentViewer() by: Viewer,
    @Parent() city: City,
    @Ctx() ctx: RequestContext,
    @Args() args: PageArgs,
  ): Promise<object | null> {
    return this.changes.of(by, city, args, ctx.loaders);
  }

  private one(ctx: RequestContext, id: string): Promise<City | null> {
    return ctx.loaders.load(this.service, id, (ids) => this.service.byIds(ids));
  }
}

function countryOf(city: City, policy: PlacementPolicy, on: Day): object | null {
  const placement = city.placementBy(policy, on);
  if (!placement) return null;
  const { country: code, subdivision } = placement;
  return { code, subdivision, policy, isDisputed: city.isDisputedOn(on) };
}
