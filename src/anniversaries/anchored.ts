import type { Agreement } from '../agreements/agreement.js';
import type { AgreementParty } from '../agreements/record/agreement-parts.js';
import { BOUND_ROLES } from '../agreements/record/agreement-vocabulary.js';
import type { Bilingual } from '../kernel/bilingual.js';
import { addMonths, type Day } from '../kernel/day.js';
import type { Partnership } from '../partnerships/partnership.js';
import type { PartnershipAct } from '../partnerships/readings/partnership-act.js';
import type { Episode } from '../partnerships/readings/partnership-episode.js';
import type { Origin, PartnershipKind } from '../partnerships/readings/partnership-vocabulary.js';
import type { AnniversaryPolicy } from './anniversary-policy.js';
import type { Tier } from './anniversary-vocabulary.js';
import type { Anniversary } from './anniversary.js';
import { anniversaryInQuestion, type PartnershipContext } from './in-question.js';
import { inDateOrder, occurrencesBetween } from './occurrence.js';

/** A partnership or an agreement with the date from which its anniversaries are counted. */
export interface Anchored extends Pick<Anniversary, 'anchor' | 'partnership' | 'agreement'> {
  /** What the ids are made of. */
  stem: string;
  /** Every city that it ever concerned: the partner, or every party of the agreement. */
  cityIds: string[];
  /** The cities that it concerns on a day, and the partnerships shown in it then. */
  concernedOn(day: Day): Pick<Anniversary, 'cityIds' | 'partnerships'>;
  /** The partnership; null for an agreement. */
  episode: Episode | null;
  kindOn(day: Day): PartnershipKind | null;
  originOn(day: Day): Origin | null;
  /** Why to decide whether to mark it; empty if it is marked. */
  inQuestionOn(day: Day): Bilingual[];
  /** Whether it has its own entry then: not while it is shown in that of an agreement, nor once we have left an agreement. */
  isToldOn(day: Day): boolean;
  /** Whether a partnership that this agreement established is shown in its entry then. */
  holds(partnership: Partnership, day: Day): boolean;
  isOfOthers: boolean;
}

/**
 * The first partnership of a pair and, if it ended and was re-established, the present one; none of those between (R21). The
 * status of both is that of the pair.
 */
export function ofPair(partnership: Partnership, context: PartnershipContext): Anchored[] {
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

/** The cities of an agreement on a day: the parties that it binds, and witnesses. */
function partiesOn(agreement: Agreement, day: Day): AgreementParty[] {
  const bound = agreement.boundOn(day);
  // If an agreement binds nobody any more, its former parties are shown.
  const isThere = ({ role }: AgreementParty) => bound.length === 0 || !BOUND_ROLES.includes(role);
  return agreement.partiesInOrder.filter((party) => isThere(party) || bound.includes(party));
}

/** A signed multilateral agreement, with the partnerships that it established in the order of its text (R8, R33). */
export function ofAgreement(agreement: Agreement, partnerships: readonly Partnership[]): Anchored {
  const seat = ({ cityId }: Partnership) => agreement.parties.find((party) => party.counterpartId === cityId)?.ordinal;
  const thereOn = remembered((day) => partiesOn(agreement, day));
  const inOrder = [...partnerships].sort((a, b) => (seat(a) ?? 0) - (seat(b) ?? 0));
  const isOurs = ({ counterpartId, role }: AgreementParty) => counterpartId === null && BOUND_ROLES.includes(role);
  // In our own agreements each other bound party has a partnership with us.
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

/** Whether a partnership has the same anniversaries as an agreement: established at its signing, not at an accession. */
export const isCountedFrom = (whole: Anchored, { agreementId, on }: PartnershipAct): boolean =>
  agreementId === whole.agreement!.id && on.text === whole.anchor.on.text;

/** A partnership with the same anniversaries as an agreement: shown in the entry of that as long as it holds it. */
export function besides(whole: Anchored, own: Anchored): Anchored {
  return { ...own, isToldOn: (day) => !(whole.isToldOn(day) && whole.holds(own.partnership!, day)) };
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

/** Values computed once for each day: a calendar asks for the same days many times. */
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
    // A partnership that begins in the future has its first anniversary a year later.
    const { latest } = one.anchor.on;
    const until = addMonths(latest > day && one.anchor.on.precision !== 'UNKNOWN' ? latest : day, 24);
    return anniversariesOf(one, day, until, policy).find(isShown) ?? [];
  });
  return next.sort(inDateOrder)[0] ?? null;
}
