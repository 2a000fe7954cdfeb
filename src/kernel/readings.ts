import type { Day } from './day.js';
import { type Interval, isBefore } from './interval.js';
import { RuleBroken } from './rule-broken.js';

/** More acts than this that may stand on one day are not told apart: a finer date is asked for. */
export const MOST_AT_ONCE = 8;

export interface Dated {
  readonly on: Interval;
  /** Whether it only follows from acts: then it is not counted where too many are. */
  readonly isDerived?: boolean;
}

/** The rules of a life: what it begins as, and what each act makes of it. */
export interface Life<Act extends Dated, State> {
  readonly start: State;
  /** What may come of an act; nothing when it is not possible then. */
  step(state: State, act: Act): readonly State[];
  /** States with the same key are one state: whatever follows, follows for both. */
  key(state: State): string;
  /** Where two acts can only stand on one and the same day and both orders make a life: whether `first` goes first. */
  goesFirst?(first: Act, then: Act, state: State): boolean;
  /** What is said when no reading makes a life: the act that cannot follow, and what it would have to follow. */
  refuse(act: Act, state: State): RuleBroken;
  /** Acts that cannot follow are passed over, as few as may be, instead of refused: for those who do not see all acts. */
  passesOver?: boolean;
}

/** A state that some reading has from one day until the day before another. */
interface Span<State> {
  state: State;
  /** Null: from the beginning of time. */
  from: Day | null;
  /** Null: for ever. */
  until: Day | null;
}

/**
 * All readings of a set of acts (R1): each has a day for every coarse date and an order for the acts of one day, such
 * that the acts in that order make a life.
 */
export class Readings<Act, State> {
  private readonly states: readonly (readonly State[])[];

  /**
   * @param days on which anything may change, in order
   * @param spans the furthest progress first
   * @param told one reading whole, the one that is told when nothing else decides
   * @param passedOver how many acts could not follow
   */
  constructor(
    readonly days: readonly Day[],
    spans: readonly Span<State>[],
    readonly told: readonly { act: Act; state: State }[],
    readonly passedOver: number,
  ) {
    const index = new Map(days.map((day, i) => [day, i + 1]));
    const states: State[][] = Array.from({ length: days.length + 1 }, () => []);
    for (const { state, from, until } of spans) {
      const end = until === null ? states.length : index.get(until)!;
      for (let i = from === null ? 0 : index.get(from)!; i < end; i++) states[i]!.push(state);
    }
    this.states = states;
  }

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
 * Explores every reading of the acts. Only acts that may stand on one day are permuted, and states that are the same are
 * followed once: the acts happened so far and the state are a node, and an act leads from one to the next.
 * @param acts in the order that is told when nothing else decides
 * @throws RuleBroken TOO_MANY when more than 8 acts may stand on one day; what `life.refuse` says when there is no reading
 */
export function readingsOf<Act extends Dated, State>(
  acts: readonly Act[],
  life: Life<Act, State>,
): Readings<Act, State> {
  const sorted = acts
    .map((act, rank) => ({ act, rank, earliest: act.on.earliest, latest: act.on.latest }))
    .sort((a, b) => (a.earliest === b.earliest ? a.rank - b.rank : a.earliest < b.earliest ? -1 : 1))
    .map((one, i) => ({ ...one, at: i, bit: 1n << BigInt(i) }));
  mayNotCrowd(sorted.filter(({ act }) => !act.isDerived));
  const layers = [[nodeOf<Act, State>(0n, 0, null, life.start)]];
  for (const many of sorted.keys()) layers.push(nextLayer(layers[many]!, sorted, life));
  const days = [...new Set(sorted.flatMap(({ earliest, latest }) => [earliest, latest]))].sort();
  const spans = completed(layers);
  const [start] = layers[0]!;
  return new Readings(days, spans, toldFrom(start!), Math.floor(start!.toGo / PASSED_OVER));
}

/** Passing over one act is worse than going against every preference. */
const PASSED_OVER = 1_000_000;

interface Placed<Act> {
  act: Act;
  /** Its place in the order that is told when nothing else decides. */
  rank: number;
  /** Its place in the order of first days. */
  at: number;
  bit: bigint;
  earliest: Day;
  latest: Day;
}

interface Node<Act, State> extends Span<State> {
  done: bigint;
  /** No act before this one is still to come. */
  first: number;
  next: { act: Act; node: Node<Act, State>; cost: number }[];
  /** How many preferences the best way to the end goes against. */
  toGo: number;
}

const nodeOf = <Act, State>(done: bigint, first: number, from: Day | null, state: State): Node<Act, State> => ({
  done,
  first,
  from,
  until: null,
  state,
  next: [],
  toGo: Infinity,
});

function nextLayer<Act extends Dated, State>(
  layer: readonly Node<Act, State>[],
  sorted: readonly Placed<Act>[],
  life: Life<Act, State>,
): Node<Act, State>[] {
  const found = new Map<bigint, Map<string, Node<Act, State>>>();
  let stuck: [Act, State] | undefined;
  for (const node of layer) {
    const possible = nextActs(node, sorted);
    for (const placed of possible) {
      const possibly = life.step(node.state, placed.act);
      const isPassedOver = possibly.length === 0 && life.passesOver === true;
      const states = isPassedOver ? [node.state] : possibly;
      stuck ??= [placed.act, node.state];
      if (states.length === 0) continue;
      const done = node.done | placed.bit;
      let same = found.get(done);
      if (!same) found.set(done, (same = new Map()));
      const cost = isPassedOver ? PASSED_OVER : against(placed, possible, node.state, life);
      for (const state of states) {
        const key = life.key(state);
        let next = same.get(key);
        if (!next) {
          let first = node.first;
          while (done & (1n << BigInt(first))) first += 1;
          const from = node.from !== null && node.from > placed.earliest ? node.from : placed.earliest;
          same.set(key, (next = nodeOf(done, first, from, state)));
        }
        node.next.push({ act: placed.act, node: next, cost });
      }
    }
  }
  if (found.size === 0) throw life.refuse(...stuck!);
  return [...found.values()].flatMap((nodes) => [...nodes.values()]);
}

/** The acts that may come next: none that must wait for another. Notes in the node until when nothing need come. */
function nextActs<Act, State>(node: Node<Act, State>, sorted: readonly Placed<Act>[]): Placed<Act>[] {
  const waiting: Placed<Act>[] = [];
  for (let i = node.first; i < sorted.length; i++) {
    const placed = sorted[i]!;
    if (node.until !== null && placed.earliest > node.until) break;
    if (node.done & placed.bit) continue;
    waiting.push(placed);
    if (node.until === null || placed.latest < node.until) node.until = placed.latest;
  }
  return waiting.filter(({ earliest }) => earliest <= node.until!).sort((a, b) => a.rank - b.rank);
}

/** How many acts of the same day would rather have gone before this one. */
function against<Act extends Dated, State>(
  placed: Placed<Act>,
  possible: readonly Placed<Act>[],
  state: State,
  { goesFirst }: Life<Act, State>,
): number {
  if (!goesFirst) return 0;
  const isOnOneDay = (other: Placed<Act>) => placed.earliest === other.latest;
  return possible.filter((other) => other !== placed && isOnOneDay(other) && goesFirst(other.act, placed.act, state))
    .length;
}

/** The nodes of the readings that go against the fewest preferences, the last ones first, of one moment in the told order. */
function completed<Act, State>(layers: readonly Node<Act, State>[][]): Node<Act, State>[] {
  for (const node of layers.at(-1)!) node.toGo = 0;
  for (const layer of layers.slice(0, -1).reverse())
    for (const node of layer) node.toGo = Math.min(...node.next.map(({ node: next, cost }) => cost + next.toGo));
  const told: Node<Act, State>[][] = [];
  let layer = layers[0]!;
  while (layer.length > 0) {
    told.push(layer);
    layer = [...new Set(layer.flatMap((node) => bestWays(node).map(({ node: next }) => next)))];
  }
  return told.reverse().flat();
}

const bestWays = <Act, State>({ next, toGo }: Node<Act, State>) =>
  next.filter((way) => way.cost + way.node.toGo === toGo);

function toldFrom<Act, State>(start: Node<Act, State>): { act: Act; state: State }[] {
  const told: { act: Act; state: State }[] = [];
  for (let [way] = bestWays(start); way; [way] = bestWays(way.node)) told.push({ act: way.act, state: way.node.state });
  return told;
}

function mayNotCrowd<Act>(sorted: readonly Placed<Act>[]): void {
  let open: Placed<Act>[] = [];
  for (const placed of sorted) {
    open = open.filter((one) => isBefore(one, placed) !== 'YES');
    open.push(placed);
    if (open.length > MOST_AT_ONCE) throw tooMany();
  }
}

function tooMany(): RuleBroken {
  return new RuleBroken(
    'TOO_MANY',
    {
      en: `More than ${MOST_AT_ONCE} acts may have happened on the same day, so their order cannot be worked out. Enter a finer date: a month instead of a year, a day instead of a month.`,
      ru: `На один и тот же день может приходиться больше ${MOST_AT_ONCE} действий, и их порядок установить нельзя. Укажите дату точнее: месяц вместо года, день вместо месяца.`,
    },
    ['on'],
  );
}
