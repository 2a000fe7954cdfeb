import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import { DomainError } from '../../kernel/domain-error.js';
import { described } from './bilingual-descriptions.js';
import { Nodes } from './nodes.js';
import { LARGEST_PAGE } from './paging.js';
import type { RequestContext } from './request-context.js';
import { NodeType } from './types.graphql.js';

@Resolver(() => NodeType)
export class NodesResolver {
  constructor(private readonly records: Nodes) {}

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
    return this.records.find(ctx.by, id);
  }
  @Query(
    () => [NodeType],
    described(
      'Records by their IDs, in that order, at most 100; null where there is none or it is not visible to you.',
      'Записи по идентификаторам, в том же порядке, не больше 100; null — такой записи нет или она вам не видна.',
      { nullable: 'items' as const },
    ),
  )
  async nodes(
    @Context() ctx: RequestContext,
    @Args('ids', described('Their IDs.', 'Идентификаторы.', { type: () => [ID] })) ids: string[],
  ): Promise<(object | null)[]> {
    mustNotBeTooMany(ids);
    const found = await this.records.findMany(ctx.by, ids);
    return ids.map((id) => found.get(id) ?? null);
  }
}

/** As many as a page may have. */
function mustNotBeTooMany(ids: readonly string[]): void {
  if (ids.length <= LARGEST_PAGE) return;
  throw new DomainError(
    'INVALID',
    {
      en: `At most ${LARGEST_PAGE} IDs at once, not ${ids.length}: ask for the others in another query.`,
      ru: `Не больше ${LARGEST_PAGE} идентификаторов сразу, а не ${ids.length}: остальные запросите отдельно.`,
    },
    ['ids'],
  );
}
