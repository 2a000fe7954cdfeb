import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../access/current-viewer.decorator.js';
import { Requires } from '../access/requires.decorator.js';
import type { Viewer } from '../access/viewer.js';
import { Homes } from '../cities/homes.service.js';
import { FactWriters } from '../history/fact-writers.service.js';
import { described } from '../platform/graphql/bilingual-descriptions.js';
import { PageArgs } from '../platform/graphql/connections.js';
import { Nodes } from '../platform/graphql/nodes.js';
import { Ctx, type RequestContext } from '../platform/graphql/request-context.js';
import { asOf } from '../platform/graphql/types.graphql.js';
import { PartnershipOrderEnum } from './partnership-enums.graphql.js';
import { PartnershipFilterInput } from './partnership-filter.graphql.js';
import {
  PartnershipEndInput,
  PartnershipEndPayload,
  PartnershipEstablishInput,
  PartnershipEstablishPayload,
  PartnershipProposeInput,
  PartnershipProposePayload,
  PartnershipResumeInput,
  PartnershipResumePayload,
  PartnershipSuspendInput,
  PartnershipSuspendPayload,
  PartnershipUpdateInput,
  PartnershipUpdatePayload,
} from './partnership-inputs.graphql.js';
import { PartnershipLists } from './partnership-lists.service.js';
import { staysClosed } from './partnership-openness.js';
import { PartnershipReferences } from './partnership-references.service.js';
import { PartnershipConnection, PartnershipType } from './partnership-types.graphql.js';
import type { Partnership } from './partnership.js';
import { Partnerships } from './partnerships.service.js';
import type { PartnershipOrder } from './readings/partnership-vocabulary.js';

const told = ({ language }: RequestContext, partnership: Partnership) => ({
  partnership,
  staysClosed: staysClosed(partnership).map((closed) => closed[language]),
});

const INPUT = (en: string, ru: string) => ['input', described(en, ru)] as const;

@Resolver(() => PartnershipType)
export class PartnershipsResolver {
  constructor(
    private readonly service: Partnerships,
    private readonly references: PartnershipReferences,
    private readonly lists: PartnershipLists,
    private readonly homes: Homes,
    nodes: Nodes,
    writers: FactWriters,
  ) {
    references.registerNode(nodes);
    const update = (by: Viewer, input: PartnershipUpdateInput) => service.update(by, input.partnership, input);
    const asTexts = { motive: ['texts'], story: ['texts'], kindAsNamedByPartner: ['texts'] };
    writers.register('partnership', PartnershipUpdateInput, update, { ...asTexts, visibility: ['chosenVisibility'] });
  }

  @Query(
    () => PartnershipType,
    described(
      'One partnership by its ID, or the latest one with a city; null if it does not exist or is not visible to you.',
      'Связь по идентификатору или последняя связь с городом; null — такой нет или она вам не видна.',
      { nullable: true },
    ),
  )
  async partnership(
    @CurrentViewer() by: Viewer,
    @Args('ref', described('Its ID, or the other city.', 'Идентификатор или другой город.')) ref: string,
  ): Promise<object | null> {
    return this.references.find(by, ref);
  }

  @Query(
    () => PartnershipConnection,
    described('Partnerships that the viewer may see.', 'Связи, доступные пользователю.'),
  )
  async partnerships(
    @CurrentViewer() by: Viewer,
    @Ctx() ctx: RequestContext,
    @Args() args: PageArgs,
    @Args('filter', described('Which ones to list; default: all.', 'Какие; если не указано — все.', { nullable: true }))
    filter?: PartnershipFilterInput,
    @Args('asOf', asOf) day?: string,
    @Args(
      'orderBy',
      described('Sort order; default: oldest first.', 'Порядок; если не указан — сначала самые давние.', {
        type: () => [PartnershipOrderEnum],
        nullable: true,
      }),
    )
    orderBy?: PartnershipOrder[],
  ): Promise<object> {
    const orders = orderBy?.length ? orderBy : (['SINCE_ASC'] as const);
    return this.lists.list(by, filter ?? {}, await this.homes.dayAsked(ctx.loaders, day), args, orders);
  }

  @Requires('KEEP_PARTNERSHIPS')
  @Mutation(
    () => PartnershipProposePayload,
    described('Records that a partnership is under consideration.', 'Записывает намерение установить связь.'),
  )
  async partnershipPropose(
    @CurrentViewer() by: Viewer,
    @Ctx() ctx: RequestContext,
    @Args(...INPUT('The partnership under consideration.', 'Намерение установить связь.'))
    input: PartnershipProposeInput,
  ): Promise<object> {
    return told(ctx, await this.service.propose(by, input.city, input.plannedKind, input, input));
  }

  @Requires('KEEP_PARTNERSHIPS')
  @Mutation(
    () => PartnershipEstablishPayload,
    described(
      'Records a partnership that is not based on an agreement in the registry.',
      'Записывает связь без соглашения в реестре.',
    ),
  )
  async partnershipEstablish(
    @CurrentViewer() by: Viewer,
    @Ctx() ctx: RequestContext,
    @Args(...INPUT('The partnership.', 'Связь.')) input: PartnershipEstablishInput,
  ): Promise<object> {
    return told(ctx, await this.service.establish(by, input.city, input.kind, input, input, input.ifRevision));
  }

  @Requires('KEEP_PARTNERSHIPS')
  @Mutation(
    () => PartnershipSuspendPayload,
    described('Records that one or both sides suspended the partnership.', 'Записывает приостановку связи.'),
  )
  async partnershipSuspend(
    @CurrentViewer() by: Viewer,
    @Args(...INPUT('Who, when, why.', 'Кто, когда, почему.')) input: PartnershipSuspendInput,
  ): Promise<object> {
    return { partnership: await this.service.step(by, input.partnership, 'SUSPENDED', input, input.ifRevision) };
  }

  @Requires('KEEP_PARTNERSHIPS')
  @Mutation(
    () => PartnershipResumePayload,
    described('Records that the partnership is resumed.', 'Записывает возобновление связи.'),
  )
  async partnershipResume(
    @CurrentViewer() by: Viewer,
    @Args(...INPUT('The side that resumes it, and when.', 'Кто возобновляет и когда.')) input: PartnershipResumeInput,
  ): Promise<object> {
    return { partnership: await this.service.step(by, input.partnership, 'RESUMED', input, input.ifRevision) };
  }

  @Requires('KEEP_PARTNERSHIPS')
  @Mutation(
    () => PartnershipEndPayload,
    described(
      'Records that the partnership ended, or that the plan for it was dropped.',
      'Записывает прекращение связи или отказ от намерения.',
    ),
  )
  async partnershipEnd(
    @CurrentViewer() by: Viewer,
    @Args(...INPUT('Who, when, why.', 'Кто, когда, почему.')) input: PartnershipEndInput,
  ): Promise<object> {
    return { partnership: await this.service.step(by, input.partnership, 'ENDED', input, input.ifRevision) };
  }

  @Requires('KEEP_PARTNERSHIPS')
  @Mutation(
    () => PartnershipUpdatePayload,
    described('Changes the facts of a partnership.', 'Изменяет сведения о связи.'),
  )
  async partnershipUpdate(
    @CurrentViewer() by: Viewer,
    @Ctx() ctx: RequestContext,
    @Args(...INPUT('What to change.', 'Что изменить.')) input: PartnershipUpdateInput,
  ): Promise<object> {
    return told(ctx, await this.service.update(by, input.partnership, input, input.ifRevision));
  }
}
