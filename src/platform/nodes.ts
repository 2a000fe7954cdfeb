import { Injectable } from '@nestjs/common';
import { kindOf } from '../kernel/ids.js';

type Load = (by: never, id: string) => Promise<object | null>;

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

  register<By>(kind: string, load: (by: By, id: string) => Promise<object | null>): void {
    this.loaders.set(kind, load as Load);
  }

  /** The thing, or null when there is none that this viewer may see. */
  async find(by: unknown, id: string): Promise<object | null> {
    const load = this.loaders.get(kindOf(id) ?? '');
    return load ? load(by as never, id) : null;
  }
}
