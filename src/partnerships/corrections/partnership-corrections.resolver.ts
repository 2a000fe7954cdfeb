import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../access/current-viewer.decorator.js';
import { Requires } from '../../access/requires.decorator.js';
import type { Viewer } from '../../access/viewer.js';
import { toldIn } from '../../history/putting-right.js';
import { described } from '../../platform/graphql/bilingual-descriptions.js';
import { Ctx, type RequestContext } from '../../platform/graphql/request-context.js';
import {
  PartnershipActCorrectInput,
  PartnershipActCorrectPayload,
  PartnershipActStrikeInput,
  PartnershipActStrikePayload,
  PartnershipRestoreInput,
  PartnershipRestorePayload,
  PartnershipVoidInput,
  PartnershipVoidPayload,
} from './partnership-corrections.graphql.js';
import { PartnershipCorrections } from './partnership-corrections.service.js';

@Resolver()
export class PartnershipCorrectionsResolver {
  constructor(private readonly service: PartnershipCorrections) {}

  @Requires('KEEP_PARTNERSHIPS')
  @Mutation(
    () => PartnershipActStrikePayload,
    described(
      'Strikes out an act that was entered by mistake: everything is then as if it had never been entered.',
      'Вычёркивает действие, внесённое по ошибке: всё станет так, будто его не вносили.',
    ),
  )
  async partnershipActStrike(
    @CurrentViewer() by: Viewer,
    @Ctx() ctx: RequestContext,
    @Args('input', described('Which act, and why.', 'Какое действие и почему.')) input: PartnershipActStrikeInput,
  ): Promise<object> {
    return toldIn(ctx.language, await this.service.strike(by, input.act, input));
  }

  @Requires('KEEP_PARTNERSHIPS')
  @Mutation(
    () => PartnershipActCorrectPayload,
    described('Corrects an act that was entered wrongly.', 'Исправляет неверно внесённое действие.'),
  )
  async partnershipActCorrect(
    @CurrentViewer() by: Viewer,
    @Ctx() ctx: RequestContext,
    @Args('input', described('Which act, what is right, and why.', 'Какое действие, как правильно и почему.'))
    input: PartnershipActCorrectInput,
  ): Promise<object> {
    return toldIn(ctx.language, await this.service.correct(by, input.act, input));
  }

  @Requires('KEEP_PARTNERSHIPS')
  @Mutation(
    () => PartnershipVoidPayload,
    described(
      'Voids a partnership that was entered by mistake: it is gone from every answer but struck.',
      'Аннулирует связь, внесённую по ошибке: она исчезнет отовсюду, кроме struck.',
    ),
  )
  async partnershipVoid(
    @CurrentViewer() by: Viewer,
    @Ctx() ctx: RequestContext,
    @Args('input', described('Which partnership, and why.', 'Какая связь и почему.')) input: PartnershipVoidInput,
  ): Promise<object> {
    return toldIn(ctx.language, await this.service.void(by, input.partnership, input));
  }

  @Requires('KEEP_PARTNERSHIPS')
  @Mutation(
    () => PartnershipRestorePayload,
    described('Puts a voided partnership back as it was.', 'Восстанавливает аннулированную связь в прежнем виде.'),
  )
  async partnershipRestore(
    @CurrentViewer() by: Viewer,
    @Ctx() ctx: RequestContext,
    @Args('input', described('Which partnership.', 'Какая связь.')) input: PartnershipRestoreInput,
  ): Promise<object> {
    return toldIn(ctx.language, await this.service.restore(by, input.partnership, input));
  }
}
