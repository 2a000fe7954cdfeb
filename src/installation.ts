import type { INestApplicationContext } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { StaffSessions } from './access/sign-in/staff-sessions.service.js';
import { Viewer } from './access/viewer.js';
import { PublishedEntries } from './calendar/feeds/published-entries.service.js';
import { CalendarSubscriptions } from './calendar/subscriptions/calendar-subscriptions.service.js';
import { Contacts } from './contacts/contacts.service.js';
import { AfterRestoreLog } from './history/after-restore-log.service.js';
import { Codes } from './history/codes.service.js';
import type { RepeatedVerb } from './history/repeated-verbs.js';
import { DomainError } from './kernel/domain-error.js';
import { Store } from './platform/database/store.js';
import { Keys } from './portals/keys.service.js';
import { Mandates } from './portals/mandates.service.js';
import { Webhooks } from './sync/webhooks/webhooks.service.js';

const RUN = 'run `registry after-restore` before the service starts, see docs/operations.md';

interface Installed {
  registryId: string;
  /** Where the database was when it was last used by a service. */
  place: string;
  /** Where it is now. */
  here: string;
}

/** The server of a database, and the database in it: another one after a restore by pg_restore or from a backup. */
async function installed(store: Store): Promise<Installed> {
  const HERE = `(SELECT system_identifier FROM pg_control_system()) || '/' || (SELECT oid FROM pg_database WHERE datname = current_database())`;
  await store.sql(`INSERT INTO installation (place) SELECT ${HERE} WHERE NOT EXISTS (SELECT FROM installation)`);
  const [row] = await store.sql<Installed>(
    `SELECT registry_id AS "registryId", place, ${HERE} AS here FROM installation`,
  );
  return row!;
}

/**
 * A database that was restored is older than what keys, people and calendars were told.
 * @throws Error with what to do, if it was restored and that has not been made up for
 */
export async function mustNotBeRestored(app: INestApplicationContext): Promise<void> {
  const store = app.get(Store, { strict: false });
  const log = app.get(AfterRestoreLog, { strict: false });
  const { registryId, place, here } = await installed(store);
  if (place !== here) throw new Error(`This database was restored from a backup, or moved to another server: ${RUN}.`);
  const owner = log.read()?.registry;
  if (owner && owner !== registryId)
    throw new Error(`${log.file} belongs to another registry: set AFTER_RESTORE_LOG to the file of this one.`);
  const undone = await log.open(registryId);
  if (undone)
    throw new Error(`This database is older than ${log.file} (${undone.verb} of ${undone.id} is missing): ${RUN}.`);
}

/** A database that was restored only in part lacks what its tables are built with, or the records that its history is about. */
export async function mustBeComplete(database: DataSource): Promise<void> {
  const names = database.entityMetadatas.flatMap(({ checks, foreignKeys, uniques, indices, exclusions }) =>
    [...checks, ...foreignKeys, ...uniques, ...indices, ...exclusions].flatMap(({ name }) => name ?? []),
  );
  const rows: { name: string }[] = await database.query(
    `SELECT name FROM unnest($1::text[]) name EXCEPT
       (SELECT conname FROM pg_constraint UNION SELECT relname FROM pg_class WHERE relkind IN ('i', 'I'))`,
    [names],
  );
  if (rows[0]) throw new Error(`The database lacks ${rows[0].name}: it was restored only in part. ${ANEW}`);
  const [lost] = (await database.query(
    `SELECT EXISTS (SELECT FROM change WHERE thing_id LIKE 'city\\_%') AND NOT EXISTS (SELECT FROM city)
       AND NOT EXISTS (SELECT FROM struck) AS is`,
  )) as { is: boolean }[];
  if (lost?.is)
    throw new Error(`The history knows cities, but there are none: the database was restored only in part. ${ANEW}`);
}

const ANEW = 'Restore the backup again, into a new database.';

/** Calendars that were told of changes after the backup take the next ones only with higher numbers. */
const CHANGES_AT_MOST = 1000;

/**
 * Makes up for a restore: does again what the log says, skips codes that were given out, tells calendars anew, ends sessions.
 * @returns what was done and what cannot be known, for the operator
 * @throws Error if the log is missing though it was named, or is another registry's
 */
export async function afterRestore(
  app: INestApplicationContext,
  { withoutLog }: { withoutLog: boolean },
): Promise<string> {
  const store = app.get(Store, { strict: false });
  const log = app.get(AfterRestoreLog, { strict: false });
  const { registryId, here } = await installed(store);
  const lines = withoutLog ? null : log.read();
  if (!lines && !withoutLog && log.file !== undefined)
    throw new Error(`There is no file ${log.file}: set AFTER_RESTORE_LOG to where it is, or add --without-log.`);
  if (lines?.registry && lines.registry !== registryId)
    throw new Error(`${log.file} belongs to another registry (${lines.registry}), not to this one (${registryId}).`);
  const again = { done: 0, unknown: 0 };
  for (const { verb, id } of lines?.repeated ?? []) again[(await repeat(app, verb, id)) ? 'done' : 'unknown'] += 1;
  await app.get(Codes, { strict: false }).skip(lines?.codes ?? []);
  const entries = await app.get(PublishedEntries, { strict: false }).tellAnew(CHANGES_AT_MOST);
  const sessions = await app.get(StaffSessions, { strict: false }).endAll(Viewer.SYSTEM);
  const webhooks = await app.get(Webhooks, { strict: false }).tellAll();
  const newest = await store.sql<{ at: Date }>('SELECT at FROM change ORDER BY id DESC LIMIT 1');
  await store.sql('UPDATE installation SET place = $1, seen_at = NULL', [here]);
  const since = newest[0] ? newest[0].at.toISOString() : 'the beginning';
  return [
    `Done again: ${again.done} revocations and erasures; ${again.unknown} are of records that this state does not have.`,
    `Calendar entries that are told anew: ${entries}. Sessions ended: ${sessions}. Webhooks that are told to begin anew: ${webhooks}.`,
    lines
      ? `Not known: what else was entered since ${since}; keys of mutations from then are taken as new.`
      : `Without the log it is not known which keys, mandates, calendars and webhooks were revoked, which people were erased, and which codes were given out since ${since}: revoke and erase them again by hand.`,
  ].join('\n');
}

/** @returns false if the record is not there, or it is done already */
async function repeat(app: INestApplicationContext, verb: RepeatedVerb, id: string): Promise<boolean> {
  const does: Record<RepeatedVerb, () => Promise<unknown>> = {
    ACCESS_KEY_REVOKED: () => app.get(Keys, { strict: false }).revoke(Viewer.SYSTEM, id),
    CALENDAR_UNSUBSCRIBED: () => app.get(CalendarSubscriptions, { strict: false }).unsubscribe(Viewer.SYSTEM, id),
    CONTACT_ERASED: () => app.get(Contacts, { strict: false }).erase(Viewer.SYSTEM, id, 'REQUEST'),
    WEBHOOK_REMOVED: () => app.get(Webhooks, { strict: false }).remove(Viewer.SYSTEM, id),
    MANDATE_ENDED: () => app.get(Mandates, { strict: false }).end(Viewer.SYSTEM, id),
  };
  try {
    await does[verb]();
    return true;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}
