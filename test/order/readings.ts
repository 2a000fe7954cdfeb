import { addDays, spanOf, type Span } from './calendar.js';

/** An order of the acts that their days allow and in which each of them can be done, with the state after each. */
export interface Reading<Act, State> {
  acts: readonly Act[];
  /** states[k] is the state after k acts. */
  states: readonly State[];
}

/** A state, the first day on which some reading has it and the first on which none like it has it any more. */
interface Stay<State> {
  from: string;
  until: string;
  state: State;
}

/**
 * Every reading of a set of acts: all orders of them are tried, one act after the other (laws 1 and 2). No reading means that
 * the set makes no life.
 * @param goesFirst of one day the one is told before the other, where both orders make a life
 */
export class AllReadings<Act extends { on: string }, State> {
  readonly all: readonly Reading<Act, State>[];
  private readonly stays: readonly Stay<State>[];

  constructor(
    acts: readonly Act[],
    beginning: State,
    after: (state: State, act: Act) => State | null,
    goesFirst: (first: Act, then: Act) => boolean = () => false,
  ) {
    const spans = new Map(acts.map((act) => [act, spanOf(act.on)]));
    const found: Reading<Act, State>[] = [];
    const go = (done: Act[], states: State[], left: readonly Act[], earliest: string) => {
      if (left.length === 0) found.push({ acts: done, states });
      const soonest = left.map((act) => spans.get(act)!.last).reduce((a, b) => (a < b ? a : b), '9999-12-31');
      for (const act of left) {
        const { first, last } = spans.get(act)!;
        const at = first > earliest ? first : earliest;
        if (at > last || at > soonest) continue;
        const state = after(states.at(-1)!, act);
        const others = left.filter((other) => other !== act);
        if (state) go([...done, act], [...states, state], others, at);
      }
    };
    go([], [beginning], acts, '0000-00-00');

    const stays = new Map<string, Stay<State>>();
    const never = neverOnOneDay(
      found.map((reading) => reading.acts),
      spans,
      goesFirst,
    );
    this.all = found.filter(({ acts: order, states }, n) => {
      const days = turningDays(
        order.map((act) => spans.get(act)!),
        never[n]!,
      );
      if (days[0]!.latest === null) return false;
      for (const [k, state] of states.entries()) {
        const { soonest: from, latest: until } = days[k]!;
        if (from !== null && until !== null) {
          const stay = { from, until, state };
          stays.set(JSON.stringify(stay), stay);
        }
      }
      return true;
    });
    this.stays = [...stays.values()];
  }

  /** The different values that the readings allow at the end of a day. */
  on<Value>(day: string, valueOf: (state: State) => Value): Value[] {
    return different(
      this.stays.filter(({ from, until }) => from <= day && day < until).map(({ state }) => valueOf(state)),
    );
  }

  /** The same once everything is done. */
  inTheEnd<Value>(valueOf: (state: State) => Value): Value[] {
    return different(this.all.map(({ states }) => valueOf(states.at(-1)!)));
  }
}

/** Acts of an order that follow one another: the number of those before them, and of those up to their end. */
type Stretch = [before: number, end: number];

/**
 * The stretches of each order that are never all the acts of one day, because such a day is told in another order: the one that
 * has the fewest acts before what goes before them. With another act on that day they may well stand so, if there is no other order then.
 */
function neverOnOneDay<Act>(
  orders: readonly (readonly Act[])[],
  spans: ReadonlyMap<Act, Span>,
  goesFirst: (first: Act, then: Act) => boolean,
): Stretch[][] {
  const all = [...spans.keys()];
  if (!all.some((one) => all.some((other) => goesFirst(one, other) && meet([one, other], spans))))
    return orders.map(() => []);
  const fewest = new Map<string, number>();
  const told = orders.map((order) => {
    const numbers = order.map((act) => all.indexOf(act));
    const found: { stretch: Stretch; name: string; count: number }[] = [];
    for (let first = 0; first < order.length; first++)
      for (let last = first + 1; last < order.length; last++) {
        const acts = order.slice(first, last + 1);
        if (!meet(acts, spans)) break;
        const count = acts.reduce(
          (sum, act, k) => sum + acts.slice(0, k).filter((before) => goesFirst(act, before)).length,
          0,
        );
        const name = `${numbers.slice(0, first)} ${numbers.slice(first, last + 1).sort()}`;
        fewest.set(name, Math.min(count, fewest.get(name) ?? count));
        found.push({ stretch: [first, last + 1], name, count });
      }
    return found;
  });
  return told.map((found) =>
    found.filter(({ name, count }) => count > fewest.get(name)!).map(({ stretch }) => stretch),
  );
}

/** Whether all of them may stand on one day. */
function meet<Act>(acts: readonly Act[], spans: ReadonlyMap<Act, Span>): boolean {
  const first = acts.map((act) => spans.get(act)!.first).reduce((a, b) => (a > b ? a : b));
  return acts.every((act) => spans.get(act)!.last >= first);
}

/**
 * For each number of the acts of an order the soonest day on which they can all be done, and the latest on which the next of the
 * others can be: all of them on days on which just such a stretch may stand; null when there are none.
 */
function turningDays(order: readonly Span[], never: readonly Stretch[]) {
  const days: { before: number; end: number; from: string; to: string }[] = [];
  for (let before = 0; before < order.length; before++)
    for (let end = before + 1; end <= order.length; end++) {
      const acts = order.slice(before, end);
      const from = acts.map(({ first }) => first).reduce(later);
      const to = acts.map(({ last }) => last).reduce(sooner);
      if (from > to) break;
      if (!never.some(([b, e]) => b === before && e === end)) days.push({ before, end, from, to });
    }
  const soonest: (string | null)[] = ['0000-00-00'];
  for (let done = 1; done <= order.length; done++)
    soonest[done] = days
      .filter(({ before, end, to }) => end === done && soonest[before]! !== null && soonest[before]! < to)
      .map(({ before, from }) => (soonest[before]! < from ? from : addDays(soonest[before]!, 1)))
      .reduce<string | null>((a, b) => (a === null ? b : sooner(a, b)), null);
  const latest: (string | null)[] = [];
  latest[order.length] = '9999-99-99';
  for (let done = order.length - 1; done >= 0; done--)
    latest[done] = days
      .filter(({ before, end, from }) => before === done && latest[end]! !== null && latest[end]! > from)
      .map(({ end, to }) => (latest[end]! > to ? to : addDays(latest[end]!, -1)))
      .reduce<string | null>((a, b) => (a === null ? b : later(a, b)), null);
  return soonest.map((day, done) => ({ soonest: day, latest: latest[done]! }));
}

const later = (a: string, b: string) => (a > b ? a : b);
const sooner = (a: string, b: string) => (a < b ? a : b);

export const different = <Value>(values: readonly Value[]): Value[] => [
  ...new Map(values.map((value) => [JSON.stringify(value), value])).values(),
];
