import { DomainError } from '../../kernel/domain-error.js';
import type { Life } from '../../kernel/life.js';
import { oneReadingOf, readingsOf, type Readings } from '../../kernel/readings.js';
import { PartnershipAct } from './partnership-act.js';
import { inOrder, lifeOf } from './partnership-life.js';
import type { PairState } from './partnership-state.js';

type PairReadings = Readings<PartnershipAct, PairState>;

const known = new WeakMap<readonly PartnershipAct[], PairReadings>();

/**
 * All readings of the acts of a pair, computed once. Where the acts are inconsistent, because the viewer does not see all of
 * them or because they were stored before such acts were refused, those that cannot follow are skipped.
 */
export function readingsOfActs(acts: readonly PartnershipAct[]): PairReadings {
  let found = known.get(acts);
  if (!found) known.set(acts, (found = strictly(acts) ?? passingOver(acts)));
  return found;
}

/**
 * Checks that the acts are consistent as a set, whatever the order of entry.
 * @param before the stored acts: if they were inconsistent already, nothing may become worse
 * @throws DomainError that says what to do instead
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

/**
 * Which acts end a partnership and which drop a prospect: each ends the partnership that exists then and, where there is
 * none, drops the prospect, in the reading that is shown. If no reading is consistent, each ends a partnership, whatever it was
 * before. An act that turns from one into the other is as visible as what it ends or drops (R46).
 * @param before the stored acts: if they were inconsistent already, each stays what it is
 */
export function endsOrDrops(acts: readonly PartnershipAct[], before: readonly PartnershipAct[]): PartnershipAct[] {
  const isOver = ({ kind, agreementId }: PartnershipAct) =>
    agreementId === null && (kind === 'ENDED' || kind === 'ABANDONED');
  // Of one that dropped a prospect, the prospect may have been struck out.
  const mayDrop = acts.some(({ kind }) => kind === 'PROPOSED' || kind === 'ABANDONED');
  if (!acts.some(isOver) || !mayDrop) return [...acts];
  const as = (kind: 'ENDED' | 'ABANDONED', act: PartnershipAct) =>
    act.kind === kind ? act : Object.assign(new PartnershipAct(), act, { kind });
  const open = acts.map((act) => (isOver(act) ? as('ENDED', act) : act));
  const told = inOrder(open);
  const life = lifeOf(told);
  const either: Life<PartnershipAct, PairState> = {
    ...life,
    step: (state, act) => {
      const next = life.step(state, act);
      return next.length === 0 && isOver(act) ? life.step(state, as('ABANDONED', act)) : next;
    },
  };
  const readings = orNull(() => readingsOf(told, either));
  if (!readings) return readingsOfActs(before).passedOver > 0 ? [...acts] : open;
  const kept = new Map<string, PartnershipAct>();
  let state = life.start;
  for (const { act, state: next } of readings.told) {
    if (isOver(act)) {
      const ends = life.step(state, act).length > 0;
      kept.set(act.id, turned(act, ends ? 'ENDED' : 'ABANDONED', ends ? state.episode?.first : state.prospect));
    }
    state = next;
  }
  return acts.map((act) => (act.kind === kept.get(act.id)?.kind ? act : (kept.get(act.id) ?? act)));
}

/** An act that ends a partnership or drops a prospect is as visible as what it ends or drops (R46). */
const turned = (act: PartnershipAct, kind: 'ENDED' | 'ABANDONED', what: PartnershipAct | null | undefined) =>
  Object.assign(new PartnershipAct(), act, { kind, visibility: what?.visibility ?? act.visibility });

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
