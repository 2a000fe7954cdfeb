import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { newSecret } from './access/access-key.js';
import { AccessKeys } from './access/access-keys.service.js';
import { Viewer } from './access/viewer.js';
import { newApp } from './app.js';
import { mustHaveTheTime } from './clock-check.js';
import { ContactPurge } from './contacts/contact-purge.service.js';
import { dataSource } from './data-source.js';
import { demonstrate, isEmpty } from './demonstration.js';
import { mustBeComplete, mustNotBeRestored } from './installation.js';
import { Config } from './platform/config/config.js';
import { openDatabase } from './platform/database/database.js';
import { keepEmbeddedPostgres } from './platform/database/kept-postgres.js';
import { endWithParent, shutDownOnSignals } from './platform/http/graceful-shutdown.js';
import { listenForOperators } from './platform/http/operations-port.js';
import { WebhookRounds } from './sync/webhooks/webhook-rounds.service.js';
import { rebuildOutdatedTimelines } from './timelines.js';

/** The staff key of the demonstration is stored beside its data and stays the same between starts. */
async function demonstrationKey(app: NestFastifyApplication, dataDir: string): Promise<string> {
  const file = join(dataDir, 'staff-key');
  if (!existsSync(file)) writeFileSync(file, newSecret(), { mode: 0o600 });
  chmodSync(file, 0o600);
  const secret = readFileSync(file, 'utf8').trim();
  await app.get(AccessKeys, { strict: false }).admit(Viewer.SYSTEM, secret, 'demonstration', 'STAFF');
  return secret;
}

async function start(): Promise<void> {
  const config = new Config();
  const embedded = config.databaseUrl ? undefined : await keepEmbeddedPostgres(config.dataDir, endWith);
  try {
    const database = await openDatabase(dataSource(config.databaseUrl ?? embedded!.url, config.poolSize));
    await mustBeComplete(database);
    const app = await newApp(database, config);
    await mustNotBeRestored(app);
    await mustHaveTheTime(app);
    if (embedded && (await isEmpty(app))) await demonstrate(app);
    await rebuildOutdatedTimelines(app);
    await app.get(ContactPurge, { strict: false }).begin();
    app.get(WebhookRounds, { strict: false }).begin();
    if (process.env.npm_lifecycle_event === 'start') endWithParent();
    const { operationsPort, host } = config;
    const forOperators = operationsPort === undefined ? undefined : await listenForOperators(app, operationsPort, host);
    shutDownOnSignals(app, {
      finish: () => {
        forOperators?.close();
        return embedded?.stop();
      },
    });
    await app.listen(config.port, config.host).catch((cause: NodeJS.ErrnoException) => {
      if (cause.code !== 'EADDRINUSE') throw cause;
      throw new Error(`Port ${config.port} is already in use: stop the other program, or set PORT to a free port.`, {
        cause,
      });
    });
    const address = (await app.getUrl()).replace('[::1]', 'localhost').replace('127.0.0.1', 'localhost');
    console.log(`GraphQL     ${address}/graphql\nPlayground  ${address}/playground`);
    if (embedded) console.log(`Staff key   ${await demonstrationKey(app, config.dataDir)}`);
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}

function endWith(reason: Error): never {
  console.error(reason.message);
  process.exit(1);
}

start().catch(endWith);
