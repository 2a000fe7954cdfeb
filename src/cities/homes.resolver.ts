import { Args, Parent, Query, Resolver } from '@nestjs/graphql';
import { described } from '../platform/graphql/bilingual-descriptions.js';
import { ResolveField } from '../platform/graphql/field-resolvers.js';
import { Ctx, wanted, type RequestContext } from '../platform/graphql/request-context.js';
import { language } from '../platform/graphql/types.graphql.js';
import { Cities } from './cities.service.js';
import { CityType } from './city.graphql.js';
import { HomeType } from './home.graphql.js';
import type { Home } from './home.js';
import { Homes } from './homes.service.js';
import { CountryType } from './record/placement.graphql.js';
import { countryName } from './record/placement.js';

@Resolver(() => HomeType)
export class HomesResolver {
  constructor(
    private readonly homes: Homes,
    private readonly cities: Cities,
  ) {}

  @Query(
    () => HomeType,
    described('The home city of the registry; null before it is set.', 'Чей это реестр; null — ещё не задано.', {
      nullable: true,
    }),
  )
  async home(): Promise<object | null> {
    return this.homes.find();
  }

  @ResolveField(() => CityType)
  city(@Parent() home: Home, @Ctx() ctx: RequestContext): Promise<object | null> {
    return ctx.loaders.load(this.cities, home.cityId as string, (ids) => this.cities.byIds(ids));
  }
}

@Resolver(() => CountryType)
export class CountryResolver {
  @ResolveField(() => String)
  name(
    @Parent() country: { code: string },
    @Ctx() ctx: RequestContext,
    @Args('language', language) tag?: string,
  ): string {
    return countryName(country.code, wanted(ctx, tag)[0] ?? 'ru') ?? country.code;
  }
}
