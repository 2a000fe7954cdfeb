import type { Visibility } from '../access/visibility.js';
import type { Day } from '../kernel/day.js';
import type { Id } from '../kernel/ids.js';
import type { PartialDate } from '../kernel/partial-date.js';
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

/** Whether an act is already recorded with the same values. */
export function saysTheSame(one: NewAct, other: PartnershipAct): boolean {
  const said = ({ kind, on, side, basis, establishes, agreementId, reason, untilWhat, ...notice }: NewAct) => [
    kind === 'ABANDONED' ? 'ENDED' : kind,
    on.text,
    side ?? 'BOTH',
    ...[basis, establishes, agreementId, reason, untilWhat, notice.noticeSentOn, notice.noticeReceivedOn].map(
      (value) => value ?? null,
    ),
  ];
  return JSON.stringify(said(one)) === JSON.stringify(said(other));
}

export type NewAct = Partial<Omit<PartnershipAct, 'id' | 'partnershipId'>> & Pick<PartnershipAct, 'kind' | 'on'>;
