import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer.js';
import { visibleTo } from '../access/visibility-filter.js';
import { Dependents, type Dependent } from '../history/dependents.service.js';
import { StruckRecords } from '../history/struck-records.service.js';
import { Store } from '../platform/database/store.js';
import { Contacts } from './contacts.service.js';

/** The contacts of a city, and the people who travelled on an invitation or an exchange, as long as their data are kept. */
@Injectable()
export class ContactDependents {
  constructor(
    private readonly store: Store,
    private readonly contacts: Contacts,
    dependents: Dependents,
    struck: StruckRecords,
  ) {
    for (const kind of ['invitation', 'exchange']) dependents.register(kind, (by, id) => this.travellersOf(by, id));
    const isSeen = visibleTo('privacy', (mine) => `city_id = ANY(${mine})`, '$2', '$3');
    dependents.registerMany(
      'city',
      (by) => `SELECT id, id || ' (contactErase)' AS label, ${by.may('KEEP_CONTACTS') ? isSeen : 'false'} AS is_seen
        FROM contact WHERE city_id = $1 AND erased_at IS NULL`,
    );
    struck.goesWith('city', ['contact', 'id', 'SELECT id FROM contact WHERE city_id = $1']);
  }

  private async travellersOf(by: Viewer, id: string): Promise<Dependent[]> {
    const rows = await this.store.sql<{ id: string }>('SELECT id FROM contact WHERE occasion = $1 ORDER BY id', [id]);
    const seen = new Set((await this.contacts.byOccasions(by, [id])).get(id)!.map((one) => one.id as string));
    return rows.map((row) => ({
      id: row.id,
      label: seen.has(row.id) ? `${row.id} (contactUpdate, contactErase)` : null,
    }));
  }
}
