import type { Visibility } from '../access/visibility.js';
import type { Confirmed } from '../kernel/doubt.js';
import type { Id } from '../kernel/ids.js';
import type { PartialDate } from '../kernel/partial-date.js';
import type { PartnershipKind, Side, SuspensionReason } from './readings/partnership-vocabulary.js';

export interface PartnershipFacts {
  visibility?: Visibility | null;
  kindAsNamedByPartner?: string | null;
  motive?: string | null;
  story?: string | null;
  anchor?: string | null;
}

export interface Step extends Confirmed {
  on: string;
  side?: Side | null;
  basis?: string | null;
  reason?: SuspensionReason | null;
  untilWhat?: string | null;
  noticeSentOn?: string | null;
  noticeReceivedOn?: string | null;
}

/** What a signed agreement says of our city and another one. */
export interface Foundation {
  cityId: Id<'city'>;
  on: PartialDate;
  basis: string;
  establishes: PartnershipKind;
  visibility: Visibility;
}
