import { Injectable } from '@nestjs/common';
import type { Day } from '../kernel/day.js';
import { loadInPieces } from '../kernel/in-slices.js';
import { Kept } from '../platform/database/kept.js';
import { PREPARED } from '../platform/database/pooled-connection.js';
import { Revisions } from '../platform/database/revisions.service.js';
import { Store } from '../platform/database/store.js';
import { byId } from '../platform/graphql/request-loaders.js';
import type { City } from './city.js';
import { CityTable } from './city.table.js';
import { countryCodes, isInCountry } from './record/placement-filter.js';

const MOST_KNOWN = 10_000;
const MOST_COUNTRIES_KNOWN = 1000;
const FEW = 200;

export interface CitiesOfCountries {
  codes: string[];
  /** The ids of their cities, known or not; null if there are more than 200, or ours, which has more records than any other. */
  few: string[] | null;
}

/** Nearly every request reads cities, and they seldom change: they are kept for as long as none has changed. */
@Injectable()
export class KnownCities {
  private readonly known = new Kept<City>(MOST_KNOWN);
  private readonly ofCountries = new Kept<CitiesOfCountries>(MOST_COUNTRIES_KNOWN);

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

  /** @param countries codes in any case @param day see `isInCountry` */
  async in(countries: readonly string[], day: Day): Promise<CitiesOfCountries> {
    const codes = countryCodes(countries);
    const revision = (await this.revisions.readByRequest())?.asking;
    const question = JSON.stringify([day, codes]);
    const known = this.ofCountries.get(revision, question);
    if (known) return known;
    const rows = await this.store.read<{ id: string; isHome: boolean }>(
      `${PREPARED}SELECT id, EXISTS (SELECT FROM home WHERE home.city_id = city.id) AS "isHome"
         FROM city WHERE id IN (SELECT city_id FROM city_placement WHERE country = ANY($1))
           AND ${isInCountry('city.id', '$2', '$1')} LIMIT ${FEW + 1}`,
      [codes, day],
    );
    const isMuch = rows.length > FEW || rows.some(({ isHome }) => isHome);
    const found = { codes, few: isMuch ? null : rows.map(({ id }) => id) };
    this.ofCountries.keep(revision, question, found);
    return found;
  }
}
