import { Injectable } from '@nestjs/common';
import { History } from '../history/history.service.js';
import type { Day } from '../kernel/day.js';
import { Store } from '../platform/database/store.js';
import { askedOf, type Asked } from './event-asking.js';
import { isSameMoment } from './event-moment.js';
import { EventTime } from './event-time.js';
import type { EventStatus } from './event-vocabulary.js';
import type { Event } from './event.js';

/** What the guests of an event were told, and when: it decides whether they are asked again (R36, R38). */
@Injectable()
export class EventMoves {
  constructor(
    private readonly store: Store,
    private readonly history: History,
  ) {}

  /** Whether anybody is invited, who would have to be asked. */
  async isToldToAnybody({ id }: Event): Promise<boolean> {
    const [row] = await this.store.sql<{ told: boolean }>(
      'SELECT EXISTS (SELECT 1 FROM invitation WHERE event_id = $1) AS told',
      [id],
    );
    return row!.told;
  }

  /**
   * The earlier asking to which an event returns when it is moved back, if nobody replied to the dates in between and no
   * letter told of them: what the guests were told and what they answered holds then. Null if there is none.
   * @param was the event as it is stored @param now as it is moved
   */
  async earlier(was: Asked, now: Event): Promise<Asked | null> {
    const replied = await this.lastReplied(now);
    let past = was;
    for (const { id, differences } of await this.history.all(now)) {
      const after = past;
      past = undone(past, differences);
      if (past.asking >= was.asking || past.asking >= after.asking || !isSameMoment(past, now)) continue;
      if (replied > past.asking || (await this.isToldByLetter(now, id, after.movedOn))) return null;
      return past;
    }
    return null;
  }

  /** The event as it was before it was cancelled, by its history. */
  async beforeCancelled(event: Event): Promise<Asked> {
    let past = askedOf(event);
    for (const { differences } of await this.history.all(event)) {
      past = undone(past, differences);
      if (differences.status?.to === 'CANCELLED') break;
    }
    return past;
  }

  /** The latest asking that anybody has replied to; 0 if nobody has. */
  async lastReplied({ id }: Event): Promise<number> {
    const [row] = await this.store.sql<{ last: number }>(
      `SELECT coalesce(max(reply.asking), 0) AS last
        FROM reply JOIN invitation ON invitation.id = reply.invitation_id WHERE invitation.event_id = $1`,
      [id],
    );
    return row!.last;
  }

  /** Whether a letter was recorded after a change, and is not dated before it. */
  private async isToldByLetter({ id }: Event, change: string, on: Day | null): Promise<boolean> {
    const [row] = await this.store.sql<{ told: boolean }>(
      `SELECT EXISTS (SELECT 1 FROM change JOIN invitation ON invitation.id = change.thing_id
        WHERE invitation.event_id = $1 AND change.id > $2 AND change.differences -> 'letterOn' ->> 'to' >= $3) AS told`,
      [id, change, on ?? ''],
    );
    return row!.told;
  }
}

/** What was so before a change. */
function undone(state: Asked, differences: Record<string, { from?: unknown }>): Asked {
  const from = <Value>(field: keyof Asked, read: (value: never) => Value): Value | null | undefined => {
    const difference = differences[field];
    return difference && (difference.from == null ? null : read(difference.from as never));
  };
  const [starts, ends] = [from('starts', EventTime.parse), from('ends', EventTime.parse)];
  const [movedOn, because] = [from('movedOn', String), from('because', String)];
  return {
    starts: starts === undefined ? state.starts : starts,
    ends: ends === undefined ? state.ends : ends,
    timeZone: from('timeZone', String) ?? state.timeZone,
    asking: from('asking', Number) ?? state.asking,
    movedOn: movedOn === undefined ? state.movedOn : movedOn,
    because: because === undefined ? state.because : because,
    status: (from('status', String) as EventStatus | null | undefined) ?? state.status,
  };
}
