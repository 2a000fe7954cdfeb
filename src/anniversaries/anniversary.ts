import type { Agreement } from '../agreements/agreement.js';
import type { PartialDate } from '../kernel/partial-date.js';
import type { Partnership } from '../partnerships/partnership.js';
import type { Origin } from './anniversary-vocabulary.js';
import type { Occurrence } from './occurrence.js';

/** One anniversary: of a partnership, or of a document of several parties with the partnerships that rest on it (R8). */
export interface Anniversary extends Occurrence {
  /** Made of the anchor and the year, and of nothing that changes. */
  id: string;
  anchor: { on: PartialDate; basis: string | null };
  /** Of a tie that was taken up again: which of its beginnings (R21); null when it began but once by then. */
  origin: Origin | null;
  /** The episode whose date is counted. */
  partnership: Partnership | null;
  agreement: Agreement | null;
  /** The partnerships folded inside, those that had not ended by then. */
  partnerships: Partnership[];
  /** Whom it is about: the partner, or those whom the paper bound by then and whoever stood by, in the order of its text. */
  cityIds: string[];
  /** The tie rests or has ended: decide whether to mark it (R9). */
  isInQuestion: boolean;
}
