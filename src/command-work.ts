import type { INestApplicationContext } from '@nestjs/common';
import type { KeyRole } from './access/access-key.js';
import { StaffSessions } from './access/sign-in/staff-sessions.service.js';
import { Viewer } from './access/viewer.js';
import { newApp } from './app.js';
import { Cities } from './cities/cities.service.js';
import { Homes } from './cities/homes.service.js';
import type { PlacementPolicy } from './cities/record/city-vocabulary.js';
import { mustHaveTheTime } from './clock-check.js';
import { ContactPurge } from './contacts/contact-purge.service.js';
import { dataSource } from './data-source.js';
import { demonstrate, isEmpty } from './demonstration.js';
import { afterRestore } from './installation.js';
import { onDatabase } from './on-database.js';
import { PartnershipReferences } from './partnerships/partnership-references.service.js';
import { Config } from './platform/config/config.js';
import { openDatabase } from './platform/database/database.js';
import { Transactions } from './platform/database/transactions.js';
import { Keys } from './portals/keys.service.js';
import { rebuildOutdatedTimelines, rebuildTimelines } from './timelines.js';

/** What a command does to the registry. @returns what it prints */
export type Work = (app: INestApplicationContext) => Promise<string>;

/** Does the work of one command on the same database as the service, in one transaction unless it divides itself. @returns what it prints */
export async function inRegistry(env: NodeJS.ProcessEnv, work: Work): Promise<string> {
  const config = new Config(env);
  return onDatabase(config, async (url) => {
    const database = await openDatabase(dataSource(url, 2));
    const app = await newApp(database, config, { hasGraphql: false });
    try {
      await mustHaveTheTime(app);
      if (DIVIDED.has(work)) return await work(app);
      // Told only after the commit: a secret that was rolled back would be invalid.
      return await app.get(Transactions, { strict: false }).run(() => work(app));
    } finally {
      await app.close();
    }
  });
}

export const migrate: Work = async (app) => {
  await rebuildOutdatedTimelines(app);
  return 'The database is up to date.';
};

export const madeUpFor =
  (options: { withoutLog?: boolean }): Work =>
  (app) =>
    afterRestore(app, { withoutLog: Boolean(options.withoutLog) });

export const demo: Work = async (app) => {
  if (!(await isEmpty(app)))
    throw new Error('The registry is not empty: demonstration data can be loaded only into an empty one.');
  await demonstrate(app);
  return 'The demonstration data are loaded.';
};

export const rebuild: Work = async (app) => {
  const { partnerships, agreements, texts } = await rebuildTimelines(app);
  return `Corrected partnerships: ${partnerships}, agreements: ${agreements}, folded texts: ${texts}.`;
};

/** Each of their steps is a transaction. */
const DIVIDED: ReadonlySet<Work> = new Set([migrate, rebuild]);

export const purge =
  (options: { clockIsRight?: boolean }): Work =>
  async (app) => {
    const erased = await app.get(ContactPurge, { strict: false }).run({ isClockRight: Boolean(options.clockIsRight) });
    return `Erased contacts: ${erased}.`;
  };

const keys = (app: INestApplicationContext) => app.get(Keys, { strict: false });

export const issueKey =
  (asked: { label: string; role: KeyRole; city?: string; expiresOn?: string }): Work =>
  async (app) => {
    const issued = await keys(app).issue(Viewer.SYSTEM, asked);
    return `${issued.key.id}\n${issued.secret}`;
  };

export const revokeKey =
  (id: string): Work =>
  async (app) =>
    `${(await keys(app).revoke(Viewer.SYSTEM, id)).id} is revoked.`;

export const listKeys: Work = async (app) => {
  const now = new Date();
  const lines = (await keys(app).all(Viewer.SYSTEM)).map((one) =>
    [one.id, one.role, one.createdAt.toISOString(), one.stateAt(now).toLowerCase(), one.label].join('\t'),
  );
  return lines.length > 0 ? lines.join('\n') : 'There are no keys.';
};

const sessions = (app: INestApplicationContext) => app.get(StaffSessions, { strict: false });

export const listSessions: Work = async (app) => {
  const lines = (await sessions(app).list(Viewer.SYSTEM)).map(({ memberId, subject, role, createdAt, expiresAt }) =>
    [memberId, subject, role, createdAt.toISOString(), expiresAt.toISOString()].join('\t'),
  );
  return lines.length > 0 ? lines.join('\n') : 'Nobody is signed in.';
};

export const endSessions =
  (person: string): Work =>
  async (app) => {
    const count = await sessions(app).endOf(Viewer.SYSTEM, person);
    if (count === 0) throw new Error(`«${person}» is not signed in: see session list.`);
    return `Ended sessions: ${count}.`;
  };

export const setHome =
  (city: string, options: { timeZone?: string; language?: string; placement?: PlacementPolicy }): Work =>
  async (app) => {
    const { timeZone, language: defaultLanguage, placement: placementPolicy } = options;
    const { cityId, timeZone: zone } = await app
      .get(Homes, { strict: false })
      .settle(Viewer.SYSTEM, city, { timeZone, defaultLanguage, placementPolicy });
    const { code } = (await app.get(Cities, { strict: false }).get(cityId))!;
    const partnerships = await app.get(PartnershipReferences, { strict: false }).byCities(Viewer.SYSTEM, [cityId]);
    if (partnerships.has(cityId))
      throw new Error(`${code} has a partnership in this registry, so it cannot be the home city.`);
    return `The home city is ${code}, its time zone ${zone}.`;
  };
