import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../../access/current-viewer.decorator.js';
import { Requires } from '../../access/requires.decorator.js';
import type { Viewer } from '../../access/viewer.js';
import { toldIn } from '../../history/putting-right.js';
import { described } from '../../platform/graphql/bilingual-descriptions.js';
import { Ctx, type RequestContext } from '../../platform/graphql/request-context.js';
import {
  AgreementActCorrectInput,
  AgreementActCorrectPayload,
  AgreementActStrikeInput,
  AgreementActStrikePayload,
  AgreementRestoreInput,
  AgreementRestorePayload,
  AgreementUnlinkInput,
  AgreementUnlinkPayload,
  AgreementVoidInput,
  AgreementVoidPayload,
} from './agreement-corrections.graphql.js';
import { AgreementCorrections } from './agreement-corrections.service.js';
import { AgreementVoiding } from './agreement-voiding.service.js';

@Resolver()
export class AgreementCorrectionsResolver {
  constructor(
    private readonly corrections: AgreementCorrections,
    private readonly voiding: AgreementVoiding,
  ) {}

  @Requires('KEEP_AGREEMENTS')
  @Mutation(
    () => AgreementActStrikePayload,
    described(
      'Strikes out an act that was entered by mistake: everything is then as if it had never been entered.',
      'Вычёркивает действие, внесённое по ошибке: всё станет так, будто его не вносили.',
    ),
  )
  async agreementActStrike(
    @CurrentViewer() by: Viewer,
    @Ctx() ctx: RequestContext,
    @Args('input', described('Which act, and why.', 'Какое действие и почему.')) input: AgreementActStrikeInput,
  ): Promise<object> {
    return toldIn(ctx.language, await this.corrections.strike(by, input.act, input));
  }

  @Requires('KEEP_AGREEMENTS')
  @Mutation(
    () => AgreementActCorrectPayload,
    described('Corrects an act that was entered wrongly.', 'Исправляет неверно внесённое действие.'),
  )
  async agreementActCorrect(
    @CurrentViewer() by: Viewer,
    @Ctx() ctx: RequestContext,
    @Args('input', described('Which act, what is right, and why.', 'Какое действие, как правильно и почему.'))
    input: AgreementActCorrectInput,
  ): Promise<object> {
    return toldIn(ctx.language, await this.corrections.correct(by, input.act, input));
  }

  @Requires('KEEP_AGREEMENTS')
  @Mutation(
    () => AgreementUnlinkPayload,
    described(
      'Takes out a link to another agreement, document or visit that was entered by mistake.',
      'Убирает отношение к другому соглашению, документу или визиту, внесённое по ошибке.',
    ),
  )
  async agreementUnlink(
    @CurrentViewer() by: Viewer,
    @Ctx() ctx: RequestContext,
    @Args('input', described('Which link, and why.', 'Какое отношение и почему.')) input: AgreementUnlinkInput,
  ): Promise<object> {
    return toldIn(ctx.language, await this.corrections.unlink(by, input.link, input));
  }

  @Requires('KEEP_AGREEMENTS')
  @Mutation(
    () => AgreementVoidPayload,
    described(
      'Voids an agreement that was entered by mistake: it is gone from every answer but struck, with all that it made of partnerships and other agreements.',
      'Аннулирует соглашение, внесённое по ошибке: оно исчезнет отовсюду, кроме struck, вместе со своими последствиями для связей и других соглашений.',
    ),
  )
  async agreementVoid(
    @CurrentViewer() by: Viewer,
    @Ctx() ctx: RequestContext,
    @Args('input', described('Which agreement, and why.', 'Какое соглашение и почему.')) input: AgreementVoidInput,
  ): Promise<object> {
    return toldIn(ctx.language, await this.voiding.void(by, input.agreement, input));
  }

  @Requires('KEEP_AGREEMENTS')
  @Mutation(
    () => AgreementRestorePayload,
    described('Puts a voided agreement back as it was.', 'Восстанавливает аннулированное соглашение в прежнем виде.'),
  )
  async agreementRestore(
    @CurrentViewer() by: Viewer,
    @Ctx() ctx: RequestContext,
    @Args('input', described('Which agreement.', 'Какое соглашение.')) input: AgreementRestoreInput,
  ): Promise<object> {
    return toldIn(ctx.language, await this.voiding.restore(by, input.agreement, input));
  }
}
