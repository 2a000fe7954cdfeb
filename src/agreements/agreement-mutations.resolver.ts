import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../access/current-viewer.decorator.js';
import { Requires } from '../access/requires.decorator.js';
import type { Viewer } from '../access/viewer.js';
import { described } from '../platform/graphql/bilingual-descriptions.js';
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

const INPUT = (en: string, ru: string) => ['input', described(en, ru)] as const;

/** What is done to papers, through the API. */
@Resolver(() => AgreementType)
export class AgreementActsResolver {
  constructor(
    private readonly acts: AgreementCommands,
    private readonly links: AgreementLinks,
  ) {}

  @Requires('KEEP_AGREEMENTS')
  @Mutation(
    () => AgreementRegisterPayload,
    described(
      'Registers a paper, signed or on its way, with all its parties, and the partnerships it establishes.',
      'Вносит документ со всеми сторонами и связями, которые он устанавливает.',
    ),
  )
  async agreementRegister(
    @CurrentViewer() by: Viewer,
    @Args(...INPUT('The paper.', 'Документ.')) input: AgreementRegisterInput,
  ): Promise<object> {
    return { agreement: await this.acts.register(by, input, input.stage ?? null) };
  }

  @Requires('KEEP_AGREEMENTS')
  @Mutation(
    () => AgreementUpdatePayload,
    described('Corrects what is recorded of a paper.', 'Исправляет сведения о документе.'),
  )
  async agreementUpdate(
    @CurrentViewer() by: Viewer,
    @Args(...INPUT('What to change.', 'Что изменить.')) input: AgreementUpdateInput,
  ): Promise<object> {
    return { agreement: await this.acts.update(by, input.agreement, input, input.ifRevision) };
  }

  @Requires('KEEP_AGREEMENTS')
  @Mutation(
    () => AgreementAdvancePayload,
    described(
      'Moves a paper along before it is signed, or drops it.',
      'Продвигает неподписанный документ или отказывается от него.',
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
      'Records that a paper was signed, as what it turned out to be.',
      'Записывает подписание и то, чем документ стал.',
    ),
  )
  async agreementSign(
    @CurrentViewer() by: Viewer,
    @Args(...INPUT('The signing.', 'Подписание.')) input: AgreementSignInput,
  ): Promise<object> {
    return { agreement: await this.acts.sign(by, input.agreement, input, input.ifRevision) };
  }

  @Requires('KEEP_AGREEMENTS')
  @Mutation(
    () => AgreementRecordActPayload,
    described(
      'Records what one party did: ratified, gave notice, withdrew.',
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
  @Mutation(() => AgreementLinkPayload, described('Says what one paper is to another.', 'Связывает документ с другим.'))
  async agreementLink(
    @CurrentViewer() by: Viewer,
    @Args(...INPUT('The link.', 'Связь.')) input: AgreementLinkInput,
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
      'Ends a paper: by all at once, or by one party’s notice.',
      'Прекращает документ: всеми сразу или по уведомлению одной стороны.',
    ),
  )
  async agreementTerminate(
    @CurrentViewer() by: Viewer,
    @Args(...INPUT('The end.', 'Прекращение.')) input: AgreementTerminateInput,
  ): Promise<object> {
    return { agreement: await this.acts.terminate(by, input.agreement, input, input.ifRevision) };
  }
}
