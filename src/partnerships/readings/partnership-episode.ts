import type { PartnershipAct } from './partnership-act.js';
import type { EpisodeState, PairState } from './partnership-state.js';
import type { Origin, PartnershipKind } from './partnership-vocabulary.js';

/** A period of a partnership from its establishment to its end; after an end a new one begins (R21). */
export interface Episode {
  /** The act that began it. */
  since: PartnershipAct;
  /** The act that ended it; null while it lasts. */
  until: PartnershipAct | null;
  /** The closest kind that it reached. */
  kind: PartnershipKind;
  /** The act that its anniversaries are counted from (R7). */
  anchor: PartnershipAct;
  /** Null while there is only one. */
  origin: Origin | null;
  /** It began on the day on which the one before it ended: nothing was interrupted. */
  isContinued: boolean;
  /** Its acts. */
  acts: readonly PartnershipAct[];
}

/** The episodes of a pair, the first one first, from its acts in their order. */
export function episodesOf(told: readonly { act: PartnershipAct; state: PairState }[]): Episode[] {
  const episodes = new Map<PartnershipAct, { episode: EpisodeState; acts: PartnershipAct[] }>();
  for (const { act, state } of told) {
    const { episode } = state;
    if (episode && !isProspect(act))
      episodes.set(episode.first, { episode, acts: [...(episodes.get(episode.first)?.acts ?? []), act] });
  }
  const origin = (i: number) => (episodes.size < 2 ? null : i === 0 ? 'FIRST_TIES' : 'RE_ESTABLISHMENT');
  const all = [...episodes.values()];
  return all.map(({ episode, acts }, i) => ({
    since: episode.first,
    until: episode.ended,
    kind: episode.kind,
    anchor: acts.find(({ kind, isAnchor }) => kind === 'ESTABLISHED' && isAnchor) ?? episode.first,
    origin: origin(i),
    isContinued: all[i - 1]?.episode.ended?.on.text === episode.first.on.text && episode.first.on.isDay,
    acts,
  }));
}

const isProspect = ({ kind }: PartnershipAct) => kind === 'PROPOSED' || kind === 'ABANDONED';
