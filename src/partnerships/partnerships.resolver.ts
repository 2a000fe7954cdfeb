import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { By } from '../access/by.js';
import type { Viewer } from '../access/viewer.js';
import { CityType } from '../cities/cities.graphql.js';
import { Cities } from '../cities/cities.service.js';
import type { City } from '../cities/city.js';
import { Homes } from '../cities/homes.service.js';
import { ChangeConnection, HISTORY } from '../history/history.graphql.js';
import { History } from '../history/history.service.js';
import type { StatusOn } from '../kernel/timeline.js';
import { asOf } from '../platform/as-of-argument.js';
import { PageArgs } from '../platform/connections.js';
import { say } from '../platform/describe.js';
import { language } from '../platform/language-argument.js';
import { Nodes } from '../platform/nodes.js';
import { pageOf } from '../platform/paging.js';
import { Asked, type RequestContext, sentenceLanguage, wanted } from '../platform/request-context.js';
import { partnershipSummary } from './partnership-summary.js';
import type { PartnershipKind } from './partnership-words.js';
import type { Partnership, PartnershipAct } from './partnership.js';
import {
  PartnershipActType,
  PartnershipConnection,
  PartnershipEndInput,
  PartnershipEndPayload,
  PartnershipEstablishInput,
  PartnershipEstablishPayload,
  PartnershipFilterInput,
  PartnershipKindEnum,
  PartnershipOrderEnum,
  PartnershipProposeInput,
  PartnershipProposePayload,
  PartnershipResumeInput,
  PartnershipResumePayload,
  PartnershipStatusType,
  PartnershipSuspendInput,
  PartnershipSuspendPayload,
  PartnershipType,
  PartnershipUpdateInput,
  PartnershipUpdatePayload,
  SideStanceType,
} from './partnerships.graphql.js';
import { type PartnershipOrder, Partnerships } from './partnerships.service.js';

const INPUT = (en: string, ru: string) => ['input', say(en, ru)] as const;

@Resolver(() => PartnershipType)
export class PartnershipsResolver {
  constructor(
    private readonly service: Partnerships,
    private readonly homes: Homes,
    private readonly cities: Cities,
    private readonly changes: History,
    nodes: Nodes,
  ) {
    service.registerNode(nodes);
  }

  @Query(
    () => PartnershipType,
    say(
      'One partnership by its id, or the latest one with a city; null when there is none.',
      'Партнёрство по идентификатору или последнее с городом; null — такого нет.',
      { nullable: true },
    ),
  )
  async partnership(
    @By() by: Viewer,
    @Args('ref', say('Its id, or the other city.', 'Идентификатор или другой город.')) ref: string,
  ): Promise<object | null> {
    return this.service.find(by, ref);
  }

  @Query(
    () => PartnershipConnection,
    say('Partnerships that the viewer may see.', 'Партнёрства, доступные пользователю.'),
  )
  async partnerships(
    @By() by: Viewer,
    @Asked() asked: RequestContext,
    @Args() args: PageArgs,
    @Args('filter', say('Which ones; left out: all.', 'Какие; если не указано — все.', { nullable: true }))
    filter?: PartnershipFilterInput,
    @Args('asOf', asOf) day?: string,
    @Args(
      'orderBy',
      say('In which order; left out: the oldest first.', 'Порядок; если не указан — сначала самые давние.', {
        type: () => [PartnershipOrderEnum],
        nullable: true,
      }),
    )
    orderBy?: PartnershipOrder[],
  ): Promise<object> {
    const orders = orderBy?.length ? orderBy : (['SINCE_ASC'] as const);
    return this.service.list(by, filter ?? {}, await this.homes.dayAsked(asked.batches, day), args, orders);
  }

  @Mutation(
    () => PartnershipProposePayload,
    say('Records that a tie is considered.', 'Записывает намерение установить связь.'),
  )
  async partnershipPropose(
    @By() by: Viewer,
    @Args(...INPUT('The prospect.', 'Намерение.')) input: PartnershipProposeInput,
  ): Promise<object> {
    return { partnership: await this.service.propose(by, input.city, input.plannedKind, input, input) };
  }

  @Mutation(
    () => PartnershipEstablishPayload,
    say('Records a tie that rests on no agreement of the registry.', 'Записывает связь без соглашения в реестре.'),
  )
  async partnershipEstablish(
    @By() by: Viewer,
    @Args(...INPUT('The tie.', 'Связь.')) input: PartnershipEstablishInput,
  ): Promise<object> {
    return { partnership: await this.service.establish(by, input.city, input.kind, input, input, input.ifRevision) };
  }

  @Mutation(
    () => PartnershipSuspendPayload,
    say('Records that a side, or both, let the tie rest.', 'Записывает приостановку связи.'),
  )
  async partnershipSuspend(
    @By() by: Viewer,
    @Args(...INPUT('Who, when, why.', 'Кто, когда, почему.')) input: PartnershipSuspendInput,
  ): Promise<object> {
    return { partnership: await this.service.suspend(by, input.partnership, input, input.ifRevision) };
  }

  @Mutation(
    () => PartnershipResumePayload,
    say('Records that the tie is taken up again.', 'Записывает возобновление связи.'),
  )
  async partnershipResume(
    @By() by: Viewer,
    @Args(...INPUT('Who and when.', 'Кто и когда.')) input: PartnershipResumeInput,
  ): Promise<object> {
    return { partnership: await this.service.resume(by, input.partnership, input, input.ifRevision) };
  }

  @Mutation(
    () => PartnershipEndPayload,
    say(
      'Records that the tie ended, or that the prospect was dropped.',
      'Записывает прекращение связи или отказ от намерения.',
    ),
  )
  async partnershipEnd(
    @By() by: Viewer,
    @Args(...INPUT('Who, when, why.', 'Кто, когда, почему.')) input: PartnershipEndInput,
  ): Promise<object> {
    return { partnership: await this.service.end(by, input.partnership, input, input.ifRevision) };
  }

  @Mutation(() => PartnershipUpdatePayload, say('Changes what is recorded of a tie.', 'Изменяет сведения о связи.'))
  async partnershipUpdate(
    @By() by: Viewer,
    @Args(...INPUT('What to change.', 'Что изменить.')) input: PartnershipUpdateInput,
  ): Promise<object> {
    return { partnership: await this.service.update(by, input.partnership, input, input.ifRevision) };
  }

  @ResolveField(() => CityType)
  city(@Parent() partnership: Partnership, @Asked() asked: RequestContext): Promise<City | null> {
    return asked.batches.load(this.cities, partnership.cityId as string, (ids) => this.cities.byIds(ids));
  }

  @ResolveField(() => PartnershipKindEnum)
  async kind(
    @Parent() partnership: Partnership,
    @Asked() asked: RequestContext,
    @Args('asOf', asOf) day?: string,
  ): Promise<PartnershipKind | null> {
    return partnership.kindOn(await this.homes.dayAsked(asked.batches, day));
  }

  @ResolveField(() => String)
  basis(@Parent() partnership: Partnership): string | null {
    return partnership.anchor?.basis ?? null;
  }

  @ResolveField(() => PartnershipStatusType)
  async status(
    @Parent() partnership: Partnership,
    @Asked() asked: RequestContext,
    @Args('asOf', asOf) day?: string,
  ): Promise<object> {
    return told(partnership.statusOn(await this.homes.dayAsked(asked.batches, day)), asked);
  }

  @ResolveField(() => SideStanceType)
  async ours(
    @Parent() partnership: Partnership,
    @Asked() asked: RequestContext,
    @Args('asOf', asOf) day?: string,
  ): Promise<object> {
    return sideOf(partnership.stanceOn('OURS', await this.homes.dayAsked(asked.batches, day)));
  }

  @ResolveField(() => SideStanceType)
  async theirs(
    @Parent() partnership: Partnership,
    @Asked() asked: RequestContext,
    @Args('asOf', asOf) day?: string,
  ): Promise<object> {
    return sideOf(partnership.stanceOn('THEIRS', await this.homes.dayAsked(asked.batches, day)));
  }

  @ResolveField(() => [PartnershipActType])
  acts(@Parent() partnership: Partnership): PartnershipAct[] {
    return partnership.actsInOrder;
  }

  @ResolveField(() => String)
  async summary(
    @Parent() partnership: Partnership,
    @Asked() asked: RequestContext,
    @Args('language', language) tag?: string,
  ): Promise<string> {
    const city = (await this.city(partnership, asked))!.nameIn(wanted(asked, tag));
    return partnershipSummary(
      partnership,
      city,
      await this.homes.dayAsked(asked.batches),
      sentenceLanguage(asked, tag),
    );
  }

  @ResolveField(() => ChangeConnection, HISTORY)
  async history(@By() by: Viewer, @Parent() partnership: Partnership, @Args() args: PageArgs): Promise<object | null> {
    return this.changes.of(by, partnership, args);
  }
}

const told = <Value extends string>(status: StatusOn<Value>, asked: RequestContext) => ({
  ...status,
  because: status.because.map((words) => words[asked.language]),
});

const sideOf = ({ stance, act }: ReturnType<Partnership['stanceOn']>) => ({
  stance,
  since: act?.on ?? null,
  noticeSentOn: act?.noticeSentOn ?? null,
  noticeReceivedOn: act?.noticeReceivedOn ?? null,
});

@Resolver(() => CityType)
export class CityPartnershipsResolver {
  constructor(private readonly service: Partnerships) {}

  @ResolveField(
    () => PartnershipConnection,
    say(
      'Its partnerships with the home city, the latest episode first.',
      'Партнёрства с нашим городом, начиная с последнего эпизода.',
    ),
  )
  async partnerships(
    @By() by: Viewer,
    @Parent() city: City,
    @Asked() asked: RequestContext,
    @Args() args: PageArgs,
  ): Promise<object> {
    return pageOf(
      (await asked.batches.load(this.service, city.id as string, (ids) => this.service.byCities(by, ids))) ?? [],
      args,
    );
  }
}
