import type { Visibility } from '../../access/visibility.js';
import type { Bilingual } from '../../kernel/bilingual.js';
import type { Day } from '../../kernel/day.js';
import type { Id } from '../../kernel/ids.js';
import type { PartialDate } from '../../kernel/partial-date.js';
import type { PartnershipActKind, PartnershipKind, Side, SuspensionReason } from './partnership-vocabulary.js';

/** An act on a partnership on a day; its kind, since, anchor and status all follow from its acts. */
export class PartnershipAct {
  id: Id<'act'>;
  partnershipId: Id<'partnership'>;
  kind: PartnershipActKind;
  on: PartialDate;
  /** Who may see it: a plan, and an act of an agreement that is not public, stay hidden in a public partnership (R46). */
  visibility: Visibility;
  /** Whose act it is. */
  side: Side;
  /** The basis of this date: a text, a law, a letter. */
  basis: string | null = null;
  /** The kind that a PROPOSED act plans and an ESTABLISHED one establishes. */
  establishes: PartnershipKind | null = null;
  agreementId: Id<'agreement'> | null = null;
  reason: SuspensionReason | null = null;
  /** Until when or until what it is suspended, in words. */
  untilWhat: string | null = null;
  noticeSentOn: Day | null = null;
  noticeReceivedOn: Day | null = null;
  /** Anniversaries of its episode are counted from it, by choice (R7). */
  isAnchor = false;
}

const DETAILS = ['basis', 'reason', 'untilWhat', 'noticeSentOn', 'noticeReceivedOn'] as const;

/** Whether two acts are of the same kind, day and side, whatever else they say. */
function isOfTheSame(one: NewAct, other: NewAct): boolean {
  const of = ({ kind, on, side, establishes, agreementId }: NewAct) =>
    JSON.stringify([
      kind === 'ABANDONED' ? 'ENDED' : kind,
      on.text,
      side ?? 'BOTH',
      establishes ?? null,
      agreementId ?? null,
    ]);
  return of(one) === of(other);
}

/** Whether two acts say the same. */
export const saysTheSame = (one: NewAct, other: NewAct): boolean =>
  isOfTheSame(one, other) && DETAILS.every((name) => (one[name] ?? null) === (other[name] ?? null));

/** Whether one act says nothing that another, which is as open, does not say too. */
export const saysNoMore = (one: NewAct, other: NewAct): boolean =>
  isOfTheSame(one, other) &&
  one.visibility === other.visibility &&
  DETAILS.every((name) => one[name] == null || one[name] === other[name]);

export type NewAct = Partial<Omit<PartnershipAct, 'id' | 'partnershipId'>> & Pick<PartnershipAct, 'kind' | 'on'>;

/** «SUSPENDED 2024-05-06 (letter 7)»: the same in both languages. */
export function summaryOfAct({ kind, on, basis }: PartnershipAct): Bilingual {
  const summary = `${kind} ${on.text}${basis === null ? '' : ` (${basis})`}`;
  return { en: summary, ru: summary };
}
