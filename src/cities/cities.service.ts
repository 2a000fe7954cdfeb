import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer.js';
import { visibilityParams } from '../access/visibility-filter.js';
import { Clock } from '../kernel/clock.js';
import type { Day } from '../kernel/day.js';
import { DomainError } from '../kernel/domain-error.js';
import { isId, type Id } from '../kernel/ids.js';
import { parseReference } from '../kernel/parse-reference.js';
import { Store } from '../platform/database/store.js';
import type { Connection, PageArgs } from '../platform/graphql/connections.js';
import { Nodes } from '../platform/graphql/nodes.js';
import { page } from '../platform/graphql/paging.js';
import { byId } from '../platform/graphql/request-loaders.js';
import { cityKnownTo, hasPublicRecord } from './city-knowledge.js';
import { foldedName } from './city-name.js';
import { titleOf } from './city-title.js';
import type { CityKind } from './city-vocabulary.js';
import type { City } from './city.js';
import { CityTable } from './city.table.js';
import { HomeTable } from './home.table.js';
import { KnownCities } from './known-cities.service.js';
import { countryCodes, isInCountry } from './placement-filter.js';

export interface CityFilter {
  countries?: string[] | null;
  kinds?: CityKind[] | null;
  text?: string | null;
  hasPublicRecord?: boolean | null;
}

const LONGEST_CHAIN = 50;

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

  /** All cities of the registry, by id. */
  async all(): Promise<Map<string, City>> {
    const rows = await this.store.sql<{ id: string }>('SELECT id FROM city ORDER BY id');
    return this.byIds(rows.map(({ id }) => id));
  }

  /** Every city that matches an id, a code in any case, or any known name, and of which the viewer is told (R47). */
  async resolveRef(by: Viewer, ref: string, field: string[] = []): Promise<City[]> {
    const text = parseReference(ref, field);
    if (isId('city', text)) return [...(await this.seenBy(by, [text])).values()];
    const found = await this.store
      .from(CityTable)
      .where(
        'city.id IN (SELECT id FROM city WHERE code = upper(:text) UNION SELECT city_id FROM city_name WHERE folded = :folded)',
        { text, folded: foldedName(text) },
      )
      .where(cityKnownTo('city.id'), visibilityParams(by))
      .all('city.code');
    // A code is exact: an identical name of another city does not make it ambiguous.
    const exact = found.filter((city) => city.code === text.toUpperCase());
    return exact.length > 0 ? exact : found;
  }

  /**
   * Resolves a reference to exactly one city.
   * @throws DomainError NOT_FOUND with near matches, or AMBIGUOUS with the candidates
   */
  async getByRef(by: Viewer, ref: string, field: string[] = []): Promise<City> {
    const found = await this.resolveRef(by, ref, field);
    if (found.length === 1) return found[0]!;
    const shown = ref.length > 60 ? `${ref.slice(0, 60)}…` : ref;
    if (found.length > 1) throw ambiguous(shown, await this.labels(found, true), field);
    const near = await this.labels(await this.near(by, ref));
    const list = near.join(', ');
    throw new DomainError(
      'NOT_FOUND',
      near.length > 0
        ? {
            en: `There is no city «${shown}». Did you mean ${list}?`,
            ru: `Города «${shown}» в реестре нет. Возможно, вы имели в виду ${list}?`,
          }
        : {
            en: `There is no city «${shown}». Enter the code or name of a city; register a new city first: cityRegister.`,
            ru: `Города «${shown}» в реестре нет. Введите код или название города; новый город сначала внесите: cityRegister.`,
          },
      field,
      near,
    );
  }

  /** One city for a query; null if there is none. @throws DomainError AMBIGUOUS */
  async find(by: Viewer, ref: string): Promise<City | null> {
    const found = await this.resolveRef(by, ref, ['ref']);
    if (found.length > 1) throw ambiguous(ref, await this.labels(found, true), ['ref']);
    return found[0] ?? null;
  }

  private async near(by: Viewer, ref: string): Promise<City[]> {
    const rows = await this.store.sql<{ city_id: string }>(
      // Whether they are known is asked of the most similar ones in turn, until there are three.
      `SELECT city_id FROM (SELECT city_id FROM city_name WHERE folded % $1 GROUP BY city_id
          ORDER BY max(similarity(folded, $1)) DESC, city_id OFFSET 0) alike
        WHERE ${cityKnownTo('city_id', '$2', '$3')} LIMIT 3`,
      [foldedName(ref).slice(0, 100), by.sees, by.cityIds],
    );
    const cities = await this.byIds(rows.map((row) => row.city_id));
    return rows.map((row) => cities.get(row.city_id)!);
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

function ambiguous(ref: string, labels: string[], field: string[]): DomainError {
  const list = labels.join(', ');
  return new DomainError(
    'AMBIGUOUS',
    {
      en: `«${ref}» matches ${list}. Enter the code of the one you mean.`,
      ru: `Под «${ref}» подходит несколько городов: ${list}. Введите код нужного.`,
    },
    field,
    labels,
  );
}
