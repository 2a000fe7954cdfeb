import type { PartnershipAct } from './partnership-act.js';
import type { PairState, TieState } from './partnership-life.js';
import type { PartnershipKind } from './partnership-vocabulary.js';

/** Which beginning of a pair that was tied more than once (R21). */
export type EpisodeOrigin = 'FIRST_TIES' | 'RE_ESTABLISHMENT';

/** A tie from its establishment to its end; one that was taken up again after an end is another (R21). */
export interface Episode {
  /** The act that began it. */
  since: PartnershipAct;
  /** The act that ended it; null while it lasts. */
  until: PartnershipAct | null;
  /** The closest that the two became in it. */
  kind: PartnershipKind;
  /** The act that its anniversaries are counted from (R7). */
  anchor: PartnershipAct;
  /** Null while there is but one. */
  origin: EpisodeOrigin | null;
}

/** The episodes of a pair, the first one first, from its acts in the order that is told. */
export function episodesOf(
  told: readonly { act: PartnershipAct; state: PairState }[],
  isChosen: (act: PartnershipAct) => boolean,
): Episode[] {
  const ties = new Map<PartnershipAct, { tie: TieState; chosen: PartnershipAct | undefined }>();
  for (const { act, state } of told) {
    const { tie } = state;
    if (!tie) continue;
    const isOfIt = act.kind === 'ESTABLISHED' && isChosen(act);
    ties.set(tie.first, { tie, chosen: ties.get(tie.first)?.chosen ?? (isOfIt ? act : undefined) });
  }
  const origin = (i: number) => (ties.size < 2 ? null : i === 0 ? 'FIRST_TIES' : 'RE_ESTABLISHMENT');
  return [...ties.values()].map(({ tie, chosen }, i) => ({
    since: tie.first,
    until: tie.ended,
    kind: tie.kind,
    anchor: chosen ?? tie.first,
    origin: origin(i),
  }));
}
