import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../access/current-viewer.decorator.js';
import { Requires } from '../access/requires.decorator.js';
import type { Viewer } from '../access/viewer.js';
import { described } from '../platform/graphql/bilingual-descriptions.js';
import { PageArgs } from '../platform/graphql/connections.js';
import { Nodes } from '../platform/graphql/nodes.js';
import { EventOrderEnum } from './event-enums.graphql.js';
import { EventFilterInput } from './event-filter.graphql.js';
import {
  EventCancelInput,
  EventCancelPayload,
  EventPlanInput,
  EventPlanPayload,
  EventRescheduleInput,
  EventReschedulePayload,
  EventUpdateInput,
  EventUpdatePayload,
} from './event-inputs.graphql.js';
import { EventLists } from './event-lists.service.js';
import { EventReferences } from './event-references.service.js';
import type { EventOrder } from './event-vocabulary.js';
import { EventConnection, EventType } from './event.graphql.js';
import { Events } from './events.service.js';

const INPUT = (en: string, ru: string) => ['input', described(en, ru)] as const;

@Resolver(() => EventType)
export class EventsResolver {
  constructor(
    private readonly service: Events,
    private readonly references: EventReferences,
    private readonly lists: EventLists,
    nodes: Nodes,
  ) {
    nodes.register(
      'event',
      (by: Viewer, id) => references.get(by, id),
      (by, ids) => references.byIds(by, ids),
    );
  }

  @Query(
    () => EventType,
    described(
      'One event by its id, code or title; null when there is none for this viewer.',
      'Мероприятие по идентификатору, коду или названию; null — такого нет для этого пользователя.',
      { nullable: true },
    ),
  )
  async event(
    @CurrentViewer() by: Viewer,
    @Args('ref', described('An event’s id, code or title.', 'Идентификатор, код или название мероприятия.'))
    ref: string,
  ): Promise<object | null> {
    return this.references.find(by, ref);
  }

  @Query(() => EventConnection, described('Events that the viewer may see.', 'Мероприятия, доступные пользователю.'))
  async events(
    @CurrentViewer() by: Viewer,
    @Args() args: PageArgs,
    @Args('filter', described('Which ones; left out: all.', 'Какие; если не указано — все.', { nullable: true }))
    filter?: EventFilterInput,
    @Args(
      'orderBy',
      described('In which order; left out: the earliest first.', 'Порядок; если не указан — сначала самые ранние.', {
        type: () => [EventOrderEnum],
        nullable: true,
      }),
    )
    orderBy?: EventOrder[],
  ): Promise<object> {
    return this.lists.list(by, filter ?? {}, args, orderBy?.length ? orderBy : ['STARTS_ASC']);
  }

  @Requires('KEEP_EVENTS')
  @Mutation(
    () => EventPlanPayload,
    described('Records an event that is to take place.', 'Записывает предстоящее мероприятие.'),
  )
  async eventPlan(
    @CurrentViewer() by: Viewer,
    @Args(...INPUT('The event.', 'Мероприятие.')) input: EventPlanInput,
  ): Promise<object> {
    return { event: await this.service.plan(by, input) };
  }

  @Requires('KEEP_EVENTS')
  @Mutation(
    () => EventUpdatePayload,
    described(
      'Changes what is recorded of an event, or confirms it.',
      'Изменяет сведения о мероприятии или подтверждает его.',
    ),
  )
  async eventUpdate(
    @CurrentViewer() by: Viewer,
    @Args(...INPUT('What to change.', 'Что изменить.')) input: EventUpdateInput,
  ): Promise<object> {
    return { event: await this.service.update(by, input.event, input, input.ifRevision) };
  }

  @Requires('KEEP_EVENTS')
  @Mutation(
    () => EventReschedulePayload,
    described('Moves an event; whoever answered is asked again.', 'Переносит мероприятие; ответивших спросят заново.'),
  )
  async eventReschedule(
    @CurrentViewer() by: Viewer,
    @Args(...INPUT('Where to.', 'Куда.')) input: EventRescheduleInput,
  ): Promise<object> {
    return { event: await this.service.reschedule(by, input.event, input, input.ifRevision) };
  }

  @Requires('KEEP_EVENTS')
  @Mutation(
    () => EventCancelPayload,
    described('Cancels an event; every answer stays on record.', 'Отменяет мероприятие; все ответы сохраняются.'),
  )
  async eventCancel(
    @CurrentViewer() by: Viewer,
    @Args(...INPUT('Which one, and why.', 'Какое и почему.')) input: EventCancelInput,
  ): Promise<object> {
    return { event: await this.service.cancel(by, input.event, input.because, input.ifRevision) };
  }
}
