import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../access/current-viewer.decorator.js';
import { Requires } from '../../access/requires.decorator.js';
import type { Viewer } from '../../access/viewer.js';
import { toldIn } from '../../history/putting-right.js';
import { described } from '../../platform/graphql/bilingual-descriptions.js';
import { Ctx, type RequestContext } from '../../platform/graphql/request-context.js';
import {
  EventRestoreInput,
  EventRestorePayload,
  EventVoidInput,
  EventVoidPayload,
} from './event-corrections.graphql.js';
import { EventCorrections } from './event-corrections.service.js';

@Resolver()
export class EventCorrectionsResolver {
  constructor(private readonly service: EventCorrections) {}

  @Requires('KEEP_EVENTS')
  @Mutation(
    () => EventVoidPayload,
    described(
      'Voids an event that was entered by mistake, with its invitations and replies: everything is then as if it had never been entered. It is kept in struck.',
      'Аннулирует мероприятие, внесённое по ошибке, вместе с приглашениями и ответами: всё станет так, будто его не вносили. Оно остаётся в struck.',
    ),
  )
  async eventVoid(
    @CurrentViewer() by: Viewer,
    @Ctx() { language }: RequestContext,
    @Args('input', described('Which event is no event, and why.', 'Какое мероприятие и почему.')) input: EventVoidInput,
  ): Promise<object> {
    return toldIn(language, await this.service.void(by, input.event, input));
  }

  @Requires('KEEP_EVENTS')
  @Mutation(
    () => EventRestorePayload,
    described(
      'Takes back that an event was cancelled or voided: it is as before, with its invitations and replies.',
      'Возвращает отменённое или аннулированное мероприятие: оно прежнее, вместе с приглашениями и ответами.',
    ),
  )
  async eventRestore(
    @CurrentViewer() by: Viewer,
    @Ctx() { language }: RequestContext,
    @Args('input', described('Which event it is.', 'Какое это мероприятие.')) input: EventRestoreInput,
  ): Promise<object> {
    return toldIn(language, await this.service.restore(by, input.event, input));
  }
}
