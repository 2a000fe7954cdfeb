import { Injectable } from '@nestjs/common';
import { loadInPieces } from '../kernel/in-slices.js';
import { Kept } from '../platform/database/kept.js';
import { Revisions } from '../platform/database/revisions.service.js';
import { Store } from '../platform/database/store.js';
import { byId } from '../platform/graphql/request-loaders.js';
import type { City } from './city.js';
import { CityTable } from './city.table.js';

const MOST_KNOWN = 10_000;

/** Cities by their ids. Nearly every request reads some, and they seldom change: they are kept for as long as none has changed. */
@Injectable()
export class KnownCities {
  private readonly known = new Kept<City>(MOST_KNOWN);

  constructor(
    private readonly store: Store,
    private readonly revisions: Revisions,
  ) {}

  async byIds(ids: readonly string[]): Promise<Map<string, City>> {
    const revision = (await this.revisions.readByRequest())?.asking;
    const known = ids.flatMap((id) => this.known.get(revision, id) ?? []);
    const found = byId(known);
    const missing = ids.filter((id) => !found.has(id));
    for (const city of await loadInPieces(missing, (some) => this.store.from(CityTable).withIds(some))) {
      found.set(city.id, city);
      this.known.keep(revision, city.id, city);
    }
    return found;
  }
}
