import { addDays } from '../../kernel/day.js';
import { PARTY_STEPS, type Stage } from '../record/agreement-vocabulary.js';
import { isStage, STAGE_LIFE } from './agreement-stages.js';
import {
  boundIn,
  exactDay,
  isOver,
  renewing,
  withParty,
  type ActEvent,
  type AgreementEvent,
  type AgreementState,
  type PartyState,
} from './agreement-state.js';
import { doneByParty, workForParty } from './party-steps.js';

/** The state after an event; null if it cannot happen. */
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
      return { ...state, isSigned: true, isInForce: event.alsoInForce || state.isReady };
    case 'IN_FORCE':
      if (state.isSigned) return { ...state, isInForce: true };
      return event.isCounted ? null : { ...state, isReady: true };
    case 'EFFECT':
      return event.of.act.kind === 'TERMINATED' ? terminate(state, event.of) : workForParty(state, event.of);
    case 'TERM_OVER':
      return state.isSigned ? endTerm(state, event) : null;
    case 'ACT': {
      const { kind } = event.act;
      if (isStage(kind)) {
        // A stage that is recorded after the signing is shown and changes nothing.
        if (state.isSigned) return state;
        const before = state.stage === null ? null : stages[state.stage]!;
        const isSame = before === kind && kind !== 'ABANDONED';
        return before === null || isSame || STAGE_LIFE.mayFollow(before, kind)
          ? { ...state, stage: event.index }
          : null;
      }
      if (!state.isSigned) return null;
      const next = event.act.partyId === null ? doneToAll(state, event) : doneByParty(state, event);
      const isStep = PARTY_STEPS.includes(kind) || kind === 'TERMINATED';
      const on = exactDay(event.on);
      return isStep ? next && { ...next, lastStep: on === null ? null : { act: event.index, on } } : next;
    }
  }
}

function doneToAll(state: AgreementState, { act, index, works, on }: ActEvent): AgreementState | null {
  if (state.over !== null) return null;
  if (act.kind === 'SUPERSEDED') {
    // If it is replaced on the day after its last one, SUPERSEDED says more than EXPIRED.
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

function terminate(state: AgreementState, { index }: ActEvent): AgreementState | null {
  if (state.ending !== index) return null;
  return { ...state, ending: null, over: isOver(state) ? state.over : index };
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
  if (isProlonged || runsOn) return next;
  // Its last day was the day before: on this one nobody has done anything yet.
  if (next.lastStep?.on === on.earliest) return null;
  if (isOver(next)) return next;
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
