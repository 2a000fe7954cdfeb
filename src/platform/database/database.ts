import { Client, type ClientConfig } from 'pg';
import type { DataSource } from 'typeorm';
import { isConnectionUseless } from '../errors.js';

/** A connection of the pool, which throws away on release what has ended. */
class PooledConnection extends Client {
  constructor(settings?: ClientConfig) {
    super(settings);
    // A connection lost while in use raises on the client: without a listener it would end the process.
    this.on('error', () => undefined);
  }

  /** One that fell silent, or whose server only reads since a failover, would else be given out again and again. */
  override query(...asked: any[]): any {
    const answer = (super.query as (...asked: any[]) => unknown)(...asked);
    if (answer instanceof Promise) answer.catch((error: unknown) => void (isConnectionUseless(error) && this.end()));
    return answer;
  }
}

/** Deadlines of one connection, in milliseconds: a statement, a lock, a transaction that does nothing, a lost server. */
export function poolSettings(poolSize: number): { poolSize: number; extra: object } {
  return {
    poolSize,
    extra: {
      Client: PooledConnection,
      connectionTimeoutMillis: 2500,
      statement_timeout: 5000,
      lock_timeout: 2000,
      idle_in_transaction_session_timeout: 10_000,
      // Not bounded by the server's own deadlines: the wait for a replica, a network that swallows packets.
      query_timeout: 8000,
      keepAlive: true,
    },
  };
}

// Any number that no other program takes on the same database.
const MIGRATION_LOCK = 7_301_967;

/**
 * Opens the pool and brings the tables up to date; of several processes that start at once, one does it and the others wait.
 * @throws Error with a sentence for the operator, when nobody lets this process in
 */
export async function openDatabase(database: DataSource): Promise<DataSource> {
  try {
    await database.initialize();
  } catch (cause) {
    // A name with several addresses fails with one error each, and no sentence of its own.
    const { message } = cause instanceof AggregateError ? cause.errors[0] : (cause as Error);
    throw new Error(`The database cannot be opened (${message}): check DATABASE_URL.`, { cause });
  }
  await migrate(database).catch(async (error: unknown) => {
    await database.destroy();
    throw error;
  });
  return database;
}

async function migrate(database: DataSource): Promise<void> {
  const lock = database.createQueryRunner();
  try {
    await lock.query('SET statement_timeout = 0');
    await lock.query('SET lock_timeout = 0');
    await waitForLock(lock);
    await database.runMigrations({ transaction: 'each' });
  } finally {
    await lock.query('SELECT pg_advisory_unlock_all()').catch(() => undefined);
    await lock.query('RESET ALL').catch(() => undefined);
    await lock.release();
  }
}

async function waitForLock(lock: { query(text: string): Promise<unknown> }): Promise<void> {
  // Asked for again and again: one blocking call would run into the client's own deadline.
  for (;;) {
    const [row] = (await lock.query(`SELECT pg_try_advisory_lock(${MIGRATION_LOCK}) AS mine`)) as { mine: boolean }[];
    if (row?.mine) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
