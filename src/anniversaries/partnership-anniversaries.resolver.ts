import { Args, Parent, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../access/current-viewer.decorator.js';
import type { Viewer } from '../access/viewer.js';
import { Homes } from '../cities/homes.service.js';
import type { Bilingual } from '../kernel/bilingual.js';
import { PartnershipReferences } from '../partnerships/partnership-references.service.js';
import { PartnershipType } from '../partnerships/partnership-types.graphql.js';
import type { Partnership } from '../partnerships/partnership.js';
import { described } from '../platform/graphql/bilingual-descriptions.js';
import { PageArgs } from '../platform/graphql/connections.js';
import { ResolveField } from '../platform/graphql/field-resolvers.js';
import { pageOf } from '../platform/graphql/paging.js';
import { Ctx, type RequestContext } from '../platform/graphql/request-context.js';
import { asOf } from '../platform/graphql/types.graphql.js';
import type { Anchored } from './anchored.js';
import { Anniversaries } from './anniversaries.service.js';
import { FROM, TO, windowAsked } from './anniversary-filter.graphql.js';
import { AnniversaryConnection, AnniversaryType, NEXT } from './anniversary.graphql.js';
import type { Anniversary } from './anniversary.js';
import { partnershipInQuestion } from './in-question.js';
import { PartnershipContexts } from './partnership-contexts.service.js';

const LIST = described(
  'Its anniversaries in a period; if the partnership was established again, also those counted from its first start.',
  'Годовщины за период; если связь установлена заново — также от первого начала.',
);

const IN_QUESTION = described(
  'Whether it is in question on a day whether the partnership still holds: no agreement supports it any more, or its city was abolished.',
  'Под вопросом ли связь на этот день: соглашения, на которых она основана, больше не действуют или город упразднён.',
);
const IN_QUESTION_BECAUSE = described(
  'Why it is in question; empty where it is not.',
  'Почему связь под вопросом; пусто — не под вопросом.',
);

@Resolver(() => PartnershipType)
export class PartnershipAnniversariesResolver {
  constructor(
    private readonly service: Anniversaries,
    private readonly homes: Homes,
    private readonly partnerships: PartnershipReferences,
    private readonly contexts: PartnershipContexts,
  ) {}

  @ResolveField(() => AnniversaryConnection, LIST)
  async anniversaries(
    @CurrentViewer() by: Viewer,
    @Parent() partnership: Partnership,
    @Ctx() ctx: RequestContext,
    @Args() args: PageArgs,
    @Args('from', FROM) from?: string,
    @Args('to', TO) to?: string,
  ): Promise<object> {
    const [first, last] = await windowAsked(() => this.homes.dayAsked(ctx.loaders), from, to);
    const anchored = await this.anchored(by, partnership, ctx);
    return pageOf(await this.service.ofPartnership(by, anchored, partnership, first, last), args);
  }

  @ResolveField(() => AnniversaryType, NEXT)
  async nextAnniversary(
    @CurrentViewer() by: Viewer,
    @Parent() partnership: Partnership,
    @Ctx() ctx: RequestContext,
  ): Promise<Anniversary | null> {
    const anchored = await this.anchored(by, partnership, ctx);
    return this.service.next(by, anchored, partnership, await this.homes.dayAsked(ctx.loaders));
  }

  @ResolveField(() => Boolean, IN_QUESTION)
  async isInQuestion(
    @CurrentViewer() by: Viewer,
    @Parent() partnership: Partnership,
    @Ctx() ctx: RequestContext,
    @Args('asOf', asOf) day?: string,
  ): Promise<boolean> {
    return (await this.question(by, partnership, ctx, day)).length > 0;
  }

  @ResolveField(() => [String], IN_QUESTION_BECAUSE)
  async inQuestionBecause(
    @CurrentViewer() by: Viewer,
    @Parent() partnership: Partnership,
    @Ctx() ctx: RequestContext,
    @Args('asOf', asOf) day?: string,
  ): Promise<string[]> {
    return (await this.question(by, partnership, ctx, day)).map((words) => words[ctx.language]);
  }

  private async question(
    by: Viewer,
    partnership: Partnership,
    ctx: RequestContext,
    asked?: string,
  ): Promise<Bilingual[]> {
    const day = await this.homes.dayAsked(ctx.loaders, asked);
    const context = await ctx.loaders.load(this.contexts, partnership.id as string, async (ids) =>
      this.contexts.of(by, [...(await this.partnerships.byIds(by, ids)).values()]),
    );
    return context ? partnershipInQuestion(partnership, context, day) : [];
  }

  private async anchored(by: Viewer, { cityId }: Partnership, ctx: RequestContext): Promise<Anchored[]> {
    const load = (ids: string[]) => this.service.anchoredByCities(by, ids);
    return (await ctx.loaders.load(this.service, cityId as string, load))!;
  }
}
