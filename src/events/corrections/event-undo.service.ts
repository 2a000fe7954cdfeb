import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../access/viewer.js';
import { audienceOf } from '../../history/audience.js';
import { History } from '../../history/history.service.js';
import { asBefore } from '../../history/putting-right.js';
import { Undoables, type Undone } from '../../history/undoables.service.js';
import type { Bilingual } from '../../kernel/bilingual.js';
import { Store } from '../../platform/database/store.js';
import { mustHearBefore } from '../event-asking.js';
import { answeredSince, invitedSince } from '../event-errors.js';
import { EventMoves } from '../event-moves.service.js';
import type { Event } from '../event.js';
import { EventTable } from '../event.table.js';
import { Invitations } from '../invitations/invitations.service.js';
import { EventCorrections } from './event-corrections.service.js';

/** How what was done to events is undone. */
@Injectable()
export class EventUndo {
  constructor(
    private readonly store: Store,
    private readonly history: History,
    private readonly moves: EventMoves,
    private readonly invitations: Invitations,
    private readonly corrections: EventCorrections,
    undoables: Undoables,
  ) {
    undoables.register<Event>('event', {
      table: EventTable,
      permission: 'KEEP_EVENTS',
      first: 'code',
      derived: [],
      takeOut: (by, event, reason, calls) => this.takeOut(by, event, reason, calls),
      putBack: async (by, id) => (await corrections.restore(by, id, {})).effects,
      keep: (by, event, before, undone) => this.keep(by, event, before, undone),
    });
  }

  private async takeOut(by: Viewer, event: Event, reason: string, calls: readonly string[]): Promise<Bilingual[]> {
    const invited = await this.invitations.ofEvents([event.id]);
    const since = invited.filter(({ id }) => !calls.includes(id)).length;
    if (since > 0) throw invitedSince(event, since);
    return (await this.corrections.void(by, event.id, { reason })).effects;
  }

  private async keep(by: Viewer, event: Event, before: Event, { verb, reason }: Undone): Promise<Bilingual[]> {
    event.setPeriod(event.starts, event.ends);
    mustHearBefore(event, event.replyBy);
    if ((await this.moves.lastReplied(event)) > event.asking) throw answeredSince(event);
    const differences = await this.store.save(EventTable, event);
    await this.history.record(by, event, verb, { ...differences, reason: { to: reason } });
    return [asBefore(event.code, differences), audienceOf([before.visibility, event.visibility])];
  }
}
