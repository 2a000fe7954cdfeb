import type { Agreement } from '../agreements/agreement.js';
import type { AgreementParty } from '../agreements/record/agreement-parts.js';
import { BOUND_ROLES } from '../agreements/record/agreement-vocabulary.js';
import type { Bilingual } from '../kernel/bilingual.js';
import { addMonths, type Day } from '../kernel/day.js';
import type { PartnershipAct } from '../partnerships/partnership-act.js';
import type { Episode } from '../partnerships/partnership-episode.js';
import type { Origin, PartnershipKind } from '../partnerships/partnership-vocabulary.js';
import type { Partnership } from '../partnerships/partnership.js';
import type { AnniversaryPolicy } from './anniversary-policy.js';
import type { Tier } from './anniversary-vocabulary.js';
import type { Anniversary } from './anniversary.js';
import { anniversaryInQuestion, type TieContext } from './in-question.js';
import { inDateOrder, occurrencesBetween } from './occurrence.js';

/** A tie or a paper with the date that its anniversaries are counted from. */
export interface Anchored extends Pick<Anniversary, 'anchor' | 'partnership' | 'agreement'> {
  /** What the ids are made of. */
  stem: string;
  /** Whom it has ever been about: the partner, or every party of the paper. */
  cityIds: string[];
  /** Whom it is about on a day, and the ties folded inside then. */
  concernedOn(day: Day): Pick<Anniversary, 'cityIds' | 'partnerships'>;
  /** The tie that is counted; null for a paper. */
  episode: Episode | null;
  kindOn(day: Day): PartnershipKind | null;
  originOn(day: Day): Origin | null;
  /** Why it has to be decided whether to mark it; empty where it is marked. */
  inQuestionOn(day: Day): Bilingual[];
  /** Whether it has an entry of its own then: not while it is inside that of a paper, nor once a paper is ours no more. */
  isToldOn(day: Day): boolean;
  /** Whether a tie that rests on this paper stands inside its entry then. */
  holds(partnership: Partnership, day: Day): boolean;
  isOfOthers: boolean;
}

/**
 * The first ties of a pair and, once these ended and were taken up again, the present one; none of those between (R21). What
 * counts for both is how things are between the two.
 */
export function ofPair(partnership: Partnership, context: TieContext): Anchored[] {
  const { episodes } = partnership;
  const inQuestionOn = remembered((day) => anniversaryInQuestion(partnership, context, day));
  const again = episodes[1]?.since.on.from;
  const concerned = { cityIds: [partnership.cityId], partnerships: [] };
  return episodes
    .filter((_, i) => i === 0 || i === episodes.length - 1)
    .map((episode, i) => ({
      stem: partnership.stemOf(episode),
      anchor: { on: episode.anchor.on, basis: episode.anchor.basis },
      partnership,
      agreement: null,
      episode,
      cityIds: concerned.cityIds,
      concernedOn: () => concerned,
      kindOn: (day) =>
        (i === 0 && again !== undefined && again <= day ? null : partnership.kindOn(day)) ?? episode.kind,
      originOn: (day) => (i > 0 ? 'RE_ESTABLISHMENT' : again !== undefined && again <= day ? 'FIRST_TIES' : null),
      inQuestionOn,
      isToldOn: () => true,
      holds: () => false,
      isOfOthers: false,
    }));
}

const OVER: readonly unknown[] = ['ENDED', 'ABANDONED'];
const IN_FORCE: readonly unknown[] = ['IN_FORCE', 'SIGNED', 'TERMINATING'];

/** Who is there on a day of a paper: those whom it binds, and whoever stands by. */
function partiesOn(agreement: Agreement, day: Day): AgreementParty[] {
  const bound = agreement.boundOn(day);
  // Of a paper that binds nobody any more it is said whose it was.
  const isThere = ({ role }: AgreementParty) => bound.length === 0 || !BOUND_ROLES.includes(role);
  return agreement.partiesInOrder.filter((party) => isThere(party) || bound.includes(party));
}

/** A signed paper of several parties, with the ties that rest on it in the order of its text (R8, R33). */
export function ofPaper(agreement: Agreement, partnerships: readonly Partnership[]): Anchored {
  const seat = ({ cityId }: Partnership) => agreement.parties.find((party) => party.counterpartId === cityId)?.ordinal;
  const thereOn = remembered((day) => partiesOn(agreement, day));
  const inOrder = [...partnerships].sort((a, b) => (seat(a) ?? 0) - (seat(b) ?? 0));
  const isOurs = ({ counterpartId, role }: AgreementParty) => counterpartId === null && BOUND_ROLES.includes(role);
  // Of our own agreements each other party that is bound has a tie with us.
  const isOfOthers = agreement.parties.every(({ counterpartId }) => counterpartId === null);
  const holds = ({ cityId }: Partnership, day: Day) => thereOn(day).some((party) => party.counterpartId === cityId);
  return {
    stem: stemOf(agreement.id),
    anchor: { on: agreement.signed!, basis: agreement.titleIn(['ru']) },
    partnership: null,
    agreement,
    episode: null,
    kindOn: () => null,
    cityIds: agreement.partiesInOrder.map((party) => party.cityId),
    concernedOn: (day) => ({
      cityIds: thereOn(day).map((party) => party.cityId),
      partnerships: inOrder.filter((one) => holds(one, day) && !OVER.includes(one.statusOn(day).value)),
    }),
    originOn: () => null,
    inQuestionOn: (day) => {
      const { value, because } = agreement.statusOn(day);
      return IN_FORCE.includes(value) ? [] : because;
    },
    isToldOn: (day) => isOfOthers || thereOn(day).some(isOurs),
    holds,
    isOfOthers,
  };
}

/** Whether the anniversaries of a tie are those of a paper: it rests on it since it was signed, and not since an accession. */
export const isCountedFrom = (paper: Anchored, { agreementId, on }: PartnershipAct): boolean =>
  agreementId === paper.agreement!.id && on.text === paper.anchor.on.text;

/** A tie as it is told beside a paper that it is counted from: inside its entry, as long as that holds it. */
export function besides(paper: Anchored, tie: Anchored): Anchored {
  return { ...tie, isToldOn: (day) => !(paper.isToldOn(day) && paper.holds(tie.partnership!, day)) };
}

/** Its anniversaries that may fall between two days, both included, in their order. */
export function anniversariesOf(
  one: Anchored,
  from: Day,
  to: Day,
  policy: AnniversaryPolicy,
  tiers?: readonly Tier[] | null,
): Anniversary[] {
  const found: Anniversary[] = [];
  for (const occurrence of occurrencesBetween(from, to, one.anchor.on, policy)) {
    if (tiers && !tiers.includes(occurrence.tier)) continue;
    if (!one.isToldOn(occurrence.to)) continue;
    const { cityIds, partnerships } = one.concernedOn(occurrence.to);
    const inQuestionBecause = one.inQuestionOn(occurrence.to);
    // Field by field: a calendar asks for hundreds of thousands, and spreading them takes twice as long.
    found.push({
      id: `anniversary_${one.stem}${occurrence.from.slice(0, 4)}`,
      ordinal: occurrence.ordinal,
      tier: occurrence.tier,
      precision: occurrence.precision,
      isApproximate: occurrence.isApproximate,
      actualOn: occurrence.actualOn,
      observedOn: occurrence.observedOn,
      from: occurrence.from,
      to: occurrence.to,
      anchor: one.anchor,
      origin: one.originOn(occurrence.to),
      isContinued: one.episode?.isContinued ?? false,
      kind: one.kindOn(occurrence.to),
      partnership: one.partnership,
      agreement: one.agreement,
      partnerships,
      cityIds,
      isInQuestion: inQuestionBecause.length > 0,
      inQuestionBecause,
      isOfOthers: one.isOfOthers,
    });
  }
  return found;
}

export const stemOf = (id: string) => id.slice(id.lastIndexOf('_') + 1);

/** What is worked out for a day once: a calendar asks again and again. */
function remembered<Value>(on: (day: Day) => Value): (day: Day) => Value {
  const known = new Map<Day, Value>();
  return (day) => {
    let value = known.get(day);
    if (value === undefined) known.set(day, (value = on(day)));
    return value;
  };
}

/**
 * The next one from a day on, that day included.
 * @param isShown which of them count
 */
export function nextOf(
  anchored: readonly Anchored[],
  day: Day,
  policy: AnniversaryPolicy,
  isShown: (one: Anniversary) => boolean,
): Anniversary | null {
  const next = anchored.flatMap((one) => {
    // A tie that is still to come has its first one a year later.
    const { latest } = one.anchor.on;
    const until = addMonths(latest > day && one.anchor.on.precision !== 'UNKNOWN' ? latest : day, 24);
    return anniversariesOf(one, day, until, policy).find(isShown) ?? [];
  });
  return next.sort(inDateOrder)[0] ?? null;
}
