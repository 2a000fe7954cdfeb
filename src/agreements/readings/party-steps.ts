import { mayCoincide } from '../../kernel/interval.js';
import { PARTY_STEPS } from '../record/agreement-vocabulary.js';
import {
  boundIn,
  isOver,
  PARTY,
  withParty,
  type ActEvent,
  type AgreementState,
  type PartyState,
} from './agreement-state.js';

/** The state after an act of one party; null if the act is not possible. */
export function doneByParty(state: AgreementState, event: ActEvent): AgreementState | null {
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

const gone = (party: PartyState): PartyState => ({
  ...PARTY,
  is: 'GONE',
  hasWithdrawn: party.hasWithdrawn,
  void: [...party.void, ...party.waiting],
});

/** The state on the later day on which an act of a party takes effect; null before the act. */
export function workForParty(state: AgreementState, { act, index, party: place }: ActEvent): AgreementState | null {
  const party = state.parties[place]!;
  if (party.void.includes(index)) return state;
  if (!party.waiting.includes(index)) return null;
  const waiting = party.waiting.filter((one) => one !== index);
  if (act.kind === 'SUSPENDED') return withParty(state, place, { ...party, waiting, resting: index });
  if (act.kind === 'RESUMED') return withParty(state, place, { ...party, waiting, resting: null });
  return withParty(state, place, gone({ ...party, waiting }));
}
