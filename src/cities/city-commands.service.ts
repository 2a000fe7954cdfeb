import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer.js';
import type { Visibility } from '../access/visibility.js';
import { History } from '../history/history.service.js';
import { StruckRecords } from '../history/struck-records.service.js';
import { mustNotBeCleared } from '../kernel/cannot-be-cleared.js';
import { DomainError } from '../kernel/domain-error.js';
import type { Confirmed } from '../kernel/doubt.js';
import { PartialDate } from '../kernel/partial-date.js';
import { Store } from '../platform/database/store.js';
import { Cities } from './cities.service.js';
import { codeFor } from './city-code.js';
import { CityLookAlikes } from './city-look-alikes.service.js';
import { City } from './city.js';
import { CityTable } from './city.table.js';
import { Homes } from './homes.service.js';
import type { NewName } from './record/city-name.js';
import type { CityKind } from './record/city-vocabulary.js';
import { alreadyIdentified, externalId, ID_SCHEMES, type ExternalIds } from './record/external-ids.js';
import type { NewPlacement } from './record/placement.js';

export interface CityFacts extends Partial<ExternalIds> {
  code?: string | null;
  kind?: CityKind | null;
  parent?: string | null;
  names?: NewName[] | null;
  placements?: NewPlacement[] | null;
  location?: { latitude: number; longitude: number } | null;
  timeZone?: string | null;
  population?: number | null;
  website?: string | null;
  visibility?: Visibility | null;
}

/** What is done to a city: registered, changed, renamed, succeeded by another. */
@Injectable()
export class CityCommands {
  constructor(
    private readonly store: Store,
    private readonly cities: Cities,
    private readonly homes: Homes,
    private readonly history: History,
    private readonly struck: StruckRecords,
    private readonly lookAlikes: CityLookAlikes,
  ) {}

  /** @throws DomainError for what the domain class rejects, DUPLICATE for a code in use, NEEDS_CONFIRMATION for what looks like a city that is there */
  async register(by: Viewer, facts: CityFacts & { names: NewName[] } & Confirmed): Promise<City> {
    by.mustBeAbleTo('KEEP_CITIES');
    const city = City.create(facts.code ?? codeFor(facts), facts.kind ?? 'CITY');
    await this.applyFacts(by, city, facts);
    await this.codeIsFree(city);
    await this.identify(city, facts);
    await this.lookAlikes.mustBeNew(by, city, facts);
    await this.history.record(by, city, 'CITY_REGISTERED', await this.store.save(CityTable, city));
    return city;
  }

  async update(by: Viewer, ref: string, facts: CityFacts, ifRevision?: number | null): Promise<City> {
    by.mustBeAbleTo('KEEP_CITIES');
    mustNotBeCleared(facts, ['code', 'kind', 'names']);
    if (facts.parent != null) await this.holdChains();
    const city = await this.forChange(by, ref, ifRevision);
    if (facts.code != null) city.recode(facts.code);
    if (facts.kind != null) city.kind = facts.kind;
    await this.applyFacts(by, city, facts);
    await this.codeIsFree(city);
    await this.identify(city, facts);
    await this.history.record(by, city, 'CITY_UPDATED', await this.store.save(CityTable, city));
    return city;
  }

  async rename(by: Viewer, ref: string, name: NewName, on: string, ifRevision?: number | null): Promise<City> {
    by.mustBeAbleTo('KEEP_CITIES');
    const city = await this.forChange(by, ref, ifRevision);
    city.rename(name, PartialDate.parse(on, ['on']), await this.homes.today());
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
    const city = await this.forChange(by, ref, ifRevision);
    city.passOn(await this.heirsFrom(by, successor), PartialDate.parse(on, ['on']));
    await this.history.record(by, city, 'CITY_SUCCEEDED', await this.store.save(CityTable, city));
    return city;
  }

  /** The successor, its successor and so on. @throws DomainError NOT_FOUND, AMBIGUOUS */
  async heirsFrom(by: Viewer, successor: string | null): Promise<City[]> {
    if (successor === null) return [];
    const heir = await this.cities.getByRef(by, successor, ['successor']);
    return [heir, ...(await this.cities.heirs(heir))];
  }

  /** Two halves of a cycle must not be created concurrently. */
  async holdChains(): Promise<void> {
    await this.store.sql(`SELECT pg_advisory_xact_lock(hashtext('city chains'))`);
  }

  /** A city that the viewer is told of, locked. @throws DomainError NOT_FOUND, AMBIGUOUS, STALE_REVISION */
  async forChange(by: Viewer, ref: string, ifRevision?: number | null): Promise<City> {
    return this.store.lock(CityTable, (await this.cities.getByRef(by, ref, ['city'])).id, ifRevision);
  }

  private async applyFacts(by: Viewer, city: City, facts: CityFacts): Promise<void> {
    if (facts.names != null) city.setNames(facts.names);
    if (facts.placements !== undefined) city.place(facts.placements ?? []);
    if (facts.location !== undefined) city.locate(facts.location?.latitude ?? null, facts.location?.longitude ?? null);
    if (facts.timeZone !== undefined) city.liveBy(facts.timeZone);
    if (facts.population !== undefined) city.population = facts.population;
    if (facts.website !== undefined) city.visitAt(facts.website);
    if (facts.visibility !== undefined) city.openTo(facts.visibility);
    if (facts.parent === undefined) return city.mustSayItsWhole();
    const parent = facts.parent === null ? null : await this.cities.getByRef(by, facts.parent, ['parent']);
    city.belongTo(parent, parent ? await this.cities.ancestors(parent) : []);
  }

  /** @throws DomainError INVALID for what is no id of its register, DUPLICATE for that of another city */
  private async identify(city: City, ids: Partial<ExternalIds>): Promise<void> {
    for (const scheme of ID_SCHEMES) {
      const given = ids[scheme];
      if (given === undefined) continue;
      city[scheme] = given === null ? null : externalId(scheme, given);
      const other = city[scheme] && (await this.store.table(CityTable).findOneBy({ [scheme]: city[scheme] }));
      if (other && other.id !== city.id) throw alreadyIdentified(scheme, city[scheme]!, other.code);
    }
  }

  private async codeIsFree(city: City): Promise<void> {
    const other = await this.store.table(CityTable).findOneBy({ code: city.code });
    if (!other) return this.codeWasNever(city);
    if (other.id === city.id) return;
    const today = await this.homes.today();
    throw new DomainError(
      'DUPLICATE',
      {
        en: `The code ${city.code} is already used by ${other.nameIn(['en'], today)}. Use that record, or enter another code: "${city.code}-2".`,
        ru: `Код ${city.code} уже занят: ${other.nameIn(['ru'], today)}. Используйте ту запись или укажите другой код: "${city.code}-2".`,
      },
      ['code'],
      [`${city.code}-2`],
    );
  }

  /** @throws DomainError DUPLICATE for the code of a voided city, which is never given to another */
  private async codeWasNever({ id, code }: City): Promise<void> {
    const voided = await this.struck.holding('city', { code });
    if (!voided.some(({ recordId, partId }) => partId === null && recordId !== id)) return;
    throw new DomainError(
      'DUPLICATE',
      {
        en: `The code ${code} was that of a voided city. Put that one back, cityRestore(input: { city: "${code}" }), or enter another code: "${code}-2".`,
        ru: `Код ${code} был у аннулированного города. Восстановите его — cityRestore(input: { city: "${code}" }) — или укажите другой код: "${code}-2".`,
      },
      ['code'],
      [`${code}-2`],
    );
  }
}
