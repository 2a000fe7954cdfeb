import { Injectable } from '@nestjs/common';
import type { EntitySchema, EntityTarget, ObjectLiteral, Repository } from 'typeorm';
import { recordReader } from './record-reader.js';
import { recordWriter, type Derived, type Statement } from './record-writer.js';
import { Selection } from './selection.js';
import { become, between, partsChanged, snapshotOf, type Differences, type Snapshot } from './snapshots.js';
import { goneMeanwhile, mustBeOfRevision } from './stale-revision.js';
import { Transactions } from './transactions.js';

/** The fields of every stored record. */
export interface Recorded extends ObjectLiteral {
  id: string;
  revision: number;
  updatedAt: Date;
}

export type { Differences };

/** Rows of another table that follow from records, whose ids are its first key. */
export interface Follows {
  table: EntitySchema<any>;
  rows: ObjectLiteral[];
}

export type Progress = (done: number, of: number) => void;

/** A condition that is always true: the statement, if it is alone in its transaction, does not wait for the replica. For notes that may be lost. */
export const WITHOUT_REPLICA = `set_config('synchronous_commit', 'local', true) IS NOT NULL`;

const snapshots = new WeakMap<object, Snapshot>();

/** Writes records: locks, saves and returns the differences. */
@Injectable()
export class Store {
  constructor(private readonly transactions: Transactions) {}

  table<Noun extends ObjectLiteral>(target: EntityTarget<Noun>): Repository<Noun> {
    return this.transactions.manager.getRepository(target);
  }

  /** Reads records of a table; they are complete, and only what `lock` returns may be changed and saved. */
  from<Noun extends ObjectLiteral>(target: EntityTarget<Noun>, isShared = !this.transactions.isOpen): Selection<Noun> {
    // What a transaction reads may be changed by it, or never be committed.
    const { readShared, ...reader } = recordReader<Noun>(this.table(target).metadata);
    const read = isShared ? readShared : reader.read;
    return new Selection({ ...reader, read }, (text, values) => this.read(text, values));
  }

  /** Raw SQL that only reads. */
  async read<Row = Record<string, unknown>>(text: string, values: unknown[] = []): Promise<Row[]> {
    return this.transactions.read(text, values);
  }

  /** Raw SQL, where a query builder would only hide it. */
  async sql<Row = Record<string, unknown>>(text: string, values: unknown[] = []): Promise<Row[]> {
    return this.transactions.manager.query(text, values);
  }

  /**
   * Locks the row until the transaction ends, then loads the record with its parts.
   * @throws StaleRevision if `ifRevision` is given and is not the stored one; DomainError NOT_FOUND if somebody else has voided
   * the record in this moment
   */
  async lock<Noun extends Recorded>(target: EntitySchema<Noun>, id: string, ifRevision?: number | null): Promise<Noun> {
    const table = this.table(target);
    const [row] = await this.sql<{ revision: number }>(
      `SELECT revision FROM "${table.metadata.tableName}" WHERE id = $1 FOR NO KEY UPDATE`,
      [id],
    );
    if (!row) throw goneMeanwhile(id, table.metadata.tableName);
    mustBeOfRevision(id, row.revision, ifRevision);
    const [noun] = await this.from(target, false).withIds([id]);
    snapshots.set(noun!, this.snapshot(target, noun!));
    return noun!;
  }

  /**
   * Stores a record with its parts; a locked one gets the next revision if anything changed.
   * @param follows what follows from the record, stored with it whether or not anything changed
   */
  async save<Noun extends Recorded>(target: EntitySchema<Noun>, noun: Noun, follows?: Follows): Promise<Differences> {
    const { metadata } = this.table(target);
    const before = snapshots.get(noun);
    const now = snapshotOf(metadata, noun);
    const differences = between(before ?? {}, now);
    const isChanged = Object.keys(differences).length > 0;
    if (before && !isChanged && !follows) return differences;
    if (before && isChanged) noun.revision += 1;
    if (isChanged) noun.updatedAt = new Date();
    const writer = recordWriter(metadata);
    const derived = follows && this.derived(follows);
    if (before) await this.run(writer.upsert([noun], partsChanged(metadata, noun, before, now), derived));
    else writer.fillIn(noun, (await this.run(writer.insert([noun], derived)))[0]!);
    snapshots.set(noun, now);
    return differences;
  }

  /** Stores again what follows from records that have not changed. */
  async followFrom<Noun extends Recorded>(target: EntitySchema<Noun>, nouns: Noun[], follows: Follows): Promise<void> {
    await this.run(recordWriter(this.table(target).metadata).upsert(nouns, undefined, this.derived(follows)));
  }

  /** Adds rows to a table that nothing is changed in, in one statement. */
  async add<Row extends ObjectLiteral>(target: EntitySchema<Row>, rows: readonly Row[]): Promise<void> {
    if (rows.length > 0) await this.run(recordWriter(this.table(target).metadata).insert(rows));
  }

  /**
   * All records of a table with their parts, locked some at a time in the order of their ids, each step a transaction.
   * @param tell is told after each step how many are done, and of how many
   */
  async inSteps<Noun extends Recorded>(
    target: EntitySchema<Noun>,
    work: (some: Noun[]) => Promise<void>,
    tell: Progress = () => undefined,
    size = 200,
  ): Promise<void> {
    const { tableName } = this.table(target).metadata;
    const [all] = await this.sql<{ count: number }>(`SELECT count(*)::integer AS count FROM "${tableName}"`);
    for (let after = '', done = 0; ;) {
      const ids = await this.transactions.run(async () => {
        const rows = await this.sql<{ id: string }>(
          `SELECT id FROM "${tableName}" WHERE id > $1 ORDER BY id LIMIT $2 FOR NO KEY UPDATE`,
          [after, size],
        );
        const found = rows.map(({ id }) => id);
        if (found.length > 0) await work(await this.from(target).withIds(found));
        return found;
      });
      tell((done += ids.length), Math.max(done, all!.count));
      if (ids.length < size) return;
      after = ids.at(-1)!;
    }
  }

  /** Does work; what is only tried is taken back afterwards, though its answer stays. */
  async tried<T>(isOnlyTried: boolean, work: () => Promise<T>): Promise<T> {
    if (!isOnlyTried) return work();
    await this.sql('SAVEPOINT tried');
    try {
      return await work();
    } finally {
      await this.sql('ROLLBACK TO SAVEPOINT tried');
    }
  }

  /** Locks many rows in the order of their ids, then loads the records. */
  async lockMany<Noun extends Recorded>(target: EntitySchema<Noun>, ids: readonly string[]): Promise<Noun[]> {
    if (ids.length === 0) return [];
    const { tableName } = this.table(target).metadata;
    await this.sql(`SELECT id FROM "${tableName}" WHERE id = ANY($1) ORDER BY id FOR NO KEY UPDATE`, [ids]);
    const nouns = await this.from(target, false).withIds(ids);
    for (const noun of nouns) snapshots.set(noun, this.snapshot(target, noun));
    return nouns;
  }

  /**
   * Stores many records, new or locked, in one statement; their parts stay as they are.
   * @returns the changed records, with their differences
   */
  async saveMany<Noun extends Recorded>(
    target: EntitySchema<Noun>,
    nouns: readonly Noun[],
  ): Promise<{ record: Noun; differences: Differences }[]> {
    const changed = nouns
      .map((record) => ({ record, differences: between(snapshots.get(record) ?? {}, this.snapshot(target, record)) }))
      .filter(({ differences }) => Object.keys(differences).length > 0);
    if (changed.length === 0) return changed;
    for (const { record } of changed) {
      if (snapshots.has(record)) record.revision += 1;
      record.updatedAt = new Date();
    }
    await this.run(recordWriter(this.table(target).metadata).upsert(changed.map(({ record }) => record)));
    for (const { record } of changed) snapshots.set(record, this.snapshot(target, record));
    return changed;
  }

  private derived({ table, rows }: Follows): Derived {
    const { metadata } = this.table(table);
    return { table: metadata, owner: metadata.primaryColumns[0]!.databaseName, rows };
  }

  private async run({ text, values }: Statement): Promise<Record<string, unknown>[]> {
    const rows = await this.sql(text, values);
    this.transactions.noteWritten();
    return rows;
  }

  /** What a record holds, its parts included. */
  snapshot<Noun extends Recorded>(target: EntitySchema<Noun>, noun: Noun): Snapshot {
    return snapshotOf(this.table(target).metadata, noun);
  }

  /** Makes a loaded record hold what a snapshot says; it is not stored by this. */
  become<Noun extends Recorded>(target: EntitySchema<Noun>, noun: Noun, state: Snapshot): void {
    become(this.table(target).metadata, noun, state);
  }
}
