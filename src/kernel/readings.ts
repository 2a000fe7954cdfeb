import type { Day } from './day.js';
import { DomainError } from './domain-error.js';
import { isBefore } from './interval.js';
import type { Dated, Life, Told } from './life.js';
import { slotsOf, through, type Placed, type Slot, type Way, type World } from './readings-walk.js';

/** More acts than this that may stand on one day are not told apart: a finer date is asked for. */
export const MOST_AT_ONCE = 8;

/**
 * All readings of a set of acts (R1): each has a day for every coarse date and an order for the acts of one day, such
 * that the acts in that order make a life.
 */
export class Readings<Act, State> {
  constructor(
    /** The days on which anything may change, in order. */
    readonly days: readonly Day[],
    /** The states before the first of these days, and from each on; of each the furthest progress first. */
    private readonly states: readonly (readonly State[])[],
    /** One reading whole: every act as early as it may be, and else in the order in which they were given. */
    readonly told: readonly Told<Act, State>[],
    /** How many acts could not follow. */
    readonly passedOver: number,
  ) {}

  /** The states that readings have at the end of a day, at least one: first that in which all has happened that may have. */
  on(day: Day): readonly State[] {
    let low = 0;
    let high = this.days.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.days[middle]! <= day) low = middle + 1;
      else high = middle;
    }
    return this.states[low]!;
  }

  /** The states once everything has happened. */
  get inTheEnd(): readonly State[] {
    return this.states.at(-1)!;
  }
}

/** What is said of several states: of the first one, and surely when all agree. */
export function agreed<State, Value>(states: readonly State[], valueOf: (state: State) => Value): [Value, boolean] {
  const value = valueOf(states[0]!);
  return [value, states.every((state) => valueOf(state) === value)];
}

/**
 * Explores every reading of the acts, day by day: only acts that may stand on one day are permuted, and what has come to
 * the same state is followed once.
 * @param acts in the order that is told when nothing else decides
 * @throws DomainError TOO_MANY when more than 8 acts may stand on one day, those of one known day that say the same counted once; what `life.refuse` says when there is no reading
 */
export function readingsOf<Act extends Dated, State>(
  acts: readonly Act[],
  life: Life<Act, State>,
): Readings<Act, State> {
  const last = new Map<string, bigint>();
  const placed = acts.map((act, i) => {
    const { earliest, latest } = act.on;
    const bit = 1n << BigInt(i);
    // Of a coarse date a finer one can be asked for; of a day it cannot.
    const said = earliest === latest ? life.sameAs && `${earliest} ${life.sameAs(act)}` : undefined;
    const after = (said !== undefined && last.get(said)) || 0n;
    if (said !== undefined) last.set(said, bit);
    return { act, earliest, latest, bit, after };
  });
  mayNotCrowd(placed.filter(({ act, after }) => !act.isDerived && after === 0n));
  const slots = slotsOf(placed, life);
  const start: World<Act, State> = { done: 0n, size: 0, state: life.start, ways: [], toGo: Infinity };
  let worlds = [start];
  const layers = [worlds];
  for (const slot of slots) layers.push((worlds = through(slot, worlds, life)));
  for (const world of worlds) world.toGo = 0;
  for (const layer of layers.slice(0, -1).reverse())
    for (const world of layer) world.toGo = Math.min(...world.ways.map((way) => way.passedOver + way.to.toGo));
  return told(slots, start);
}

/** Follows the ways that reach the end, of those of one day with the same acts the ones with the fewest inversions. */
function told<Act extends Dated, State>(slots: readonly Slot<Act>[], start: World<Act, State>): Readings<Act, State> {
  const states: State[][] = [[start.state]];
  const steps: Told<Act, State>[] = [];
  let worlds = [start];
  // Not always the first of the worlds: others may have come further in the meantime.
  let here = start;
  for (const _ of slots) {
    const ways = worlds.map(bestWays);
    const [way] = ways[worlds.indexOf(here)]!;
    const at = steps.length;
    for (let step = way!.steps; step; step = step.before) steps.splice(at, 0, { act: step.act, state: step.state });
    here = way!.to;
    worlds = [...new Set([here, ...ways.flat().map(({ to }) => to)])].sort((a, b) => b.size - a.size);
    states.push(worlds.map(({ state }) => state));
  }
  return new Readings(
    slots.map(({ from }) => from),
    states,
    steps,
    start.toGo,
  );
}

function bestWays<Act, State>({ ways, toGo }: World<Act, State>): Way<Act, State>[] {
  const possible = ways.filter((way) => way.passedOver + way.to.toGo === toGo);
  const fewest = new Map<bigint, number>();
  for (const { to, inverted } of possible) fewest.set(to.done, Math.min(inverted, fewest.get(to.done) ?? Infinity));
  return possible.filter(({ to, inverted }) => inverted === fewest.get(to.done));
}

/**
 * One reading alone, in the order given, with every act on the first day that it may have: for what was stored before sets
 * that ask for a finer date were refused. Acts that cannot follow are passed over.
 */
export function oneReadingOf<Act extends Dated, State>(
  acts: readonly Act[],
  life: Life<Act, State>,
): Readings<Act, State> {
  const steps: Told<Act, State>[] = [];
  const days: Day[] = [];
  const states: State[][] = [[life.start]];
  let passedOver = 0;
  for (const act of acts) {
    const before = steps.at(-1)?.state ?? life.start;
    const [next] = life.step(before, act);
    if (next === undefined) passedOver += 1;
    const state = next ?? before;
    steps.push({ act, state });
    const last = days.at(-1);
    if (last === undefined || act.on.earliest > last) {
      days.push(act.on.earliest);
      states.push([state]);
    } else states[states.length - 1] = [state];
  }
  return new Readings(days, states, steps, passedOver);
}

function mayNotCrowd<Act>(placed: readonly Placed<Act>[]): void {
  let open: Placed<Act>[] = [];
  for (const one of [...placed].sort((a, b) => (a.earliest < b.earliest ? -1 : 1))) {
    open = open.filter((other) => isBefore(other, one) !== 'YES');
    open.push(one);
    if (open.length > MOST_AT_ONCE) throw tooMany();
  }
}

function tooMany(): DomainError {
  return new DomainError(
    'TOO_MANY',
    {
      en: `More than ${MOST_AT_ONCE} acts may have happened on the same day, so their order cannot be worked out. Enter a finer date: a month instead of a year, a day instead of a month.`,
      ru: `На один и тот же день может приходиться больше ${MOST_AT_ONCE} действий, и их порядок установить нельзя. Укажите дату точнее: месяц вместо года, день вместо месяца.`,
    },
    ['on'],
  );
}
