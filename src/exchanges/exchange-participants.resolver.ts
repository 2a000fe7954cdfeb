import { Parent, Resolver } from '@nestjs/graphql';
import { Cities } from '../cities/cities.service.js';
import { CityType } from '../cities/city.graphql.js';
import type { City } from '../cities/city.js';
import { ResolveField } from '../platform/graphql/field-resolvers.js';
import { Ctx, type RequestContext } from '../platform/graphql/request-context.js';
import type { ExchangeParticipant } from './exchange-participant.js';
import { ExchangeParticipantType } from './exchange.graphql.js';

@Resolver(() => ExchangeParticipantType)
export class ExchangeParticipantsResolver {
  constructor(private readonly cities: Cities) {}

  @ResolveField(() => CityType)
  city(@Parent() participant: ExchangeParticipant, @Ctx() ctx: RequestContext): Promise<City | null> {
    return ctx.loaders.load(this.cities, participant.cityId as string, (ids) => this.cities.byIds(ids));
  }
}
