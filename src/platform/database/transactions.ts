import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { isConnectionError, outcomeUnknown } from '../errors.js';

/**
 * The transaction that a request runs in, if it runs in one. The mutation boundary opens them for requests; calendars
 * and the sync feed, for what they remember of their readings; without a request, only start-up, the command line and
 * the hourly purge of contacts do.
 */
@Injectable()
export class Transactions {
  private readonly current = new AsyncLocalStorage<{ manager: EntityManager; afterwards: (() => void)[] }>();

  constructor(private readonly dataSource: DataSource) {}

  /** Where to read and write now: the transaction's connection, or the pool. */
  get manager(): EntityManager {
    return this.current.getStore()?.manager ?? this.dataSource.manager;
  }

  /** Reads at once; within a transaction one after the other, since a connection does one thing at a time. */
  async together<Reads extends readonly (() => Promise<unknown>)[]>(
    ...reads: Reads
  ): Promise<{ [At in keyof Reads]: Awaited<ReturnType<Reads[At]>> }> {
    const found: unknown[] = [];
    if (this.current.getStore()) for (const read of reads) found.push(await read());
    else found.push(...(await Promise.all(reads.map((read) => read()))));
    return found as never;
  }

  /** Does it once the transaction is committed, and never if it is not; at once where there is none. */
  afterCommit(act: () => void): void {
    const afterwards = this.current.getStore()?.afterwards;
    if (afterwards) afterwards.push(act);
    else act();
  }

  /**
   * Runs work in one transaction; nested calls join it.
   * @throws Refused OUTCOME_UNKNOWN when the connection broke after COMMIT was sent
   */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.current.getStore()) return work();
    const runner = this.dataSource.createQueryRunner();
    try {
      await runner.startTransaction();
      const afterwards: (() => void)[] = [];
      const result = await this.current.run({ manager: runner.manager, afterwards }, work);
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
