// Lives of which some acts never happened: a careless clerk enters them all the same, and puts them right in the end.
import fc from 'fast-check';
import { addDays } from '../order/calendar.js';

export const SEED = Number(process.env.MISTAKES_SEED ?? Date.now() % 1_000_000);

/**
 * What becomes of an act when it is entered: nothing; it never happened, and is struck out; it is entered otherwise, and
 * corrected; it is struck out by mistake, and entered anew.
 */
type Fault = 'NONE' | 'INVENTED' | 'WRONG' | 'LOST';
const FAULTS: Fault[] = ['NONE', 'NONE', 'INVENTED', 'INVENTED', 'WRONG', 'LOST'];

export interface Mistaken<Act> {
  acts: Act[];
  faults: Fault[];
  /** After how many further entries each fault is noticed. */
  noticed: number[];
}

/** @param keyOf what makes two acts one and the same: a mistake that says what is so is none */
export function mistaken<Act extends { on: string }>(
  acts: readonly Act[],
  keyOf: (act: Act) => string,
): fc.Arbitrary<Mistaken<Act>> {
  const all = new Map(acts.map((act) => [keyOf(act), act]));
  const different = [...all.values()];
  const faults = different.map((act, of) =>
    fc.constantFrom(...FAULTS.filter((fault) => fault !== 'WRONG' || !all.has(keyOf(onAnotherDay(act, of))))),
  );
  return fc.record({
    acts: fc.constant(different),
    faults: fc.tuple(...faults),
    noticed: fc.tuple(...different.map(() => fc.nat(4))),
  });
}

/** The life of those of its acts that happened. */
export function withoutMistakes<Act>({ acts, faults, noticed }: Mistaken<Act>): Mistaken<Act> {
  const happened = acts.filter((_, i) => faults[i] !== 'INVENTED');
  return { acts: happened, faults: happened.map(() => 'NONE'), noticed };
}

/** An act as it is entered by somebody who has mistaken its day. */
const onAnotherDay = <Act extends { on: string }>(act: Act, of: number): Act => ({
  ...act,
  on: addDays(act.on.length === 10 ? act.on : '1998-11-25', 3 + of * 10),
});

type Step = 'ENTER' | 'ENTER_WRONG' | 'STRIKE' | 'CORRECT';
const MENDED: Record<Fault, Step[]> = { NONE: [], INVENTED: ['STRIKE'], WRONG: ['CORRECT'], LOST: ['STRIKE', 'ENTER'] };

/** Where lives are entered and put right; everything is refused, or done. */
export interface Mendable<Act> {
  /** @returns the id of the act, null if it is refused */
  enter(act: Act): Promise<string | null> | string | null;
  strike(id: string): Promise<boolean> | boolean;
  correct(id: string, act: Act): Promise<boolean> | boolean;
  /** Takes the whole out, where a mistake is all that is left. */
  void(): Promise<boolean> | boolean;
}

/**
 * Enters a life with its mistakes and puts them right. What is refused is put off until something else has made it possible.
 * @returns how many mistakes were made; null when not all could be entered and put right
 */
export async function live<Act extends { on: string }>(
  to: Mendable<Act>,
  { acts, faults, noticed }: Mistaken<Act>,
): Promise<number | null> {
  const steps = faults.flatMap((fault, of) => [
    { at: of, of, step: fault === 'WRONG' ? ('ENTER_WRONG' as const) : ('ENTER' as const) },
    ...MENDED[fault].map((step, n) => ({ at: of + noticed[of]! + (n + 1) / 4, of, step })),
  ]);
  let waiting: { of: number; step: Step }[] = steps.sort((one, other) => one.at - other.at);
  const ids = new Map<number, string>();
  /** Acts of which the mistake was refused, so that nothing of them has to be put right. */
  const prevented = new Set<number>();
  let made = 0;
  const enter = async (of: number, act: Act) => {
    const id = await to.enter(act);
    if (id !== null) ids.set(of, id);
    return id !== null;
  };
  const strike = async (of: number) => (await to.strike(ids.get(of)!)) && ids.delete(of);
  const take = async (of: number, step: Step): Promise<boolean> => {
    const act = acts[of]!;
    if (prevented.has(of)) return true;
    if (step === 'CORRECT') return to.correct(ids.get(of)!, act);
    if (step === 'STRIKE') {
      if (await strike(of)) return true;
      // What others rest on, or what is all there is, cannot get lost.
      if (faults[of] === 'LOST') prevented.add(of);
      return prevented.has(of);
    }
    if (await enter(of, step === 'ENTER_WRONG' ? onAnotherDay(act, of) : act)) {
      if (faults[of] !== 'NONE') made += 1;
      return true;
    }
    if (faults[of] === 'INVENTED' || (step === 'ENTER_WRONG' && (await enter(of, act)))) prevented.add(of);
    return prevented.has(of);
  };
  /** @returns whether anything of what waits could be done */
  const retried = async (isMeant: (one: (typeof waiting)[number]) => boolean): Promise<boolean> => {
    const before = waiting.length;
    const left: typeof waiting = [];
    const late = new Set<number>();
    for (const one of waiting)
      if (late.has(one.of) || !isMeant(one) || !(await take(one.of, one.step))) {
        late.add(one.of);
        left.push(one);
      }
    waiting = left;
    return left.length < before;
  };
  /** Takes out some of the last acts, which rest on a mistake, to enter them again; the whole, where a mistake is all that is left. */
  const makeRoom = async (most: number): Promise<boolean> => {
    const taken: typeof waiting = [];
    for (const of of [...ids.keys()].sort((one, other) => other - one))
      if (taken.length < most && !waiting.some((one) => one.of === of && one.step === 'STRIKE') && (await strike(of)))
        taken.push({ of, step: 'ENTER' });
    const others = waiting.filter((one) => !taken.some(({ of }) => of === one.of));
    for (const { of } of taken) prevented.delete(of);
    waiting = [...others, ...taken].sort((one, other) => one.of - other.of);
    const isDone = await retried(({ step, of }) => step === 'STRIKE' && ids.has(of));
    const [of] = ids.keys();
    if (ids.size !== 1 || faults[of!] !== 'INVENTED' || !(await to.void())) return isDone || taken.length > 0;
    ids.clear();
    waiting = waiting.filter((one) => one.of !== of);
    return true;
  };
  for (let stuck = 0; waiting.length > 0;) {
    if (await retried(() => true)) continue;
    if (++stuck > 20 || !(await makeRoom(stuck))) return null;
  }
  return made;
}
