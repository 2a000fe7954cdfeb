import pg from 'pg';
import type { DataSource } from 'typeorm';
import { migrate } from './migrating.js';
import { OrderlyPool } from './orderly-pool.js';
import { PooledConnection } from './pooled-connection.js';

/** Compiling a statement takes PostgreSQL up to a hundred times as long as running it here, and no time limit ends that. */
const WITHOUT_JIT = '-c jit=off';

/** Timeouts of one connection, in milliseconds: a statement, a lock, an idle transaction, a lost server. */
export function poolSettings(poolSize: number): { poolSize: number; driver: object; extra: object } {
  return {
    poolSize,
    driver: { ...pg, Pool: OrderlyPool },
    extra: {
      Client: PooledConnection,
      connectionTimeoutMillis: 2000,
      statement_timeout: 5000,
      lock_timeout: 2000,
      idle_in_transaction_session_timeout: 10_000,
      // Not covered by the timeouts of the server: a network that drops packets.
      query_timeout: 5500,
      keepAlive: true,
      options: WITHOUT_JIT,
    },
  };
}

/**
 * Opens the pool and runs the migrations; if several processes start at once, one migrates and the others wait.
 * @throws Error with a message for the operator, if the connection fails or the tables are of a newer version
 */
export async function openDatabase(database: DataSource): Promise<DataSource> {
  try {
    await database.initialize();
  } catch (cause) {
    // A host name with several addresses fails with one error for each, and no message of its own.
    const { message } = cause instanceof AggregateError ? cause.errors[0] : (cause as Error);
    const advice = message.includes('unsupported startup parameter')
      ? 'a pooler stands before it. Connect to PostgreSQL itself: the service has its own pool and needs its sessions'
      : 'check DATABASE_URL';
    throw new Error(`Cannot connect to the database (${message}): ${advice}.`, { cause });
  }
  await migrate(database).catch(async (error: unknown) => {
    await database.destroy();
    throw error;
  });
  return database;
}
