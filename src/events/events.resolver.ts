import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../access/current-viewer.decorator.js';
import { Requires } from '../access/requires.decorator.js';
import type { Viewer } from '../access/viewer.js';
import { FactWriters } from '../history/fact-writers.service.js';
import { described } from '../platform/graphql/bilingual-descriptions.js';
import { PageArgs } from '../platform/graphql/connections.js';
import { Nodes } from '../platform/graphql/nodes.js';
import { EventFilterInput, FILTER, ORDER } from './event-filter.graphql.js';
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
    writers: FactWriters,
  ) {
    writers.register('event', EventUpdateInput, (by, input) => service.update(by, input.event, input));
    nodes.register('event', (by: Viewer, ids) => references.byIds(by, ids));
  }

  @Query(
    () => EventType,
    described(
      'One event by ID, code or title; null if it does not exist or is not visible to you.',
      'Мероприятие по идентификатору, коду или названию; null — такого нет или оно вам не видно.',
      { nullable: true },
    ),
  )
  async event(
    @CurrentViewer() by: Viewer,
    @Args('ref', described('Which event: ID, code or title.', 'Какое мероприятие: идентификатор, код или название.'))
    ref: string,
  ): Promise<object | null> {
    return this.references.find(by, ref);
  }

  @Query(() => EventConnection, described('Events that the viewer may see.', 'Мероприятия, доступные пользователю.'))
  async events(
    @CurrentViewer() by: Viewer,
    @Args() args: PageArgs,
    @Args('filter', FILTER) filter?: EventFilterInput,
    @Args('orderBy', ORDER) orderBy?: EventOrder[],
  ): Promise<object> {
    return this.lists.list(by, filter ?? {}, args, orderBy?.length ? orderBy : ['STARTS_ASC']);
  }

  @Requires('KEEP_EVENTS')
  @Mutation(() => EventPlanPayload, described('Plans an event.', 'Записывает предстоящее мероприятие.'))
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
      'Changes the facts of an event, or confirms it. Another end or time zone that moves it asks its guests again.',
      'Изменяет сведения о мероприятии или подтверждает его. Другое окончание или пояс, от которых оно сдвигается, — и гостей спрашивают заново.',
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
    described(
      'Moves an event to another date; cities that have replied are asked again.',
      'Переносит мероприятие; города, которые уже ответили, нужно спросить заново.',
    ),
  )
  async eventReschedule(
    @CurrentViewer() by: Viewer,
    @Args(...INPUT('The new date.', 'Новая дата.')) input: EventRescheduleInput,
  ): Promise<object> {
    return { event: await this.service.reschedule(by, input.event, input, input.ifRevision) };
  }

  @Requires('KEEP_EVENTS')
  @Mutation(
    () => EventCancelPayload,
    described('Cancels an event; all replies are kept.', 'Отменяет мероприятие; все ответы сохраняются.'),
  )
  async eventCancel(
    @CurrentViewer() by: Viewer,
    @Args(...INPUT('Which event, and why.', 'Какое мероприятие и почему.')) input: EventCancelInput,
  ): Promise<object> {
    return { event: await this.service.cancel(by, input.event, input.because, input.ifRevision) };
  }
}
