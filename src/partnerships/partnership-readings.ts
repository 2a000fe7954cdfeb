import { DomainError } from '../kernel/domain-error.js';
import { oneReadingOf, readingsOf, type Readings } from '../kernel/readings.js';
import type { PartnershipAct } from './partnership-act.js';
import { inOrder, lifeOf, type PairState } from './partnership-life.js';

type PairReadings = Readings<PartnershipAct, PairState>;

const known = new WeakMap<readonly PartnershipAct[], PairReadings>();

/**
 * All readings of the acts of a pair, worked out once. Where they make no life, because somebody does not see all of them or
 * because they were stored before such were refused, those that cannot follow are passed over.
 */
export function readingsOfActs(acts: readonly PartnershipAct[]): PairReadings {
  let found = known.get(acts);
  if (!found) known.set(acts, (found = strictly(acts) ?? passingOver(acts)));
  return found;
}

/**
 * Whether the acts can stand together is for the set alone to say, in whatever order they are entered.
 * @param before what is stored: where that made no life already, nothing may become worse
 * @throws DomainError with the sentence that says what to do instead
 */
export function actsMustMakeALife(acts: readonly PartnershipAct[], before: readonly PartnershipAct[]): void {
  const told = inOrder(acts);
  try {
    known.set(acts, readingsOf(told, lifeOf(told)));
  } catch (error) {
    const was = readingsOfActs(before).passedOver;
    if (was === 0 || readingsOfActs(acts).passedOver > was) throw error;
  }
}

function strictly(acts: readonly PartnershipAct[]): PairReadings | null {
  const told = inOrder(acts);
  return orNull(() => readingsOf(told, lifeOf(told)));
}

function passingOver(acts: readonly PartnershipAct[]): PairReadings {
  const told = inOrder(acts);
  const life = { ...lifeOf(told), passesOver: true };
  return orNull(() => readingsOf(told, life)) ?? oneReadingOf(told, life);
}

function orNull<T>(rule: () => T): T | null {
  try {
    return rule();
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}
