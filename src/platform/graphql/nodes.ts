import { Injectable } from '@nestjs/common';
import { kindOf } from '../../kernel/ids.js';

type Load = (by: never, id: string) => Promise<object | null>;
type LoadMany = (by: never, ids: string[]) => Promise<Map<string, object>>;

const types = new Map<string, () => unknown>();

/** Says which GraphQL type an id's tag stands for: `isNode('city', () => CityType)`. */
export function isNode(kind: string, type: () => unknown): void {
  types.set(kind, type);
}

export function nodeType(value: { id: string }): never {
  return types.get(kindOf(value.id) ?? '')?.() as never;
}

/** Finds anything by its id: each feature says how its own things are loaded for a viewer. */
@Injectable()
export class Nodes {
  private readonly loaders = new Map<string, Load>();
  private readonly batches = new Map<string, LoadMany>();

  /** @param loadMany those of them that the viewer may see, in one statement */
  register<By>(
    kind: string,
    load: (by: By, id: string) => Promise<object | null>,
    loadMany?: (by: By, ids: string[]) => Promise<Map<string, object>>,
  ): void {
    this.loaders.set(kind, load as Load);
    if (loadMany) this.batches.set(kind, loadMany as LoadMany);
  }

  /** The thing, or null when there is none that this viewer may see. */
  async find(by: unknown, id: string): Promise<object | null> {
    const load = this.loaders.get(kindOf(id) ?? '');
    return load ? load(by as never, id) : null;
  }

  /** Those of these things that this viewer may see, by their ids; one statement a kind where the feature has a batch. */
  async findMany(by: unknown, ids: readonly string[]): Promise<Map<string, object>> {
    const found = new Map<string, object>();
    for (const kind of new Set(ids.map(kindOf))) {
      const own = ids.filter((id) => kindOf(id) === kind);
      const batch = this.batches.get(kind ?? '');
      if (batch) for (const [id, thing] of await batch(by as never, own)) found.set(id, thing);
      else
        for (const id of own) {
          const thing = await this.find(by, id);
          if (thing) found.set(id, thing);
        }
    }
    return found;
  }
}
