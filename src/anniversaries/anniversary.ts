import type { Agreement } from '../agreements/agreement.js';
import type { Bilingual } from '../kernel/bilingual.js';
import type { PartialDate } from '../kernel/partial-date.js';
import type { Origin, PartnershipKind } from '../partnerships/partnership-vocabulary.js';
import type { Partnership } from '../partnerships/partnership.js';
import type { Occurrence } from './occurrence.js';

/** One anniversary: of a partnership, or of a document of several parties with the partnerships that rest on it (R8). */
export interface Anniversary extends Occurrence {
  /** Made of the anchor and the year, and of nothing that changes. */
  id: string;
  anchor: { on: PartialDate; basis: string | null };
  /** Of a tie that was taken up again: which of its beginnings (R21); null when it began but once by then. */
  origin: Origin | null;
  /** It began on the day on which the tie before it ended: no title speaks of a renewal. */
  isContinued: boolean;
  /** What the two were to each other by then; null for a paper. */
  kind: PartnershipKind | null;
  partnership: Partnership | null;
  agreement: Agreement | null;
  /** The partnerships folded inside, those that had not ended by then. */
  partnerships: Partnership[];
  /** Whom it is about: the partner, or those whom the paper bound by then and whoever stood by, in the order of its text. */
  cityIds: string[];
  /** Decide whether to mark it: the tie rests, has ended or nothing carries it any more (R9). */
  isInQuestion: boolean;
  inQuestionBecause: Bilingual[];
  /** The paper is one of others: our city has never been a party. */
  isOfOthers: boolean;
}
