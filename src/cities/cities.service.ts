import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Viewer } from '../access/viewer.js';
import { History } from '../history/history.service.js';
import { DomainError } from '../kernel/domain-error.js';
import { isId, type Id } from '../kernel/ids.js';
import { parseReference } from '../kernel/parse-reference.js';
import { PartialDate } from '../kernel/partial-date.js';
import { Store } from '../platform/database/store.js';
import type { Connection, PageArgs } from '../platform/graphql/connections.js';
import { Nodes } from '../platform/graphql/nodes.js';
import { page } from '../platform/graphql/paging.js';
import { byId } from '../platform/graphql/request-loaders.js';
import { codeFor } from './city-code.js';
import { foldedName, type NewName } from './city-name.js';
import type { CityKind } from './city-vocabulary.js';
import { City } from './city.js';
import { CityTable } from './city.table.js';
import type { NewPlacement } from './placement.js';

export interface CityFacts {
  code?: string | null;
  kind?: CityKind | null;
  parent?: string | null;
  names?: NewName[] | null;
  placements?: NewPlacement[] | null;
  location?: { latitude: number; longitude: number } | null;
  timeZone?: string | null;
  population?: number | null;
  website?: string | null;
}

export interface CityFilter {
  countries?: string[] | null;
  kinds?: CityKind[] | null;
  text?: string | null;
}

const LONGEST_CHAIN = 50;

/** Cities, districts, regions and public bodies that can be a party. */
@Injectable()
export class Cities {
  constructor(
    private readonly store: Store,
    private readonly history: History,
    nodes: Nodes,
  ) {
    nodes.register(
      'city',
      (_by: Viewer, id) => this.get(id),
      (_by, ids) => this.byIds(ids),
    );
  }

  async get(id: string): Promise<City | null> {
    return this.store.table(CityTable).findOneBy({ id: id as City['id'] });
  }

  async byIds(ids: readonly string[]): Promise<Map<string, City>> {
    if (ids.length === 0) return new Map();
    return byId(await this.store.table(CityTable).findBy({ id: In([...ids]) }));
  }

  /** All cities of the registry, by id. */
  async all(): Promise<Map<string, City>> {
    return byId(await this.store.table(CityTable).find());
  }

  /** Every city that matches an id, a code in any case, or any known name. */
  async resolveRef(ref: string): Promise<City[]> {
    const text = parseReference(ref);
    if (isId('city', text)) return [...(await this.byIds([text])).values()];
    const found = await this.store
      .table(CityTable)
      .createQueryBuilder('city')
      .leftJoinAndSelect('city.names', 'name')
      .leftJoinAndSelect('city.placements', 'placement')
      .where('city.code = upper(:text) OR city.id IN (SELECT city_id FROM city_name WHERE folded = :folded)', {
        text,
        folded: foldedName(text),
      })
      .orderBy('city.code')
      .getMany();
    // A code is exact: an identical name of another city does not make it ambiguous.
    const exact = found.filter((city) => city.code === text.toUpperCase());
    return exact.length > 0 ? exact : found;
  }

  /**
   * Resolves a reference to exactly one city.
   * @throws DomainError NOT_FOUND with near matches, or AMBIGUOUS with the candidates
   */
  async getByRef(ref: string, field: string[] = []): Promise<City> {
    const found = await this.resolveRef(ref);
    if (found.length === 1) return found[0]!;
    const shown = ref.length > 60 ? `${ref.slice(0, 60)}…` : ref;
    if (found.length > 1) throw ambiguous(shown, await this.labels(found), field);
    const near = await this.labels(await this.near(ref));
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
  async find(ref: string): Promise<City | null> {
    const found = await this.resolveRef(ref);
    if (found.length > 1) throw ambiguous(ref, await this.labels(found), ['ref']);
    return found[0] ?? null;
  }

  private async near(ref: string): Promise<City[]> {
    const rows = await this.store.sql<{ city_id: string }>(
      `SELECT city_id FROM city_name WHERE folded % $1 GROUP BY city_id ORDER BY max(similarity(folded, $1)) DESC, city_id LIMIT 3`,
      [foldedName(ref).slice(0, 100)],
    );
    const cities = await this.byIds(rows.map((row) => row.city_id));
    return rows.map((row) => cities.get(row.city_id)!);
  }

  /** «BY-MINSK-LENINSKY Ленинский район (Минск)»: a part is always shown together with its whole (R24). */
  private async labels(cities: readonly City[]): Promise<string[]> {
    const parents = await this.byIds(cities.flatMap((city) => city.parentId ?? []));
    return cities.map((city) => {
      const whole = parents.get(city.parentId ?? '');
      return `${city.code} ${city.nameIn(['ru'])}${whole ? ` (${whole.nameIn(['ru'])})` : ''}`;
    });
  }

  async list(filter: CityFilter, args: PageArgs): Promise<Connection<City>> {
    const table = this.store.table(CityTable);
    const query = table.createQueryBuilder('city');
    if (filter.kinds?.length) query.andWhere('city.kind IN (:...kinds)', { kinds: filter.kinds });
    if (filter.countries?.length)
      query.andWhere(
        'EXISTS (SELECT 1 FROM city_placement p WHERE p.city_id = city.id AND p.country IN (:...countries))',
        {
          countries: filter.countries.map((country) => country.toUpperCase()),
        },
      );
    if (filter.text)
      query.andWhere(`EXISTS (SELECT 1 FROM city_name n WHERE n.city_id = city.id AND strpos(n.folded, :text) > 0)`, {
        text: foldedName(filter.text),
      });
    const byCode = [{ expression: 'city.code', type: 'text' as const }];
    return page(query, args, byCode, (ids) => table.findBy({ id: In(ids) }));
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

  /** @throws DomainError for what the domain class rejects, or DUPLICATE for a code in use */
  async register(by: Viewer, facts: CityFacts & { names: NewName[] }): Promise<City> {
    by.mustBeAbleTo('KEEP_CITIES');
    const city = City.create(facts.code ?? codeFor(facts), facts.kind ?? 'CITY');
    await this.applyFacts(city, facts);
    await this.codeIsFree(city);
    await this.history.record(by, city, 'CITY_REGISTERED', await this.store.save(CityTable, city));
    return city;
  }

  async update(by: Viewer, ref: string, facts: CityFacts, ifRevision?: number | null): Promise<City> {
    by.mustBeAbleTo('KEEP_CITIES');
    for (const name of ['code', 'kind', 'names'] as const) if (facts[name] === null) throw cannotBeCleared(name);
    if (facts.parent != null) await this.holdChains();
    const city = await this.forChange(ref, ifRevision);
    if (facts.code != null) city.recode(facts.code);
    if (facts.kind != null) city.kind = facts.kind;
    await this.applyFacts(city, facts);
    await this.codeIsFree(city);
    await this.history.record(by, city, 'CITY_UPDATED', await this.store.save(CityTable, city));
    return city;
  }

  async rename(by: Viewer, ref: string, name: NewName, on: string, ifRevision?: number | null): Promise<City> {
    by.mustBeAbleTo('KEEP_CITIES');
    const city = await this.forChange(ref, ifRevision);
    city.rename(name, PartialDate.parse(on, ['on']));
    await this.history.record(by, city, 'CITY_RENAMED', await this.store.save(CityTable, city));
    return city;
  }

  /** Abolishes a city in favour of its successor; partnerships are not transferred automatically (R26). */
  async succeed(
    by: Viewer,
    ref: string,
    successor: string | null,
    on: string,
    ifRevision?: number | null,
  ): Promise<City> {
    by.mustBeAbleTo('KEEP_CITIES');
    await this.holdChains();
    const city = await this.forChange(ref, ifRevision);
    const heir = successor === null ? undefined : await this.getByRef(successor, ['successor']);
    city.passOn(heir ? [heir, ...(await this.heirs(heir))] : [], PartialDate.parse(on, ['on']));
    await this.history.record(by, city, 'CITY_SUCCEEDED', await this.store.save(CityTable, city));
    return city;
  }

  // Two halves of a cycle must not be created concurrently.
  private async holdChains(): Promise<void> {
    await this.store.sql(`SELECT pg_advisory_xact_lock(hashtext('city chains'))`);
  }

  private async forChange(ref: string, ifRevision?: number | null): Promise<City> {
    return this.store.lock(CityTable, (await this.getByRef(ref, ['city'])).id, ifRevision);
  }

  private async applyFacts(city: City, facts: CityFacts): Promise<void> {
    if (facts.names != null) city.setNames(facts.names);
    if (facts.placements !== undefined) city.place(facts.placements ?? []);
    if (facts.location !== undefined) city.locate(facts.location?.latitude ?? null, facts.location?.longitude ?? null);
    if (facts.timeZone !== undefined) city.liveBy(facts.timeZone);
    if (facts.population !== undefined) city.population = facts.population;
    if (facts.website !== undefined) city.visitAt(facts.website);
    if (facts.parent === undefined) return city.mustSayItsWhole();
    const parent = facts.parent === null ? null : await this.getByRef(facts.parent, ['parent']);
    city.belongTo(parent, parent ? await this.ancestors(parent) : []);
  }

  private async codeIsFree(city: City): Promise<void> {
    const other = await this.store.table(CityTable).findOneBy({ code: city.code });
    if (other && other.id !== city.id)
      throw new DomainError(
        'DUPLICATE',
        {
          en: `The code ${city.code} is already used by ${other.nameIn(['en'])}. Use that record, or enter another code: "${city.code}-2".`,
          ru: `Код ${city.code} уже занят: ${other.nameIn(['ru'])}. Используйте ту запись или укажите другой код: "${city.code}-2".`,
        },
        ['code'],
        [`${city.code}-2`],
      );
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

function cannotBeCleared(name: string): DomainError {
  return new DomainError(
    'REQUIRED',
    {
      en: `A city cannot be without ${name}: omit it, or enter another value.`,
      ru: `Поле «${name}» нельзя очистить: не указывайте его или введите другое значение.`,
    },
    [name],
  );
}
