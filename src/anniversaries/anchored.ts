import type { AgreementParty } from '../agreements/agreement-parts.js';
import { BOUND_ROLES } from '../agreements/agreement-vocabulary.js';
import type { Agreement } from '../agreements/agreement.js';
import type { Day } from '../kernel/day.js';
import { statusOn, type Period } from '../kernel/timeline.js';
import type { Partnership } from '../partnerships/partnership.js';
import type { AnniversaryPolicy } from './anniversary-policy.js';
import type { Origin, Tier } from './anniversary-vocabulary.js';
import type { Anniversary } from './anniversary.js';
import { occurrencesBetween } from './occurrence.js';

/** A tie or a paper with the date that its anniversaries are counted from. */
export interface Anchored extends Pick<Anniversary, 'anchor' | 'partnership' | 'agreement'> {
  /** What the ids are made of. */
  stem: string;
  /** Whom it has ever been about: the partner, or every party of the paper. */
  cityIds: string[];
  /** Whom it is about on a day, and the ties folded inside then. */
  concernedOn(day: Day): Pick<Anniversary, 'cityIds' | 'partnerships'>;
  originOn(day: Day): Origin | null;
  isInQuestionOn(day: Day): boolean;
}

/**
 * Each episode of a pair that was established, the first one first. Once the tie was taken up again, the first episode
 * tells the years since the first ties, and what counts for them is whether any episode is active (R21).
 */
export function ofPair(episodes: readonly Partnership[]): Anchored[] {
  const begun = episodes
    .flatMap((partnership) => {
      const { anchor } = partnership;
      return anchor ? [{ partnership, anchor, statusOn: remembered(partnership) }] : [];
    })
    .sort((a, b) => a.partnership.episode - b.partnership.episode);
  const again = begun[1]?.partnership.since?.from;
  return begun.map(({ partnership, anchor }, i) => {
    const counted = i === 0 ? begun : [begun[i]!];
    const concerned = { cityIds: [partnership.cityId], partnerships: [] };
    return {
      stem: stemOf(partnership.id),
      anchor: { on: anchor.on, basis: anchor.basis },
      partnership,
      agreement: null,
      cityIds: concerned.cityIds,
      concernedOn: () => concerned,
      originOn: (day) => (i > 0 ? 'RE_ESTABLISHMENT' : again !== undefined && again <= day ? 'FIRST_TIES' : null),
      isInQuestionOn: (day) => !counted.some((one) => one.statusOn(day) === 'ACTIVE'),
    };
  });
}

const OVER: readonly unknown[] = ['ENDED', 'ABANDONED'];
const IN_FORCE: readonly unknown[] = ['IN_FORCE', 'SIGNED', 'TERMINATING'];

/** A signed paper of several parties, with the partnerships that rest on it in the order of its text (R8, R33). */
export function ofPaper(agreement: Agreement, partnerships: readonly Partnership[]): Anchored {
  const seat = ({ cityId }: Partnership) => agreement.parties.find((party) => party.counterpartId === cityId)?.ordinal;
  const valueOn = remembered(agreement);
  const inOrder = agreement.partiesInOrder;
  const resting = [...partnerships]
    .sort((a, b) => (seat(a) ?? 0) - (seat(b) ?? 0))
    .map((partnership) => ({ partnership, statusOn: remembered(partnership) }));
  return {
    stem: stemOf(agreement.id),
    anchor: { on: agreement.signed!, basis: agreement.titleIn(['ru']) },
    partnership: null,
    agreement,
    cityIds: inOrder.map((party) => party.cityId),
    concernedOn: (day) => {
      const bound = agreement.boundOn(day);
      // Of a paper that binds nobody any more it is said whose it was.
      const isThere = ({ role }: AgreementParty) => bound.length === 0 || !BOUND_ROLES.includes(role);
      const there = inOrder.filter((party) => isThere(party) || bound.includes(party));
      return {
        cityIds: there.map((party) => party.cityId),
        partnerships: resting
          .filter(({ statusOn }) => !OVER.includes(statusOn(day)))
          .map(({ partnership }) => partnership),
      };
    },
    originOn: () => null,
    isInQuestionOn: (day) => !IN_FORCE.includes(valueOn(day)),
  };
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
    const { cityIds, partnerships } = one.concernedOn(occurrence.to);
    // Field by field: a calendar asks for hundreds of thousands, and spreading them takes twice as long.
    found.push({
      id: `anniversary_${one.stem}${occurrence.from.slice(0, 4)}`,
      ordinal: occurrence.ordinal,
      tier: occurrence.tier,
      precision: occurrence.precision,
      actualOn: occurrence.actualOn,
      observedOn: occurrence.observedOn,
      from: occurrence.from,
      to: occurrence.to,
      anchor: one.anchor,
      origin: one.originOn(occurrence.to),
      partnership: one.partnership,
      agreement: one.agreement,
      partnerships,
      cityIds,
      isInQuestion: one.isInQuestionOn(occurrence.to),
    });
  }
  return found;
}

export const stemOf = (id: string) => id.slice(id.lastIndexOf('_') + 1);

/** The status on any day, from a life that is worked out once, and only when somebody asks. */
function remembered<Value extends string>(thing: { readonly periods: Period<Value>[] }): (day: Day) => Value | null {
  let periods: Period<Value>[] | undefined;
  return (day) => statusOn((periods ??= thing.periods), day).value;
}
