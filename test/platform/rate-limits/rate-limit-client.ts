import * as http from 'node:http';
import * as net from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { newApp } from '../../../src/app.js';
import { dataSource } from '../../../src/data-source.js';
import { Config } from '../../../src/platform/config/config.js';
import { openDatabase } from '../../../src/platform/database/database.js';
import { Registry } from '../../support/registry.js';

interface Asked {
  key?: string;
  headers?: http.OutgoingHttpHeaders;
  variables?: Record<string, unknown>;
  /** From which address of this machine. */
  from?: string;
}

export interface Sent {
  method?: string;
  headers?: http.OutgoingHttpHeaders;
  body?: string | Buffer;
  from?: string;
}

export interface Told {
  status: number;
  headers: http.IncomingHttpHeaders;
  json: any;
}

export function send(
  url: string,
  { method = 'GET', headers = {}, body = '', from = '127.0.0.1' }: Sent = {},
): Promise<Told> {
  return new Promise((tell, fail) => {
    const request = http.request(url, { method, headers, localAddress: from, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () => {
        const isJson = /json/.test(response.headers['content-type'] ?? '');
        tell({ status: response.statusCode!, headers: response.headers, json: isJson ? JSON.parse(text) : text });
      });
    });
    request.on('error', fail).end(body);
  });
}

export const ask = (url: string, query: string, { key, headers, variables, from }: Asked = {}) =>
  send(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'Accept-Language': 'ru',
      ...(key !== undefined && { Authorization: `Bearer ${key}` }),
      ...headers,
    },
    body: JSON.stringify({ query, variables }),
    from,
  });

/** So many at once. */
export const times = <Done>(count: number, act: (i: number) => Promise<Done>) =>
  Promise.all(Array.from({ length: count }, (_, i) => act(i)));

export const CHEAP = '{ __typename }';

export const ENGLISH = { 'Accept-Language': 'en' };

const LIMITED = { RATE_PER_ADDRESS: '12', RATE_PER_KEY: '24' };

const apps: NestFastifyApplication[] = [];

export let registry: Registry;

beforeAll(async () => (registry = await Registry.open('demonstration', LIMITED)));

afterAll(async () => {
  await Promise.all(apps.map((app) => app.close()));
  await registry.close();
});

/** Another instance of the service on the same database. */
export async function another(env: NodeJS.ProcessEnv = {}, url = registry.databaseUrl): Promise<string> {
  const app = await newApp(await openDatabase(dataSource(url)), new Config({ ...LIMITED, ...env }));
  apps.push(app);
  await app.listen(0, '127.0.0.1');
  return app.getUrl();
}

/** Asks until it is made to wait: how often it was answered before, and how it was refused. */
export async function askUntilRefused(
  act: (i: number) => Promise<Told>,
  most = 200,
): Promise<{ allowed: number; refused: Told }> {
  for (let allowed = 0; allowed < most; allowed++) {
    const refused = await act(allowed);
    if (refused.status === 429) return { allowed, refused };
  }
  throw new Error(`Not refused after ${most} times`);
}

/** How many of a budget may be answered since then, which fills up again all the while. */
export const budget = (perMinute: number, since: number) =>
  perMinute + Math.ceil(((performance.now() - since) / 60_000) * perMinute);

/** Of somebody who has spent a budget. @param wait in seconds; default: any number */
export const refusal = (message: unknown, wait: unknown = expect.any(Number)) => ({
  errors: [{ message, extensions: { code: 'RATE_LIMITED', retryAfter: wait } }],
});

/** Of a query that is too large. */
export const tooCostly = (message: unknown, facts: object) => ({
  errors: [{ message, extensions: { code: 'QUERY_TOO_COSTLY', ...facts } }],
});

export const waitOf = ({ headers }: Told) => Number(headers['retry-after']);

/** A way to the database that can be cut, and opened again. */
class Way {
  private readonly sockets = new Set<net.Socket>();
  private readonly server = net.createServer((here) => {
    const { hostname, port } = new URL(registry.databaseUrl);
    const there = net.connect(Number(port), hostname);
    for (const socket of [here, there]) this.sockets.add(socket.on('error', () => here.destroy()));
    here.pipe(there).pipe(here);
  });
  private port = 0;

  async open(): Promise<string> {
    await new Promise<void>((tell) => this.server.listen(this.port, '127.0.0.1', tell));
    this.port = (this.server.address() as net.AddressInfo).port;
    const url = new URL(registry.databaseUrl);
    url.host = `127.0.0.1:${this.port}`;
    return url.href;
  }

  async cut(): Promise<void> {
    const closed = new Promise((tell) => this.server.close(tell));
    for (const socket of this.sockets) socket.destroy();
    this.sockets.clear();
    await closed;
  }
}

export const way = new Way();

afterAll(() => way.cut());
