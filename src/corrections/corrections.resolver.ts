import { Args, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { CurrentViewer } from '../access/current-viewer.decorator.js';
import { Requires } from '../access/requires.decorator.js';
import type { Viewer } from '../access/viewer.js';
import { described } from '../platform/graphql/bilingual-descriptions.js';
import { PageArgs } from '../platform/graphql/connections.js';
import { Nodes } from '../platform/graphql/nodes.js';
import { byHand } from './by-hand.graphql.js';
import { correctingInput, correctWith, fieldsOf, updatedAs } from './correctable.graphql.js';
import type { MakeReady } from './correction-applying.service.js';
import { CorrectionFilterInput, FILTER } from './correction-filter.graphql.js';
import { CorrectionLists } from './correction-lists.service.js';
import {
  CorrectionDecideInput,
  CorrectionDecidePayload,
  CorrectionProposeInput,
  CorrectionProposePayload,
} from './correction-propose.graphql.js';
import { CorrectionConnection, CorrectionType } from './correction.graphql.js';
import { Corrections, type Correctable } from './corrections.service.js';
import { proposedValue } from './proposed-value.graphql.js';

@Resolver(() => CorrectionType)
export class CorrectionsResolver {
  constructor(
    private readonly service: Corrections,
    private readonly lists: CorrectionLists,
    nodes: Nodes,
  ) {
    nodes.register('correction', (by: Viewer, ids) => service.byIds(by, ids));
  }

  @Query(
    () => CorrectionConnection,
    described(
      'Errors reported by partners, latest first; a partner sees those of its own cities.',
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
      'Reports an error in a record: a partner for its own city, staff on behalf of a city. The record itself is not changed.',
      'Сообщает об ошибке в записи: партнёр — от своего имени, отдел — по письму города. Сама запись не меняется.',
    ),
  )
  async correctionPropose(
    @CurrentViewer() by: Viewer,
    @Info() { schema }: GraphQLResolveInfo,
    @Args('input', described('What is wrong.', 'Что неверно.')) input: CorrectionProposeInput,
  ): Promise<object> {
    const correctable: Correctable = {
      fieldsOf: (type) => fieldsOf(schema, type),
      valueOf: (about, field, value) => proposedValue(updatedAs(schema, about, field), value),
    };
    return { correction: await this.service.propose(by, input, correctable) };
  }

  @Requires('DECIDE_CORRECTIONS')
  @Mutation(
    () => CorrectionDecidePayload,
    described(
      'Answers a correction. With apply the value is written into the record as well; otherwise change it yourself: correctWith has a ready mutation.',
      'Отвечает на исправление. С apply значение сразу вносится и в запись, иначе измените её сами; готовая мутация — в correctWith.',
    ),
  )
  async correctionDecide(
    @CurrentViewer() by: Viewer,
    @Info() { schema }: GraphQLResolveInfo,
    @Args('input', described('The answer.', 'Ответ.')) input: CorrectionDecideInput,
  ): Promise<object> {
    const makeReady: MakeReady = (subject, correction) => ({
      input: correctingInput(schema, subject, correction),
      mutation: correctWith(schema, subject, correction) ?? byHand(schema, subject, correction),
    });
    return { correction: await this.service.decide(by, input.correction, input, makeReady) };
  }
}
