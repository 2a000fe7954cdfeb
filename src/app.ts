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

/** The application on an open database: ready to listen, or for commands, without GraphQL. */
export async function newApp(
  database: DataSource,
  config: Config,
  { hasGraphql = true }: { hasGraphql?: boolean } = {},
): Promise<NestFastifyApplication> {
  const adapter = newFastifyAdapter({ trustProxy: config.trustedProxies });
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.on(database, config, { hasGraphql }),
    adapter,
    {
      bufferLogs: true,
      abortOnError: false,
    },
  );
  app.useLogger(app.get(Logger));
  configureHttp(app, { origins: config.corsOrigins });
  await app.init();
  const { adminKey } = config;
  if (adminKey !== undefined)
    await app.get(Transactions).run(() => app.get(AccessKeys).admit(Viewer.SYSTEM, adminKey, 'ADMIN_KEY', 'ADMIN'));
  return app;
}
