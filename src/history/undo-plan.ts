import { between, isSame, type Snapshot } from '../platform/database/snapshots.js';
import type { Change } from './change.js';
import { factsOf, takenBack } from './taking-back.js';

/** What taking back a call does to one record, or why it cannot. */
export type Plan =
  /** It is as before already. */
  | { does: 'NOTHING' }
  | { does: 'TAKE_OUT' | 'PUT_BACK' }
  | { does: 'CHANGE'; state: Snapshot }
  | { does: 'STAYS'; because: 'CHANGED' | 'GONE' | 'TOO_OLD'; fields: string[] };

/** What the call did to one record. */
export interface Done {
  id: string;
  kind: string;
  /** The latest first. */
  lines: readonly Change[];
  /** Of other calls, after those. */
  later: readonly Change[];
  /** A partnership beside agreements of the same call: what they make of it is taken back with them. */
  isLed: boolean;
}

/** Which fields a plan for one kind of record goes by. */
export interface FieldsOfKind {
  /** A field that a record has from its first change on, and never loses. */
  first: string;
  /** Fields that follow from others. */
  derived: readonly string[];
  /** The parts without which such a record is nothing: once those of its creation are gone, it is one of others. */
  madeOf?: string;
}

const NOTHING: Plan = { does: 'NOTHING' };

/**
 * How to take back what a call did to one record.
 * @param now what it holds; null if it is not there
 */
export function planned(
  { kind, lines, later }: Done,
  { first, derived, madeOf }: FieldsOfKind,
  now: Snapshot | null,
): Plan {
  const stays = (because: 'CHANGED' | 'GONE' | 'TOO_OLD', fields: string[] = []): Plan => ({
    does: 'STAYS',
    because,
    fields,
  });
  let state = now;
  for (const { verb, differences } of lines) {
    if (isVoiding(kind, verb)) {
      if (state) continue;
      return later.length > 0 ? stays('CHANGED') : { does: 'PUT_BACK' };
    }
    const isWhole = differences['restored'] !== undefined;
    if (isWhole && !state) continue;
    if (isWhole) return later.length > 0 ? stays('CHANGED') : { does: 'TAKE_OUT' };
    const facts = factsOf(differences);
    if (Object.keys(facts).length === 0) continue;
    const isCreation = facts[first]?.to !== undefined && facts[first].from === undefined;
    if (!state) {
      if (isCreation) continue;
      return later.some((line) => isVoiding(kind, line.verb)) ? stays('GONE') : stays('TOO_OLD');
    }
    const taken = takenBack(state, facts, derived);
    if (taken.unknown.length > 0) return stays('TOO_OLD', taken.unknown);
    if (isCreation && madeOf && taken.changed.length === 0 && isSame(taken.state[madeOf], state[madeOf])) continue;
    if (isCreation) {
      const gained = later.flatMap((line) => Object.keys(factsOf(line.differences)));
      const isMore = gained.some((name) => !derived.includes(name) && !isSame(asEmpty(taken.state[name]), null));
      return taken.changed.length > 0 || isMore ? stays('CHANGED') : { does: 'TAKE_OUT' };
    }
    if (taken.changed.length > 0) return stays('CHANGED', taken.changed);
    state = taken.state;
  }
  if (!state || !now || Object.keys(between(now, state)).length === 0) return NOTHING;
  return { does: 'CHANGE', state };
}

/** A creation taken back leaves a field as empty as it was before: null, or a list of nothing. */
const asEmpty = (value: unknown) => (Array.isArray(value) && value.length === 0 ? null : value);

export const isVoiding = (kind: string, verb: string): boolean =>
  verb === `${kind.toUpperCase()}_VOIDED` || verb === 'EXCHANGE_WITHDRAWN';
