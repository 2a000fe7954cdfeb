import { Injectable } from '@nestjs/common';
import { Store } from './store.js';

/** Ids of records that were joined to another one: whoever still has one finds the record that stays. */
@Injectable()
export class FormerIds {
  constructor(private readonly store: Store) {}

  /** The id under which a record is kept now. */
  async current(id: string): Promise<string> {
    return (await this.currentOf([id])).get(id)!;
  }

  /** The same for several; each has an entry. */
  async currentOf(ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.store.sql<{ id: string; current: string }>(
      'SELECT id, current_id AS current FROM former_id WHERE id = ANY($1)',
      [ids],
    );
    const moved = new Map(rows.map(({ id, current }) => [id, current]));
    return new Map(ids.map((id) => [id, moved.get(id) ?? id]));
  }
}

/** All ids that a record has had, as a SELECT. @param id in SQL */
export const idsEverOf = (id: string): string =>
  `SELECT ${id} UNION SELECT former_id.id FROM former_id WHERE former_id.current_id = ${id}`;
