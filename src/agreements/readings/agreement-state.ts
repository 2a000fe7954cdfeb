import type { Day } from '../../kernel/day.js';
import type { Interval } from '../../kernel/interval.js';
import type { AgreementAct } from '../record/agreement-parts.js';

/** An event in the life of an agreement: an act, or its effect on a later day. */
export type AgreementEvent =
  | ActEvent
  | { kind: 'SIGNED'; on: Interval; isDerived: true; alsoInForce: boolean }
  /** What it needs besides the signing, or, where a term is counted from that day, its entry into force. */
  | { kind: 'IN_FORCE'; on: Interval; isDerived: true; isCounted: boolean }
  /** An act that was to work from a later day works. */
  | { kind: 'EFFECT'; on: Interval; isDerived: true; of: ActEvent }
  /** The day after the last day of a term: the first one, a prolonged one, or the one that a party does not renew. */
  | { kind: 'TERM_OVER'; on: Interval; isDerived: true; lastDay: Day; of: ActEvent | null; ends: boolean }
  /** Single acts of several parties on one day, which do not hinder one another. */
  | { kind: 'TOGETHER'; on: Interval; isDerived?: boolean; events: AgreementEvent[] };

export interface ActEvent {
  kind: 'ACT';
  on: Interval;
  isDerived?: false;
  act: AgreementAct;
  /** The place of the act among all acts, and of the party among those that are bound. */
  index: number;
  party: number;
  /** A later day on which it works, in this reading. */
  works: Day | null;
  /** The last day of the term that a notice does not renew, in this reading. */
  lastDay: Day | null;
}

export interface PartyState {
  is: 'OUT' | 'IN' | 'GONE';
  /** It did not renew, and that term is over. */
  hasLapsed: boolean;
  hasWithdrawn: boolean;
  /** The act that it rests by its own word, and the one by which it does rest. */
  suspended: number | null;
  resting: number | null;
  /** The act by which it will leave. */
  leaving: { act: number; on: Day | null } | null;
  /** Acts that will work later, and those that will not any more. */
  waiting: readonly number[];
  void: readonly number[];
}

/** The state of an agreement in one reading of its dates. Acts are referred to by their index. */
export interface AgreementState {
  stage: number | null;
  isSigned: boolean;
  isInForce: boolean;
  /** Only the signing is outstanding. */
  isReady: boolean;
  /** It was terminated or replaced; it is to be terminated. */
  over: number | null;
  ending: number | null;
  /** Too few parties were left by this act; on the day on which it worked, if that is a later one. */
  tooFew: { act: number; on: Day | null; between: Interval } | null;
  /** Its last day, and the notice or prolongation that made it so. */
  expired: { lastDay: Day; by: number | null } | null;
  isFirstTermOver: boolean;
  prolongedUntil: Day | null;
  /** The prolongation after a gap. */
  revivedBy: number | null;
  suspendedBy: number | null;
  terminatingBy: number | null;
  parties: readonly PartyState[];
  /** The last step of a party or of all, if its day is known. */
  lastStep: { act: number; on: Day } | null;
  /** How much has happened. */
  happened: number;
}

/** A party as it begins. */
export const PARTY: PartyState = {
  is: 'IN',
  hasLapsed: false,
  hasWithdrawn: false,
  suspended: null,
  resting: null,
  leaving: null,
  waiting: [],
  void: [],
};

/** @param joinsLater of each party that is bound by role: whether it accedes later */
export const beginning = (joinsLater: readonly boolean[]): AgreementState => ({
  stage: null,
  isSigned: false,
  isInForce: false,
  isReady: false,
  over: null,
  ending: null,
  tooFew: null,
  expired: null,
  isFirstTermOver: false,
  prolongedUntil: null,
  revivedBy: null,
  suspendedBy: null,
  terminatingBy: null,
  parties: joinsLater.map((later) => ({ ...PARTY, is: later ? 'OUT' : 'IN' })),
  lastStep: null,
  happened: 0,
});

/** The parties that are in and renew. */
export const renewing = (state: AgreementState) =>
  state.parties.filter((party) => party.is === 'IN' && !party.hasLapsed);

/**
 * The places of the parties that are bound: acceded, not withdrawn. One that does not renew leaves with the term; where
 * fewer than two would stay, the agreement itself expires (R15, R16).
 */
export function boundIn(state: AgreementState): number[] {
  if (!state.isSigned) return [];
  const goesOn = renewing(state).length >= 2;
  return state.parties.flatMap((party, i) => (party.is === 'IN' && !(goesOn && party.hasLapsed) ? [i] : []));
}

export const isOver = ({ over, tooFew, expired }: AgreementState): boolean =>
  over !== null || tooFew !== null || expired !== null;

/** The day of an interval of one day; null of a longer one. */
export const exactDay = ({ earliest, latest }: Interval): Day | null => (earliest === latest ? earliest : null);

export const withParty = (state: AgreementState, place: number, party: PartyState): AgreementState => ({
  ...state,
  parties: state.parties.map((one, i) => (i === place ? party : one)),
});
