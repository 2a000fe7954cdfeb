import { Injectable } from '@nestjs/common';
import { Store } from './store.js';

/** Ids of records that were joined to another one: whoever still has one finds the record that stays. */
@Injectable()
export class FormerIds {
  constructor(private readonly store: Store) {}

  /** The id under which a record is kept now. */
  async current(id: string): Promise<string> {
    const [row] = await this.store.sql<{ id: string }>('SELECT current_id AS id FROM former_id WHERE id = $1', [id]);
    return row?.id ?? id;
  }
}

/** All ids that a record has had, as a SELECT. @param id in SQL */
export const idsEverOf = (id: string): string =>
  `SELECT ${id} UNION SELECT former_id.id FROM former_id WHERE former_id.current_id = ${id}`;
