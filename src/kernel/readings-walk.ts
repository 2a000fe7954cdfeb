import { addDays, type Day } from './day.js';
import type { Dated, Life, Told } from './life.js';

export interface Placed<Act> {
  act: Act;
  bit: bigint;
  earliest: Day;
  latest: Day;
  /** The act before it that says the same of the same dates: it goes first. */
  after: bigint;
}

/** Days on which the same acts may stand: one day, or all days until the next slot where acts may stand on different ones. */
export interface Slot<Act> {
  from: Day;
  isOneDay: boolean;
  acts: readonly Placed<Act>[];
  /** What must have happened at its end. */
  due: bigint;
}

/** What has happened at the end of a slot, and what that has come to. */
export interface World<Act, State> {
  done: bigint;
  size: number;
  state: State;
  /** Through the next slot. */
  ways: Way<Act, State>[];
  /** How many acts have to be passed over on the best way to the end. */
  toGo: number;
}

export interface Way<Act, State> {
  to: World<Act, State>;
  steps: Steps<Act, State> | null;
  /** How many acts stand before one that would rather go first on that day. */
  inverted: number;
  passedOver: number;
}

interface Steps<Act, State> extends Told<Act, State> {
  before: Steps<Act, State> | null;
}

export function slotsOf<Act extends Dated>(
  placed: readonly Placed<Act>[],
  { goesFirst }: Pick<Life<Act, never>, 'goesFirst'>,
) {
  const firstDays = [...placed].sort((a, b) => (a.earliest < b.earliest ? -1 : 1));
  const marks = [...new Set(placed.flatMap(({ earliest, latest }) => [earliest, latest]))].sort();
  const slots: Slot<Act>[] = [];
  let open: Placed<Act>[] = [];
  let begun = 0;
  let due = 0n;
  for (const [i, from] of marks.entries()) {
    for (; firstDays[begun] && firstDays[begun]!.earliest === from; begun++) open.push(firstDays[begun]!);
    for (const one of open) if (one.latest === from) due |= one.bit;
    slots.push({ from, isOneDay: true, acts: inGivenOrder(open), due });
    const today = open;
    open = open.filter(({ latest }) => latest > from);
    // Whoever may stand on these days may stand on the mark before as well: they matter only to what goes first on a day.
    const next = addDays(from, 1);
    const mayWait = goesFirst && open.some((first) => today.some((then) => goesFirst(first.act, then.act)));
    if (mayWait && marks[i + 1] && next < marks[i + 1]!)
      slots.push({ from: next, isOneDay: addDays(next, 1) === marks[i + 1], acts: inGivenOrder(open), due });
  }
  return slots;
}

const inGivenOrder = <Act>(placed: readonly Placed<Act>[]) => [...placed].sort((a, b) => (a.bit < b.bit ? -1 : 1));

/** All that a slot can make of each world: any of its acts in any order that makes a life, those that are due among them. */
export function through<Act extends Dated, State>(
  slot: Slot<Act>,
  worlds: readonly World<Act, State>[],
  life: Life<Act, State>,
): World<Act, State>[] {
  const found = new Map<bigint, Map<string, World<Act, State>>>();
  let stuck: { act: Act; state: State; size: number } | undefined;
  for (const world of worlds) {
    for (const { done, size, state, key, steps, inverted, passedOver } of waysThrough(slot, world, life)) {
      if ((done & slot.due) !== slot.due) {
        const waiting = slot.acts.find(({ bit }) => slot.due & bit & ~done)!;
        if (!stuck || size > stuck.size) stuck = { act: waiting.act, state, size };
        continue;
      }
      let same = found.get(done);
      if (!same) found.set(done, (same = new Map()));
      let to = same.get(key);
      if (!to) same.set(key, (to = { done, size, state, ways: [], toGo: Infinity }));
      world.ways.push({ to, steps, inverted, passedOver });
    }
  }
  if (found.size === 0) throw life.refuse(stuck!.act, stuck!.state);
  return [...found.values()].flatMap((same) => [...same.values()]);
}

interface Partway<Act, State> extends Omit<Way<Act, State>, 'to'> {
  done: bigint;
  size: number;
  state: State;
  key: string;
}

/** Those in which most happens first. */
function waysThrough<Act extends Dated, State>(
  slot: Slot<Act>,
  { done, size, state }: World<Act, State>,
  life: Life<Act, State>,
): Partway<Act, State>[] {
  const start = { done, size, state, key: life.key(state), steps: null, inverted: 0, passedOver: 0 };
  const layers: Partway<Act, State>[][] = [[start]];
  for (let layer = layers[0]!; layer.length > 0; layers.push(layer)) {
    const next = new Map<string, Partway<Act, State>>();
    for (const one of layer)
      for (const [i, { bit, after }] of slot.acts.entries()) {
        if (one.done & bit || (one.done & after) !== after) continue;
        for (const way of onward(one, i, slot, life)) {
          const at = `${way.done} ${way.key}`;
          const known = next.get(at);
          if (!known) next.set(at, way);
          else if (badness(way) < badness(known)) Object.assign(known, way);
        }
      }
    layer = [...next.values()];
  }
  return layers.reverse().flat();
}

// Nothing is as bad as to pass over an act.
const badness = ({ inverted, passedOver }: { inverted: number; passedOver: number }) => passedOver * 1000 + inverted;

function onward<Act extends Dated, State>(
  one: Partway<Act, State>,
  i: number,
  { acts, isOneDay }: Slot<Act>,
  { step, key, goesFirst, passesOver }: Life<Act, State>,
): Partway<Act, State>[] {
  const { act, bit } = acts[i]!;
  const states = step(one.state, act);
  const isPassedOver = states.length === 0 && passesOver === true;
  let inverted = one.inverted;
  if (isOneDay && goesFirst && !isPassedOver)
    for (let { steps } = one; steps; steps = steps.before) if (goesFirst(act, steps.act)) inverted += 1;
  return (isPassedOver ? [one.state] : states).map((state) => ({
    done: one.done | bit,
    size: one.size + 1,
    state,
    key: key(state),
    steps: { act, state, before: one.steps },
    inverted,
    passedOver: one.passedOver + Number(isPassedOver),
  }));
}
