import { Client, type ClientConfig } from 'pg';
import type { DataSource } from 'typeorm';
import { isConnectionUseless } from '../errors.js';

/** A connection of the pool; a connection that has ended is discarded on release. */
class PooledConnection extends Client {
  constructor(settings?: ClientConfig) {
    super(settings);
    // A connection lost while in use emits an error on the client, which without a listener would end the process.
    this.on('error', () => undefined);
  }

  /** Otherwise a hung connection, or one to a server that is read-only after a failover, would be reused forever. */
  override query(...asked: any[]): any {
    const answer = (super.query as (...asked: any[]) => unknown)(...asked);
    if (answer instanceof Promise) answer.catch((error: unknown) => void (isConnectionUseless(error) && this.end()));
    return answer;
  }
}

/** Timeouts of one connection, in milliseconds: a statement, a lock, an idle transaction, a lost server. */
export function poolSettings(poolSize: number): { poolSize: number; extra: object } {
  return {
    poolSize,
    extra: {
      Client: PooledConnection,
      connectionTimeoutMillis: 2500,
      statement_timeout: 5000,
      lock_timeout: 2000,
      idle_in_transaction_session_timeout: 10_000,
      // Not covered by the timeouts of the server: waiting for a replica, a network that drops packets.
      query_timeout: 8000,
      keepAlive: true,
    },
  };
}

// Any number that no other program uses on the same database.
const MIGRATION_LOCK = 7_301_967;

/**
 * Opens the pool and runs the migrations; if several processes start at once, one migrates and the others wait.
 * @throws Error with a message for the operator, if the connection fails
 */
export async function openDatabase(database: DataSource): Promise<DataSource> {
  try {
    await database.initialize();
  } catch (cause) {
    // A host name with several addresses fails with one error for each, and no message of its own.
    const { message } = cause instanceof AggregateError ? cause.errors[0] : (cause as Error);
    throw new Error(`Cannot connect to the database (${message}): check DATABASE_URL.`, { cause });
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
  // Polled: one blocking call would run into the client's own timeout.
  for (;;) {
    const [row] = (await lock.query(`SELECT pg_try_advisory_lock(${MIGRATION_LOCK}) AS mine`)) as { mine: boolean }[];
    if (row?.mine) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
