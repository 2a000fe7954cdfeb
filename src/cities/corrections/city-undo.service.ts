import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../access/viewer.js';
import { Dependents } from '../../history/dependents.service.js';
import { History } from '../../history/history.service.js';
import { asBefore } from '../../history/putting-right.js';
import { Undoables, type KeptPart, type Undone } from '../../history/undoables.service.js';
import type { Bilingual } from '../../kernel/bilingual.js';
import { Store } from '../../platform/database/store.js';
import { Cities } from '../cities.service.js';
import { CityCommands } from '../city-commands.service.js';
import type { City } from '../city.js';
import { CityTable } from '../city.table.js';
import { CityCorrections } from './city-corrections.service.js';

/** How what was done to cities is undone. */
@Injectable()
export class CityUndo {
  constructor(
    private readonly store: Store,
    private readonly cities: Cities,
    private readonly commands: CityCommands,
    private readonly history: History,
    private readonly dependents: Dependents,
    corrections: CityCorrections,
    undoables: Undoables,
  ) {
    undoables.register<City>('city', {
      table: CityTable,
      permission: 'KEEP_CITIES',
      first: 'code',
      derived: [],
      takeOut: async (by, { id }, reason) => (await corrections.void(by, id, { reason })).effects,
      putBack: async (by, id) => (await corrections.restore(by, id, {})).effects,
      keep: (by, city, _, undone) => this.keep(by, city, undone),
      kept,
    });
  }

  private async keep(by: Viewer, city: City, { verb, reason }: Undone): Promise<Bilingual[]> {
    await this.commands.holdChains();
    const parent = city.parentId === null ? null : await this.cities.get(city.parentId);
    city.belongTo(parent, parent ? await this.cities.ancestors(parent) : []);
    const differences = await this.store.save(CityTable, city);
    if (differences['existsUntil'] || differences['succeededBy'])
      await this.dependents.mustHaveNone(by, city.id, ['call'], 'succession');
    await this.history.record(by, city, verb, { ...differences, reason: { to: reason } });
    return [asBefore(city.code, differences)];
  }
}

function kept({ code, names, visibility }: City, field: string, partId: string): KeptPart | undefined {
  const name = field === 'names' && names.find(({ id }) => id === partId);
  if (!name) return undefined;
  return {
    table: 'city_name',
    visibility: visibility ?? 'INTERNAL',
    summary: { en: `${code}: ${name.text}`, ru: `${code}: ${name.text}` },
  };
}
