import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../access/current-viewer.decorator.js';
import { Requires } from '../../access/requires.decorator.js';
import type { Viewer } from '../../access/viewer.js';
import { described } from '../../platform/graphql/bilingual-descriptions.js';
import { Nodes } from '../../platform/graphql/nodes.js';
import { Ctx, type RequestContext } from '../../platform/graphql/request-context.js';
import {
  InvitationBounceInput,
  InvitationBouncePayload,
  InvitationReplyInput,
  InvitationReplyPayload,
  InvitationRevokeInput,
  InvitationRevokePayload,
} from './invitation-inputs.graphql.js';
import {
  EventInviteInput,
  EventInvitePayload,
  InvitationSendInput,
  InvitationSendPayload,
} from './invitation-round-inputs.graphql.js';
import { InvitationRounds } from './invitation-rounds.service.js';
import { InvitationType } from './invitation.graphql.js';
import { Invitations } from './invitations.service.js';
import { Letters } from './letters.service.js';
import { Replies } from './replies.service.js';

const INPUT = (en: string, ru: string) => ['input', described(en, ru)] as const;

@Resolver(() => InvitationType)
export class InvitationsResolver {
  constructor(
    private readonly rounds: InvitationRounds,
    private readonly letters: Letters,
    private readonly replies: Replies,
    invitations: Invitations,
    nodes: Nodes,
  ) {
    nodes.register('invitation', (by: Viewer, ids) => invitations.byIds(by, ids));
  }

  @Requires('KEEP_EVENTS')
  @Mutation(
    () => EventInvitePayload,
    described(
      'Invites cities to an event, except those already invited; each city gets a line with the outcome.',
      'Приглашает города на мероприятие, только ещё не приглашённые; по каждому — строка с итогом.',
    ),
  )
  async eventInvite(
    @CurrentViewer() by: Viewer,
    @Ctx() ctx: RequestContext,
    @Args(...INPUT('The invitation round.', 'Рассылка.')) input: EventInviteInput,
  ): Promise<object> {
    const { event, lines } = await this.rounds.invite(by, input.event, input);
    return { event, lines: lines.map((line) => ({ ...line, reason: line.reason?.[ctx.language] ?? null })) };
  }

  @Requires('KEEP_EVENTS')
  @Mutation(
    () => InvitationSendPayload,
    described('Records that invitation letters were sent.', 'Записывает отправку писем-приглашений.'),
  )
  async invitationSend(
    @CurrentViewer() by: Viewer,
    @Args(...INPUT('The letters.', 'Письма.')) input: InvitationSendInput,
  ): Promise<object> {
    const { event, sent } = await this.letters.send(by, input.event, input, input.ifRevision);
    return { event, lines: sent };
  }

  @Requires('KEEP_EVENTS')
  @Mutation(
    () => InvitationBouncePayload,
    described('Records that a letter was returned undelivered.', 'Записывает, что письмо не доставлено.'),
  )
  async invitationBounce(
    @CurrentViewer() by: Viewer,
    @Args(...INPUT('Which invitation, and why.', 'Какое приглашение и почему.')) input: InvitationBounceInput,
  ): Promise<object> {
    const { event, city, category, because, ifRevision } = input;
    return { invitation: await this.letters.bounce(by, event, city, category, because, ifRevision) };
  }

  @Requires('KEEP_EVENTS')
  @Mutation(() => InvitationRevokePayload, described('Revokes an invitation.', 'Отзывает приглашение.'))
  async invitationRevoke(
    @CurrentViewer() by: Viewer,
    @Args(...INPUT('Which invitation, and why.', 'Какое приглашение и почему.')) input: InvitationRevokeInput,
  ): Promise<object> {
    const { event, city, category, because, ifRevision } = input;
    return { invitation: await this.letters.revoke(by, event, city, category, because, ifRevision) };
  }

  @Requires('ANSWER_INVITATIONS')
  @Mutation(
    () => InvitationReplyPayload,
    described(
      'Records a city’s reply; a later reply replaces it.',
      'Записывает ответ города; более поздний заменяет прежний.',
    ),
  )
  async invitationReply(
    @CurrentViewer() by: Viewer,
    @Ctx() ctx: RequestContext,
    @Args(...INPUT('The city’s reply.', 'Ответ города.')) input: InvitationReplyInput,
  ): Promise<object> {
    const { invitation, notice } = await this.replies.reply(by, input.event, input.city, input, input.ifRevision);
    return { invitation, notice: notice?.[ctx.language] ?? null };
  }
}
