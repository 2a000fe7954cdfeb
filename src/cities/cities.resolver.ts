import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../access/current-viewer.decorator.js';
import { Requires } from '../access/requires.decorator.js';
import type { Viewer } from '../access/viewer.js';
import { ChangeConnection, HISTORY } from '../history/history.graphql.js';
import { History } from '../history/history.service.js';
import { described } from '../platform/graphql/bilingual-descriptions.js';
import { PageArgs } from '../platform/graphql/connections.js';
import { Ctx, wanted, type RequestContext } from '../platform/graphql/request-context.js';
import { asOf, language } from '../platform/graphql/types.graphql.js';
import { Cities } from './cities.service.js';
import { CityCommands } from './city-commands.service.js';
import { CityFilterInput } from './city-filter.graphql.js';
import {
  CityRegisterInput,
  CityRegisterPayload,
  CityRenameInput,
  CityRenamePayload,
  CitySucceedInput,
  CitySucceedPayload,
  CityUpdateInput,
  CityUpdatePayload,
} from './city-inputs.graphql.js';
import { CityNameType } from './city-name.graphql.js';
import { citySummary } from './city-summary.js';
import type { PlacementPolicy } from './city-vocabulary.js';
import { CityConnection, CityType, CountryType, LocationType, PlacementPolicyEnum } from './city.graphql.js';
import type { City } from './city.js';
import { Homes } from './homes.service.js';

@Resolver(() => CityType)
export class CitiesResolver {
  constructor(
    private readonly service: Cities,
    private readonly commands: CityCommands,
    private readonly homes: Homes,
    private readonly changes: History,
  ) {}

  @Query(
    () => CityType,
    described(
      'One city by ID, code or any known name; null if there is none.',
      'Город по идентификатору, коду или любому известному названию; null — такого нет.',
      { nullable: true },
    ),
  )
  async city(
    @Args('ref', described('Id, code or name.', 'Идентификатор, код или название.')) ref: string,
  ): Promise<object | null> {
    return this.service.find(ref);
  }

  @Query(() => CityConnection, described('Cities, sorted by code.', 'Города по порядку кодов.'))
  async cities(
    @Args() args: PageArgs,
    @Args('filter', described('Which ones to list; default: all.', 'Какие; если не указано — все.', { nullable: true }))
    filter?: CityFilterInput,
  ): Promise<object> {
    return this.service.list(filter ?? {}, args);
  }

  @Requires('KEEP_CITIES')
  @Mutation(
    () => CityRegisterPayload,
    described(
      'Registers a city, district, region or public body that can be a party.',
      'Вносит город, район, регион или орган, который может быть стороной.',
    ),
  )
  async cityRegister(
    @CurrentViewer() by: Viewer,
    @Args('input', described('The city.', 'Город.')) input: CityRegisterInput,
  ): Promise<object> {
    return { city: await this.commands.register(by, input) };
  }

  @Requires('KEEP_CITIES')
  @Mutation(() => CityUpdatePayload, described('Updates a city.', 'Изменяет сведения о городе.'))
  async cityUpdate(
    @CurrentViewer() by: Viewer,
    @Args('input', described('What to change.', 'Что изменить.')) input: CityUpdateInput,
  ): Promise<object> {
    return { city: await this.commands.update(by, input.city, input, input.ifRevision) };
  }

  @Requires('KEEP_CITIES')
  @Mutation(
    () => CityRenamePayload,
    described(
      'Records a new name from a given date and keeps the old one as a former name.',
      'Записывает новое название с указанного дня, сохраняя прежнее.',
    ),
  )
  async cityRename(
    @CurrentViewer() by: Viewer,
    @Args('input', described('The new name.', 'Новое название.')) input: CityRenameInput,
  ): Promise<object> {
    return { city: await this.commands.rename(by, input.city, input.name, input.on, input.ifRevision) };
  }

  @Requires('KEEP_CITIES')
  @Mutation(
    () => CitySucceedPayload,
    described('Records that a city was abolished, and its successor.', 'Записывает упразднение города и преемника.'),
  )
  async citySucceed(
    @CurrentViewer() by: Viewer,
    @Args('input', described('Which city, when, and its successor.', 'Какой город, когда и кто преемник.'))
    input: CitySucceedInput,
  ): Promise<object> {
    return { city: await this.commands.succeed(by, input.city, input.successor ?? null, input.on, input.ifRevision) };
  }

  @ResolveField(() => String)
  async name(
    @Parent() city: City,
    @Ctx() ctx: RequestContext,
    @Args('language', language) tag?: string,
    @Args('asOf', asOf) day?: string,
  ): Promise<string> {
    return city.nameIn(wanted(ctx, tag), await this.homes.dayAsked(ctx.loaders, day));
  }

  @ResolveField(() => [CityNameType])
  names(@Parent() city: City): CityNameType[] {
    return [...city.names].sort((a, b) => a.ordinal - b.ordinal);
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
  async country(
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
  ): Promise<object | null> {
    const policy =
      asking ?? (await ctx.loaders.load(this.homes, 'home', () => this.homes.asBatch()))?.placementPolicy ?? 'ISO';
    const placement = city.placementBy(policy);
    return (
      placement && { code: placement.country, subdivision: placement.subdivision, policy, isDisputed: city.isDisputed }
    );
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
  async history(@CurrentViewer() by: Viewer, @Parent() city: City, @Args() args: PageArgs): Promise<object | null> {
    return this.changes.of(by, city, args);
  }

  private one(ctx: RequestContext, id: string): Promise<City | null> {
    return ctx.loaders.load(this.service, id, (ids) => this.service.byIds(ids));
  }
}
