import { Parent, Resolver } from '@nestjs/graphql';
import { Cities } from '../cities/cities.service.js';
import { CityType } from '../cities/city.graphql.js';
import type { City } from '../cities/city.js';
import { ResolveField } from '../platform/graphql/field-resolvers.js';
import { Ctx, type RequestContext } from '../platform/graphql/request-context.js';
import type { SeatedParty } from './agreement-fields.resolver.js';
import { AgreementPartyType, PartyActType } from './agreement-party.graphql.js';
import type { AgreementAct } from './record/agreement-parts.js';

@Resolver(() => AgreementPartyType)
export class AgreementPartiesResolver {
  constructor(private readonly cities: Cities) {}

  @ResolveField(() => CityType)
  city(@Parent() party: SeatedParty, @Ctx() ctx: RequestContext): Promise<City | null> {
    return ctx.loaders.load(this.cities, party.cityId as string, (ids) => this.cities.byIds(ids));
  }

  @ResolveField(() => [PartyActType])
  acts(@Parent() party: SeatedParty): AgreementAct[] {
    return party.acts;
  }
}
