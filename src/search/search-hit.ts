import type { HitKind } from './search-words.js';

/** One thing that was found, and by which of its texts. */
export class SearchHit {
  /** The thing's. */
  id: string;
  kind: HitKind;
  thing: { id: string };
  /** From 0 to 1. */
  score: number;
  /** The line that fits. */
  text: string;
}
