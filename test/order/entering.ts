// Entering the same acts in several orders, as law 1 and law 2 speak of it.

interface Entered<Act> {
  /** @returns null, or the code of the refusal */
  enter(act: Act): string | null;
}

/** Whether each set of acts that was ever complete at an entry is accepted: the set alone decides (law 2). */
export type Verdicts = Map<number, { accepted: boolean; order: string }>;

/**
 * Enters the acts in an order. What is refused is put off until others have made it possible, as a clerk would.
 * @returns null when some of them can never be entered in this order
 * @throws Error when a set is refused at this entry that was accepted at another, or the other way round
 */
export function enterIn<Act, To extends Entered<Act>>(
  to: To,
  acts: readonly Act[],
  order: readonly number[],
  verdicts: Verdicts,
): To | null {
  let done = 0;
  let waiting = [...order];
  const entered: number[] = [];
  for (let before = -1; waiting.length > 0 && waiting.length !== before;) {
    before = waiting.length;
    waiting = waiting.filter((i) => {
      const set = done | (1 << i);
      const refused = to.enter(acts[i]!);
      if (refused === null) {
        done = set;
        entered.push(i);
      }
      const now = { accepted: refused === null, order: `${refused === null ? entered : [...entered, i]}` };
      const known = verdicts.get(set) ?? now;
      verdicts.set(set, known);
      if (known.accepted !== now.accepted)
        throw new Error(`refused in one order: ${known.order}, not in the other: ${now.order}`);
      return refused !== null;
    });
  }
  return waiting.length === 0 ? to : null;
}
