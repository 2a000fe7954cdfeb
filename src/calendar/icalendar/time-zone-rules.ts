import { offsetIn } from '../../kernel/local-time.js';

/** A change of the UTC offset of a zone. */
export interface Observance {
  isDaylight: boolean;
  /** The local time of the change, by the old offset: `2016-03-27T02:00:00`. */
  startsLocal: string;
  /** The UTC offsets in seconds before and after. */
  from: number;
  to: number;
}

const offsetAt = (zone: string, at: number) => offsetIn(zone, new Date(at));

const WEEK = 7 * 86_400_000;
const EARLIEST = Date.UTC(1970, 0, 1);

// Every calendar of a zone asks for the same years, and finding the changes takes thousands of conversions.
const known = new Map<string, readonly Observance[]>();
const MOST_KNOWN = 1000;

/** The offset changes of a zone from the beginning of one year to the end of another, starting with the rule in force. */
export function observances(zone: string, firstYear: number, lastYear: number): readonly Observance[] {
  const key = `${zone} ${firstYear} ${lastYear}`;
  const found = known.get(key) ?? findObservances(zone, firstYear, lastYear);
  if (known.size < MOST_KNOWN) known.set(key, found);
  return found;
}

function findObservances(zone: string, firstYear: number, lastYear: number): Observance[] {
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
