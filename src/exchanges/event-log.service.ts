import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer.js';
import type { EventKind, GuestCategory } from '../events/event-vocabulary.js';
import type { Event } from '../events/event.js';
import { Events } from '../events/events.service.js';
import { Attendances, type NewAttendance } from '../events/invitations/attendance.service.js';
import type { Invitation } from '../events/invitations/invitation.js';
import { Invitations } from '../events/invitations/invitations.service.js';
import type { Id } from '../kernel/ids.js';
import type { ExchangeKind } from './exchange-vocabulary.js';
import type { Exchange } from './exchange.js';
import { Exchanges } from './exchanges.service.js';

const LOGGED_AS: Partial<Record<EventKind, ExchangeKind>> = {
  OFFICIAL_VISIT_IN: 'DELEGATION_IN',
  OFFICIAL_VISIT_OUT: 'DELEGATION_OUT',
  WORKING_VISIT: 'WORKING_VISIT',
  VIDEO_CONFERENCE: 'VIDEO_CONFERENCE',
  TRAINING: 'TRAINING',
  HUMANITARIAN_ACTION: 'HUMANITARIAN_ACTION',
};

/** Enters in the log the cities that attended an event, once it is held. */
@Injectable()
export class EventLog {
  constructor(
    private readonly events: Events,
    private readonly attendances: Attendances,
    private readonly invitations: Invitations,
    private readonly exchanges: Exchanges,
  ) {}

  /** Closes an event, and enters the cities that attended in the log. */
  async close(by: Viewer, ref: string, ifRevision?: number | null): Promise<Event> {
    by.mustBeAbleTo('KEEP_EXCHANGES');
    const { event, isNews } = await this.events.close(by, ref, ifRevision);
    if (isNews) await this.carry(by, event);
    return event;
  }

  /** Records attendance; if the event is already closed, updates the log. */
  async attend(
    by: Viewer,
    ref: string,
    cities: readonly NewAttendance[],
    options: { category?: GuestCategory | null; dryRun?: boolean | null },
    ifRevision?: number | null,
  ): Promise<{ event: Event; recorded: Invitation[] }> {
    by.mustBeAbleTo('KEEP_EXCHANGES');
    const done = await this.attendances.record(by, ref, cities, options, ifRevision);
    if (done.event.status === 'HELD' && done.isNews) await this.carry(by, done.event);
    return done;
  }

  private async carry(by: Viewer, event: Event): Promise<Exchange | null> {
    const invited = (await this.invitations.byEvents(by, [event.id])).get(event.id)!;
    // A city invited in several categories is one participant.
    const participants = new Map<Id<'city'>, number | null>();
    for (const { cityId, attendance, attended } of invited)
      if (attendance === 'ATTENDED' || attendance === 'ATTENDED_ONLINE')
        participants.set(cityId, sum(participants.get(cityId) ?? null, attended));
    const { date: on } = event.starts!;
    const until = event.ends && event.ends.date.text !== on.text ? event.ends.date : null;
    return this.exchanges.carry(by, {
      eventId: event.id,
      title: event.titleIn(['ru']),
      kind: LOGGED_AS[event.kind] ?? 'JOINT_EVENT',
      on,
      until,
      areas: event.areas,
      participants: [...participants].map(([cityId, headcount]) => ({ cityId, headcount })),
    });
  }
}

const sum = (a: number | null, b: number | null) => (a === null ? b : b === null ? a : a + b);
