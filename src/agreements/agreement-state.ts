import { addDays, type Day } from '../kernel/day.js';
import { mayCoincide, type Interval } from '../kernel/interval.js';
import { STAGE_LIFE } from './agreement-consistency.js';
import type { AgreementAct } from './agreement-parts.js';
import { PARTY_STEPS, STAGES, type Stage } from './agreement-vocabulary.js';

/** What happens to a paper: an act, or what follows from one on a later day. */
export type AgreementEvent =
  | ActEvent
  | { kind: 'SIGNED'; on: Interval; isDerived: true; alsoInForce: boolean }
  | { kind: 'IN_FORCE'; on: Interval; isDerived: true }
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

/** What a paper is in one reading of its dates. Acts are told by their places. */
export interface AgreementState {
  stage: number | null;
  isSigned: boolean;
  isInForce: boolean;
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

const PARTY: PartyState = {
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

const isStage = (kind: string): kind is Stage => kind in STAGES;

const renewing = (state: AgreementState) => state.parties.filter((party) => party.is === 'IN' && !party.hasLapsed);

/**
 * The places of the parties that are bound: acceded, not withdrawn. One that does not renew leaves with the term; where
 * fewer than two would stay, the paper itself expires (R15, R16).
 */
export function boundIn(state: AgreementState): number[] {
  if (!state.isSigned) return [];
  const goesOn = renewing(state).length >= 2;
  return state.parties.flatMap((party, i) => (party.is === 'IN' && !(goesOn && party.hasLapsed) ? [i] : []));
}

export const isOver = ({ over, tooFew, expired }: AgreementState): boolean =>
  over !== null || tooFew !== null || expired !== null;

/** What comes of an event; null when it cannot happen then. */
export function after(
  state: AgreementState,
  event: AgreementEvent,
  stages: readonly (Stage | null)[],
): AgreementState | null {
  if (event.kind === 'TOGETHER') {
    let last: AgreementState | null = state;
    for (const one of event.events) last = last && after(last, one, stages);
    return last;
  }
  const next = happen(state, event, stages);
  return next && { ...settled(next, event), happened: state.happened + 1 };
}

function happen(
  state: AgreementState,
  event: Exclude<AgreementEvent, { kind: 'TOGETHER' }>,
  stages: readonly (Stage | null)[],
): AgreementState | null {
  switch (event.kind) {
    case 'SIGNED':
      if (state.stage !== null && stages[state.stage] === 'ABANDONED') return null;
      return { ...state, isSigned: true, isInForce: event.alsoInForce };
    case 'IN_FORCE':
      return state.isSigned ? { ...state, isInForce: true } : null;
    case 'EFFECT':
      return takeEffect(state, event.of);
    case 'TERM_OVER':
      return state.isSigned ? endTerm(state, event) : null;
    case 'ACT': {
      const { kind } = event.act;
      if (isStage(kind)) {
        // What was said of a paper's way after it was signed is told and changes nothing.
        if (state.isSigned) return state;
        const before = state.stage === null ? null : stages[state.stage]!;
        const isSame = before === kind && kind !== 'ABANDONED';
        return before === null || isSame || STAGE_LIFE.mayFollow(before, kind)
          ? { ...state, stage: event.index }
          : null;
      }
      if (!state.isSigned) return null;
      const next = event.act.partyId === null ? doneToAll(state, event) : doneByParty(state, event);
      const on = exactDay(event.on);
      return next === state ? state : next && { ...next, lastStep: on === null ? null : { act: event.index, on } };
    }
  }
}

function doneToAll(state: AgreementState, { act, index, works, on }: ActEvent): AgreementState | null {
  if (state.over !== null) return null;
  if (act.kind === 'SUPERSEDED') {
    // Replaced on the day after its last one: that says more than that it expired.
    const isNextDay = state.expired !== null && addDays(state.expired.lastDay, 1) === exactDay(on);
    return { ...state, over: index, ...(isNextDay && { expired: null }) };
  }
  if (act.kind === 'TERMINATED') {
    if (state.ending !== null || isOver(state)) return null;
    return works === null ? { ...state, over: index } : { ...state, ending: index };
  }
  if (state.tooFew !== null) return null;
  const until = act.effectiveOn!;
  const prolongedUntil = state.prolongedUntil !== null && state.prolongedUntil > until ? state.prolongedUntil : until;
  return { ...state, prolongedUntil, ...(state.expired && { expired: null, revivedBy: index }) };
}

function doneByParty(state: AgreementState, event: ActEvent): AgreementState | null {
  const { act, index, party: place, works, lastDay } = event;
  const party = state.parties[place];
  if (!party || !PARTY_STEPS.includes(act.kind)) return state;
  const leaves = act.kind === 'WITHDREW' || act.kind === 'GAVE_NOTICE';
  // Those who leave on one day all leave it, though the first of them ends it.
  const isOneOfTheLast = leaves && state.tooFew !== null && mayCoincide(state.tooFew.between, event.on);
  if (isOver(state) && !isOneOfTheLast) return null;
  const isBound = boundIn(state).includes(place) && !party.hasWithdrawn;
  const becomes = (change: Partial<PartyState>) => withParty(state, place, { ...party, ...change });
  const waiting = works === null && lastDay === null ? party.waiting : [...party.waiting, index];
  switch (act.kind) {
    case 'ACCEDED':
      if (boundIn(state).includes(place)) return null;
      return becomes({ ...PARTY, void: [...party.void, ...party.waiting] });
    case 'SUSPENDED':
      if (!isBound || party.suspended !== null) return null;
      return becomes({ suspended: index, waiting, ...(works === null && { resting: index }) });
    case 'RESUMED': {
      if (!isBound || party.suspended === null) return null;
      const dropped = party.waiting.filter((one) => one === party.suspended);
      const rest = waiting.filter((one) => one !== party.suspended);
      const now = works === null && { resting: null };
      return becomes({ suspended: null, waiting: rest, void: [...party.void, ...dropped], ...now });
    }
    case 'GAVE_NOTICE':
      if (!isBound) return null;
      return becomes({ leaving: party.leaving ?? { act: index, on: works ?? lastDay }, waiting });
    case 'WITHDREW':
      if (party.is === 'OUT' || party.hasWithdrawn) return null;
      // It may be told that it withdrew when its notice had run out.
      if (party.is === 'GONE' || works === null) return becomes({ ...gone(party), hasWithdrawn: true });
      return becomes({ hasWithdrawn: true, leaving: party.leaving ?? { act: index, on: works }, waiting });
    default:
      return state;
  }
}

const exactDay = ({ earliest, latest }: Interval): Day | null => (earliest === latest ? earliest : null);

const gone = (party: PartyState): PartyState => ({
  ...PARTY,
  is: 'GONE',
  hasWithdrawn: party.hasWithdrawn,
  void: [...party.void, ...party.waiting],
});

const withParty = (state: AgreementState, place: number, party: PartyState): AgreementState => ({
  ...state,
  parties: state.parties.map((one, i) => (i === place ? party : one)),
});

function takeEffect(state: AgreementState, { act, index, party: place }: ActEvent): AgreementState | null {
  if (act.kind === 'TERMINATED') {
    if (state.ending !== index) return null;
    return { ...state, ending: null, over: isOver(state) ? state.over : index };
  }
  const party = state.parties[place]!;
  if (party.void.includes(index)) return state;
  if (!party.waiting.includes(index)) return null;
  const waiting = party.waiting.filter((one) => one !== index);
  if (act.kind === 'SUSPENDED') return withParty(state, place, { ...party, waiting, resting: index });
  if (act.kind === 'RESUMED') return withParty(state, place, { ...party, waiting, resting: null });
  return withParty(state, place, gone({ ...party, waiting }));
}

function endTerm(
  state: AgreementState,
  { of, lastDay, ends, on }: Extract<AgreementEvent, { kind: 'TERM_OVER' }>,
): AgreementState | null {
  let next = state;
  if (of?.act.kind === 'GAVE_NOTICE') {
    const party = state.parties[of.party]!;
    if (party.void.includes(of.index)) return state;
    if (!party.waiting.includes(of.index)) return null;
    const waiting = party.waiting.filter((one) => one !== of.index);
    next = withParty(state, of.party, { ...party, waiting, hasLapsed: true });
    if (!ends || renewing(next).length >= 2) return next;
  }
  if (of === null) next = { ...next, isFirstTermOver: true };
  const isProlonged = next.prolongedUntil !== null && next.prolongedUntil >= on.earliest;
  // A prolongation that ended inside a term ends nothing.
  const isRenewed = renewing(next).length >= 2 || !next.parties.some((party) => party.hasLapsed);
  const runsOn = of?.act.kind === 'PROLONGED' && !next.isFirstTermOver && isRenewed;
  if (isProlonged || runsOn || isOver(next)) return next;
  // Its last day was the day before: on this one nobody has done anything yet.
  if (next.lastStep?.on === on.earliest) return null;
  return { ...next, expired: { lastDay, by: of?.index ?? null } };
}

/** What follows at once: too few parties, all but one resting, all but one leaving. */
function settled(state: AgreementState, event: Exclude<AgreementEvent, { kind: 'TOGETHER' }>): AgreementState {
  const cause = event.kind === 'ACT' ? event : event.kind === 'EFFECT' || event.kind === 'TERM_OVER' ? event.of : null;
  if (!cause) return state;
  const bound = boundIn(state).map((place) => state.parties[place]!);
  const left = (stays: (party: PartyState) => boolean) => bound.filter(stays).length;
  const rests = left((party) => party.resting === null) < 2 && bound.some((party) => party.resting !== null);
  const leaves = left((party) => party.leaving === null) < 2 && bound.some((party) => party.leaving !== null);
  const isTooFew = state.isSigned && bound.length < 2 && state.parties.some((party) => party.is === 'GONE');
  const on = event.kind === 'EFFECT' ? event.on.earliest : null;
  return {
    ...state,
    suspendedBy: rests ? (state.suspendedBy ?? cause.index) : null,
    terminatingBy: leaves || state.ending !== null ? (state.terminatingBy ?? cause.index) : null,
    tooFew: isTooFew && !isOver(state) ? { act: cause.index, on, between: event.on } : state.tooFew,
  };
}
