import { Args, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { CurrentViewer } from '../access/current-viewer.decorator.js';
import { Requires } from '../access/requires.decorator.js';
import type { Viewer } from '../access/viewer.js';
import { described } from '../platform/graphql/bilingual-descriptions.js';
import { PageArgs } from '../platform/graphql/connections.js';
import { Nodes } from '../platform/graphql/nodes.js';
import { fieldsOf } from './correctable.graphql.js';
import { CorrectionFilterInput, FILTER } from './correction-filter.graphql.js';
import { CorrectionLists } from './correction-lists.service.js';
import {
  CorrectionDecideInput,
  CorrectionDecidePayload,
  CorrectionProposeInput,
  CorrectionProposePayload,
} from './correction-propose.graphql.js';
import { CorrectionConnection, CorrectionType } from './correction.graphql.js';
import { Corrections } from './corrections.service.js';

@Resolver(() => CorrectionType)
export class CorrectionsResolver {
  constructor(
    private readonly service: Corrections,
    private readonly lists: CorrectionLists,
    nodes: Nodes,
  ) {
    nodes.register(
      'correction',
      (by: Viewer, id) => service.get(by, id),
      (by, ids) => service.byIds(by, ids),
    );
  }

  @Query(
    () => CorrectionConnection,
    described(
      'What partners say to be wrong, the latest first; a partner sees that of its own cities.',
      'Сообщения партнёров об ошибках, сначала последние; партнёр видит сообщения своих городов.',
    ),
  )
  async corrections(
    @CurrentViewer() by: Viewer,
    @Args() args: PageArgs,
    @Args('filter', FILTER) filter?: CorrectionFilterInput,
  ): Promise<object> {
    return this.lists.list(by, filter ?? {}, args);
  }

  @Requires('PROPOSE_CORRECTIONS')
  @Mutation(
    () => CorrectionProposePayload,
    described(
      'Says that a record is wrong: a partner for itself, staff for a city that wrote. Changes no record.',
      'Сообщает об ошибке в записи: партнёр — от своего имени, отдел — по письму города. Запись не меняет.',
    ),
  )
  async correctionPropose(
    @CurrentViewer() by: Viewer,
    @Info() { schema }: GraphQLResolveInfo,
    @Args('input', described('What is wrong.', 'Что неверно.')) input: CorrectionProposeInput,
  ): Promise<object> {
    return { correction: await this.service.propose(by, input, (type) => fieldsOf(schema, type)) };
  }

  @Requires('DECIDE_CORRECTIONS')
  @Mutation(
    () => CorrectionDecidePayload,
    described(
      'Answers a correction. Then change the record itself: correctWith has the mutation.',
      'Отвечает на исправление. Саму запись измените затем: готовая мутация — в correctWith.',
    ),
  )
  async correctionDecide(
    @CurrentViewer() by: Viewer,
    @Args('input', described('The answer.', 'Ответ.')) input: CorrectionDecideInput,
  ): Promise<object> {
    const { correction, decision, answer, ifRevision } = input;
    return { correction: await this.service.decide(by, correction, decision, answer, ifRevision) };
  }
}
