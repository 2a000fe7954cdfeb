import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { language } from '../platform/language-argument.js';
import { Asked, type RequestContext, sentenceLanguage } from '../platform/request-context.js';
import { MILESTONE_KINDS } from './anniversary-words.js';
import type { Milestone } from './milestone.js';
import { MilestoneType } from './milestones.graphql.js';

@Resolver(() => MilestoneType)
export class MilestonesResolver {
  @ResolveField(() => String)
  title(
    @Parent() { kind }: Milestone,
    @Asked() asked: RequestContext,
    @Args('language', language) tag?: string,
  ): string {
    return MILESTONE_KINDS[kind][sentenceLanguage(asked, tag)];
  }
}
