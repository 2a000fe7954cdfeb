import type { HitKind } from './search-vocabulary.js';

/** One thing that was found, and by which of its texts. */
export interface SearchHit {
  cursor: string;
  node: { id: string };
  kind: HitKind;
  /** From 0 to 1. */
  score: number;
  /** The line that fits. */
  text: string;
}
