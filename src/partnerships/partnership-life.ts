import type { Life } from '../kernel/life.js';
import { byDate } from '../kernel/partial-date.js';
import { stateTable } from '../kernel/state-table.js';
import type { PartnershipAct } from './partnership-act.js';
import { refusal } from './partnership-refusals.js';
import {
  PARTNERSHIP_KINDS,
  type PartnershipActKind,
  type PartnershipKind,
  type Side,
  type Stance,
} from './partnership-vocabulary.js';

/** The stance of one side of an established partnership, and the act that made it; null while it never changed. */
export interface SideState {
  stance: Exclude<Stance, 'UNKNOWN'>;
  act: PartnershipAct | null;
}

/** The present episode of a partnership, or the last one. */
export interface TieState {
  /** The act that established it. */
  first: PartnershipAct;
  kind: PartnershipKind;
  OURS: SideState;
  THEIRS: SideState;
  /** The last act that made it active. */
  active: PartnershipAct;
  /** The act since which it has been suspended without a break. */
  resting: PartnershipAct | null;
  ended: PartnershipAct | null;
}

/** The state of a pair of cities after some of its acts, in one order of them. */
export interface PairState {
  tie: TieState | null;
  /** The first proposal that is still open, and the latest one. */
  prospect: PartnershipAct | null;
  proposed: PartnershipAct | null;
  /** The act that dropped the last prospect, while nothing was ever established. */
  dropped: PartnershipAct | null;
}

const NOTHING: PairState = { tie: null, prospect: null, proposed: null, dropped: null };
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
  key: ({ tie, prospect, proposed, dropped }) =>
    [prospect?.id, proposed?.id, dropped?.id, ...(tie ? keyOfTie(tie) : [])].join(),
  // One partnership may end on the day on which the next begins; before the first one there is nothing to end.
  goesFirst: (first, then) => first.kind === 'ENDED' && then.kind === 'ESTABLISHED',
  refuse: (act, state) => refusal(act, state, acts),
});

const keyOfTie = ({ first, kind, OURS, THEIRS, active, resting, ended }: TieState) =>
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
      return { tie: established(state.tie, act), prospect: null, proposed: null, dropped: null };
    default: {
      const tie = openTie(state);
      const next = tie && stepped(tie, act, act.kind);
      return next && { ...state, tie: next, ...(next.ended && { prospect: null, proposed: null }) };
    }
  }
}

/** The present episode while it has not ended. */
export const openTie = ({ tie }: PairState): TieState | null => (tie && !tie.ended ? tie : null);

/** A prospect, or a plan for a closer kind of the present partnership. */
function proposed(state: PairState, act: PartnershipAct): PairState | null {
  const tie = openTie(state);
  const deepens = (kind: PartnershipKind) => act.establishes !== null && isStronger(act.establishes, kind);
  if (tie && !tie.resting && !deepens(tie.kind)) return null;
  return { tie: state.tie, prospect: state.prospect ?? act, proposed: act, dropped: null };
}

/** Closes the prospect alone: what was established stays what it is. */
function abandoned(state: PairState, act: PartnershipAct): PairState | null {
  const isOver = { ...state, prospect: null, proposed: null };
  // An agreement that no longer establishes a partnership leaves no trace if there is anything else.
  if (act.agreementId !== null) return state.tie || state.prospect ? state : { ...isOver, dropped: act };
  if (!state.prospect) return null;
  return state.tie ? isOver : { ...isOver, dropped: act };
}

/** A first partnership, a closer one, or a resumed one: from then on both sides maintain it. */
function established(tie: TieState | null, act: PartnershipAct): TieState {
  const side: SideState = { stance: 'ACTIVE', act: null };
  const kind = act.establishes!;
  if (!tie || tie.ended) return { first: act, kind, OURS: side, THEIRS: side, active: act, resting: null, ended: null };
  const closest = isStronger(kind, tie.kind) ? kind : tie.kind;
  if (!tie.resting) return { ...tie, kind: closest };
  const again = { stance: 'ACTIVE', act } as const;
  return { ...tie, kind: closest, OURS: again, THEIRS: again, active: act, resting: null };
}

/** One side or both suspend, resume or end it; it must change the stance of at least one, and be possible for each. */
function stepped(tie: TieState, act: PartnershipAct, kind: StepKind): TieState | null {
  const stance = STANCE_AFTER[kind];
  const changed = sidesOf(act.side).filter((side) => tie[side].stance !== stance);
  if (changed.length === 0 || changed.some((side) => !STANCE_LIFE.mayFollow(tie[side].stance, stance))) return null;
  const next = { ...tie };
  for (const side of changed) next[side] = { stance, act };
  const stances = SIDES.map((side) => next[side].stance);
  const isActive = stances.every((one) => one === 'ACTIVE');
  // One side ends the partnership only if the other has received notice (R14).
  const isEnded = stances.every((one) => one === 'ENDED') || (kind === 'ENDED' && act.noticeReceivedOn !== null);
  return {
    ...next,
    active: isActive ? act : tie.active,
    resting: isActive ? null : (tie.resting ?? act),
    ended: isEnded ? act : null,
  };
}

const isStronger = (a: PartnershipKind, b: PartnershipKind) => STRENGTH.indexOf(a) < STRENGTH.indexOf(b);

const sidesOf = (side: Side) => (side === 'BOTH' ? SIDES : ([side] as const));
