import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../access/viewer.js';
import { Dependents } from '../../history/dependents.service.js';
import { History } from '../../history/history.service.js';
import type { PutRight, Putting } from '../../history/putting-right.js';
import { StruckRecords } from '../../history/struck-records.service.js';
import { mustNotBeCleared } from '../../kernel/cannot-be-cleared.js';
import { PartialDate } from '../../kernel/partial-date.js';
import { Store } from '../../platform/database/store.js';
import { Cities } from '../cities.service.js';
import { CityCommands } from '../city-commands.service.js';
import { succeed } from '../city-succession.js';
import type { City } from '../city.js';
import { CityTable } from '../city.table.js';
import { stillExists } from './city-correction-refusals.js';
import { effectsOfSuccession, type Ending } from './city-effects.js';
import { CityOpenness } from './city-openness.service.js';

/** What is different about the end of a city; left out: as it is. */
export interface SuccessionCorrection extends Putting {
  on?: string | null;
  successor?: string | null;
}

/** Puts right what was entered of the end of a city, like an act: all that follows from it is worked out anew (law 3). */
@Injectable()
export class SuccessionCorrections {
  constructor(
    private readonly store: Store,
    private readonly cities: Cities,
    private readonly commands: CityCommands,
    private readonly openness: CityOpenness,
    private readonly history: History,
    private readonly struck: StruckRecords,
    private readonly dependents: Dependents,
  ) {}

  /** The city goes on. @throws DomainError NOT_FOUND, STALE_REVISION, NOT_ALLOWED_IN_STATE while no end is recorded, CONFLICTING while agreements follow others of the two cities */
  async strike(by: Viewer, ref: string, putting: Putting): Promise<PutRight<'city', City>> {
    return this.change(by, ref, putting, 'CITY_SUCCESSION_STRUCK', async (city) => succeed(city, [], null));
  }

  /** @throws DomainError as `strike`, and what a succession cannot be */
  async correct(by: Viewer, ref: string, said: SuccessionCorrection): Promise<PutRight<'city', City>> {
    mustNotBeCleared(said, ['on']);
    const { on, successor } = said;
    return this.change(by, ref, said, 'CITY_SUCCESSION_CORRECTED', async (city) => {
      const until = on == null ? city.existsUntil : PartialDate.parse(on, ['on']);
      if (successor === undefined) city.existsUntil = until;
      else succeed(city, await this.commands.heirsFrom(by, successor), until);
    });
  }

  private async change(
    by: Viewer,
    ref: string,
    { reason, dryRun, ifRevision }: Putting,
    verb: string,
    put: (city: City) => Promise<void>,
  ): Promise<PutRight<'city', City>> {
    by.mustBeAbleTo('KEEP_CITIES');
    await this.commands.holdChains();
    const city = await this.commands.forChange(by, ref, ifRevision);
    if (!city.existsUntil) throw stillExists(city);
    const [before, was] = [await this.endingOf(city), city.existsUntil];
    const rows = await this.struck.partOf('city', city.id);
    await put(city);
    const visibility = await this.openness.of(city);
    const effects = effectsOfSuccession(before, await this.endingOf(city), visibility);
    const heir = before.successor === null ? '' : ` → ${before.successor}`;
    const summary = {
      en: `${city.code}: abolished ${was.text}${heir}`,
      ru: `${city.code}: упразднён ${was.text}${heir}`,
    };
    return this.store.tried(dryRun === true, async () => {
      const differences = await this.store.save(CityTable, city);
      if (Object.keys(differences).length === 0) return { city, effects };
      await this.dependents.mustHaveNone(by, city.id, ['city'], 'succession');
      await this.struck.keep(by, {
        recordId: city.id,
        partId: 'succession',
        visibility,
        summary,
        reason,
        rows,
      });
      await this.history.record(by, city, verb, { ...differences, reason: { to: reason } });
      return { city, effects };
    });
  }

  private async endingOf({ existsUntil, succeededBy }: City): Promise<Ending> {
    const heir = succeededBy === null ? null : await this.cities.get(succeededBy);
    return { city: { existsUntil }, successor: heir?.code ?? null };
  }
}
