import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer.js';
import { visibilityParams } from '../access/visibility-filter.js';
import { Clock } from '../kernel/clock.js';
import type { Day } from '../kernel/day.js';
import { isId, type Id } from '../kernel/ids.js';
import { inOtherLayout } from '../kernel/keyboard-layout.js';
import { parseReference } from '../kernel/parse-reference.js';
import { shortened } from '../kernel/shortened.js';
import { isASlipOf } from '../kernel/slip.js';
import { mayBeASlip } from '../platform/database/look-alikes.js';
import { Store } from '../platform/database/store.js';
import type { Connection, PageArgs } from '../platform/graphql/connections.js';
import { Nodes } from '../platform/graphql/nodes.js';
import { page } from '../platform/graphql/paging.js';
import { byId } from '../platform/graphql/request-loaders.js';
import { ambiguous, unknown } from './city-errors.js';
import { cityKnownTo, hasPublicRecord } from './city-knowledge.js';
import { titleOf } from './city-title.js';
import type { City } from './city.js';
import { CityTable } from './city.table.js';
import { HomeTable } from './home.table.js';
import { KnownCities } from './known-cities.service.js';
import { foldedName, isWrittenAlike } from './record/city-name.js';
import type { CityKind } from './record/city-vocabulary.js';
import { ID_SCHEMES, meantId } from './record/external-ids.js';
import { countryCodes, isInCountry } from './record/placement-filter.js';

export interface CityFilter {
  countries?: string[] | null;
  kinds?: CityKind[] | null;
  text?: string | null;
  hasPublicRecord?: boolean | null;
}

const LONGEST_CHAIN = 50;
const MOST_NEAR = 3;

/** Look-up of cities, districts, regions and public bodies that can be a party. */
@Injectable()
export class Cities {
  constructor(
    private readonly store: Store,
    private readonly clock: Clock,
    private readonly known: KnownCities,
    nodes: Nodes,
  ) {
    nodes.register('city', (by: Viewer, ids) => this.seenBy(by, ids));
  }

  async get(id: string): Promise<City | null> {
    return (await this.byIds([id])).get(id) ?? null;
  }

  async byIds(ids: readonly string[]): Promise<Map<string, City>> {
    return this.known.byIds(ids);
  }

  /** Those of which the viewer is told. */
  async seenBy(by: Viewer, ids: readonly string[]): Promise<Map<string, City>> {
    if (ids.length === 0) return new Map();
    const known = this.store.from(CityTable).where(cityKnownTo('city.id'), visibilityParams(by));
    return byId(await known.withIds(ids));
  }

  /** All of the registry, by id. */
  async all(): Promise<Map<string, City>> {
    const rows = await this.store.sql<{ id: string }>('SELECT id FROM city ORDER BY id');
    return this.byIds(rows.map(({ id }) => id));
  }

  /** Every city that matches an id, a code in any case, any known name, or an id elsewhere, and of which the viewer is told (R47). */
  async resolveRef(by: Viewer, ref: string, field: string[] = []): Promise<City[]> {
    const text = parseReference(ref, field);
    if (isId('city', text)) return [...(await this.seenBy(by, [text])).values()];
    const { isNamed, ...meant } = meantId(text);
    const byName = isNamed ? '' : 'UNION SELECT city_id FROM city_name WHERE folded = :folded';
    const found = await this.store
      .from(CityTable)
      .where(
        `city.id IN (SELECT id FROM city WHERE code = upper(:text) OR wikidata = :wikidata OR geonames = :geonames OR oktmo = :oktmo ${byName})`,
        { text, folded: foldedName(text), ...meant },
      )
      .where(cityKnownTo('city.id'), visibilityParams(by))
      .all('city.code');
    // A code is exact: an identical name of another city does not make it ambiguous. So is a name that is written alike.
    const exact = found.filter((city) => city.code === text.toUpperCase());
    if (exact.length > 0) return exact;
    const isById = (city: City) =>
      ID_SCHEMES.some((scheme) => meant[scheme] !== null && city[scheme] === meant[scheme]);
    const alike = found.filter((city) => isById(city) || city.names.some((name) => isWrittenAlike(name.text, text)));
    return alike.length > 0 ? alike : found;
  }

  /**
   * Resolves a reference to exactly one city.
   * @throws DomainError NOT_FOUND with near matches, or AMBIGUOUS with the candidates
   */
  async getByRef(by: Viewer, ref: string, field: string[] = []): Promise<City> {
    const found = await this.resolveRef(by, ref, field);
    if (found.length === 1) return found[0]!;
    const shown = shortened(ref, 60);
    if (found.length > 1) throw ambiguous(shown, await this.labels(found, true), field);
    const near = await this.labels(await this.near(by, ref));
    throw unknown(shown, near, field);
  }

  /** One city for a query; null if there is none. @throws DomainError AMBIGUOUS */
  async find(by: Viewer, ref: string): Promise<City | null> {
    const found = await this.resolveRef(by, ref, ['ref']);
    if (found.length > 1) throw ambiguous(ref, await this.labels(found, true), ['ref']);
    return found[0] ?? null;
  }

  /** Those whose name is the same in the other keyboard layout, then those a slip away, then those that are spelt alike. */
  private async near(by: Viewer, ref: string): Promise<City[]> {
    const written = foldedName(ref).slice(0, 100);
    const other = inOtherLayout(ref);
    const typed = other === undefined ? '' : foldedName(other).slice(0, 100);
    const rows = await this.store.sql<{ id: string; folded: string; isTyped: boolean; isAlike: boolean }>(
      // Whether they are known is asked of the most similar ones in turn, until there are enough.
      `SELECT id, folded, is_typed AS "isTyped", is_alike AS "isAlike" FROM (
          SELECT city_id AS id, folded, folded = $4 AS is_typed, folded % $1 AS is_alike FROM city_name
            WHERE folded % $1 OR folded = $4 OR (${mayBeASlip('folded', '$1')})
            ORDER BY folded = $4 DESC, similarity(folded, $1) + (${mayBeASlip('folded', '$1')})::integer * 0.3 DESC, city_id OFFSET 0) alike
        WHERE ${cityKnownTo('id', '$2', '$3')} LIMIT 30`,
      [written, by.sees, by.cityIds, typed],
    );
    const near = rows.filter(({ folded, isTyped }) => isTyped || isASlipOf(folded, written));
    const nearFirst = [...near, ...rows.filter(({ isAlike }) => isAlike)].map(({ id }) => id);
    const cities = await this.byIds(nearFirst);
    return [...new Set(nearFirst)].slice(0, MOST_NEAR).map((id) => cities.get(id)!);
  }

  /**
   * «BY-MINSK-LENINSKY Ленинский район (Минск)», «RU-BLAGOVESHCHENSK-AMU Благовещенск (Амурская область)»: a part is shown together
   * with its whole (R24), and what has one name with its region.
   */
  private async labels(cities: readonly City[], haveOneName = false): Promise<string[]> {
    const parents = await this.byIds(cities.flatMap((city) => city.parentId ?? []));
    const home = await this.store.table(HomeTable).findOneBy({ only: true });
    const today = this.clock.today(home?.timeZone ?? 'UTC');
    const named = (city: City) => city.nameIn(['ru'], today);
    return cities.map((city) => {
      const isShared =
        haveOneName || city.parentId !== null || cities.some((other) => other !== city && named(other) === named(city));
      return `${city.code} ${titleOf(city, parents.get(city.parentId ?? '') ?? null, isShared, ['ru'], today)}`;
    });
  }

  /** @param day on which the countries of the filter are meant */
  async list(by: Viewer, filter: CityFilter, day: Day, args: PageArgs): Promise<Connection<City>> {
    const query = this.store.from(CityTable).where(cityKnownTo('city.id'), visibilityParams(by));
    if (filter.hasPublicRecord != null)
      query.where(`${filter.hasPublicRecord ? '' : 'NOT '}${hasPublicRecord('city.id')}`);
    if (filter.kinds?.length) query.where('city.kind = ANY(:kinds)', { kinds: filter.kinds });
    if (filter.countries?.length)
      query.where(isInCountry('city.id', ':day'), { day, countries: countryCodes(filter.countries) });
    if (filter.text)
      query.where(`EXISTS (SELECT 1 FROM city_name n WHERE n.city_id = city.id AND strpos(n.folded, :text) > 0)`, {
        text: foldedName(filter.text),
      });
    const byCode = [{ expression: 'city.code', type: 'text' as const }];
    return page(query, args, byCode);
  }

  /** The parent, its parent and so on, nearest first. */
  async ancestors(city: City): Promise<City[]> {
    return this.chain(city, (one) => one.parentId);
  }

  /** The successor, its successor and so on: the last one is the current city. */
  async heirs(city: City): Promise<City[]> {
    return this.chain(city, (one) => one.succeededBy);
  }

  private async chain(city: City, next: (one: City) => Id<'city'> | null): Promise<City[]> {
    const chain: City[] = [];
    for (let id = next(city); id && chain.length < LONGEST_CHAIN;) {
      const found = await this.get(id);
      if (!found) break;
      chain.push(found);
      id = next(found);
    }
    return chain;
  }
}
