import { Parent, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../access/current-viewer.decorator.js';
import type { Viewer } from '../access/viewer.js';
import { AgreementType } from '../agreements/agreement.graphql.js';
import { CityType } from '../cities/city.graphql.js';
import { EventType } from '../events/event.graphql.js';
import { InvitationType } from '../events/invitations/invitation.graphql.js';
import { ExchangeType } from '../exchanges/exchange.graphql.js';
import { PartnershipType } from '../partnerships/partnership-types.graphql.js';
import { ResolveField } from '../platform/graphql/field-resolvers.js';
import { Ctx, type RequestContext } from '../platform/graphql/request-context.js';
import { DateTimeScalar } from '../platform/graphql/scalars.js';
import { LastChanges } from './last-changes.service.js';

type Recorded = abstract new () => { id: string };

function updatedAtOf(type: Recorded) {
  @Resolver(() => type)
  class UpdatedAtResolver {
    constructor(readonly lastChanges: LastChanges) {}

    @ResolveField(() => DateTimeScalar)
    updatedAt(@CurrentViewer() by: Viewer, @Parent() { id }: { id: string }, @Ctx() ctx: RequestContext) {
      return ctx.loaders.load(this.lastChanges, id, (ids) => this.lastChanges.of(by, ids));
    }
  }
  return UpdatedAtResolver;
}

/** Of the records in `changes`, parts of which may be hidden; all others say what is stored. */
export const UPDATED_AT_RESOLVERS = [
  CityType,
  PartnershipType,
  AgreementType,
  EventType,
  InvitationType,
  ExchangeType,
].map(updatedAtOf);
