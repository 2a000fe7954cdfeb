import type { PartnershipAct } from './partnership-act.js';
import type { PartnershipKind, Stance } from './partnership-vocabulary.js';

/** The stance of one side of an established partnership, and the act that made it; null while it never changed. */
export interface SideState {
  stance: Exclude<Stance, 'UNKNOWN'>;
  act: PartnershipAct | null;
}

/** The present episode of a partnership, or the last one. */
export interface EpisodeState {
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
  episode: EpisodeState | null;
  /** The first proposal that is still open, and the latest one. */
  prospect: PartnershipAct | null;
  proposed: PartnershipAct | null;
  /** The act that dropped the last prospect, while nothing was ever established. */
  dropped: PartnershipAct | null;
}

/** The present episode while it has not ended. */
export const openEpisode = ({ episode }: PairState): EpisodeState | null =>
  episode && !episode.ended ? episode : null;
