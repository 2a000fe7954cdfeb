import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import type { Viewer } from '../access/viewer.js';
import type { Visibility } from '../access/visibility.js';
import { kindOf, newId } from '../kernel/ids.js';
import { Store } from '../platform/database/store.js';
import type { Connection, PageArgs } from '../platform/graphql/connections.js';
import { Nodes } from '../platform/graphql/nodes.js';
import { page } from '../platform/graphql/paging.js';
import { byId } from '../platform/graphql/request-loaders.js';
import { Struck, type StoredRows } from './struck.js';
import { StruckTable } from './struck.table.js';

export type NewStruck = Pick<Struck, 'recordId' | 'partId' | 'summary' | 'reason' | 'rows'> & {
  /** Who could see it. */
  visibility: Visibility;
};

/** A table and the column of it that names a record, or something of it: `owners` are their ids, a query for $1. */
export type OwnedRows = readonly [table: string, column: string, owners?: string];

const ofRecord = ([, column, owners]: OwnedRows) => `"${column}" ${owners ? `IN (${owners})` : '= $1'}`;

/**
 * What was recorded by mistake. It is taken out of its tables, so that no query, list, search or feed can still find it, and
 * kept here for staff, and to be put back.
 */
@Injectable()
export class StruckRecords {
  private readonly leftovers = new Map<string, OwnedRows[]>();

  constructor(
    private readonly store: Store,
    nodes: Nodes,
  ) {
    nodes.register('struck', (by: Viewer, ids) => this.byIds(by, ids));
  }

  /** What is over of a feature, such as a revoked key, is no reason to keep a record of this kind: it goes and comes back with it. */
  goesWith(kind: string, owned: OwnedRows): void {
    this.leftovers.set(kind, [...(this.leftovers.get(kind) ?? []), owned]);
  }

  private allOf(recordId: string, tables: readonly OwnedRows[]): readonly OwnedRows[] {
    return [...tables, ...(this.leftovers.get(kindOf(recordId) ?? '') ?? [])];
  }

  /** One of them, for a viewer who may read history and could see it. */
  async byIds(by: Viewer, ids: readonly string[]): Promise<Map<string, Struck>> {
    if (!by.may('READ_HISTORY')) return new Map();
    const seen = this.store.from(StruckTable).where('struck.visibility = ANY(:sees)', { sees: by.sees });
    return byId(await seen.withIds(ids));
  }

  /** Keeps what the caller takes out. */
  async keep(by: Viewer, { visibility, ...struck }: NewStruck): Promise<Struck> {
    const kept = Object.assign(new Struck(), struck, {
      id: newId('struck'),
      // What was open for some is the office's own mistake to know; what only administrators knew stays so.
      visibility: visibility === 'RESTRICTED' ? 'RESTRICTED' : 'INTERNAL',
      byId: by.id,
      byRole: by.role,
      at: new Date(),
      restoredAt: null,
    });
    await this.store.add(StruckTable, [kept]);
    return kept;
  }

  /** Takes a record out of its tables, the first of which is its own; what belongs to it goes with it. */
  async takeOut(by: Viewer, struck: Omit<NewStruck, 'rows' | 'partId'>, tables: readonly OwnedRows[]): Promise<Struck> {
    const rows: StoredRows = {};
    const all = this.allOf(struck.recordId, tables);
    for (const owned of all) rows[owned[0]] = await this.rowsOf(owned[0], ofRecord(owned), struck.recordId);
    for (const owned of all.toReversed())
      await this.store.sql(`DELETE FROM "${owned[0]}" WHERE ${ofRecord(owned)}`, [struck.recordId]);
    return this.keep(by, { ...struck, partId: null, rows });
  }

  /** The row of a part of a record as it is stored, to be kept when it has been changed or taken out. */
  async partOf(table: string, id: string): Promise<StoredRows> {
    return { [table]: await this.rowsOf(table, 'id = $1', id) };
  }

  private async rowsOf(table: string, condition: string, id: string): Promise<StoredRows[string]> {
    const found = await this.store.sql<{ row: Record<string, unknown> }>(
      `SELECT to_jsonb(t) AS row FROM "${table}" t WHERE ${condition}`,
      [id],
    );
    return found.map(({ row }) => row);
  }

  /**
   * The latest voiding of a record that was not taken back, as far as the viewer may know of it: locked, since two may want
   * to take it back at once.
   */
  async voided(by: Viewer, recordId: string): Promise<Struck | null> {
    const [found] = await this.store.table(StruckTable).find({
      where: { recordId, partId: IsNull(), visibility: In([...by.sees]) },
      order: { id: 'DESC' },
      take: 1,
      lock: { mode: 'pessimistic_write' },
    });
    return found?.restoredAt === null ? found : null;
  }

  /** Those of these records that were voided and not put back, as far as the viewer may know of it. */
  async voidedAmong(by: Viewer, recordIds: readonly string[]): Promise<Set<string>> {
    const rows = await this.store.table(StruckTable).find({
      select: { recordId: true },
      where: { recordId: In([...recordIds]), partId: IsNull(), restoredAt: IsNull(), visibility: In([...by.sees]) },
    });
    return new Set(rows.map(({ recordId }) => recordId));
  }

  /** Those not put back among whose rows of a table there is one like this, the first one first; of whatever visibility. */
  async holding(table: string, like: Record<string, unknown>): Promise<Struck[]> {
    return this.store
      .from(StruckTable)
      .where('struck.restored_at IS NULL AND struck.rows @> :like::jsonb', {
        like: JSON.stringify({ [table]: [like] }),
      })
      .all('struck.id');
  }

  /** A part is there again, or as it was. @returns whether it was struck out */
  async partIsBack(partId: string): Promise<boolean> {
    const [found] = await this.store.table(StruckTable).find({
      where: { partId, restoredAt: IsNull() },
      order: { id: 'DESC' },
      take: 1,
    });
    if (found) await this.isBack(found);
    return found !== undefined;
  }

  /** What was struck out is there again, in whatever way. */
  async isBack(struck: Struck): Promise<void> {
    struck.restoredAt = new Date();
    await this.store.table(StruckTable).update({ id: struck.id }, { restoredAt: struck.restoredAt });
  }

  /** Puts a voided record back as it was, with the next revision. @param tables as it was taken out of them, its own first */
  async putBack(struck: Struck, tables: readonly OwnedRows[]): Promise<void> {
    for (const [table] of this.allOf(struck.recordId, tables)) {
      const rows = struck.rows[table] ?? [];
      if (rows.length === 0) continue;
      const columns = await this.store.sql<{ name: string }>(
        `SELECT quote_ident(column_name) AS name FROM information_schema.columns
          WHERE table_schema = current_schema() AND table_name = $1 AND is_generated = 'NEVER' AND column_name = ANY ($2)`,
        [table, Object.keys(rows[0]!)],
      );
      const names = columns.map(({ name }) => name).join(', ');
      await this.store.sql(
        `INSERT INTO "${table}" (${names}) SELECT ${names} FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb)`,
        [JSON.stringify(rows)],
      );
    }
    await this.store.sql(`UPDATE "${tables[0]![0]}" SET revision = revision + 1 WHERE id = $1`, [struck.recordId]);
    await this.isBack(struck);
  }

  /** What was struck out, the latest first, of one record or of all; null for viewers who may not read history. */
  async list(by: Viewer, recordId: string | null, args: PageArgs): Promise<Connection<Struck> | null> {
    if (!by.may('READ_HISTORY')) return null;
    const query = this.store.from(StruckTable).where('struck.visibility = ANY(:sees)', { sees: by.sees });
    if (recordId !== null) query.where('struck.record_id = :recordId', { recordId });
    const latestFirst = [{ expression: 'struck.id', type: 'text' as const, descending: true }];
    return page(query, args, latestFirst);
  }
}
