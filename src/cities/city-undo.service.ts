import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer.js';
import { History } from '../history/history.service.js';
import { asBefore } from '../history/putting-right.js';
import { cannotBeUndone } from '../history/undo-refusals.js';
import { Undoables, type Undone } from '../history/undoables.service.js';
import type { Bilingual } from '../kernel/bilingual.js';
import { Store } from '../platform/database/store.js';
import { Cities } from './cities.service.js';
import type { City } from './city.js';
import { CityTable } from './city.table.js';

/** How what was done to cities is undone. */
@Injectable()
export class CityUndo {
  constructor(
    private readonly store: Store,
    private readonly cities: Cities,
    private readonly history: History,
    undoables: Undoables,
  ) {
    undoables.register<City>('city', {
      table: CityTable,
      permission: 'KEEP_CITIES',
      first: 'code',
      derived: [],
      takeOut: async () => {
        throw cannotBeUndone(NOT_YET);
      },
      putBack: async () => {
        throw cannotBeUndone(NOT_YET);
      },
      keep: (by, city, _, undone) => this.keep(by, city, undone),
    });
  }

  private async keep(by: Viewer, city: City, { verb, reason }: Undone): Promise<Bilingual[]> {
    // Two halves of a cycle must not be created concurrently.
    await this.store.sql(`SELECT pg_advisory_xact_lock(hashtext('city chains'))`);
    const parent = city.parentId === null ? null : await this.cities.get(city.parentId);
    city.belongTo(parent, parent ? await this.cities.ancestors(parent) : []);
    const differences = await this.store.save(CityTable, city);
    await this.history.record(by, city, verb, { ...differences, reason: { to: reason } });
    return [asBefore(city.code, differences)];
  }
}

const NOT_YET = {
  en: 'A city that was registered is not taken out by an undo: correct it with cityUpdate.',
  ru: 'Внесённый город отменой не убрать: исправьте его через cityUpdate.',
};
