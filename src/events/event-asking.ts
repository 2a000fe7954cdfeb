import type { Day } from '../kernel/day.js';
import { repliesTooLate } from './event-errors.js';
import { stillHolds, type Moment } from './event-moment.js';
import type { Event } from './event.js';

/** When an event takes place, and how its guests are asked: what they reply to (R38). */
export type Asked = Moment & Pick<Event, 'asking' | 'movedOn' | 'status' | 'because'>;

export function askedOf({ starts, ends, timeZone, asking, movedOn, status, because }: Event): Asked {
  return { starts, ends, timeZone, asking, movedOn, status, because };
}

/** Replies so far are history: the cities are asked again. */
export function askAgain(event: Event, on: Day): void {
  event.asking += 1;
  event.movedOn = on;
}

/** It is back on a date that its guests have answered for: their replies count as before. */
export function takeBack(event: Event, earlier: Asked, because?: string | null): void {
  event.asking = earlier.asking;
  event.movedOn = earlier.movedOn;
  if (event.status === 'POSTPONED') event.status = earlier.status;
  event.because = because === undefined ? earlier.because : because;
}

/** Whether what its guests were told holds no more. One that was held is only described better. */
export const isMovedFrom = (told: Moment, event: Event): boolean => event.status !== 'HELD' && !stillHolds(told, event);

/** @throws DomainError TOO_LATE for a last day to reply after the event */
export function mustHearBefore({ code, lastDay }: Event, replyBy: Day | null): void {
  if (replyBy !== null && lastDay !== null && replyBy > lastDay) throw repliesTooLate(code, replyBy, lastDay);
}
