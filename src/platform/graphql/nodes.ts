import { Injectable } from '@nestjs/common';
import { kindOf } from '../../kernel/ids.js';

type Load = (by: never, id: string) => Promise<object | null>;
type LoadMany = (by: never, ids: string[]) => Promise<Map<string, object>>;

const types = new Map<string, () => unknown>();

/** Registers the GraphQL type of an id prefix: `isNode('city', () => CityType)`. */
export function isNode(kind: string, type: () => unknown): void {
  types.set(kind, type);
}

export function nodeType(value: { id: string }): never {
  return types.get(kindOf(value.id) ?? '')?.() as never;
}

/** Finds any record by its id: each feature registers how its records are loaded for a viewer. */
@Injectable()
export class Nodes {
  private readonly loaders = new Map<string, Load>();
  private readonly batches = new Map<string, LoadMany>();

  /** @param loadMany loads those that the viewer may see, in one statement */
  register<By>(
    kind: string,
    load: (by: By, id: string) => Promise<object | null>,
    loadMany?: (by: By, ids: string[]) => Promise<Map<string, object>>,
  ): void {
    this.loaders.set(kind, load as Load);
    if (loadMany) this.batches.set(kind, loadMany as LoadMany);
  }

  /** The record, or null if it does not exist or the viewer may not see it. */
  async find(by: unknown, id: string): Promise<object | null> {
    const load = this.loaders.get(kindOf(id) ?? '');
    return load ? load(by as never, id) : null;
  }

  /** The records that the viewer may see, by id; one statement for each kind that has a batch loader. */
  async findMany(by: unknown, ids: readonly string[]): Promise<Map<string, object>> {
    const found = new Map<string, object>();
    for (const kind of new Set(ids.map(kindOf))) {
      const own = ids.filter((id) => kindOf(id) === kind);
      const batch = this.batches.get(kind ?? '');
      if (batch) for (const [id, record] of await batch(by as never, own)) found.set(id, record);
      else
        for (const id of own) {
          const record = await this.find(by, id);
          if (record) found.set(id, record);
        }
    }
    return found;
  }
}
