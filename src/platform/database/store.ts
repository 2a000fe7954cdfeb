import { Injectable } from '@nestjs/common';
import { In, type EntitySchema, type EntityTarget, type ObjectLiteral, type Repository } from 'typeorm';
import { DomainError } from '../../kernel/domain-error.js';
import { recordReader } from './record-reader.js';
import { Selection } from './selection.js';
import { become, between, snapshotOf, type Differences, type Snapshot } from './snapshots.js';
import { Transactions } from './transactions.js';

/** The fields of every stored record. */
export interface Recorded extends ObjectLiteral {
  id: string;
  revision: number;
  updatedAt: Date;
}

export type { Differences };

/** A stale edit: the mutation interceptor returns the current record beside the error. */
export class StaleRevision extends DomainError {
  constructor(
    readonly id: string,
    current: number,
    asked: number,
  ) {
    super(
      'STALE_REVISION',
      {
        en: `The record has changed: its revision is ${current}, and you are editing ${asked}. Read it again, then repeat with ifRevision: ${current}.`,
        ru: `Запись уже изменена: её редакция ${current}, а вы правите ${asked}. Прочтите её снова и повторите с ifRevision: ${current}.`,
      },
      ['input', 'ifRevision'],
      [String(current)],
    );
  }
}

/** @throws StaleRevision if `ifRevision` is given and is not the stored one */
export function mustBeOfRevision(id: string, stored: number, ifRevision: number | null | undefined): void {
  if (ifRevision != null && ifRevision !== stored) throw new StaleRevision(id, stored, ifRevision);
}

/** A condition that is always true: the statement, if it is alone in its transaction, does not wait for the replica. For notes that may be lost. */
export const WITHOUT_REPLICA = `set_config('synchronous_commit', 'local', true) IS NOT NULL`;

const snapshots = new WeakMap<object, Snapshot>();

const goneMeanwhile = (id: string, table: string) =>
  new DomainError(
    'NOT_FOUND',
    {
      en: `${id} is not there any more: somebody has just voided it. The query struck tells who and why.`,
      ru: `Записи ${id} больше нет: её только что аннулировали. Кто и почему — в запросе struck.`,
    },
    [table],
  );

/** Writes records: locks, saves and returns the differences. */
@Injectable()
export class Store {
  constructor(private readonly transactions: Transactions) {}

  table<Noun extends ObjectLiteral>(target: EntityTarget<Noun>): Repository<Noun> {
    return this.transactions.manager.getRepository(target);
  }

  /** Reads records of a table; they are complete, and only what `lock` returns may be changed and saved. */
  from<Noun extends ObjectLiteral>(target: EntityTarget<Noun>): Selection<Noun> {
    const { readShared, ...reader } = recordReader<Noun>(this.table(target).metadata);
    // What a transaction reads may be changed by it, or never be committed.
    const read = this.transactions.isOpen ? reader.read : readShared;
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
    const noun = await table.findOneOrFail({ where: { id } as never, loadEagerRelations: true });
    snapshots.set(noun, this.snapshot(target, noun));
    return noun;
  }

  /** Stores a record with its parts; a locked one gets the next revision if anything changed. */
  async save<Noun extends Recorded>(target: EntitySchema<Noun>, noun: Noun): Promise<Differences> {
    const before = snapshots.get(noun);
    const differences = between(before ?? {}, this.snapshot(target, noun));
    if (before && Object.keys(differences).length === 0) return differences;
    if (before) noun.revision += 1;
    noun.updatedAt = new Date();
    await this.table(target).save(noun as never);
    snapshots.set(noun, this.snapshot(target, noun));
    return differences;
  }

  /** All records of a table with their parts, locked some at a time in the order of their ids, each step a transaction. */
  async inSteps<Noun extends Recorded>(
    target: EntitySchema<Noun>,
    work: (some: Noun[]) => Promise<void>,
    size = 200,
  ): Promise<void> {
    const { tableName } = this.table(target).metadata;
    for (let after = ''; ;) {
      const ids = await this.transactions.run(async () => {
        const rows = await this.sql<{ id: string }>(
          `SELECT id FROM "${tableName}" WHERE id > $1 ORDER BY id LIMIT $2 FOR NO KEY UPDATE`,
          [after, size],
        );
        const found = rows.map(({ id }) => id);
        if (found.length > 0) await work(await this.table(target).findBy({ id: In(found) } as never));
        return found;
      });
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
    const table = this.table(target);
    await this.sql(`SELECT id FROM "${table.metadata.tableName}" WHERE id = ANY($1) ORDER BY id FOR NO KEY UPDATE`, [
      ids,
    ]);
    const nouns = await table.findBy({ id: In([...ids]) } as never);
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
    await this.table(target).upsert(changed.map(({ record }) => record) as never, ['id']);
    for (const { record } of changed) snapshots.set(record, this.snapshot(target, record));
    return changed;
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
