import DataLoader from 'dataloader';

type Batch<Key, Value> = (keys: Key[]) => Promise<Map<Key, Value>>;

/** Batched look-ups of one request: all asks of one round become one query. */
export class RequestLoaders {
  private readonly loaders = new Map<unknown, DataLoader<unknown, unknown>>();

  /**
   * @param owner what the batch belongs to, the same object at each call: a service, or a name
   * @returns the value, or null when the batch has none for this key
   */
  async load<Key, Value>(owner: unknown, key: Key, batch: Batch<Key, Value>): Promise<Value | null> {
    let loader = this.loaders.get(owner);
    if (!loader) {
      loader = new DataLoader<unknown, unknown>(async (keys) => {
        const found = await batch(keys as Key[]);
        return keys.map((k) => found.get(k as Key) ?? null);
      });
      this.loaders.set(owner, loader);
    }
    return (await loader.load(key)) as Value | null;
  }
}

/** Things by their id, for a batch. */
export function byId<Thing extends { id: string }>(things: readonly Thing[]): Map<string, Thing> {
  return new Map(things.map((thing) => [thing.id, thing]));
}
