import { Parent, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../access/current-viewer.decorator.js';
import type { Viewer } from '../access/viewer.js';
import { Anniversaries } from '../anniversaries/anniversaries.service.js';
import { AnniversaryType } from '../anniversaries/anniversary.graphql.js';
import type { Anniversary } from '../anniversaries/anniversary.js';
import type { Milestone } from '../anniversaries/milestone.js';
import { MilestoneType } from '../anniversaries/milestones.graphql.js';
import { described } from '../platform/graphql/bilingual-descriptions.js';
import { ResolveField } from '../platform/graphql/field-resolvers.js';
import { Ctx, type RequestContext } from '../platform/graphql/request-context.js';
import { EventReferences } from './event-references.service.js';
import { EventType } from './event.graphql.js';
import type { Event } from './event.js';

@Resolver(() => AnniversaryType)
export class AnniversaryCelebrationResolver {
  constructor(
    private readonly events: EventReferences,
    private readonly anniversaries: Anniversaries,
  ) {}

  @ResolveField(
    () => EventType,
    described(
      'The event that celebrates it, possibly on another day; null if none is planned or it is not visible to you.',
      'Мероприятие, которым её отмечают, возможно, в другой день; null — не запланировано или вам не видно.',
      { nullable: true },
    ),
  )
  celebration(
    @CurrentViewer() by: Viewer,
    @Parent() { id }: Anniversary,
    @Ctx() ctx: RequestContext,
  ): Promise<Event | null> {
    return ctx.loaders.load('celebrations', id, (ids) => this.events.celebrating(by, ids));
  }

  @ResolveField(() => [MilestoneType])
  async milestones(
    @CurrentViewer() by: Viewer,
    @Parent() anniversary: Anniversary,
    @Ctx() ctx: RequestContext,
  ): Promise<Milestone[]> {
    const event = await this.celebration(by, anniversary, ctx);
    return this.anniversaries.milestones(by, anniversary, event?.startDay ?? null);
  }
}
