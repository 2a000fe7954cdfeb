import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { DataSource, type DataSourceOptions, type QueryRunner } from 'typeorm';
import { migrationState } from '../http/readiness.js';
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

/** Connections of migrations: one for them, one for their lock. */
const MIGRATING = {
  entities: [],
  poolSize: 2,
  extra: {
    Client: PooledConnection,
    connectionTimeoutMillis: 2000,
    lock_timeout: 2000,
    keepAlive: true,
    options: WITHOUT_JIT,
  },
};
const LOCK_NOT_AVAILABLE = '55P03';
const INSUFFICIENT_PRIVILEGE = '42501';
const MOST_ATTEMPTS = 30;
const BETWEEN_ATTEMPTS_MS = 1000;
const TELL_EVERY_MS = 10_000;

// Any number that no other program uses on the same database.
const MIGRATION_LOCK = 7_301_967;

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

async function migrate(database: DataSource): Promise<void> {
  const { pending, newer } = await migrationState(database);
  if (newer)
    throw new Error(
      `The database was brought up to date by a newer version of the registry (${newer}): start that one, or restore a backup.`,
    );
  if (pending === 0) return;
  const migrating = new DataSource({ ...database.options, ...MIGRATING } as DataSourceOptions);
  await migrating.initialize();
  const lock = migrating.createQueryRunner();
  try {
    await waitForLock(lock);
    const began = Date.now();
    const progress = setInterval(() => void tellProgress(lock, migrating, began), TELL_EVERY_MS).unref();
    await runPatiently(migrating).finally(() => clearInterval(progress));
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    if (code !== INSUFFICIENT_PRIVILEGE) throw error;
    throw new Error(
      `This role may not change the tables (${message}): run \`registry migrate\` as their owner first.`,
      {
        cause: error,
      },
    );
  } finally {
    await lock.query('SELECT pg_advisory_unlock_all()').catch(() => undefined);
    await lock.release();
    await migrating.destroy();
  }
}

/** Tells an operator who waits what is being done; on the error output, since the other one is for answers. */
async function tellProgress(lock: QueryRunner, { migrations }: DataSource, began: number): Promise<void> {
  const [row] = (await lock.query('SELECT count(*)::int AS done FROM migrations').catch(() => [])) as {
    done: number;
  }[];
  const next = migrations[row?.done ?? 0]?.name ?? migrations[row?.done ?? 0]?.constructor.name;
  const seconds = Math.round((Date.now() - began) / 1000);
  console.error(
    `Migrations: ${row?.done ?? 0} of ${migrations.length} are done; ${next} is running (${seconds} s so far).`,
  );
}

/** A migration may take as long as its tables are big, but holds up others for two seconds at most: then it tries again. */
async function runPatiently(migrating: DataSource): Promise<void> {
  for (let attempt = 1; ; attempt++)
    try {
      await migrating.runMigrations({ transaction: 'each' });
      return;
    } catch (error) {
      if ((error as { code?: string }).code !== LOCK_NOT_AVAILABLE || attempt === MOST_ATTEMPTS) throw error;
      await sleep(BETWEEN_ATTEMPTS_MS);
    }
}

async function waitForLock(lock: QueryRunner): Promise<void> {
  // Polled: one blocking call would run into the client's own timeout.
  for (;;) {
    const [row] = (await lock.query(`SELECT pg_try_advisory_lock(${MIGRATION_LOCK}) AS mine`)) as { mine: boolean }[];
    if (row?.mine) return;
    await sleep(200);
  }
}
