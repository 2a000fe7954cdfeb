import DataLoader from 'dataloader';
import type { MaybePromise } from '../../kernel/maybe-promise.js';

type Batch<Key, Value> = (keys: Key[]) => Promise<Map<Key, Value>>;

/** Batched look-ups of one request (DataLoader): all keys of one round become one query. */
export class RequestLoaders {
  private readonly loaders = new Map<unknown, DataLoader<unknown, unknown>>();
  private readonly found = new Map<unknown, Map<unknown, unknown>>();

  /**
   * @param owner what the batch belongs to, the same object in each call: a service or a name
   * @returns the value, or null if the batch has none for this key
   */
  async load<Key, Value>(owner: unknown, key: Key, batch: Batch<Key, Value>): Promise<Value | null> {
    let loader = this.loaders.get(owner);
    if (!loader) {
      const known = new Map<unknown, unknown>();
      loader = new DataLoader<unknown, unknown>(async (keys) => {
        const found = await batch(keys as Key[]);
        return keys.map((k) => {
          const value = found.get(k as Key) ?? null;
          known.set(k, value);
          return value;
        });
      });
      this.loaders.set(owner, loader);
      this.found.set(owner, known);
    }
    return (await loader.load(key)) as Value | null;
  }

  /** The same, at once if it has been looked up before. */
  get<Key, Value>(owner: unknown, key: Key, batch: Batch<Key, Value>): MaybePromise<Value | null> {
    const known = this.found.get(owner);
    return known?.has(key) ? (known.get(key) as Value | null) : this.load(owner, key, batch);
  }

  /**
   * The list of one record; the lists of all records that are asked for in the same way are read together.
   * @param list its name; @param asked its arguments
   * @param batch has a list for every key
   */
  async loadList<Value>(
    list: string,
    asked: unknown,
    key: string,
    batch: (keys: string[]) => Promise<Map<string, Value>>,
  ): Promise<Value> {
    return (await this.load(`${list} ${JSON.stringify(asked)}`, key, batch))!;
  }
}

/** Records by their id, for a batch. */
export function byId<Item extends { id: string }>(items: readonly Item[]): Map<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}
