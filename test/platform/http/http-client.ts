import * as http from 'node:http';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { smallApp, type SmallSettings } from './small-app.js';

interface Answer {
  status: number;
  headers: http.IncomingHttpHeaders;
  text: string;
  json: any;
}

export interface Question {
  method?: string;
  headers?: http.OutgoingHttpHeaders;
  body?: string | Buffer;
  agent?: http.Agent | false;
}

export const PORTAL = 'https://portal.example';

const log: string[] = [];

export const apps: NestFastifyApplication[] = [];

export async function start(settings: SmallSettings = {}): Promise<string> {
  // nestjs-pino has one root logger a process: the first application's.
  const shared = { log: { write: (line: string) => void log.push(line) }, env: { LOG_LEVEL: 'info' } };
  const app = await smallApp({ ...shared, ...settings });
  apps.push(app);
  await app.listen(0, '127.0.0.1');
  return app.getUrl();
}

export function ask(
  url: string,
  { method = 'GET', headers = {}, body, agent = false }: Question = {},
): Promise<Answer> {
  return new Promise((tell, fail) => {
    const request = http.request(url, { method, headers, agent }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part) => parts.push(part)).on('error', fail);
      response.on('end', () => {
        const text = Buffer.concat(parts).toString();
        const isJson = /json/.test(response.headers['content-type'] ?? '') && text !== '';
        const json = isJson ? JSON.parse(text) : undefined;
        tell({ status: response.statusCode!, headers: response.headers, text, json });
      });
    });
    request.on('error', fail).end(body);
  });
}

export const JSON_TYPE = { 'content-type': 'application/json', accept: 'application/json' };

export function askGraphql(
  url: string,
  query: string,
  headers: http.OutgoingHttpHeaders = {},
  variables = {},
): Promise<Answer> {
  const body = JSON.stringify({ query, variables });
  return ask(`${url}/graphql`, { method: 'POST', headers: { ...JSON_TYPE, ...headers }, body });
}

export const logged = () => log.splice(0).map((line) => JSON.parse(line) as Record<string, any>);

export let url: string;

beforeAll(async () => (url = await start({ origins: [PORTAL], deadline: 1000 })));

beforeEach(() => void log.splice(0));

afterAll(() => Promise.all(apps.map((app) => app.close())));

export class First1 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE t (id integer PRIMARY KEY)');
  }
  async down(): Promise<void> {}
}

Object.defineProperty(First1, 'name', { value: 'First1764000000001' });
