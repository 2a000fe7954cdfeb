import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../access/current-viewer.decorator.js';
import { Requires } from '../access/requires.decorator.js';
import type { Viewer } from '../access/viewer.js';
import { toldIn } from '../history/putting-right.js';
import { described } from '../platform/graphql/bilingual-descriptions.js';
import { Ctx, type RequestContext } from '../platform/graphql/request-context.js';
import {
  ExchangeRestoreInput,
  ExchangeRestorePayload,
  ExchangeVoidInput,
  ExchangeVoidPayload,
} from './exchange-corrections.graphql.js';
import { ExchangeCorrections } from './exchange-corrections.service.js';

@Resolver()
export class ExchangeCorrectionsResolver {
  constructor(private readonly service: ExchangeCorrections) {}

  @Requires('KEEP_EXCHANGES')
  @Mutation(
    () => ExchangeVoidPayload,
    described(
      'Voids an exchange that was entered by mistake: everything is then as if it had never been entered. It is kept in struck.',
      'Аннулирует запись журнала, внесённую по ошибке: всё станет так, будто её не вносили. Она остаётся в struck.',
    ),
  )
  async exchangeVoid(
    @CurrentViewer() by: Viewer,
    @Ctx() { language }: RequestContext,
    @Args('input', described('Which exchange, and why.', 'Какая запись и почему.')) input: ExchangeVoidInput,
  ): Promise<object> {
    return toldIn(language, await this.service.void(by, input.exchange, input));
  }

  @Requires('KEEP_EXCHANGES')
  @Mutation(
    () => ExchangeRestorePayload,
    described(
      'Puts a voided exchange back as it was.',
      'Восстанавливает аннулированную запись журнала в прежнем виде.',
    ),
  )
  async exchangeRestore(
    @CurrentViewer() by: Viewer,
    @Ctx() { language }: RequestContext,
    @Args('input', described('Which exchange it is.', 'Какая это запись.')) input: ExchangeRestoreInput,
  ): Promise<object> {
    return toldIn(language, await this.service.restore(by, input.exchange, input));
  }
}
