import type { INestApplicationContext } from '@nestjs/common';
import { AgreementPeriods } from './agreements/agreement-periods.service.js';
import { foldAgain } from './folded-columns.js';
import { PartnershipPeriods } from './partnerships/partnership-periods.service.js';
import { Store, type Progress } from './platform/database/store.js';

/** To be raised whenever the same acts make another timeline than before, or names are compared otherwise: every registry then recomputes its own once. */
const RULES = 4;
const TELL_EVERY_MS = 10_000;

/** Recomputes every stored timeline from its acts, and every folded text, some records at a time. @returns how many were not as they should be */
export async function rebuildTimelines(
  app: INestApplicationContext,
): Promise<{ partnerships: number; agreements: number; texts: number }> {
  const store = app.get(Store, { strict: false });
  const mended = {
    texts: await foldAgain(store),
    partnerships: await app.get(PartnershipPeriods, { strict: false }).rebuild(progressOf('partnerships')),
    agreements: await app.get(AgreementPeriods, { strict: false }).rebuild(progressOf('agreements')),
  };
  await store.sql('WITH old AS (DELETE FROM timeline_rules) INSERT INTO timeline_rules (version) VALUES ($1)', [RULES]);
  return mended;
}

/** Tells an operator who waits how far it is; on the error output, since the other one is for answers. */
function progressOf(what: string): Progress {
  let told = Date.now();
  return (done, of) => {
    if (Date.now() - told < TELL_EVERY_MS) return;
    told = Date.now();
    console.error(`Timelines: ${done} of ${of} ${what} are done.`);
  };
}

/** The same, when the stored ones were worked out by the rules of an earlier version: until then filters by day would be wrong. */
export async function rebuildOutdatedTimelines(app: INestApplicationContext): Promise<void> {
  const [known] = await app
    .get(Store, { strict: false })
    .sql<{ version: number }>('SELECT max(version) AS version FROM timeline_rules');
  if (known?.version !== RULES) await rebuildTimelines(app);
}
