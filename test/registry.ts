import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DataSource } from 'typeorm';
import type { KeyRole } from '../src/access/access-key.js';
import { Viewer } from '../src/access/viewer.js';
import { newApp } from '../src/app.js';
import { dataSource } from '../src/data-source.js';
import { Clock } from '../src/kernel/clock.js';
import { Config } from '../src/platform/config/config.js';
import { openDatabase } from '../src/platform/database/database.js';
import { Keys, type NewKey } from '../src/portals/keys.service.js';

export interface Answer<Data = any> {
  data: Data;
  errors?: {
    message: string;
    path?: string[];
    extensions: { code: string; suggestions?: string[]; reference?: string };
  }[];
}

interface AskOptions {
  as?: 'staff' | 'admin' | 'public';
  /** A secret, instead of `as`. */
  key?: string;
  language?: string;
  variables?: Record<string, unknown>;
}

// A suite asks more in a minute than a caller may.
const UNLIMITED = { RATE_PER_KEY: 'off', RATE_PER_ADDRESS: 'off' };

/** A running service over HTTP on a database of its own: a fresh clone of the migrated template. */
export class Registry {
  private constructor(
    readonly app: NestFastifyApplication,
    readonly database: DataSource,
    readonly url: string,
    readonly databaseUrl: string,
    private readonly keys: Record<'staff' | 'admin', string>,
  ) {}

  /** @param fill puts things in through the services, before the first question */
  static async open(
    fill?: (app: NestFastifyApplication) => Promise<void>,
    env: NodeJS.ProcessEnv = {},
  ): Promise<Registry> {
    const server = process.env.TEST_DATABASE_URL!;
    const name = `registry_${process.env.JEST_WORKER_ID}_${Date.now().toString(36)}_${Math.random().toString(36).slice(2, 8)}`;
    const admin = await dataSource(server).initialize();
    await admin.query(`CREATE DATABASE "${name}" TEMPLATE registry_template`);
    await admin.destroy();
    const url = databaseUrl(server, name);
    const database = await openDatabase(dataSource(url));
    const app = await newApp(database, new Config({ LOG_LEVEL: 'silent', ...UNLIMITED, ...env }));
    await fill?.(app);
    await app.listen(0, '127.0.0.1');
    const issue = async (role: KeyRole) =>
      (await app.get(Keys, { strict: false }).issue(Viewer.SYSTEM, { role, label: role })).secret;
    const keys = { staff: await issue('STAFF'), admin: await issue('ADMIN') };
    // Their use counts as noted, so that suites which count statements see those of the question alone.
    await database.query(`UPDATE access_key SET last_used_at = now() + interval '1 hour'`);
    return new Registry(app, database, await app.getUrl(), url, keys);
  }

  get clock(): Clock {
    return this.app.get(Clock, { strict: false });
  }

  keyOf(role: 'staff' | 'admin'): string {
    return this.keys[role];
  }

  /** The secret of a new key of a partner. */
  async keyFor(city: string, more: NewKey = {}): Promise<string> {
    const keys = this.app.get(Keys, { strict: false });
    return (await keys.issue(Viewer.SYSTEM, { role: 'PARTNER', label: `Портал ${city}`, city, ...more })).secret;
  }

  /** Asks as staff, in Russian, unless it says otherwise. */
  async ask<Data = any>(
    query: string,
    { as = 'staff', key, language = 'ru', variables }: AskOptions = {},
  ): Promise<Answer<Data>> {
    const headers: Record<string, string> = { 'Content-Type': 'application/json', 'Accept-Language': language };
    if (key !== undefined) headers.Authorization = `Bearer ${key}`;
    else if (as !== 'public') headers.Authorization = `Bearer ${this.keys[as]}`;
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer<Data>;
  }

  /** The data alone; an error is a failed test. */
  async data<Data = any>(query: string, options: AskOptions = {}): Promise<Data> {
    const answer = await this.ask<Data>(query, options);
    if (answer.errors) throw new Error(JSON.stringify(answer.errors, null, 1));
    return answer.data;
  }

  async close(): Promise<void> {
    await this.app.close();
    const name = new URL(this.databaseUrl).pathname.slice(1);
    const admin = await dataSource(process.env.TEST_DATABASE_URL!).initialize();
    await admin.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
    await admin.destroy();
  }
}

function databaseUrl(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
