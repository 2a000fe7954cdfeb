import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../access/current-viewer.decorator.js';
import { Requires } from '../access/requires.decorator.js';
import type { Viewer } from '../access/viewer.js';
import { Homes } from '../cities/homes.service.js';
import { FactWriters } from '../history/fact-writers.service.js';
import { staysClosed } from '../partnerships/partnership-openness.js';
import { PartnershipReferences } from '../partnerships/partnership-references.service.js';
import { described } from '../platform/graphql/bilingual-descriptions.js';
import { Ctx, type RequestContext } from '../platform/graphql/request-context.js';
import {
  AgreementAdvanceInput,
  AgreementRecordActInput,
  AgreementTerminateInput,
} from './agreement-act-inputs.graphql.js';
import { AgreementCommands } from './agreement-commands.service.js';
import {
  AgreementAdvancePayload,
  AgreementLinkPayload,
  AgreementRecordActPayload,
  AgreementRegisterInput,
  AgreementRegisterPayload,
  AgreementSignInput,
  AgreementSignPayload,
  AgreementTerminatePayload,
  AgreementUpdateInput,
  AgreementUpdatePayload,
} from './agreement-inputs.graphql.js';
import { AgreementLinkInput } from './agreement-link.graphql.js';
import { AgreementLinks } from './agreement-links.service.js';
import { AgreementType } from './agreement.graphql.js';
import type { Agreement } from './agreement.js';

const INPUT = (en: string, ru: string) => ['input', described(en, ru)] as const;

/** Mutations of agreements. */
@Resolver(() => AgreementType)
export class AgreementActsResolver {
  constructor(
    private readonly acts: AgreementCommands,
    private readonly links: AgreementLinks,
    private readonly ties: PartnershipReferences,
    private readonly homes: Homes,
    writers: FactWriters,
  ) {
    const update = (by: Viewer, input: AgreementUpdateInput) => acts.update(by, input.agreement, input);
    writers.register('agreement', AgreementUpdateInput, update, { signed: ['dated', 'parties'] });
  }

  @Requires('KEEP_AGREEMENTS')
  @Mutation(
    () => AgreementRegisterPayload,
    described(
      'Registers an agreement, signed or in preparation, with all its parties and the partnerships it establishes.',
      'Вносит соглашение, подписанное или готовящееся, со всеми сторонами и связями, которые оно устанавливает.',
    ),
  )
  async agreementRegister(
    @CurrentViewer() by: Viewer,
    @Ctx() ctx: RequestContext,
    @Args(...INPUT('The agreement.', 'Соглашение.')) input: AgreementRegisterInput,
  ): Promise<object> {
    return this.told(by, ctx, await this.acts.register(by, input, input.stage ?? null));
  }

  @Requires('KEEP_AGREEMENTS')
  @Mutation(
    () => AgreementUpdatePayload,
    described('Corrects the facts of an agreement.', 'Исправляет сведения о соглашении.'),
  )
  async agreementUpdate(
    @CurrentViewer() by: Viewer,
    @Ctx() ctx: RequestContext,
    @Args(...INPUT('What to change.', 'Что изменить.')) input: AgreementUpdateInput,
  ): Promise<object> {
    return this.told(by, ctx, await this.acts.update(by, input.agreement, input, input.ifRevision));
  }

  @Requires('KEEP_AGREEMENTS')
  @Mutation(
    () => AgreementAdvancePayload,
    described(
      'Moves an unsigned agreement to its next stage, or drops it.',
      'Переводит неподписанное соглашение на следующую стадию или записывает отказ от него.',
    ),
  )
  async agreementAdvance(
    @CurrentViewer() by: Viewer,
    @Args(...INPUT('The stage.', 'Стадия.')) input: AgreementAdvanceInput,
  ): Promise<object> {
    return {
      agreement: await this.acts.advance(
        by,
        input.agreement,
        input.to,
        input.on,
        input.basis ?? null,
        input.ifRevision,
      ),
    };
  }

  @Requires('KEEP_AGREEMENTS')
  @Mutation(
    () => AgreementSignPayload,
    described(
      'Records the signing, with the final kind of agreement if it changed.',
      'Записывает подписание и итоговый вид соглашения, если он изменился.',
    ),
  )
  async agreementSign(
    @CurrentViewer() by: Viewer,
    @Ctx() ctx: RequestContext,
    @Args(...INPUT('The signing.', 'Подписание.')) input: AgreementSignInput,
  ): Promise<object> {
    return this.told(by, ctx, await this.acts.sign(by, input.agreement, input, input.ifRevision));
  }

  @Requires('KEEP_AGREEMENTS')
  @Mutation(
    () => AgreementRecordActPayload,
    described(
      'Records an act of one party: it ratified, gave notice, withdrew.',
      'Записывает действие стороны: утвердила, уведомила, вышла.',
    ),
  )
  async agreementRecordAct(
    @CurrentViewer() by: Viewer,
    @Args(...INPUT('The act.', 'Действие.')) input: AgreementRecordActInput,
  ): Promise<object> {
    return { agreement: await this.acts.recordAct(by, input.agreement, input, input.ifRevision) };
  }

  @Requires('KEEP_AGREEMENTS')
  @Mutation(
    () => AgreementLinkPayload,
    described('Records how one agreement relates to another.', 'Записывает, как одно соглашение относится к другому.'),
  )
  async agreementLink(
    @CurrentViewer() by: Viewer,
    @Args(...INPUT('The relation.', 'Отношение.')) input: AgreementLinkInput,
  ): Promise<object> {
    const { agreement, kind, to, text, until, ifRevision } = input;
    return {
      agreement: await this.links.link(by, agreement, kind, to ?? null, text ?? null, until ?? null, ifRevision),
    };
  }

  @Requires('KEEP_AGREEMENTS')
  @Mutation(
    () => AgreementTerminatePayload,
    described(
      'Terminates an agreement: by all parties at once, or by one party’s notice.',
      'Прекращает соглашение — всеми сторонами сразу или по уведомлению одной стороны.',
    ),
  )
  async agreementTerminate(
    @CurrentViewer() by: Viewer,
    @Args(...INPUT('The termination.', 'Прекращение.')) input: AgreementTerminateInput,
  ): Promise<object> {
    return { agreement: await this.acts.terminate(by, input.agreement, input, input.ifRevision) };
  }

  /** The ties that it makes are as open as they are: what was written of them before is not opened with it. */
  private async told(by: Viewer, { language, loaders }: RequestContext, agreement: Agreement): Promise<object> {
    // The answer is of the day by which it was recorded.
    await this.homes.dayAsked(loaders);
    const made = agreement.establishes === null ? [] : await this.ties.restingOn(by, [agreement.id]);
    const closed = made.flatMap(staysClosed);
    return { agreement, staysClosed: closed.map((one) => one[language]) };
  }
}
