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
    const apart = notOnOneDay(
      found.map((reading) => reading.acts),
      spans,
      goesFirst,
    );
    this.all = found.filter(({ acts: order, states }, n) => {
      const days = daysOf(
        order.map((act) => spans.get(act)!),
        apart[n]!,
      );
      if (!days) return false;
      for (const [k, state] of states.entries()) {
        const stay = { from: days.soonest[k - 1] ?? '0000-00-00', until: days.latest[k] ?? '9999-99-99', state };
        stays.set(JSON.stringify(stay), stay);
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

type Stretch = [first: number, last: number];

/**
 * The stretches of each order that cannot stand on one day, because there they are told in another order: the one that has the
 * fewest acts before what goes before them.
 */
function notOnOneDay<Act>(
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
        found.push({ stretch: [first, last], name, count });
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

/** The first and the last day that each act of an order may have; null when there are none. */
function daysOf(order: readonly Span[], apart: readonly Stretch[]): { soonest: string[]; latest: string[] } | null {
  const [soonest, latest]: [string[], string[]] = [[], []];
  for (const [k, { first, last }] of order.entries()) {
    const least = apart.filter(([, to]) => to === k).map(([from]) => addDays(soonest[from]!, 1));
    soonest.push([first, soonest[k - 1] ?? first, ...least].reduce((a, b) => (a > b ? a : b)));
    if (soonest[k]! > last) return null;
  }
  for (const [k, { last }] of [...order.entries()].reverse()) {
    const most = apart.filter(([from]) => from === k).map(([, to]) => addDays(latest[to]!, -1));
    latest[k] = [last, latest[k + 1] ?? last, ...most].reduce((a, b) => (a < b ? a : b));
  }
  return { soonest, latest };
}

export const different = <Value>(values: readonly Value[]): Value[] => [
  ...new Map(values.map((value) => [JSON.stringify(value), value])).values(),
];
