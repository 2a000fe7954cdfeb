import { Args, Info, Parent, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { CurrentViewer } from '../access/current-viewer.decorator.js';
import type { Viewer } from '../access/viewer.js';
import { Cities } from '../cities/cities.service.js';
import { CityTitles } from '../cities/city-titles.service.js';
import { CityType } from '../cities/city.graphql.js';
import type { City } from '../cities/city.js';
import { Homes } from '../cities/homes.service.js';
import { ChangeConnection, HISTORY } from '../history/history.graphql.js';
import { History } from '../history/history.service.js';
import { PageArgs } from '../platform/graphql/connections.js';
import { ResolveField } from '../platform/graphql/field-resolvers.js';
import { Nodes } from '../platform/graphql/nodes.js';
import { Ctx, sentenceLanguage, wanted, type RequestContext } from '../platform/graphql/request-context.js';
import { language, NodeType } from '../platform/graphql/types.graphql.js';
import { correctWith } from './correctable.graphql.js';
import type { Subject } from './correction-subject.js';
import { correctionSummary } from './correction-summary.js';
import { CorrectionType } from './correction.graphql.js';
import type { Correction } from './correction.js';

@Resolver(() => CorrectionType)
export class CorrectionFieldsResolver {
  constructor(
    private readonly nodes: Nodes,
    private readonly cities: Cities,
    private readonly homes: Homes,
    private readonly titles: CityTitles,
    private readonly changes: History,
  ) {}

  @ResolveField(() => NodeType)
  async about(
    @CurrentViewer() by: Viewer,
    @Parent() { aboutId }: Correction,
    @Ctx() ctx: RequestContext,
  ): Promise<Subject | null> {
    const load = async (ids: string[]) => (await this.nodes.findMany(by, ids)) as Map<string, Subject>;
    return ctx.loaders.load('corrected records', aboutId as string, load);
  }

  @ResolveField(() => CityType)
  async city(@Parent() { cityId }: Correction, @Ctx() ctx: RequestContext): Promise<City | null> {
    return ctx.loaders.load(this.cities, cityId as string, (ids) => this.cities.byIds(ids));
  }

  @ResolveField(() => String)
  async correctWith(
    @CurrentViewer() by: Viewer,
    @Parent() correction: Correction,
    @Ctx() ctx: RequestContext,
    @Info() { schema }: GraphQLResolveInfo,
  ): Promise<string | null> {
    if (!by.may('DECIDE_CORRECTIONS') || correction.status === 'DECLINED') return null;
    const subject = await this.about(by, correction, ctx);
    return subject && correctWith(schema, subject, correction);
  }

  @ResolveField(() => String)
  async summary(
    @CurrentViewer() by: Viewer,
    @Parent() correction: Correction,
    @Ctx() ctx: RequestContext,
    @Args('language', language) tag?: string,
  ): Promise<string> {
    const [subject, city] = [await this.about(by, correction, ctx), await this.city(correction, ctx)];
    const today = await this.homes.dayAsked(ctx.loaders);
    const name = await this.titles.of(ctx, city!, wanted(ctx, tag), today);
    return correctionSummary(correction, subject, name, sentenceLanguage(ctx, tag));
  }

  @ResolveField(() => ChangeConnection, HISTORY)
  async history(
    @CurrentViewer() by: Viewer,
    @Parent() correction: Correction,
    @Ctx() ctx: RequestContext,
    @Args() args: PageArgs,
  ): Promise<object | null> {
    return this.changes.of(by, correction, args, ctx.loaders);
  }
}
