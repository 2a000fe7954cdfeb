import type { HitKind } from './search-vocabulary.js';

/** One record found, and the text that matched. */
export interface SearchHit {
  cursor: string;
  node: { id: string };
  kind: HitKind;
  /** From 0 to 1. */
  score: number;
  /** The line that matched. */
  text: string;
}
