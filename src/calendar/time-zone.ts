import type { Day } from '../kernel/day.js';

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    const numeric = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' } as const;
    format = new Intl.DateTimeFormat('en-US', { timeZone: zone, hourCycle: 'h23', ...numeric, second: 'numeric' });
    if (formats.size < 500) formats.set(zone, format);
  }
  return format;
}

/** How many seconds the clocks of a zone are ahead of UTC at an instant. */
export function offsetAt(zone: string, at: number): number {
  const parts = Object.fromEntries(
    formatOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year, month, day, hour, minute, second } = parts as Record<string, number>;
  const wall = Date.UTC(year!, month! - 1, day, hour, minute, second);
  return Math.round((wall - Math.floor(at / 1000) * 1000) / 1000);
}

/** The instant at which the clocks of a zone show a time: `2026-03-05T10:00`. */
export function instantAt(zone: string, local: string): Date {
  const wall = Date.parse(`${local}${local.length === 16 ? ':00' : ''}Z`);
  const guess = wall - offsetAt(zone, wall) * 1000;
  return new Date(wall - offsetAt(zone, guess) * 1000);
}

/** The first instant of a day in a zone, as its clocks have it. */
export const midnight = (zone: string, day: Day): Date => instantAt(zone, `${day}T00:00`);
