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

/** From when on the clocks of a zone are how far ahead of UTC. */
export interface Observance {
  isDaylight: boolean;
  /** The clocks' own time at the moment of the turn, before it: `2016-03-27T02:00:00`. */
  startsLocal: string;
  /** Seconds ahead of UTC before and after. */
  from: number;
  to: number;
}

const WEEK = 7 * 86_400_000;
const EARLIEST = Date.UTC(1970, 0, 1);

/** How the clocks of a zone go from the beginning of one year to the end of another: the rule then in force comes first. */
export function observances(zone: string, firstYear: number, lastYear: number): Observance[] {
  const begin = Date.UTC(firstYear, 0, 1) - WEEK;
  const end = Date.UTC(lastYear + 1, 0, 1) + WEEK;
  const turns: number[] = [];
  let before = begin;
  while (before > EARLIEST && offsetAt(zone, before - WEEK) === offsetAt(zone, begin)) before -= WEEK;
  if (before > EARLIEST) turns.push(turnBetween(zone, before - WEEK, before));
  for (let at = begin; at < end; at += WEEK)
    if (offsetAt(zone, at) !== offsetAt(zone, at + WEEK)) turns.push(turnBetween(zone, at, at + WEEK));
  if (turns.length > 0 && before > EARLIEST) return turns.map((turn) => observanceFrom(zone, turn));
  const always = offsetAt(zone, begin);
  const first = { isDaylight: false, startsLocal: '1970-01-01T00:00:00', from: always, to: always };
  return [first, ...turns.map((turn) => observanceFrom(zone, turn))];
}

function turnBetween(zone: string, low: number, high: number): number {
  const old = offsetAt(zone, low);
  while (high - low > 1000) {
    const middle = Math.floor((low + high) / 2000) * 1000;
    if (offsetAt(zone, middle) === old) low = middle;
    else high = middle;
  }
  return high;
}

function observanceFrom(zone: string, turn: number): Observance {
  const [from, to] = [offsetAt(zone, turn - 1000), offsetAt(zone, turn)];
  const within = [13, 26, 39].map((weeks) => offsetAt(zone, turn + weeks * WEEK));
  const startsLocal = new Date(turn + from * 1000).toISOString().slice(0, 19);
  return { isDaylight: within.some((later) => later < to), startsLocal, from, to };
}
