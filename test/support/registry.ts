import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DataSource } from 'typeorm';
import { Viewer } from '../../src/access/viewer.js';
import { newApp } from '../../src/app.js';
import { dataSource } from '../../src/data-source.js';
import { Clock } from '../../src/kernel/clock.js';
import { Config } from '../../src/platform/config/config.js';
import { Keys, type NewKey } from '../../src/portals/keys.service.js';
import { everyRowOf, onServer } from './server.js';

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

// A suite asks more in a minute than a caller may; `RESPONSE_CACHE=off npm test` does without the cache.
const SERVICE = {
  LOG_LEVEL: 'silent',
  RATE_PER_KEY: 'off',
  RATE_PER_ADDRESS: 'off',
  RESPONSE_CACHE: process.env.RESPONSE_CACHE,
  WEBHOOK_KEY: 'a key that only tests know, long enough',
};

// A machine with much else to do must not look like a database that is lost.
export const PATIENT = { connectionTimeoutMillis: 60_000, statement_timeout: 60_000, query_timeout: 60_000 };

/** What the database holds before the first question: see `worlds.mjs`. */
type World = 'empty' | 'article' | 'demonstration';

/** Closed by the tests of this file, and so ready to be opened again. */
const spare = new Map<string, Registry>();
const started = new Set<Registry>();
afterAll(() => Promise.all([...started].map((registry) => registry.end())));

/** A running service over HTTP on a database of its own: a clone of a world. */
export class Registry {
  private readonly logger: DataSource['logger'];

  private constructor(
    private readonly kind: string,
    readonly app: NestFastifyApplication,
    readonly database: DataSource,
    readonly url: string,
    readonly databaseUrl: string,
    private readonly keys: Record<'staff' | 'admin', string>,
  ) {
    this.logger = database.logger;
  }

  /**
   * Starts a service, or takes one that the file has closed: its rows and its clock are put back, what it remembers is not.
   * @param isFresh for whoever asks about what a service remembers, or changes more of a database than rows
   */
  static async open(
    world: World = 'empty',
    env: NodeJS.ProcessEnv = {},
    { isFresh = false }: { isFresh?: boolean } = {},
  ): Promise<Registry> {
    const kind = isFresh ? '' : JSON.stringify([world, env]);
    const again = spare.get(kind);
    if (again) return again.restored();
    const server = process.env.TEST_DATABASE_URL!;
    const name = `registry_test_${process.env.JEST_WORKER_ID}_${Date.now().toString(36)}_${Math.random().toString(36).slice(2, 8)}`;
    await onServer(`CREATE DATABASE "${name}" TEMPLATE world_${world}`);
    const url = databaseUrl(server, name);
    const database = dataSource(url);
    Object.assign(database.options.extra, PATIENT);
    await database.initialize();
    // With its DATABASE_URL it takes no notice of the registry that somebody may have in ./data.
    const app = await newApp(database, new Config({ ...SERVICE, DATABASE_URL: url, ...env }));
    await app.listen(0, '127.0.0.1');
    const keys = JSON.parse(process.env.TEST_WORLD_KEYS!)[world];
    const registry = new Registry(kind, app, database, await app.getUrl(), url, keys);
    started.add(registry);
    return registry;
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

  /** How many rows each table has, and a digest of them: what is refused must leave it as it was. */
  async everyRow(): Promise<Record<string, string>> {
    return everyRowOf((statement) => this.database.query(statement));
  }

  /** Leaves it to the next test that opens its like; a fresh one ends. */
  async close(): Promise<void> {
    if (this.kind === '') await this.end();
    else spare.set(this.kind, this);
  }

  private async restored(): Promise<this> {
    spare.delete(this.kind);
    this.clock.set();
    this.database.logger = this.logger;
    await this.database.query('SELECT world.restore()');
    return this;
  }

  async end(): Promise<void> {
    if (started.delete(this)) await this.app.close();
  }
}

function databaseUrl(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
