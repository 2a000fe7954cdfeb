import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import { described } from './bilingual-descriptions.js';
import { Nodes } from './nodes.js';
import type { RequestContext } from './request-context.js';
import { NodeType } from './types.graphql.js';

@Resolver(() => NodeType)
export class NodesResolver {
  constructor(private readonly nodes: Nodes) {}

  @Query(
    () => NodeType,
    described(
      'Any record by its ID; null if it does not exist or is not visible to you.',
      'Любая запись по идентификатору; null — такой записи нет или она вам не видна.',
      { nullable: true },
    ),
  )
  async node(
    @Context() ctx: RequestContext,
    @Args('id', described('Its ID.', 'Идентификатор.', { type: () => ID })) id: string,
  ): Promise<object | null> {
    return this.nodes.find(ctx.by, id);
  }
}
