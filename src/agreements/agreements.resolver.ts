import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { By } from '../access/by.js';
import type { Viewer } from '../access/viewer.js';
import { Homes } from '../cities/homes.service.js';
import { asOf } from '../platform/as-of-argument.js';
import { PageArgs } from '../platform/connections.js';
import { say } from '../platform/describe.js';
import { Nodes } from '../platform/nodes.js';
import { Asked, type RequestContext } from '../platform/request-context.js';
import { AgreementLinks } from './agreement-links.service.js';
import { AgreementLists } from './agreement-lists.service.js';
import type { AgreementOrder } from './agreement-words.js';
import { AgreementConnection, AgreementType } from './agreement-types.graphql.js';
import {
  AgreementAdvanceInput,
  AgreementLinkInput,
  AgreementRecordActInput,
  AgreementSignInput,
  AgreementTerminateInput,
} from './agreement-step-inputs.graphql.js';
import {
  AgreementAdvancePayload,
  AgreementLinkPayload,
  AgreementRecordActPayload,
  AgreementRegisterPayload,
  AgreementSignPayload,
  AgreementTerminatePayload,
  AgreementUpdatePayload,
} from './agreement-payloads.graphql.js';
import { AgreementFilterInput, AgreementRegisterInput, AgreementUpdateInput } from './agreements.graphql.js';
import { AgreementOrderEnum } from './agreement-enums.graphql.js';
import { Agreements } from './agreements.service.js';

const INPUT = (en: string, ru: string) => ['input', say(en, ru)] as const;

@Resolver(() => AgreementType)
export class AgreementsResolver {
  constructor(
    private readonly service: Agreements,
    private readonly links: AgreementLinks,
    private readonly lists: AgreementLists,
    private readonly homes: Homes,
    nodes: Nodes,
  ) {
    nodes.register(
      'agreement',
      (by: Viewer, id) => service.get(by, id),
      (by, ids) => service.byIds(by, ids),
    );
  }

  @Query(
    () => AgreementType,
    say(
      'One agreement by its id, code or title; null when there is none.',
      'Соглашение по идентификатору, коду или названию; null — такого нет.',
      { nullable: true },
    ),
  )
  async agreement(
    @By() by: Viewer,
    @Args('ref', say('Id, code or title.', 'Идентификатор, код или название.')) ref: string,
  ): Promise<object | null> {
    return this.service.find(by, ref);
  }

  @Query(() => AgreementConnection, say('Agreements that the viewer may see.', 'Соглашения, доступные пользователю.'))
  async agreements(
    @By() by: Viewer,
    @Asked() asked: RequestContext,
    @Args() args: PageArgs,
    @Args('filter', say('Which ones; left out: all.', 'Какие; если не указано — все.', { nullable: true }))
    filter?: AgreementFilterInput,
    @Args('asOf', asOf) day?: string,
    @Args(
      'orderBy',
      say('In which order; left out: the newest first.', 'Порядок; если не указан — сначала самые новые.', {
        type: () => [AgreementOrderEnum],
        nullable: true,
      }),
    )
    orderBy?: AgreementOrder[],
  ): Promise<object> {
    const orders = orderBy?.length ? orderBy : (['SIGNED_DESC'] as const);
    return this.lists.list(by, filter ?? {}, await this.homes.dayAsked(asked.batches, day), args, orders);
  }

  @Mutation(
    () => AgreementRegisterPayload,
    say(
      'Registers a paper, signed or on its way, with all its parties, and the partnerships it establishes.',
      'Вносит документ со всеми сторонами и связями, которые он устанавливает.',
    ),
  )
  async agreementRegister(
    @By() by: Viewer,
    @Args(...INPUT('The paper.', 'Документ.')) input: AgreementRegisterInput,
  ): Promise<object> {
    return { agreement: await this.service.register(by, input, input.stage ?? null) };
  }

  @Mutation(
    () => AgreementUpdatePayload,
    say('Corrects what is recorded of a paper.', 'Исправляет сведения о документе.'),
  )
  async agreementUpdate(
    @By() by: Viewer,
    @Args(...INPUT('What to change.', 'Что изменить.')) input: AgreementUpdateInput,
  ): Promise<object> {
    return { agreement: await this.service.update(by, input.agreement, input, input.ifRevision) };
  }

  @Mutation(
    () => AgreementAdvancePayload,
    say(
      'Moves a paper along before it is signed, or drops it.',
      'Продвигает неподписанный документ или отказывается от него.',
    ),
  )
  async agreementAdvance(
    @By() by: Viewer,
    @Args(...INPUT('The stage.', 'Стадия.')) input: AgreementAdvanceInput,
  ): Promise<object> {
    return {
      agreement: await this.service.advance(
        by,
        input.agreement,
        input.to,
        input.on,
        input.basis ?? null,
        input.ifRevision,
      ),
    };
  }

  @Mutation(
    () => AgreementSignPayload,
    say(
      'Records that a paper was signed, as what it turned out to be.',
      'Записывает подписание и то, чем документ стал.',
    ),
  )
  async agreementSign(
    @By() by: Viewer,
    @Args(...INPUT('The signing.', 'Подписание.')) input: AgreementSignInput,
  ): Promise<object> {
    return { agreement: await this.service.sign(by, input.agreement, input, input.ifRevision) };
  }

  @Mutation(
    () => AgreementRecordActPayload,
    say(
      'Records what one party did: ratified, gave notice, withdrew.',
      'Записывает действие стороны: утвердила, уведомила, вышла.',
    ),
  )
  async agreementRecordAct(
    @By() by: Viewer,
    @Args(...INPUT('The act.', 'Действие.')) input: AgreementRecordActInput,
  ): Promise<object> {
    return { agreement: await this.service.recordAct(by, input.agreement, input, input.ifRevision) };
  }

  @Mutation(() => AgreementLinkPayload, say('Says what one paper is to another.', 'Связывает документ с другим.'))
  async agreementLink(
    @By() by: Viewer,
    @Args(...INPUT('The link.', 'Связь.')) input: AgreementLinkInput,
  ): Promise<object> {
    const { agreement, kind, to, text, until, ifRevision } = input;
    return {
      agreement: await this.links.link(by, agreement, kind, to ?? null, text ?? null, until ?? null, ifRevision),
    };
  }

  @Mutation(
    () => AgreementTerminatePayload,
    say(
      'Ends a paper: by all at once, or by one party’s notice.',
      'Прекращает документ: всеми сразу или по уведомлению одной стороны.',
    ),
  )
  async agreementTerminate(
    @By() by: Viewer,
    @Args(...INPUT('The end.', 'Прекращение.')) input: AgreementTerminateInput,
  ): Promise<object> {
    return { agreement: await this.service.terminate(by, input.agreement, input, input.ifRevision) };
  }
}
