import { LRUCache } from 'lru-cache';

/** What was read in a revision of the registry, for as long as that is the revision: see `Revisions`. */
export class Kept<Value> {
  private readonly known: LRUCache<string, { revision: string; value: Value }>;

  /** @param most how many are kept: those used last */
  constructor(most: number) {
    this.known = new LRUCache({ max: most });
  }

  /** @returns undefined if it is not known for this revision, or there is none */
  get(revision: string | undefined, key: string): Value | undefined {
    const known = this.known.get(key);
    return known?.revision === revision ? known?.value : undefined;
  }

  /** @param value as it was read after the revision: it may be newer, but not older */
  keep(revision: string | undefined, key: string, value: Value): void {
    if (revision !== undefined) this.known.set(key, { revision, value });
  }
}
