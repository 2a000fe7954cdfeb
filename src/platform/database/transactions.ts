import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { newId, type Id } from '../../kernel/ids.js';
import { isConnectionError, outcomeUnknown } from '../errors.js';

interface Transaction {
  manager: EntityManager;
  afterwards: (() => void)[];
  call: Id<'call'>;
}

/**
 * The transaction of the current request, if any. The mutation interceptor opens one for each mutation; calendars
 * and the sync feed open one to store what they have published; outside requests only start-up, the command line and
 * the hourly purge of contacts do.
 */
@Injectable()
export class Transactions {
  private readonly current = new AsyncLocalStorage<Transaction>();

  constructor(private readonly dataSource: DataSource) {}

  /** The connection to use: that of the transaction, or the pool. */
  get manager(): EntityManager {
    return this.current.getStore()?.manager ?? this.dataSource.manager;
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

  /** Runs an action after the commit, and never after a rollback; immediately if there is no transaction. */
  afterCommit(act: () => void): void {
    const afterwards = this.current.getStore()?.afterwards;
    if (afterwards) afterwards.push(act);
    else act();
  }

  /**
   * Runs work in one transaction; nested calls join it.
   * @throws RequestRefused OUTCOME_UNKNOWN if the connection broke after COMMIT was sent
   */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.current.getStore()) return work();
    const runner = this.dataSource.createQueryRunner();
    try {
      await runner.startTransaction();
      const afterwards: (() => void)[] = [];
      const result = await this.current.run({ manager: runner.manager, afterwards, call: newId('call') }, work);
      try {
        await runner.commitTransaction();
      } catch (error) {
        throw isConnectionError(error) ? outcomeUnknown() : error;
      }
      for (const act of afterwards) act();
      return result;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release().catch(() => undefined);
    }
  }
}
