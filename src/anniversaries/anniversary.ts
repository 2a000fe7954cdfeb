import type { Agreement } from '../agreements/agreement.js';
import type { Bilingual } from '../kernel/bilingual.js';
import type { Day } from '../kernel/day.js';
import type { PartialDate } from '../kernel/partial-date.js';
import type { Partnership } from '../partnerships/partnership.js';
import type { Origin, PartnershipKind } from '../partnerships/readings/partnership-vocabulary.js';
import type { Occurrence } from './occurrence.js';

/** One anniversary: of a partnership, or of a multilateral agreement with the partnerships that it established (R8). */
export interface Anniversary extends Occurrence {
  /** Made of the anchor and the year only, so it never changes. */
  id: string;
  anchor: { on: PartialDate; basis: string | null };
  /** For a re-established partnership: from which beginning (R21); null if it had begun only once by then. */
  origin: Origin | null;
  /** It began on the day on which the previous one ended, so titles do not speak of a renewal. */
  isContinued: boolean;
  /** The kind of partnership by then; null for an agreement. */
  kind: PartnershipKind | null;
  partnership: Partnership | null;
  agreement: Agreement | null;
  /** The partnerships shown in it, without those that had ended by then. */
  partnerships: Partnership[];
  /** The partner, or the parties that the agreement bound by then and its witnesses, in the order of its text. */
  cityIds: string[];
  /** To be decided whether to mark it: the partnership is suspended, ended or no longer supported (R9). */
  isInQuestion: boolean;
  inQuestionBecause: Bilingual[];
  /** An agreement between others: our city has never been a party. */
  isOfOthers: boolean;
}

/** The day whose names are told in it: on which it is marked, or the first on which it may be. */
export const dayOf = ({ observedOn, from }: Anniversary): Day => observedOn ?? from;
