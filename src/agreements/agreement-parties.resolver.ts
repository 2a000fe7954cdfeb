import { Resolver, ResolveField, Parent } from '@nestjs/graphql';
import { AgreementPartyType } from './agreement-party.graphql.js';
import { Cities } from '../cities/cities.service.js';
import { CityType } from '../cities/city.graphql.js';
import type { SeatedParty } from './agreement-fields.resolver.js';
import { Asked } from '../platform/request-context.js';
import type { RequestContext } from '../platform/request-context.js';
import type { City } from '../cities/city.js';
import { PartyActType } from './party-act.graphql.js';
import type { AgreementAct } from './agreement-parts.js';

@Resolver(() => AgreementPartyType)
export class AgreementPartiesResolver {
  constructor(private readonly cities: Cities) {}

  @ResolveField(() => CityType)
  city(@Parent() party: SeatedParty, @Asked() asked: RequestContext): Promise<City | null> {
    return asked.batches.load(this.cities, party.cityId as string, (ids) => this.cities.byIds(ids));
  }

  @ResolveField(() => [PartyActType])
  acts(@Parent() party: SeatedParty): AgreementAct[] {
    return party.acts;
  }
}
