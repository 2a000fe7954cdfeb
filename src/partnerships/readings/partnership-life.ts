import type { Life } from '../../kernel/life.js';
import { byDate } from '../../kernel/partial-date.js';
import { stateTable } from '../../kernel/state-table.js';
import type { PartnershipAct } from './partnership-act.js';
import { refusal } from './partnership-refusals.js';
import { openEpisode, type EpisodeState, type PairState, type SideState } from './partnership-state.js';
import {
  PARTNERSHIP_KINDS,
  type PartnershipActKind,
  type PartnershipKind,
  type Side,
} from './partnership-vocabulary.js';

const NOTHING: PairState = { episode: null, prospect: null, proposed: null, dropped: null };
const SIDES = ['OURS', 'THEIRS'] as const;
const STRENGTH = Object.keys(PARTNERSHIP_KINDS) as PartnershipKind[];

/** Transitions between the stances of one side. */
const STANCE_LIFE = stateTable<SideState['stance']>({
  ACTIVE: ['SUSPENDED', 'ENDED'],
  SUSPENDED: ['ACTIVE', 'ENDED'],
  ENDED: [],
});
const STANCE_AFTER = { SUSPENDED: 'SUSPENDED', RESUMED: 'ACTIVE', ENDED: 'ENDED' } as const;
type StepKind = keyof typeof STANCE_AFTER;

// On one day, if nothing else decides: proposed before established, established before suspended or ended.
const ORDER_ON_A_DAY: PartnershipActKind[] = ['PROPOSED', 'ABANDONED', 'ESTABLISHED', 'RESUMED', 'SUSPENDED', 'ENDED'];

/** Acts by date, then in their usual order; never in the order of entry. */
export function inOrder(acts: readonly PartnershipAct[]): PartnershipAct[] {
  const rank = (act: PartnershipAct) => ORDER_ON_A_DAY.indexOf(act.kind);
  const rest = ({ side, establishes, agreementId, noticeReceivedOn, basis, reason, id }: PartnershipAct) =>
    [side, establishes, noticeReceivedOn, basis, reason, agreementId, id].join('\n');
  return [...acts].sort((a, b) => byDate(a.on, b.on) || rank(a) - rank(b) || (rest(a) < rest(b) ? -1 : 1));
}

/** The rules of a pair of cities: the effect of each act (R13, R14, R21, R22). */
export const lifeOf = (acts: readonly PartnershipAct[]): Life<PartnershipAct, PairState> => ({
  start: NOTHING,
  step: (state, act) => {
    const next = after(state, act);
    return next ? [next] : [];
  },
  key: ({ episode, prospect, proposed, dropped }) =>
    [prospect?.id, proposed?.id, dropped?.id, ...(episode ? keyOfEpisode(episode) : [])].join(),
  sameAs: ({ kind, side, establishes, noticeReceivedOn }) => [kind, side, establishes, noticeReceivedOn].join(),
  // One partnership may end on the day on which the next begins; before the first one there is nothing to end.
  goesFirst: (first, then) => first.kind === 'ENDED' && then.kind === 'ESTABLISHED',
  refuse: (act, state) => refusal(act, state, acts),
});

const keyOfEpisode = ({ first, kind, OURS, THEIRS, active, resting, ended }: EpisodeState) =>
  [
    first.id,
    kind,
    OURS.stance,
    OURS.act?.id,
    THEIRS.stance,
    THEIRS.act?.id,
    active.id,
    resting?.id,
    ended?.id,
  ] as const;

/** The state after an act; null if the act is not possible. */
function after(state: PairState, act: PartnershipAct): PairState | null {
  switch (act.kind) {
    case 'PROPOSED':
      return proposed(state, act);
    case 'ABANDONED':
      return abandoned(state, act);
    case 'ESTABLISHED':
      return { episode: established(state.episode, act), prospect: null, proposed: null, dropped: null };
    default: {
      const episode = openEpisode(state);
      const next = episode && stepped(episode, act, act.kind);
      return next && { ...state, episode: next, ...(next.ended && { prospect: null, proposed: null }) };
    }
  }
}

/** A prospect, or a plan for a closer kind of the present partnership. */
function proposed(state: PairState, act: PartnershipAct): PairState | null {
  const episode = openEpisode(state);
  const deepens = (kind: PartnershipKind) => act.establishes !== null && isStronger(act.establishes, kind);
  if (episode && !episode.resting && !deepens(episode.kind)) return null;
  return { episode: state.episode, prospect: state.prospect ?? act, proposed: act, dropped: null };
}

/** Closes the prospect alone: what was established stays what it is. */
function abandoned(state: PairState, act: PartnershipAct): PairState | null {
  const isOver = { ...state, prospect: null, proposed: null };
  // An agreement that no longer establishes a partnership leaves no trace if there is anything else.
  if (act.agreementId !== null) return state.episode || state.prospect ? state : { ...isOver, dropped: act };
  if (!state.prospect) return null;
  return state.episode ? isOver : { ...isOver, dropped: act };
}

/** A first partnership, a closer one, or a resumed one: from then on both sides maintain it. */
function established(episode: EpisodeState | null, act: PartnershipAct): EpisodeState {
  const side: SideState = { stance: 'ACTIVE', act: null };
  const kind = act.establishes!;
  if (!episode || episode.ended)
    return { first: act, kind, OURS: side, THEIRS: side, active: act, resting: null, ended: null };
  const closest = isStronger(kind, episode.kind) ? kind : episode.kind;
  if (!episode.resting) return { ...episode, kind: closest };
  const again = { stance: 'ACTIVE', act } as const;
  return { ...episode, kind: closest, OURS: again, THEIRS: again, active: act, resting: null };
}

/** One side or both suspend, resume or end it; it must change the stance of at least one, and be possible for each. */
function stepped(episode: EpisodeState, act: PartnershipAct, kind: StepKind): EpisodeState | null {
  const stance = STANCE_AFTER[kind];
  const changed = sidesOf(act.side).filter((side) => episode[side].stance !== stance);
  if (changed.length === 0 || changed.some((side) => !STANCE_LIFE.mayFollow(episode[side].stance, stance))) return null;
  const next = { ...episode };
  for (const side of changed) next[side] = { stance, act };
  const stances = SIDES.map((side) => next[side].stance);
  const isActive = stances.every((one) => one === 'ACTIVE');
  // One side ends the partnership only if the other has received notice (R14).
  const isEnded = stances.every((one) => one === 'ENDED') || (kind === 'ENDED' && act.noticeReceivedOn !== null);
  return {
    ...next,
    active: isActive ? act : episode.active,
    resting: isActive ? null : (episode.resting ?? act),
    ended: isEnded ? act : null,
  };
}

const isStronger = (a: PartnershipKind, b: PartnershipKind) => STRENGTH.indexOf(a) < STRENGTH.indexOf(b);

const sidesOf = (side: Side) => (side === 'BOTH' ? SIDES : ([side] as const));
