import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer.js';
import type { Visibility } from '../access/visibility.js';
import { newId } from '../kernel/ids.js';
import { FormerIds, idsEverOf } from '../platform/database/former-ids.js';
import { Store, type Differences } from '../platform/database/store.js';
import { Transactions } from '../platform/database/transactions.js';
import type { Connection, PageArgs } from '../platform/graphql/connections.js';
import { Nodes } from '../platform/graphql/nodes.js';
import { pageOfEach } from '../platform/graphql/paging.js';
import { byId, type RequestLoaders } from '../platform/graphql/request-loaders.js';
import { AfterRestoreLog } from './after-restore-log.service.js';
import { Change } from './change.js';
import { ChangeTable } from './change.table.js';
import { visibilityOfLine } from './line-visibility.js';

/** A record as it is once it has been changed; without a visibility of its own it is for the office. */
export interface Historic {
  id: string;
  visibility?: Visibility | null;
}

/** History of changes: what, when, by whom; append-only. */
@Injectable()
export class History {
  constructor(
    private readonly store: Store,
    private readonly nodes: Nodes,
    private readonly formerIds: FormerIds,
    private readonly log: AfterRestoreLog,
    private readonly transactions: Transactions,
  ) {
    nodes.register('change', (by: Viewer, ids) => this.byIds(by, ids));
  }

  /** Changes, for a viewer who may read history and see the records. */
  async byIds(by: Viewer, ids: readonly string[]): Promise<Map<string, Change>> {
    if (!by.may('READ_HISTORY')) return new Map();
    const seen = this.store.from(ChangeTable).where('change.visibility = ANY(:sees)', { sees: by.sees });
    const changes = await seen.withIds(ids);
    const current = await this.formerIds.currentOf(changes.map(({ recordId }) => recordId));
    const shown = await this.nodes.findMany(by, [...current.values()]);
    return byId(changes.filter(({ recordId }) => shown.has(current.get(recordId)!)));
  }

  /**
   * Records what was done, by its verb; a save without differences is not recorded.
   * @param differences as returned by the store; they must not contain personal data
   */
  async record(by: Viewer, record: Historic, verb: string, differences: Differences): Promise<void> {
    await this.recordMany(by, verb, [{ record, differences }]);
  }

  /** The same for many records, in one statement. */
  async recordMany(
    by: Viewer,
    verb: string,
    records: readonly { record: Historic; differences: Differences }[],
  ): Promise<void> {
    const { call } = this.transactions;
    const changes = records
      .filter(({ differences }) => Object.keys(differences).length > 0)
      .map(({ record, differences }) =>
        Object.assign(new Change(), {
          id: newId('change'),
          recordId: record.id,
          call,
          verb,
          byId: by.id,
          byRole: by.role,
          visibility: visibilityOfLine(record.visibility, differences),
          differences,
        }),
      );
    if (changes.length === 0) return;
    await this.store.add(ChangeTable, changes);
    this.log.noteDone(
      verb,
      changes.map(({ recordId }) => recordId),
    );
  }

  /** The revision of a record; 0 for viewers who may not read history, if the record has hidden changes (R46). */
  revisionOf(by: Viewer, { revision }: { revision: number }): number {
    return by.may('READ_HISTORY') ? revision : 0;
  }

  /** The value of a field before an action was first done to a record; undefined if it never was. */
  async before(record: { id: string }, verb: string, field: string): Promise<unknown> {
    const first = await this.store.table(ChangeTable).findOne({
      where: { recordId: record.id, verb },
      order: { id: 'ASC' },
    });
    return first ? (first.differences[field]?.from ?? null) : undefined;
  }

  /** All changes of a record, newest first: for decisions, never to be shown. */
  async all(record: { id: string }): Promise<Change[]> {
    return this.store.table(ChangeTable).find({ where: { recordId: record.id }, order: { id: 'DESC' } });
  }

  /** The changes of one record that the viewer may know of, newest first; null for viewers who may not read history. */
  async of(
    by: Viewer,
    record: { id: string },
    args: PageArgs,
    loaders: RequestLoaders,
  ): Promise<Connection<Change> | null> {
    if (!by.may('READ_HISTORY')) return null;
    const query = this.store
      .from(ChangeTable)
      .where(`change.thing_id IN (${idsEverOf('owner.id')})`)
      .where('change.visibility = ANY(:sees)', { sees: by.sees });
    const latestFirst = [{ expression: 'change.id', type: 'text' as const, descending: true }];
    return loaders.loadList('history', args, record.id, (ids) => pageOfEach(query, ids, args, latestFirst));
  }
}
