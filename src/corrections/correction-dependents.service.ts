import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer.js';
import { Dependents, type Dependent } from '../history/dependents.service.js';
import { StruckRecords } from '../history/struck-records.service.js';
import { Store } from '../platform/database/store.js';
import { SUBJECTS } from './correction-subject.js';
import { Corrections } from './corrections.service.js';

/** The corrections of a record, or by a city, that nobody has answered yet; those that are decided rest on nothing. */
@Injectable()
export class CorrectionDependents {
  constructor(
    private readonly store: Store,
    private readonly corrections: Corrections,
    dependents: Dependents,
    struck: StruckRecords,
  ) {
    for (const kind of Object.keys(SUBJECTS)) dependents.register(kind, (by, id) => this.openOf(by, id));
    struck.goesWith('city', ['correction', 'city_id']);
  }

  private async openOf(by: Viewer, id: string): Promise<Dependent[]> {
    const rows = await this.store.sql<{ id: string }>(
      `SELECT id FROM correction WHERE $1 IN (about_id, city_id) AND status = 'OPEN' ORDER BY id`,
      [id],
    );
    const ids = rows.map((row) => row.id);
    const seen = await this.corrections.byIds(by, ids);
    return ids.map((one) => ({ id: one, label: seen.has(one) ? `${one} (correctionDecide)` : null }));
  }
}
