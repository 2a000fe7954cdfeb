import { dayIn, type Day } from './day.js';

/** In milliseconds: what clocks that are kept right may differ by, and much more. */
export const CLOCKS_DIFFER_BY = 5 * 60_000;

/** The current time: an instant, and the civil day in a time zone. Tests and drills may set it. */
export class Clock {
  private fixed: number | undefined;
  private latest: { zone: string; second: number; day: Day } | undefined;

  now(): Date {
    return new Date(this.fixed ?? Date.now());
  }

  /** @param zone a tz database name, never an offset */
  today(zone: string): Day {
    const now = this.now();
    const second = Math.floor(now.getTime() / 1000);
    // Asked at every request, and a day begins at a whole second.
    if (this.latest?.zone !== zone || this.latest.second !== second)
      this.latest = { zone, second, day: dayIn(zone, now) };
    return this.latest.day;
  }

  /** Stops the clock at this instant; without an argument it runs again. */
  set(instant?: string): void {
    const fixed = instant === undefined ? undefined : Date.parse(instant);
    if (Number.isNaN(fixed)) throw new RangeError(`Not an instant: ${instant}`);
    this.fixed = fixed;
  }
}
