import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import type { DataSource } from 'typeorm';
import { AccessKeys } from './access/access-keys.service.js';
import { Viewer } from './access/viewer.js';
import { AppModule } from './app.module.js';
import type { Config } from './platform/config/config.js';
import { Transactions } from './platform/database/transactions.js';
import { configureHttp, newFastifyAdapter } from './platform/http/http.js';
import { Keys } from './portals/keys.service.js';

/** The application on an open database: ready to listen, or for commands, without GraphQL. */
export async function newApp(
  database: DataSource,
  config: Config,
  { hasGraphql = true }: { hasGraphql?: boolean } = {},
): Promise<NestFastifyApplication> {
  const adapter = newFastifyAdapter({}, config.trustedProxies);
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.on(database, config, { hasGraphql }),
    adapter,
    {
      bufferLogs: true,
      abortOnError: false,
    },
  );
  app.useLogger(app.get(Logger));
  configureHttp(app, { origins: config.corsOrigins, isWithoutOperations: config.operationsPort !== undefined });
  await app.init();
  const { adminKey } = config;
  if (adminKey !== undefined) await app.get(Transactions).run(() => admitOperator(app, adminKey));
  return app;
}

const OPERATOR = 'ADMIN_KEY';

/** Lets in whoever has the ADMIN_KEY of the environment, and nobody any more who has an earlier one. */
async function admitOperator(app: NestFastifyApplication, secret: string): Promise<void> {
  const keys = app.get(AccessKeys);
  await keys.admit(Viewer.SYSTEM, secret, OPERATOR, 'ADMIN');
  for (const id of await keys.formerlyAdmitted(Viewer.SYSTEM, secret, OPERATOR)) {
    await app.get(Keys, { strict: false }).revoke(Viewer.SYSTEM, id);
    app.get(Logger).warn(`ADMIN_KEY has changed: the former key ${id} is revoked.`);
  }
}
