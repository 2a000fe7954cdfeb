import { dayIn, type Day } from './day.js';

/** What time it is: an instant, and the civil day that it is in a zone. Tests and drills may set it. */
export class Clock {
  private fixed: number | undefined;

  now(): Date {
    return new Date(this.fixed ?? Date.now());
  }

  /** @param zone a name of the tz database, never an offset */
  today(zone: string): Day {
    return dayIn(zone, this.now());
  }

  /** Stands still at this instant; without one it goes again. */
  set(instant?: string): void {
    const fixed = instant === undefined ? undefined : Date.parse(instant);
    if (Number.isNaN(fixed)) throw new RangeError(`Not an instant: ${instant}`);
    this.fixed = fixed;
  }
}
