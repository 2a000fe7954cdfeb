import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { loadInPieces } from '../kernel/in-slices.js';
import { Revisions } from '../platform/database/revisions.service.js';
import { Store } from '../platform/database/store.js';
import { byId } from '../platform/graphql/request-loaders.js';
import type { City } from './city.js';
import { CityTable } from './city.table.js';

const MOST_KNOWN = 10_000;

/** Cities by their ids. Nearly every request reads some, and they seldom change: they are kept for as long as none has changed. */
@Injectable()
export class KnownCities {
  private readonly known = new LRUCache<string, City>({ max: MOST_KNOWN });
  private revision: string | undefined;

  constructor(
    private readonly store: Store,
    private readonly revisions: Revisions,
  ) {}

  async byIds(ids: readonly string[]): Promise<Map<string, City>> {
    const revision = (await this.revisions.readByRequest())?.asking;
    if (revision === undefined) return byId(await this.read(ids));
    if (this.revision !== revision) {
      this.known.clear();
      this.revision = revision;
    }
    const found = new Map<string, City>();
    for (const id of ids) {
      const city = this.known.get(id);
      if (city) found.set(id, city);
    }
    // What is read now is at least as new as the revision.
    for (const city of await this.read(ids.filter((id) => !found.has(id)))) {
      found.set(city.id, city);
      if (this.revision === revision) this.known.set(city.id, city);
    }
    return found;
  }

  private async read(ids: readonly string[]): Promise<City[]> {
    return loadInPieces(ids, (some) => this.store.from(CityTable).withIds(some));
  }
}
