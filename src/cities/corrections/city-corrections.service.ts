import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../access/viewer.js';
import { Dependents } from '../../history/dependents.service.js';
import { History } from '../../history/history.service.js';
import { restsOnVoided, type PutRight, type Putting, type Tried } from '../../history/putting-right.js';
import { StruckRecords, type OwnedRows } from '../../history/struck-records.service.js';
import { isPutBack, type Struck } from '../../history/struck.js';
import type { Bilingual } from '../../kernel/bilingual.js';
import { isId } from '../../kernel/ids.js';
import { mustBeOfRevision } from '../../platform/database/stale-revision.js';
import { Store } from '../../platform/database/store.js';
import { Cities } from '../cities.service.js';
import { CityCommands } from '../city-commands.service.js';
import { citySummary } from '../city-summary.js';
import type { City } from '../city.js';
import { CityTable } from '../city.table.js';
import { Homes } from '../homes.service.js';
import { codeTaken, homeStays, notVoided } from './city-correction-refusals.js';
import { effectsOfVoiding } from './city-effects.js';

/** All that belongs to a city alone, its own row first. */
const OWN: readonly OwnedRows[] = [
  ['city', 'id'],
  ['city_name', 'city_id'],
  ['city_placement', 'city_id'],
];

/** Voids cities that were entered by mistake, and puts them back: every answer is as if it had never been (law 3). */
@Injectable()
export class CityCorrections {
  constructor(
    private readonly store: Store,
    private readonly cities: Cities,
    private readonly commands: CityCommands,
    private readonly homes: Homes,
    private readonly history: History,
    private readonly struck: StruckRecords,
    private readonly dependents: Dependents,
  ) {
    dependents.registerMany(
      'city',
      () => 'SELECT id, code AS label, true AS is_seen FROM city WHERE $1 IN (parent_id, succeeded_by)',
    );
  }

  /** Takes out a city. @throws DomainError NOT_FOUND, STALE_REVISION, NOT_ALLOWED_IN_STATE for the home, CONFLICTING while others rest on it */
  async void(by: Viewer, ref: string, { reason, dryRun, ifRevision }: Putting): Promise<PutRight<'city', City>> {
    by.mustBeAbleTo('KEEP_CITIES');
    const { id } = await this.cities.getByRef(by, ref, ['city']);
    // Whoever refers to the city at the same time waits, and is then told that it is gone.
    await this.store.sql('SELECT id FROM city WHERE id = $1 FOR UPDATE', [id]);
    const city = await this.commands.forChange(by, id, ifRevision);
    if ((await this.homes.find())?.cityId === id) throw homeStays(city);
    await this.dependents.mustHaveNone(by, id, ['city']);
    const effects = effectsOfVoiding(city);
    if (dryRun) return { city, effects };
    const summary = await this.summaryOf(city);
    const visibility = city.visibility ?? 'INTERNAL';
    await this.struck.takeOut(by, { recordId: id, visibility, summary, reason }, OWN);
    await this.history.record(by, city, 'CITY_VOIDED', { reason: { to: reason } });
    return { city: null, effects };
  }

  /** Puts a voided city back as it was. @throws DomainError NOT_FOUND, STALE_REVISION; CONFLICTING when its code is used, or a city that it names is gone */
  async restore(by: Viewer, ref: string, { dryRun, ifRevision }: Tried): Promise<PutRight<'city', City>> {
    by.mustBeAbleTo('KEEP_CITIES');
    const struck = await this.voided(by, ref.trim());
    const { code, revision } = struck.rows['city']![0] as { code: string; revision: number };
    mustBeOfRevision(struck.recordId, revision, ifRevision);
    const [other] = await this.store.sql<{ id: string }>('SELECT id FROM city WHERE code = $1', [code]);
    if (other) throw codeTaken(code, other.id);
    const gone = await this.citiesGone(struck);
    if (gone.length > 0) throw restsOnVoided(gone, 'city');
    const effects = [isPutBack(struck.summary)];
    if (dryRun) return { city: null, effects };
    await this.struck.putBack(struck, OWN);
    const city = await this.store.lock(CityTable, struck.recordId);
    await this.history.record(by, city, 'CITY_RESTORED', { restored: { to: true } });
    return { city, effects };
  }

  private async voided(by: Viewer, ref: string): Promise<Struck> {
    const id = isId('city', ref)
      ? ref
      : (await this.struck.holding('city', { code: ref.toUpperCase() })).findLast(({ partId }) => partId === null)
          ?.recordId;
    const struck = id === undefined ? null : await this.struck.voided(by, id);
    if (!struck) throw notVoided(ref);
    return struck;
  }

  /** The other cities that its rows name and that are not there any more. */
  private async citiesGone({ recordId, rows }: Struck): Promise<string[]> {
    const values = Object.values(rows)
      .flat()
      .flatMap((row) => Object.values(row).flat());
    const named = new Set(values.filter((value) => typeof value === 'string' && isId('city', value)) as string[]);
    named.delete(recordId);
    const there = await this.cities.byIds([...named]);
    return [...named].filter((id) => !there.has(id));
  }

  private async summaryOf(city: City): Promise<Bilingual> {
    const today = await this.homes.today();
    const parent = city.parentId === null ? null : await this.cities.get(city.parentId);
    const inLanguage = (language: 'en' | 'ru') => citySummary(city, parent, today, [language]);
    return { en: inLanguage('en'), ru: inLanguage('ru') };
  }
}
