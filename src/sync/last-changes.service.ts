import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer.js';
import { visibilityParams, visibleTo } from '../access/visibility-filter.js';
import { madeAt, type Id } from '../kernel/ids.js';
import { partnershipConcerns } from '../partnerships/partnership-visibility.js';
import { idsEverOf } from '../platform/database/former-ids.js';
import { Store } from '../platform/database/store.js';
import { visibilityOfChange } from './touches.js';

/** When records last changed in something that a viewer may see: what they are not told of by `changes` does not count. */
@Injectable()
export class LastChanges {
  constructor(private readonly store: Store) {}

  /** @param records those of which the viewer sees something; each has an entry */
  async of(by: Viewer, records: readonly string[]): Promise<Map<string, Date>> {
    const { sees, mine } = visibilityParams(by);
    const rows = await this.store.sql<{ id: string; at: Date | null }>(LAST, [records, sees, mine]);
    return new Map(rows.map(({ id, at }) => [id, at ?? madeAt(id as Id)]));
  }
}

// Of a change that only some may see, the cities that a partnership concerns decide: no other record has such parts.
const concernsOwner = (mine: string) =>
  `EXISTS (SELECT FROM partnership WHERE partnership.id = owner.id AND ${partnershipConcerns(mine)})`;

const LAST = `
  SELECT owner.id, last.at FROM unnest($1::text[]) owner (id) LEFT JOIN LATERAL (
    SELECT change.at FROM change CROSS JOIN LATERAL (SELECT ${visibilityOfChange} AS visibility OFFSET 0) told
      WHERE change.thing_id IN (${idsEverOf('owner.id')})
        AND ${visibleTo('told.visibility', concernsOwner, '$2::text[]', '$3::text[]')}
      ORDER BY change.id DESC LIMIT 1) last ON true`;
