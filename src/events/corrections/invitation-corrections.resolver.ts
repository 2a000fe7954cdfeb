import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../access/current-viewer.decorator.js';
import { Requires } from '../../access/requires.decorator.js';
import type { Viewer } from '../../access/viewer.js';
import { toldIn } from '../../history/putting-right.js';
import { described } from '../../platform/graphql/bilingual-descriptions.js';
import { Ctx, type RequestContext } from '../../platform/graphql/request-context.js';
import {
  InvitationRestoreInput,
  InvitationRestorePayload,
  InvitationVoidInput,
  InvitationVoidPayload,
} from './invitation-corrections.graphql.js';
import { InvitationCorrections } from './invitation-corrections.service.js';

@Resolver()
export class InvitationCorrectionsResolver {
  constructor(private readonly service: InvitationCorrections) {}

  @Requires('KEEP_EVENTS')
  @Mutation(
    () => InvitationVoidPayload,
    described(
      'Voids an invitation that was entered by mistake, with its replies: everything is then as if it had never been entered. It is kept in struck.',
      'Аннулирует приглашение, внесённое по ошибке, вместе с ответами: всё станет так, будто его не вносили. Оно остаётся в struck.',
    ),
  )
  async invitationVoid(
    @CurrentViewer() by: Viewer,
    @Ctx() { language }: RequestContext,
    @Args('input', described('Which invitation, and why.', 'Какое приглашение и почему.')) input: InvitationVoidInput,
  ): Promise<object> {
    const { event, city, category, ifRevision } = input;
    return toldIn(language, await this.service.void(by, event, city, category, input, ifRevision));
  }

  @Requires('KEEP_EVENTS')
  @Mutation(
    () => InvitationRestorePayload,
    described(
      'Puts a voided invitation back as it was, with its replies.',
      'Восстанавливает аннулированное приглашение в прежнем виде, вместе с ответами.',
    ),
  )
  async invitationRestore(
    @CurrentViewer() by: Viewer,
    @Ctx() { language }: RequestContext,
    @Args('input', described('Which invitation it is.', 'Какое это приглашение.')) input: InvitationRestoreInput,
  ): Promise<object> {
    return toldIn(language, await this.service.restore(by, input.invitation, input));
  }
}
