import { setTimeout as sleep } from 'node:timers/promises';
import { DataSource, type DataSourceOptions, type QueryRunner } from 'typeorm';
import { migrationState } from '../http/readiness.js';

const LOCK_NOT_AVAILABLE = '55P03';
const QUERY_CANCELED = '57014';
const INSUFFICIENT_PRIVILEGE = '42501';
const MOST_ATTEMPTS = 30;
const BETWEEN_ATTEMPTS_MS = 1000;
const TELL_EVERY_MS = 10_000;
const LOOK_EVERY_MS = 250;
/** Others wait for as long, then until it is noticed and taken back: two seconds at most. */
const OTHERS_WAIT_MS = 1000;

const NAME = 'registry migrations';

// Any number that no other program uses on the same database.
const MIGRATION_LOCK = 7_301_967;

/**
 * Brings the tables up to date; of several processes one does, and the others wait.
 * @throws Error with a message for the operator, if they are of a newer version, may not be changed or are in use
 */
export async function migrate(database: DataSource): Promise<void> {
  const { pending, newer } = await migrationState(database);
  if (newer)
    throw new Error(
      `The database was brought up to date by a newer version of the registry (${newer}): start that one, or restore a backup.`,
    );
  if (pending === 0) return;
  const migrating = new DataSource(connectionsFor(database));
  await migrating.initialize();
  const lock = migrating.createQueryRunner();
  try {
    await waitForLock(lock);
    const began = Date.now();
    const progress = setInterval(() => void tellProgress(lock, migrating, began), TELL_EVERY_MS).unref();
    await runPatiently(lock, migrating).finally(() => clearInterval(progress));
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

/** One for the migrations, one for their lock: without time limits, but for the wait for a lock. */
function connectionsFor({ options }: DataSource): DataSourceOptions {
  const { statement_timeout: _, idle_in_transaction_session_timeout: __, query_timeout: ___, ...extra } = options.extra;
  return { ...options, entities: [], poolSize: 2, extra: { ...extra, application_name: NAME } } as DataSourceOptions;
}

/** Tells an operator who waits what is being done; on the error output, since the other one is for answers. */
async function tellProgress(lock: QueryRunner, migrating: DataSource, began: number): Promise<void> {
  const { done, next } = await stateOf(lock, migrating);
  const seconds = Math.round((Date.now() - began) / 1000);
  console.error(
    `Migrations: ${done} of ${migrating.migrations.length} are done; ${next} is running (${seconds} s so far).`,
  );
}

async function stateOf(lock: QueryRunner, { migrations }: DataSource): Promise<{ done: number; next: string }> {
  const [row] = (await lock.query('SELECT count(*)::int AS done FROM migrations').catch(() => [])) as {
    done: number;
  }[];
  const done = row?.done ?? 0;
  return { done, next: migrations[done]?.name ?? migrations[done]?.constructor.name ?? '' };
}

/** A migration may take as long as its tables are big, but holds up others for two seconds at most: then it tries again. */
async function runPatiently(lock: QueryRunner, migrating: DataSource): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const others = setInterval(() => void letOthersThrough(lock), LOOK_EVERY_MS);
    try {
      await migrating.runMigrations({ transaction: 'each' });
      return;
    } catch (error) {
      const { code } = error as { code?: string };
      if (code !== LOCK_NOT_AVAILABLE && code !== QUERY_CANCELED) throw error;
      clearInterval(others);
      const { next } = await stateOf(lock, migrating);
      if (attempt === MOST_ATTEMPTS)
        throw new Error(
          `${next} cannot change tables that are in use: stop every other instance of the registry, and whatever else reads its tables for long.`,
          { cause: error },
        );
      console.error(
        `Migrations: ${next} would keep others waiting, or waits for them: it was taken back and is tried again (${attempt} of ${MOST_ATTEMPTS}).`,
      );
      await sleep(BETWEEN_ATTEMPTS_MS);
    } finally {
      clearInterval(others);
    }
  }
}

/** Breaks off the migration that somebody else waits for, also behind it in the queue for a lock that it waits for itself. */
async function letOthersThrough(lock: QueryRunner): Promise<void> {
  await lock
    .query(
      `SELECT pg_cancel_backend(migration.pid) FROM pg_stat_activity migration
        WHERE migration.application_name = $1 AND migration.datname = current_database() AND EXISTS (
          SELECT FROM pg_locks waiting JOIN pg_stat_activity other USING (pid)
            WHERE NOT waiting.granted AND other.backend_type = 'client backend' AND other.application_name <> $1
              AND waiting.waitstart < clock_timestamp() - make_interval(secs => $2)
              AND migration.pid = ANY(pg_blocking_pids(waiting.pid)))`,
      [NAME, OTHERS_WAIT_MS / 1000],
    )
    .catch(() => undefined);
}

async function waitForLock(lock: QueryRunner): Promise<void> {
  // Polled: one blocking call would run into the client's own timeout.
  for (;;) {
    const [row] = (await lock.query(`SELECT pg_try_advisory_lock(${MIGRATION_LOCK}) AS mine`)) as { mine: boolean }[];
    if (row?.mine) return;
    await sleep(200);
  }
}
