import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Semaphore, withTimeout, type SemaphoreInterface } from 'async-mutex';
import type { Pool, QueryResultRow } from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import type { PostgresDataSourceOptions } from 'typeorm/driver/postgres/PostgresDataSourceOptions.js';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { newId, type Id } from '../../kernel/ids.js';
import { isConnectionError, outcomeUnknown, unavailable } from '../errors.js';
import { requestTurn } from '../request-turn.js';
import { awaitLateCommit } from './late-commits.js';

/** Within this many milliseconds of its beginning a transaction is answered, its commit being left at least the lesser one. */
const ANSWERED_MS = 4500;
const LEAST_COMMIT_MS = 1000;
const WAIT_MS = 2000;

interface Transaction {
  manager: EntityManager;
  afterwards: (() => void)[];
  call: Id<'call'>;
  remembered: Map<object, unknown>;
  hasWritten: boolean;
}

/**
 * The transaction of the current request, if any. The mutation interceptor opens one for each mutation; calendars
 * and the sync feed open one to store what they have published; outside requests only start-up, the command line and
 * the hourly purge of contacts do.
 */
@Injectable()
export class Transactions {
  private readonly current = new AsyncLocalStorage<Transaction>();

  private readonly turns: SemaphoreInterface;

  constructor(private readonly dataSource: DataSource) {
    this.turns = writersIn(dataSource);
  }

  /** The connection to use: that of the transaction, or the pool. */
  get manager(): EntityManager {
    return this.current.getStore()?.manager ?? this.dataSource.manager;
  }

  get isOpen(): boolean {
    return this.current.getStore() !== undefined;
  }

  /** The rows of a statement that only reads; TypeORM would take as long to send it as PostgreSQL to answer. */
  async read<Row>(text: string, values: unknown[]): Promise<Row[]> {
    const manager = this.current.getStore()?.manager;
    if (manager) return manager.query(text, values);
    this.dataSource.logger.logQuery(text, values);
    const client = await ((this.dataSource.driver as PostgresDriver).master as Pool).connect();
    try {
      return (await client.query<QueryResultRow>(text, values)).rows as Row[];
    } finally {
      client.release();
    }
  }

  /** The id of the call that is carried out: the same in all of a transaction. */
  get call(): Id<'call'> {
    return this.current.getStore()?.call ?? newId('call');
  }

  /** Reads in parallel; within a transaction sequentially, since a connection runs one statement at a time. */
  async together<Reads extends readonly (() => Promise<unknown>)[]>(
    ...reads: Reads
  ): Promise<{ [At in keyof Reads]: Awaited<ReturnType<Reads[At]>> }> {
    const found: unknown[] = [];
    if (this.current.getStore()) for (const read of reads) found.push(await read());
    else found.push(...(await Promise.all(reads.map((read) => read()))));
    return found as never;
  }

  /** Reads what is asked for again and again once in a transaction. @param what stands for it, see `forget` */
  async once<T>(what: object, read: () => Promise<T>): Promise<T> {
    const remembered = this.current.getStore()?.remembered;
    if (!remembered) return read();
    if (!remembered.has(what)) remembered.set(what, await read());
    return remembered.get(what) as T;
  }

  /** It has been changed. */
  forget(what: object): void {
    this.current.getStore()?.remembered.delete(what);
  }

  /** The current transaction has written a record: its commit waits for the replica by itself. */
  noteWritten(): void {
    const transaction = this.current.getStore();
    if (transaction) transaction.hasWritten = true;
  }

  /** Runs an action after the commit, and never after a rollback; immediately if there is no transaction. */
  afterCommit(act: () => void): void {
    const afterwards = this.current.getStore()?.afterwards;
    if (afterwards) afterwards.push(act);
    else act();
  }

  /**
   * Runs work in one transaction; nested calls join it. A share of the connections is kept for what only reads.
   * @throws RequestRefused OUTCOME_UNKNOWN if the connection broke after COMMIT was sent, or the replica does not confirm it
   * in time; SERVICE_UNAVAILABLE if too many others are at it
   */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.current.getStore()) return work();
    const turn = requestTurn.getStore();
    if (turn) turn.mayHaveWritten = true;
    const began = performance.now();
    const [, leave] = await this.turns.acquire();
    const runner = this.dataSource.createQueryRunner();
    let isLate: Promise<void> | undefined;
    try {
      await runner.startTransaction();
      const afterwards: (() => void)[] = [];
      const begun = {
        manager: runner.manager,
        afterwards,
        call: newId('call'),
        remembered: new Map(),
        hasWritten: false,
      };
      const result = await this.current.run(begun, work);
      const commit = runner.commitTransaction().then(
        () => afterwards.forEach((act) => act()),
        (error: unknown) => {
          throw isConnectionError(error) ? outcomeUnknown() : error;
        },
      );
      const left = Math.max(LEAST_COMMIT_MS, ANSWERED_MS - (performance.now() - began));
      const isAnswered = await Promise.race([commit.then(() => true), sleep(left, false, { ref: false })]);
      if (isAnswered) return result;
      isLate = awaitLateCommit(commit, runner, this.dataSource);
      throw outcomeUnknown();
    } catch (error) {
      if (!isLate && runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      const ended = Promise.resolve(isLate)
        .then(() => runner.release())
        .catch(() => undefined)
        .finally(leave);
      if (!isLate) await ended;
    }
  }

  /**
   * Makes the commit of the current transaction wait for the replica as any change does: what it answers may rest on a change
   * that was committed here and that no replica has. A transaction without a line in the log of PostgreSQL waits for nothing.
   */
  async waitForReplica(): Promise<void> {
    if (this.current.getStore()?.hasWritten) return;
    // The id in it is for a server that has become read-only: asking for one is refused with the code for that.
    await this.manager.query(
      `SELECT pg_logical_emit_message(true, 'registry', pg_current_xact_id()::text)
        WHERE pg_current_xact_id_if_assigned() IS NULL`,
    );
  }
}

/** A quarter of the pool is for what only reads, at least one connection. */
function writersIn({ options }: DataSource): SemaphoreInterface {
  const { poolSize = 10, extra } = options as PostgresDataSourceOptions;
  const wait = (extra as { connectionTimeoutMillis?: number } | undefined)?.connectionTimeoutMillis ?? WAIT_MS;
  return withTimeout(new Semaphore(Math.floor(poolSize * 0.75)), wait, unavailable());
}
