import { Logger, type INestApplicationContext } from '@nestjs/common';
import { Clock, CLOCKS_DIFFER_BY } from './kernel/clock.js';
import { kindOf, newIdsAfter, type Id } from './kernel/ids.js';
import { Store } from './platform/database/store.js';

/**
 * Compares the clock with that of the database, and with the history. Ids made from now on sort after those of the newest
 * line of history, also when a clock was ahead then: history and undo go by their order.
 * @throws Error with what to do, if the two clocks differ by more than five minutes
 */
export async function mustHaveTheTime(app: INestApplicationContext): Promise<void> {
  const [row] = await app.get(Store, { strict: false }).sql<{ there: Date; newest: string | null; at: Date | null }>(
    `SELECT clock_timestamp() AS there, line.id AS newest, line.at
      FROM (SELECT) one LEFT JOIN (SELECT id, at FROM change ORDER BY id DESC LIMIT 1) line ON true`,
  );
  const { there, newest, at } = row!;
  const here = app.get(Clock, { strict: false }).now();
  if (Math.abs(there.getTime() - here.getTime()) > CLOCKS_DIFFER_BY)
    throw new Error(
      `The clock of this machine says ${here.toISOString()}, that of PostgreSQL ${there.toISOString()}: put right the one that is wrong.`,
    );
  if (newest && kindOf(newest) === 'change') newIdsAfter(newest as Id<'change'>);
  if (at && at.getTime() - here.getTime() > CLOCKS_DIFFER_BY)
    new Logger('clock').warn(
      `The newest line of history is of ${at.toISOString()}, which is yet to come: the clock was ahead then, or is behind now (see docs/operations.md).`,
    );
}
