import { Parent, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../access/current-viewer.decorator.js';
import type { Viewer } from '../access/viewer.js';
import type { Bilingual } from '../kernel/bilingual.js';
import { ResolveField } from '../platform/graphql/field-resolvers.js';
import { Ctx, type RequestContext } from '../platform/graphql/request-context.js';
import type { Change } from './change.js';
import { ChangeType, DifferenceType } from './history.graphql.js';
import { seenOf } from './line-visibility.js';
import { UndoOffers } from './undo-offers.service.js';
import { undoOf } from './undo-refusals.js';

const json = (value: unknown) => (value === undefined ? null : JSON.stringify(value));

@Resolver(() => ChangeType)
export class HistoryResolver {
  constructor(private readonly offers: UndoOffers) {}

  @ResolveField(() => [DifferenceType])
  differences(@Parent() change: Change, @CurrentViewer() by: Viewer): DifferenceType[] {
    return Object.entries(seenOf(change.differences, by.sees)).map(([field, { from, to }]) => ({
      field,
      from: json(from),
      to: json(to),
    }));
  }

  @ResolveField(() => String)
  async undoWith(
    @Parent() { call }: Change,
    @CurrentViewer() by: Viewer,
    @Ctx() ctx: RequestContext,
  ): Promise<string | null> {
    return (await this.whyNotUndone(call, by, ctx)) ? null : undoOf(call);
  }

  @ResolveField(() => String)
  async whyNot(
    @Parent() { call }: Change,
    @CurrentViewer() by: Viewer,
    @Ctx() ctx: RequestContext,
  ): Promise<string | null> {
    return (await this.whyNotUndone(call, by, ctx))?.[ctx.language] ?? null;
  }

  private whyNotUndone(call: string, by: Viewer, { loaders }: RequestContext): Promise<Bilingual | null> {
    return loaders.load(this.offers, call, (calls) => this.offers.whyNot(by, calls));
  }
}
