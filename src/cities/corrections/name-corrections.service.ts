import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../access/viewer.js';
import { History } from '../../history/history.service.js';
import type { PutRight, Putting } from '../../history/putting-right.js';
import { StruckRecords } from '../../history/struck-records.service.js';
import { PartialDate } from '../../kernel/partial-date.js';
import { Store } from '../../platform/database/store.js';
import { CityCommands } from '../city-commands.service.js';
import type { City } from '../city.js';
import { CityTable } from '../city.table.js';
import { Homes } from '../homes.service.js';
import { withoutName } from '../record/city-name-striking.js';
import { CityName } from '../record/city-name.js';
import { bestName } from '../record/city-names.js';
import { lastName, noSuchName, severalNames } from './city-correction-refusals.js';
import { effectsOfName } from './city-effects.js';
import { CityOpenness } from './city-openness.service.js';

/** Takes back names and renamings that were entered by mistake (law 3, R26). */
@Injectable()
export class NameCorrections {
  constructor(
    private readonly store: Store,
    private readonly commands: CityCommands,
    private readonly homes: Homes,
    private readonly openness: CityOpenness,
    private readonly history: History,
    private readonly struck: StruckRecords,
  ) {}

  /**
   * Takes out a name; the one that it took the place of goes on as if there had been no renaming.
   * @param ref its id or its text
   * @throws DomainError NOT_FOUND, AMBIGUOUS, STALE_REVISION, CONFLICTING for the only name
   */
  async strike(
    by: Viewer,
    cityRef: string,
    ref: string,
    { reason, dryRun, ifRevision }: Putting,
  ): Promise<PutRight<'city', City>> {
    by.mustBeAbleTo('KEEP_CITIES');
    const city = await this.commands.forChange(by, cityRef, ifRevision);
    const name = nameOf(city, ref.trim());
    const [was, rows] = [{ ...name }, await this.struck.partOf('city_name', name.id)];
    const today = await this.homes.today();
    const before = bestName(city.names, [name.language], today)?.text;
    city.names = withoutName(city.names, name, await this.namesBefore(city, name));
    if (city.names.length === 0) throw lastName(city);
    const visibility = await this.openness.of(city);
    const effects = effectsOfName(was, before, bestName(city.names, [name.language], today)?.text, visibility);
    if (dryRun) return { city, effects };
    const differences = await this.store.save(CityTable, city);
    const summary = `${city.code}: «${was.text}» (${was.language}, ${was.since?.text ?? '…'}–${was.until?.text ?? '…'})`;
    await this.struck.keep(by, {
      recordId: city.id,
      partId: was.id,
      visibility,
      summary: { en: summary, ru: summary },
      reason,
      rows,
    });
    await this.history.record(by, city, 'CITY_NAME_STRUCK', { ...differences, reason: { to: reason } });
    return { city, effects };
  }

  /** The names before the renaming that brought one; none if it was no renaming. */
  private async namesBefore(city: City, { id }: CityName): Promise<CityName[]> {
    for (const { verb, differences } of await this.history.all(city)) {
      const { from, to } = (differences['names'] ?? {}) as { from?: StoredName[]; to?: StoredName[] };
      if (verb !== 'CITY_RENAMED' || !to?.some((name) => name.id === id) || from?.some((name) => name.id === id))
        continue;
      return (from ?? []).map((name) =>
        Object.assign(new CityName(), name, { since: dated(name.since), until: dated(name.until) }),
      );
    }
    return [];
  }
}

type StoredName = Omit<CityName, 'since' | 'until'> & { since: string | null; until: string | null };

const dated = (text: string | null) => (text === null ? null : PartialDate.parse(text));

function nameOf(city: City, ref: string): CityName {
  const meant = city.names.filter(({ id, text }) => id === ref || text === ref);
  if (meant.length === 0) throw noSuchName(city, ref);
  if (meant.length > 1) throw severalNames(ref, meant);
  return meant[0]!;
}
