import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource, QueryRunner } from 'typeorm';

const LOOK_EVERY_MS = 5000;

/**
 * Keeps the connection of a commit that is late as long as its server waits for the replica, so that no more than the
 * pool holds ever wait there; one that does not wait, on a lost server or network, is ended.
 * @param commit settles once the commit is answered or its connection is lost
 */
export async function awaitLateCommit(
  commit: Promise<unknown>,
  runner: QueryRunner,
  database: DataSource,
): Promise<void> {
  const connection: { processID: number; end(): Promise<void> } = await runner.connect();
  const isOver = commit.then(
    () => true,
    () => true,
  );
  while (!(await Promise.race([isOver, sleep(LOOK_EVERY_MS, false, { ref: false })])))
    if (!(await waitsForReplica(database, connection.processID))) await connection.end().catch(() => undefined);
}

/** False also if the server does not answer. */
async function waitsForReplica(database: DataSource, pid: number): Promise<boolean> {
  const asked = `SELECT FROM pg_stat_activity WHERE pid = $1 AND wait_event = 'SyncRep'`;
  return database.query<unknown[]>(asked, [pid]).then(
    (rows) => rows.length > 0,
    () => false,
  );
}
