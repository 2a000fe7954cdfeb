// Random lives for the tests of order: plausible ones, most of which the rules accept, and some that nobody would live.
import fc from 'fast-check';
import { KINDS, type PairAct, type Side } from './partnership-oracle.js';

/** Tests that look for something rare may look ten times as long: ORDER_LIVES=10. */
export const MORE = Number(process.env.ORDER_LIVES ?? 1);

/** A stroke of fate, before it is made an act: every part of a life is drawn the same way, so that it shrinks well. */
export const fate = fc.record({
  what: fc.nat(99),
  who: fc.nat(99),
  how: fc.nat(99),
  gap: fc.constantFrom(0, 0, 1, 20, 45, 200, 400, 1500),
  precision: fc.nat(99),
  wild: fc.nat(99),
});
export type Fate = typeof fate extends fc.Arbitrary<infer One> ? One : never;

/** Mostly short ones: what each further act costs doubles. */
export const fates = (most: number): fc.Arbitrary<Fate[]> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.array(fate, { minLength: 1, maxLength: Math.min(5, most) }) },
    { weight: 1, arbitrary: fc.array(fate, { minLength: Math.min(5, most), maxLength: most }) },
  );

const DAY = 86_400_000;
const START = Date.UTC(1996, 1, 29);

export const dayAfter = (days: number): string => new Date(START + days * DAY).toISOString().slice(0, 10);

/** A day as a clerk knows it: mostly whole, else its month, its year, about its year, its decade, or not at all. */
export function asKnown(day: string, { precision }: Pick<Fate, 'precision'>): string {
  if (precision < 55) return day;
  if (precision < 70) return day.slice(0, 7);
  if (precision < 84) return day.slice(0, 4);
  if (precision < 89) return `${day.slice(0, 4)}~`;
  if (precision < 92) return `${day}~`;
  if (precision < 94) return `${day.slice(0, 7)}~`;
  if (precision < 97) return `${day.slice(0, 3)}X`;
  return 'XXXX';
}

export const pick = <One>(from: readonly One[], n: number): One => from[n % from.length]!;

/** Which act may well come next. */
const NEXT: Record<string, PairAct['kind'][]> = {
  NOTHING: ['PROPOSED', 'ESTABLISHED', 'ESTABLISHED', 'ESTABLISHED'],
  PROPOSED: ['ESTABLISHED', 'ESTABLISHED', 'OVER', 'PROPOSED'],
  ESTABLISHED: ['SUSPENDED', 'SUSPENDED', 'OVER', 'OVER', 'ESTABLISHED', 'PROPOSED'],
  SUSPENDED: ['RESUMED', 'RESUMED', 'OVER', 'SUSPENDED', 'ESTABLISHED'],
  RESUMED: ['SUSPENDED', 'OVER', 'ESTABLISHED', 'RESUMED'],
  OVER: ['ESTABLISHED', 'ESTABLISHED', 'PROPOSED', 'RESUMED'],
};
const SIDES: Side[] = ['BOTH', 'BOTH', 'OURS', 'THEIRS'];

/**
 * Lives of a pair of cities.
 * @param coarse how many dates may be coarse: each of these multiplies the readings
 */
export const pairLives = (most: number, coarse: number): fc.Arbitrary<PairAct[]> =>
  fates(most).map((life) => {
    let left = coarse;
    let [days, last] = [0, 'NOTHING'];
    let side: Side = 'BOTH';
    return life.map((one): PairAct => {
      days += one.gap;
      const kind =
        one.wild < 90 ? pick(NEXT[last]!, one.what) : pick(Object.keys(NEXT).slice(1) as PairAct['kind'][], one.what);
      // Whoever rested is the one who mostly comes back.
      side = kind === 'RESUMED' && one.who < 70 ? side : pick(SIDES, one.who);
      last = kind;
      const says = kind === 'PROPOSED' || kind === 'ESTABLISHED';
      const on = left > 0 ? asKnown(dayAfter(days), one) : dayAfter(days);
      if (on.length !== 10) left -= 1;
      return {
        kind,
        on,
        side: says ? 'BOTH' : side,
        tie: says ? pick(KINDS, one.how) : null,
        notified: kind === 'OVER' && side !== 'BOTH' && one.how % 2 === 0,
      };
    });
  });

/** All orders of a few things, else some at random. */
export function ordersOf(count: number, random: number): fc.Arbitrary<number[][]> {
  const indexes = Array.from({ length: count }, (_, i) => i);
  if (count <= 4) return fc.constant(permutations(indexes));
  return fc.array(fc.shuffledSubarray(indexes, { minLength: count }), { minLength: random, maxLength: random });
}

export const permutations = (of: number[]): number[][] =>
  of.length < 2 ? [of] : of.flatMap((one, i) => permutations(of.toSpliced(i, 1)).map((rest) => [one, ...rest]));

/** A life with the orders in which it is entered. */
export const inOrders = <Act>(lives: fc.Arbitrary<Act[]>, random = 24) =>
  lives.chain((acts) => fc.record({ acts: fc.constant(acts), orders: ordersOf(acts.length, random) }));
