import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Viewer } from '../access/viewer.js';
import { newId } from '../kernel/ids.js';
import { FormerIds, idsEverOf } from '../platform/database/former-ids.js';
import { Store, type Differences } from '../platform/database/store.js';
import type { Connection, PageArgs } from '../platform/graphql/connections.js';
import { Nodes } from '../platform/graphql/nodes.js';
import { page } from '../platform/graphql/paging.js';
import { Change } from './change.js';
import { ChangeTable } from './change.table.js';

/** What changed, when, by whom: append-only. */
@Injectable()
export class History {
  constructor(
    private readonly store: Store,
    private readonly nodes: Nodes,
    private readonly formerIds: FormerIds,
  ) {
    nodes.register('change', (by: Viewer, id) => this.get(by, id));
  }

  /** One change, to whoever may read history and sees the thing that it happened to. */
  async get(by: Viewer, id: string): Promise<Change | null> {
    if (!by.may('READ_HISTORY')) return null;
    const change = await this.store.table(ChangeTable).findOneBy({ id: id as Change['id'] });
    return change && (await this.nodes.find(by, await this.formerIds.current(change.thingId))) ? change : null;
  }

  /**
   * Records what was done, by its verb; a change that changed nothing leaves no trace.
   * @param differences as the store gave them; they must hold no person's data
   */
  async record(by: Viewer, thing: { id: string }, verb: string, differences: Differences): Promise<void> {
    await this.recordMany(by, verb, [{ thing, differences }]);
  }

  /** The same of many things at once, in one statement. */
  async recordMany(
    by: Viewer,
    verb: string,
    records: readonly { thing: { id: string }; differences: Differences }[],
  ): Promise<void> {
    const changes = records
      .filter(({ differences }) => Object.keys(differences).length > 0)
      .map(({ thing, differences }) =>
        Object.assign(new Change(), {
          id: newId('change'),
          thingId: thing.id,
          verb,
          byId: by.id,
          byRole: by.role,
          differences,
        }),
      );
    if (changes.length > 0) await this.store.table(ChangeTable).insert(changes as never);
  }

  /** How often a thing was changed; 0 for whoever may not read history, of what has changes that are hidden (R46). */
  revisionOf(by: Viewer, { revision }: { revision: number }): number {
    return by.may('READ_HISTORY') ? revision : 0;
  }

  /** What a field was when something was first done to a thing; undefined where that was never done. */
  async before(thing: { id: string }, verb: string, field: string): Promise<unknown> {
    const first = await this.store.table(ChangeTable).findOne({
      where: { thingId: thing.id, verb },
      order: { id: 'ASC' },
    });
    return first ? (first.differences[field]?.from ?? null) : undefined;
  }

  /** The changes of one thing, the latest first; null for whoever may not read history. */
  async of(by: Viewer, thing: { id: string }, args: PageArgs): Promise<Connection<Change> | null> {
    if (!by.may('READ_HISTORY')) return null;
    const changes = this.store.table(ChangeTable);
    const query = changes
      .createQueryBuilder('change')
      .where(`change.thing_id IN (${idsEverOf(':thing')})`, { thing: thing.id });
    const latestFirst = [{ expression: 'change.id', type: 'text' as const, descending: true }];
    return page(query, args, latestFirst, (ids) => changes.findBy({ id: In(ids) }));
  }
}
