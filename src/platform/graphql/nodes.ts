import { Injectable } from '@nestjs/common';
import { kindOf } from '../../kernel/ids.js';

type LoadMany = (by: never, ids: string[]) => Promise<Map<string, object>>;

const types = new Map<string, () => unknown>();

/** Registers the GraphQL type of an id prefix: `isNode('city', () => CityType)`. */
export function isNode(kind: string, type: () => unknown): void {
  types.set(kind, type);
}

export function nodeType(value: { id: string }): never {
  return types.get(kindOf(value.id) ?? '')?.() as never;
}

/** Finds any records by their ids: each feature registers how its records are loaded for a viewer. */
@Injectable()
export class Nodes {
  private readonly loaders = new Map<string, LoadMany>();

  /** @param loadMany loads those that the viewer may see, however many in the same number of statements */
  register<By>(kind: string, loadMany: (by: By, ids: string[]) => Promise<Map<string, object>>): void {
    this.loaders.set(kind, loadMany as LoadMany);
  }

  /** The record, or null if it does not exist or the viewer may not see it. */
  async find(by: unknown, id: string): Promise<object | null> {
    return (await this.findMany(by, [id])).get(id) ?? null;
  }

  /** The records that the viewer may see, by id. */
  async findMany(by: unknown, ids: readonly string[]): Promise<Map<string, object>> {
    const found = new Map<string, object>();
    for (const [kind, own] of Map.groupBy(new Set(ids), (id) => kindOf(id) ?? '')) {
      const load = this.loaders.get(kind);
      if (load) for (const [id, record] of await load(by as never, own)) found.set(id, record);
    }
    return found;
  }
}
