import { Args, Parent, Resolver } from '@nestjs/graphql';
import { ResolveField } from '../platform/graphql/field-resolvers.js';
import { Ctx, sentenceLanguage, type RequestContext } from '../platform/graphql/request-context.js';
import { language } from '../platform/graphql/types.graphql.js';
import { MILESTONE_KINDS } from './anniversary-vocabulary.js';
import type { Milestone } from './milestone.js';
import { MilestoneType } from './milestones.graphql.js';

@Resolver(() => MilestoneType)
export class MilestonesResolver {
  @ResolveField(() => String)
  title(@Parent() { kind }: Milestone, @Ctx() ctx: RequestContext, @Args('language', language) tag?: string): string {
    return MILESTONE_KINDS[kind][sentenceLanguage(ctx, tag)];
  }
}
