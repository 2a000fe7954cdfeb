import { Args, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../access/current-viewer.decorator.js';
import type { Viewer } from '../access/viewer.js';
import { Homes } from '../cities/homes.service.js';
import { described } from '../platform/graphql/bilingual-descriptions.js';
import { PageArgs } from '../platform/graphql/connections.js';
import { Nodes } from '../platform/graphql/nodes.js';
import { Ctx, type RequestContext } from '../platform/graphql/request-context.js';
import { asOf } from '../platform/graphql/types.graphql.js';
import { AgreementFilterInput, FILTER, ORDER } from './agreement-filter.graphql.js';
import { AgreementLists } from './agreement-lists.service.js';
import { AgreementConnection, AgreementType } from './agreement.graphql.js';
import { Agreements } from './agreements.service.js';
import type { AgreementOrder } from './record/agreement-vocabulary.js';

@Resolver(() => AgreementType)
export class AgreementsResolver {
  constructor(
    private readonly service: Agreements,
    private readonly lists: AgreementLists,
    private readonly homes: Homes,
    nodes: Nodes,
  ) {
    nodes.register('agreement', (by: Viewer, ids) => service.byIds(by, ids));
  }

  @Query(
    () => AgreementType,
    described(
      'One agreement by ID, code or title; null if it does not exist or is not visible to you.',
      'Соглашение по идентификатору, коду или названию; null — такого нет или оно вам не видно.',
      { nullable: true },
    ),
  )
  async agreement(
    @CurrentViewer() by: Viewer,
    @Args('ref', described('Which agreement: ID, code or title.', 'Какое соглашение: идентификатор, код или название.'))
    ref: string,
  ): Promise<object | null> {
    return this.service.find(by, ref);
  }

  @Query(
    () => AgreementConnection,
    described('Agreements that the viewer may see.', 'Соглашения, доступные пользователю.'),
  )
  async agreements(
    @CurrentViewer() by: Viewer,
    @Ctx() ctx: RequestContext,
    @Args() args: PageArgs,
    @Args('filter', FILTER) filter?: AgreementFilterInput,
    @Args('asOf', asOf) day?: string,
    @Args('orderBy', ORDER) orderBy?: AgreementOrder[],
  ): Promise<object> {
    const orders = orderBy?.length ? orderBy : (['SIGNED_DESC'] as const);
    return this.lists.list(by, filter ?? {}, await this.homes.dayAsked(ctx.loaders, day), args, orders);
  }
}
