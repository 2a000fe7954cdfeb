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
      'Anything by its id; null when there is none for this viewer.',
      'Любая запись по идентификатору; null — такой нет для этого пользователя.',
      { nullable: true },
    ),
  )
  async node(
    @Context() ctx: RequestContext,
    @Args('id', described('Its id.', 'Идентификатор.', { type: () => ID })) id: string,
  ): Promise<object | null> {
    return this.nodes.find(ctx.by, id);
  }
}
