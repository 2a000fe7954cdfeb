import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../access/current-viewer.decorator.js';
import { Requires } from '../access/requires.decorator.js';
import type { Viewer } from '../access/viewer.js';
import { FactWriters } from '../history/fact-writers.service.js';
import { described } from '../platform/graphql/bilingual-descriptions.js';
import { PageArgs } from '../platform/graphql/connections.js';
import { Nodes } from '../platform/graphql/nodes.js';
import { ExchangeOrderEnum } from './exchange-enums.graphql.js';
import { ExchangeFilterInput } from './exchange-filter.graphql.js';
import {
  ExchangeLogInput,
  ExchangeLogPayload,
  ExchangeUpdateInput,
  ExchangeUpdatePayload,
} from './exchange-inputs.graphql.js';
import { ExchangeLists } from './exchange-lists.service.js';
import type { ExchangeOrder } from './exchange-vocabulary.js';
import { ExchangeConnection, ExchangeType } from './exchange.graphql.js';
import { Exchanges } from './exchanges.service.js';

@Resolver(() => ExchangeType)
export class ExchangesResolver {
  constructor(
    private readonly service: Exchanges,
    private readonly lists: ExchangeLists,
    nodes: Nodes,
    writers: FactWriters,
  ) {
    writers.register('exchange', ExchangeUpdateInput, (by, input) => service.update(by, input.exchange, input));
    nodes.register('exchange', (by: Viewer, ids) => service.byIds(by, ids));
  }

  @Query(
    () => ExchangeConnection,
    described('The log of exchanges that the viewer may see.', 'Журнал обменов, доступный пользователю.'),
  )
  async exchanges(
    @CurrentViewer() by: Viewer,
    @Args() args: PageArgs,
    @Args('filter', described('Which ones to list; default: all.', 'Какие; если не указано — все.', { nullable: true }))
    filter?: ExchangeFilterInput,
    @Args(
      'orderBy',
      described('Sort order; default: latest first.', 'Порядок; если не указан — сначала последние.', {
        type: () => [ExchangeOrderEnum],
        nullable: true,
      }),
    )
    orderBy?: ExchangeOrder[],
  ): Promise<object> {
    return this.lists.list(by, filter ?? {}, args, orderBy?.length ? orderBy : ['ON_DESC']);
  }

  @Requires('KEEP_EXCHANGES')
  @Mutation(
    () => ExchangeLogPayload,
    described('Records an exchange with other cities.', 'Записывает в журнал обмен с другими городами.'),
  )
  async exchangeLog(
    @CurrentViewer() by: Viewer,
    @Args('input', described('The exchange and its participants.', 'Вид обмена и участники.')) input: ExchangeLogInput,
  ): Promise<object> {
    return { exchange: await this.service.log(by, input) };
  }

  @Requires('KEEP_EXCHANGES')
  @Mutation(() => ExchangeUpdatePayload, described('Corrects the record of an exchange.', 'Исправляет запись журнала.'))
  async exchangeUpdate(
    @CurrentViewer() by: Viewer,
    @Args('input', described('What to change.', 'Что изменить.')) input: ExchangeUpdateInput,
  ): Promise<object> {
    return { exchange: await this.service.update(by, input.exchange, input, input.ifRevision) };
  }
}
