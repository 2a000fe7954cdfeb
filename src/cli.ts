import type { INestApplicationContext } from '@nestjs/common';
import { Command, Option } from 'commander';
import type { KeyRole } from './access/access-key.js';
import { StaffSessions } from './access/sign-in/staff-sessions.service.js';
import { Viewer } from './access/viewer.js';
import { AgreementPeriods } from './agreements/agreement-periods.service.js';
import { newApp } from './app.js';
import { Cities } from './cities/cities.service.js';
import type { PlacementPolicy } from './cities/city-vocabulary.js';
import { Homes } from './cities/homes.service.js';
import { ContactPurge } from './contacts/contact-purge.service.js';
import { dataSource } from './data-source.js';
import { demonstrate, isEmpty } from './demonstration.js';
import { DomainError } from './kernel/domain-error.js';
import { PartnershipPeriods } from './partnerships/partnership-periods.service.js';
import { Partnerships } from './partnerships/partnerships.service.js';
import { Config } from './platform/config/config.js';
import { openDatabase } from './platform/database/database.js';
import { startEmbeddedPostgres } from './platform/database/embedded-postgres.js';
import { Transactions } from './platform/database/transactions.js';
import { Keys } from './portals/keys.service.js';

/** Runs one command in one transaction, on the same database as the service, and prints the result. */
async function on(work: (app: INestApplicationContext) => Promise<string>): Promise<void> {
  process.env.LOG_LEVEL = 'silent';
  const config = new Config();
  const embedded = config.databaseUrl ? undefined : await startEmbeddedPostgres(config.dataDir);
  try {
    const database = await openDatabase(dataSource(config.databaseUrl ?? embedded!.url, 2));
    const app = await newApp(database, config, { hasGraphql: false });
    try {
      // Printed only after the commit: a secret that was rolled back would be invalid.
      console.log(await app.get(Transactions, { strict: false }).run(() => work(app)));
    } finally {
      await app.close();
    }
  } finally {
    await embedded?.stop();
  }
}

const keys = (app: INestApplicationContext) => app.get(Keys, { strict: false });

const registry = new Command('registry').description('Administers a registry of partner cities.');

registry
  .command('migrate')
  .description('run pending database migrations')
  .action(() => on(async () => 'The database is up to date.'));

registry
  .command('demo')
  .description('load the demonstration data into an empty registry')
  .action(() =>
    on(async (app) => {
      if (!(await isEmpty(app)))
        throw new Error('The registry is not empty: demonstration data can be loaded only into an empty one.');
      await demonstrate(app);
      return 'The demonstration data are loaded.';
    }),
  );

registry
  .command('rebuild')
  .description('recompute all stored timelines from their acts')
  .action(() =>
    on(async (app) => {
      const partnerships = await app.get(PartnershipPeriods, { strict: false }).rebuild();
      const agreements = await app.get(AgreementPeriods, { strict: false }).rebuild();
      return `Corrected partnerships: ${partnerships}, agreements: ${agreements}.`;
    }),
  );

registry
  .command('purge')
  .description('erase contacts past their day of deletion')
  .action(() => on(async (app) => `Erased contacts: ${await app.get(ContactPurge, { strict: false }).run()}.`));

const key = registry.command('key').description('access keys');

key
  .command('issue')
  .description('issue a key; its secret is shown only once')
  .requiredOption('--label <text>', 'what the key is for')
  .addOption(new Option('--role <role>', 'the role of the key').choices(['PARTNER', 'STAFF', 'ADMIN']).default('STAFF'))
  .option('--city <city>', 'the city that a partner acts for: its code or name')
  .option('--expires-on <day>', 'the last day on which it is valid: 2027-12-31')
  .action(({ label, role, city, expiresOn }: { label: string; role: KeyRole; city?: string; expiresOn?: string }) =>
    on(async (app) => {
      const issued = await keys(app).issue(Viewer.SYSTEM, { label, role, city, expiresOn });
      return `${issued.key.id}\n${issued.secret}`;
    }),
  );

key
  .command('revoke')
  .description('revoke a key by its id')
  .argument('<id>', 'key_…')
  .action((id: string) => on(async (app) => `${(await keys(app).revoke(Viewer.SYSTEM, id)).id} is revoked.`));

key
  .command('list')
  .description('list all keys, without their secrets')
  .action(() =>
    on(async (app) => {
      const now = new Date();
      const lines = (await keys(app).all(Viewer.SYSTEM)).map((one) =>
        [one.id, one.role, one.createdAt.toISOString(), one.stateAt(now).toLowerCase(), one.label].join('\t'),
      );
      return lines.length > 0 ? lines.join('\n') : 'There are no keys.';
    }),
  );

const sessions = (app: INestApplicationContext) => app.get(StaffSessions, { strict: false });

const session = registry.command('session').description('sign-in sessions');

session
  .command('list')
  .description('list signed-in people with role, start and end of the session')
  .action(() =>
    on(async (app) => {
      const lines = (await sessions(app).list(Viewer.SYSTEM)).map(({ memberId, subject, role, createdAt, expiresAt }) =>
        [memberId, subject, role, createdAt.toISOString(), expiresAt.toISOString()].join('\t'),
      );
      return lines.length > 0 ? lines.join('\n') : 'Nobody is signed in.';
    }),
  );

session
  .command('end')
  .description('end all sessions of a person immediately')
  .argument('<person>', 'member_…, or the subject of the person at the provider')
  .action((person: string) =>
    on(async (app) => {
      const count = await sessions(app).endOf(Viewer.SYSTEM, person);
      if (count === 0) throw new Error(`«${person}» is not signed in: see session list.`);
      return `Ended sessions: ${count}.`;
    }),
  );

registry
  .command('home')
  .description('the home city of the registry')
  .command('set')
  .description('set the home city')
  .argument('<city>', 'its code or name')
  .option('--time-zone <zone>', 'the time zone in which a day begins and ends: Asia/Sakhalin')
  .option('--language <tag>', 'the default language: ru')
  .addOption(new Option('--placement <policy>', 'the default placement policy').choices(['ISO', 'HOST_STATE']))
  .action((city: string, options: { timeZone?: string; language?: string; placement?: PlacementPolicy }) =>
    on(async (app) => {
      const { timeZone, language: defaultLanguage, placement: placementPolicy } = options;
      const { cityId, timeZone: zone } = await app
        .get(Homes, { strict: false })
        .settle(Viewer.SYSTEM, city, { timeZone, defaultLanguage, placementPolicy });
      const { code } = (await app.get(Cities, { strict: false }).get(cityId))!;
      const partnerships = await app.get(Partnerships, { strict: false }).byCities(Viewer.SYSTEM, [cityId]);
      if (partnerships.has(cityId))
        throw new Error(`${code} has a partnership in this registry, so it cannot be the home city.`);
      return `The home city is ${code}, its time zone ${zone}.`;
    }),
  );

registry.parseAsync().catch((error: Error) => {
  console.error(error instanceof DomainError ? `${error.words.ru}\n${error.words.en}` : error.message);
  process.exitCode = 1;
});
