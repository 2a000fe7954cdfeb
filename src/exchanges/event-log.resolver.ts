import { Args, Mutation, Parent, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '../access/current-viewer.decorator.js';
import { Requires } from '../access/requires.decorator.js';
import type { Viewer } from '../access/viewer.js';
import { EventCloseInput, EventClosePayload } from '../events/event-inputs.graphql.js';
import { EventReferences } from '../events/event-references.service.js';
import { EventType } from '../events/event.graphql.js';
import { AttendanceRecordInput, AttendanceRecordPayload } from '../events/invitations/attendance-record.graphql.js';
import { described } from '../platform/graphql/bilingual-descriptions.js';
import { ResolveField } from '../platform/graphql/field-resolvers.js';
import { Ctx, type RequestContext } from '../platform/graphql/request-context.js';
import { EventLog } from './event-log.service.js';
import { ExchangeType } from './exchange.graphql.js';
import type { Exchange } from './exchange.js';

const INPUT = (en: string, ru: string) => ['input', described(en, ru)] as const;

/** Enters events that took place in the log of exchanges. */
@Resolver(() => ExchangeType)
export class EventLogResolver {
  constructor(
    private readonly log: EventLog,
    private readonly events: EventReferences,
  ) {}

  @Requires('KEEP_EVENTS', 'KEEP_EXCHANGES')
  @Mutation(
    () => EventClosePayload,
    described(
      'Records that an event has taken place, and enters the cities that attended in the log of exchanges.',
      'Записывает, что мероприятие состоялось, и вносит прибывшие города в журнал обменов.',
    ),
  )
  async eventClose(
    @CurrentViewer() by: Viewer,
    @Args(...INPUT('Which event.', 'Какое мероприятие.')) input: EventCloseInput,
  ): Promise<object> {
    return { event: await this.log.close(by, input.event, input.ifRevision) };
  }

  @Requires('KEEP_EVENTS', 'KEEP_EXCHANGES')
  @Mutation(
    () => AttendanceRecordPayload,
    described('Records attendance, whatever the replies were.', 'Записывает, кто прибыл, независимо от ответов.'),
  )
  async attendanceRecord(
    @CurrentViewer() by: Viewer,
    @Args(...INPUT('The attendance.', 'Кто прибыл.')) input: AttendanceRecordInput,
  ): Promise<object> {
    const { event, recorded } = await this.log.attend(by, input.event, input.cities, input, input.ifRevision);
    return { event, lines: recorded };
  }

  @ResolveField(
    () => EventType,
    described(
      'The event it records; null if none or not visible to you.',
      'Мероприятие, по которому сделана запись; null — такого нет или оно вам не видно.',
      {
        nullable: true,
      },
    ),
  )
  event(@CurrentViewer() by: Viewer, @Parent() { eventId }: Exchange, @Ctx() ctx: RequestContext): object | null {
    const load = (ids: string[]) => this.events.byIds(by, ids);
    return eventId && ctx.loaders.load(this.events, eventId as string, load);
  }
}
