import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import * as fs from 'node:fs';
import * as http from 'node:http';
import * as net from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { getIntrospectionQuery } from 'graphql';
import { serverAudits } from 'graphql-http';
import { DataSource, type MigrationInterface, type QueryRunner } from 'typeorm';
import * as ts from 'typescript';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../src/platform/database/embedded-postgres.js';
import { newFastifyAdapter } from '../src/platform/http/http.js';
import { smallApp, type SmallSettings } from './http.small-app.js';

interface Answer {
  status: number;
  headers: http.IncomingHttpHeaders;
  text: string;
  json: any;
}
interface Question {
  method?: string;
  headers?: http.OutgoingHttpHeaders;
  body?: string | Buffer;
  agent?: http.Agent | false;
}

const PORTAL = 'https://portal.example';
const log: string[] = [];
const apps: NestFastifyApplication[] = [];

async function start(settings: SmallSettings = {}): Promise<string> {
  // nestjs-pino has one root logger a process: the first application's.
  const shared = { log: { write: (line: string) => void log.push(line) }, env: { LOG_LEVEL: 'info' } };
  const app = await smallApp({ ...shared, ...settings });
  apps.push(app);
  await app.listen(0, '127.0.0.1');
  return app.getUrl();
}

function ask(url: string, { method = 'GET', headers = {}, body, agent = false }: Question = {}): Promise<Answer> {
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

const JSON_TYPE = { 'content-type': 'application/json', accept: 'application/json' };

function askGraphql(
  url: string,
  query: string,
  headers: http.OutgoingHttpHeaders = {},
  variables = {},
): Promise<Answer> {
  const body = JSON.stringify({ query, variables });
  return ask(`${url}/graphql`, { method: 'POST', headers: { ...JSON_TYPE, ...headers }, body });
}

/** What is written on a bare connection, and all that comes back. */
async function raw(url: string, text: string): Promise<string> {
  const socket = net.connect(Number(new URL(url).port), '127.0.0.1');
  let answer = '';
  socket.on('data', (part) => (answer += part)).on('error', () => undefined);
  socket.write(text);
  await once(socket, 'close');
  return answer;
}

const logged = () => log.splice(0).map((line) => JSON.parse(line) as Record<string, any>);

let url: string;
beforeAll(async () => (url = await start({ origins: [PORTAL], deadline: 1000 })));
beforeEach(() => void log.splice(0));
afterAll(() => Promise.all(apps.map((app) => app.close())));

describe('headers', () => {
  const everywhere: [string, string, Question][] = [
    ['an answer of GraphQL', '/graphql', { method: 'POST', headers: JSON_TYPE, body: '{"query":"{thing{id}}"}' }],
    ['a refused query', '/graphql', { method: 'POST', headers: JSON_TYPE, body: '{"query":"{"}' }],
    ['health', '/health/live', {}],
    ['nothing there', '/nowhere', {}],
    ['a wrong method', '/graphql', { method: 'PUT' }],
    ['an address that cannot be read', '/%zz', {}],
    ['a segment that is too long', `/rest/fails/${'x'.repeat(300)}`, {}],
    [
      'a body that is too large',
      '/rest/echo',
      { method: 'POST', headers: JSON_TYPE, body: `"${'x'.repeat(2 << 20)}"` },
    ],
    ['an internal error', '/rest/fails/plain', {}],
    ['OPTIONS', '/graphql', { method: 'OPTIONS' }],
  ];

  it.each(everywhere)('of %s', async (_, path, question) => {
    const { headers } = await ask(url + path, question);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'content-security-policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      'cache-control': 'no-store',
      'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
      vary: 'Origin',
    });
    expect(headers['x-powered-by'] ?? headers.server).toBeUndefined();
  });

  it('of a page are the page’s own, but it is never kept for another origin', async () => {
    expect((await ask(`${url}/rest/s/secret/page`)).headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'self'",
      'cache-control': 'max-age=60',
      vary: 'Accept-Language, Origin',
      'x-content-type-options': 'nosniff',
    });
  });

  it.each([
    ['is kept when a proxy gave it', 'proxy-12345.a:b', true],
    ['is ours when it is too short', 'abc', false],
    ['is ours when it would spoil a log', 'abcdefgh"}{', false],
    ['is ours when it is too long', 'x'.repeat(101), false],
  ])('an id %s', async (_, given, isKept) => {
    const { headers } = await ask(`${url}/health/live`, { headers: { 'x-request-id': given } });
    expect(headers['x-request-id'] === given).toBe(isKept);
  });
});

describe('what cannot be read', () => {
  const post = (path: string, headers: http.OutgoingHttpHeaders, body: string | Buffer) =>
    ask(url + path, { method: 'POST', headers, body });

  it.each([
    ['half of an object', '{"query":'],
    ['nothing', ''],
    ['another prototype', '{"query":"{thing{id}}","__proto__":{"a":1}}'],
    ['bytes that are no text', Buffer.from([0x7b, 0xff, 0xfe, 0x7d])],
  ])('is a body of %s, on every path', async (_, body) => {
    const there = await post('/graphql', JSON_TYPE, body);
    expect([there.status, there.json]).toEqual([
      400,
      {
        errors: [
          {
            message: 'Запрос не удалось разобрать: проверьте его адрес и тело.',
            extensions: { code: 'BAD_USER_INPUT' },
          },
        ],
      },
    ]);
    const elsewhere = await post('/rest/echo', { ...JSON_TYPE, 'accept-language': 'en' }, body);
    expect([elsewhere.status, elsewhere.json]).toEqual([
      400,
      {
        statusCode: 400,
        code: 'BAD_USER_INPUT',
        message: 'The request cannot be parsed: check its address and its body.',
      },
    ]);
  });

  it.each([
    ['an array', '[{"query":"{thing{id}}"}]'],
    ['null', 'null'],
    ['a text', '"x"'],
    ['an object without a query', '{"q":1}'],
    ['a query that is a number', '{"query":1}'],
    ['variables that are a text', '{"query":"{thing{id}}","variables":"x"}'],
  ])('is, for GraphQL, %s', async (_, body) => {
    const { status, json } = await post('/graphql', JSON_TYPE, body);
    expect(status).toBe(400);
    expect(json).toEqual({
      errors: [{ message: expect.stringMatching(/^Запрос не принят: /), extensions: { code: 'BAD_USER_INPUT' } }],
    });
  });

  it('is a body over 2 MiB, whether its length is said or not', async () => {
    const large = JSON.stringify('x'.repeat(2 << 20));
    const said = await post('/graphql', JSON_TYPE, large);
    expect([said.status, said.json.errors[0]]).toEqual([
      413,
      { message: 'Запрос больше 2 МиБ.', extensions: { code: 'LIMIT_EXCEEDED' } },
    ]);
    const unsaid = await post('/rest/echo', { ...JSON_TYPE, 'transfer-encoding': 'chunked' }, large);
    expect([unsaid.status, unsaid.json.code]).toEqual([413, 'LIMIT_EXCEEDED']);
  });

  it('is no body of a little less', async () => {
    const { status, json } = await post('/rest/echo', JSON_TYPE, JSON.stringify('x'.repeat((2 << 20) - 2)));
    expect([status, json]).toEqual([201, { ok: true }]);
  });

  it.each(['gzip', 'deflate', 'br', 'gzip, identity'])('is a body compressed as %s', async (encoding) => {
    const body = gzipSync(JSON.stringify({ query: '{thing{id}}' }));
    for (const path of ['/graphql', '/rest/echo']) {
      const { status, headers, text } = await post(path, { ...JSON_TYPE, 'content-encoding': encoding }, body);
      expect([status, headers['accept-encoding']]).toEqual([415, 'identity']);
      expect(text).toContain('Сжатое тело здесь не принимается');
    }
  });

  it('is no body of which is said that it is not compressed', async () => {
    const { status } = await post('/rest/echo', { ...JSON_TYPE, 'content-encoding': 'identity' }, '{}');
    expect(status).toBe(201);
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=b',
    'application/json; charset=utf-7',
    'application/jsonp',
    'text/plain; application/json',
    'application/graphql',
    undefined,
  ])('is, for GraphQL, a body of the type %s, with whatever header a page can send', async (type) => {
    const body = '{"query":"{thing{id}}"}';
    const headers = { ...(type && { 'content-type': type }), 'apollo-require-preflight': '1' };
    const { status, headers: answered, json } = await post('/graphql', headers, body);
    expect([status, answered.accept]).toEqual([415, 'application/json']);
    expect(json.errors[0].extensions.code).toBe('BAD_USER_INPUT');
  });

  it.each([
    'application/json',
    'application/json; charset=utf-8',
    'application/json;charset=UTF-8',
    'Application/JSON',
  ])('is no body of the type %s', async (type) => {
    const { json } = await post('/graphql', { 'content-type': type }, '{"query":"{thing{id}}"}');
    expect(json).toEqual({ data: { thing: { id: 'thing_1' } } });
  });

  it.each(['a b', 'x/y@:z', '[::1', '%'])('is the host «%s»', async (host) => {
    for (const path of ['/graphql?query={thing{id}}', '/health/live'])
      expect((await ask(url + path, { headers: { host, 'apollo-require-preflight': '1' } })).status).toBe(400);
  });

  it.each([
    ['not HTTP', 'hello\r\n\r\n', 400],
    ['without a host', 'GET /graphql HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
    ['with two lengths', 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n', 400],
    ['with 20 KiB of headers', `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
  ])('is what is %s', async (_, text, status) => {
    const answer = await raw(url, text);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(answer).not.toMatch(/<html|\n +at /i);
  });

  it('is what comes too slowly', async () => {
    const slow = newFastifyAdapter({
      http: { headersTimeout: 100, connectionsCheckingInterval: 50 },
      requestTimeout: 200,
    });
    slow.post('/x', () => 'read');
    const address = await slow.getInstance().listen({ port: 0, host: '127.0.0.1' });
    expect(await raw(address, 'POST /x HTTP/1.1\r\nHost: a\r\n')).toMatch(
      /^HTTP\/1.1 408 .*X-Request-Id.*"statusCode":408/s,
    );
    expect(
      await raw(address, 'POST /x HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{'),
    ).toMatch(/^HTTP\/1.1 408 /);
    await slow.close();
  });
});

describe('addresses and methods', () => {
  it('that lead nowhere are told so in JSON', async () => {
    const { status, json } = await ask(`${url}/nowhere?x=1`, {
      headers: { accept: 'text/html', 'accept-language': 'en' },
    });
    expect([status, json]).toEqual([
      404,
      { statusCode: 404, code: 'NOT_FOUND', message: 'There is no page at this address.' },
    ]);
  });

  it.each([
    ['PUT', '/graphql', 'GET, HEAD, OPTIONS, POST'],
    ['DELETE', '/rest/s/any/page', 'GET, HEAD, OPTIONS'],
    ['PROPFIND', '/rest/s/any/page', 'GET, HEAD, OPTIONS'],
    ['REPORT', '/health/live', 'GET, HEAD, OPTIONS'],
    ['GET', '/rest/echo', 'OPTIONS, POST'],
  ])('%s %s is told what else is there', async (method, path, allow) => {
    const { status, headers, text } = await ask(url + path, { method });
    expect([status, headers.allow]).toEqual([405, allow]);
    expect(text).toContain(allow);
  });

  it('PUT of nothing is nothing', async () =>
    expect((await ask(`${url}/nowhere`, { method: 'PUT' })).status).toBe(404));

  it('HEAD is GET without the body', async () => {
    const { status, text, headers } = await ask(`${url}/rest/s/x/page`, { method: 'HEAD' });
    expect([status, text, headers['content-type']]).toEqual([200, '', 'text/html; charset=utf-8']);
  });
});

describe('pages of other origins', () => {
  const preflight = (origin: string) => ({
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type,authorization',
    },
  });

  it('may read answers when they are on the list', async () => {
    const asked = await ask(`${url}/graphql`, preflight(PORTAL));
    expect(asked.status).toBe(204);
    expect(asked.headers).toMatchObject({
      'access-control-allow-origin': PORTAL,
      'access-control-allow-methods': 'GET, HEAD, OPTIONS, POST',
      'access-control-allow-headers': expect.stringMatching(/^Authorization, Content-Type/),
      'access-control-max-age': '600',
      vary: 'Origin',
    });
    for (const query of ['{thing{id}}', '{'])
      expect((await askGraphql(url, query, { origin: PORTAL })).headers).toMatchObject({
        'access-control-allow-origin': PORTAL,
        'access-control-expose-headers': 'X-Request-Id, Retry-After, ETag',
        vary: 'Origin',
      });
    expect(
      (await ask(`${url}/graphql`, preflight(PORTAL))).headers['access-control-allow-credentials'],
    ).toBeUndefined();
  });

  it.each([
    'https://evil.example',
    'null',
    '*',
    `${PORTAL}.evil.example`,
    'http://portal.example',
    'https://evil-portal.example',
    `${PORTAL}:8443`,
    PORTAL.toUpperCase(),
  ])('may not when they are of %s', async (origin) => {
    for (const answer of [
      await ask(`${url}/graphql`, preflight(origin)),
      await askGraphql(url, '{thing{id}}', { origin }),
    ]) {
      expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
      expect(answer.headers.vary).toBe('Origin');
    }
  });

  it('may not when there is no list', async () => {
    const closed = await start();
    expect((await ask(`${closed}/graphql`, preflight(PORTAL))).headers['access-control-allow-origin']).toBeUndefined();
  });

  it.each(['*', 'null', 'https://portal.example/', 'portal.example', ''])(
    'the list may not hold «%s»',
    async (origin) => {
      await expect(smallApp({ origins: [origin] })).rejects.toThrow('is not an origin');
    },
  );

  it('OPTIONS alone tells what is there', async () => {
    const { status, headers } = await ask(`${url}/rest/s/x/page`, { method: 'OPTIONS' });
    expect([status, headers.allow]).toEqual([204, 'GET, HEAD, OPTIONS']);
    expect((await ask(`${url}/nowhere`, { method: 'OPTIONS' })).status).toBe(404);
  });
});

describe('errors beside GraphQL', () => {
  it.each([
    ['rule', 400, 'BAD_USER_INPUT', 'Такой вещи нет.'],
    ['missing', 404, 'NOT_FOUND', 'Такой вещи нет.'],
    ['ambiguous', 400, 'AMBIGUOUS', 'Такой вещи нет.'],
    ['unauthenticated', 401, 'UNAUTHENTICATED', 'Нужен действующий ключ'],
    ['forbidden', 403, 'FORBIDDEN', 'Ваш ключ доступа'],
    ['away', 503, 'SERVICE_UNAVAILABLE', 'База данных сейчас не отвечает'],
    ['unknown', 503, 'OUTCOME_UNKNOWN', 'Соединение прервалось'],
    ['plain', 500, 'INTERNAL', 'Произошла ошибка на нашей стороне'],
    ['text', 500, 'INTERNAL', 'Произошла ошибка на нашей стороне'],
  ])('%s → %i %s', async (how, status, code, message) => {
    const answer = await ask(`${url}/rest/fails/${how}`);
    expect([answer.status, answer.json.code, answer.json.statusCode]).toEqual([status, code, status]);
    expect(answer.json.message.startsWith(message)).toBe(true);
    const faults = logged().filter(({ context }) => context === 'http');
    expect(faults).toHaveLength(status === 500 ? 1 : 0);
    if (status === 500) expect(faults[0]?.reference).toBe(answer.json.reference);
    expect(answer.text).not.toMatch(/SELECT|just a text|ECONN|\n +at /);
  });

  it('that we worded for HTTP stay as they are', async () => {
    const { status, json } = await ask(`${url}/rest/fails/badRequest`);
    expect([status, json]).toEqual([400, { statusCode: 400, error: 'Bad Request', message: 'x is bad' }]);
  });
});

describe('GraphQL over HTTP', () => {
  const RESPONSE_TYPE = { accept: 'application/graphql-response+json' };

  it('keeps the specification, but for queries by GET that any page could send', async () => {
    const results = await Promise.all(
      serverAudits({ url: `${url}/graphql`, fetchFn: fetch }).map((audit) => audit.fn()),
    );
    expect(results.length).toBeGreaterThan(55);
    const missed = results.filter(({ status }) => status !== 'ok');
    expect(missed.map(({ name }) => name).sort()).toEqual([
      'MAY accept application/x-www-form-urlencoded formatted GET requests',
      'MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/graphql-response+json',
      'MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/json',
    ]);
  });

  it.each([
    ['{', 'GRAPHQL_PARSE_FAILED'],
    ['{nothing}', 'GRAPHQL_VALIDATION_FAILED'],
    ['query($x:Int!){number(x:$x)}', 'BAD_USER_INPUT'],
    [`{${'thing{next{'.repeat(8)}id${'}}'.repeat(8)}}`, 'LIMIT_EXCEEDED'],
  ])('refuses %s with 200 or 400, as is asked', async (query, code) => {
    const old = await askGraphql(url, query);
    const proper = await askGraphql(url, query, RESPONSE_TYPE);
    expect([old.status, proper.status]).toEqual([200, 400]);
    expect(old.json).toEqual(proper.json);
    expect(old.json.errors[0].extensions).toEqual({ code });
    expect(old.json.data).toBeUndefined();
  });

  it('answers with the error of a resolver beside what there is', async () => {
    const { status, json } = await askGraphql(url, '{thing{id} fails(how:"forbidden")}', RESPONSE_TYPE);
    expect(status).toBe(200);
    expect(json.data).toEqual({ thing: { id: 'thing_1' }, fails: null });
    expect(json.errors).toMatchObject([{ path: ['fails'], extensions: { code: 'FORBIDDEN' } }]);
  });

  it.each([
    ['plain', 'INTERNAL'],
    ['text', 'INTERNAL'],
    ['nothing', 'INTERNAL'],
    ['foreign', 'INTERNAL'],
    ['rule', 'BAD_USER_INPUT'],
    ['inputs', 'BAD_USER_INPUT'],
    ['badRequest', 'BAD_USER_INPUT'],
    ['ambiguous', 'AMBIGUOUS'],
    ['unauthenticated', 'UNAUTHENTICATED'],
    ['notAllowed', 'FORBIDDEN'],
    ['unknown', 'OUTCOME_UNKNOWN'],
    ['away', 'SERVICE_UNAVAILABLE'],
  ])('tells a resolver’s %s as %s, in both languages, and counts it', async (how, code) => {
    const query = `{fails(how:"${how}")}`;
    const [english, russian] = [
      await askGraphql(url, query, { 'accept-language': 'en' }),
      await askGraphql(url, query),
    ];
    expect(english.json.data).toEqual({ fails: null });
    expect(english.json.errors).toHaveLength(1);
    expect([english, russian].map(({ json }) => json.errors[0].extensions.code)).toEqual([code, code]);
    if (how !== 'badRequest') expect(english.json.errors[0].message).toMatch(/^[ -~«»–—]+$/);
    expect(russian.json.errors[0].message).toMatch(/[а-я]/);
    expect(english.text + russian.text).not.toMatch(/SELECT|just a text|inner detail|ECONN|\n +at /);
    expect((await ask(`${url}/metrics`)).text).toMatch(new RegExp(`graphql_errors_total\\{code="${code}"\\} [1-9]`));

    const entries = logged().filter(({ msg }) => msg === code);
    const isOurs = ['INTERNAL', 'SERVICE_UNAVAILABLE', 'OUTCOME_UNKNOWN'].includes(code);
    expect(entries).toHaveLength(isOurs ? 2 : 0);
    if (!isOurs) return;
    expect(english.json.errors[0].extensions.reference).toBe(english.headers['x-request-id']);
    expect(entries[0]).toMatchObject({ reference: english.headers['x-request-id'], path: 'fails' });
  });

  it('answers no more than five errors', async () => {
    const { json } = await askGraphql(url, '{list(how:"rule")}');
    expect([json.data.list.length, json.errors.length]).toEqual([12, 5]);
  });

  it('runs a query by GET only when no page could have sent it unasked, and never a mutation', async () => {
    const by = (query: string, headers = {}) => ask(`${url}/graphql?query=${encodeURIComponent(query)}`, { headers });
    expect((await by('{thing{id}}', { accept: '*/*' })).status).toBe(400);
    const allowed = await by('{thing{id}}', { 'apollo-require-preflight': '1' });
    expect(allowed.json).toEqual({ data: { thing: { id: 'thing_1' } } });
    const mutation = await by('mutation{nap(ms:1)}', { 'apollo-require-preflight': '1' });
    expect([mutation.status, mutation.headers.allow]).toEqual([405, 'POST']);
  });

  it('is not kept by anybody, even where Apollo would have it otherwise', async () => {
    const body = JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } });
    const { headers, json } = await ask(`${url}/graphql`, { method: 'POST', headers: JSON_TYPE, body });
    expect(json.errors[0].message).toBe('PersistedQueryNotSupported');
    expect(headers['cache-control']).toBe('no-store');
  });

  it('does not run several operations at once', async () => {
    const body = JSON.stringify(Array.from({ length: 10 }, () => ({ query: '{thing{id}}' })));
    const { status, text } = await ask(`${url}/graphql`, { method: 'POST', headers: JSON_TYPE, body });
    expect(status).toBe(400);
    expect(text).not.toContain('thing_1');
  });

  it.each([
    ['10 000 aliases', `{${Array.from({ length: 10_000 }, (_, i) => `a${i}:__typename`).join(' ')}}`],
    ['1 000 levels', `{${'thing{next{'.repeat(500)}id${'}}'.repeat(500)}}`],
  ])('refuses %s at once', async (_, query) => {
    const begun = performance.now();
    const { json } = await askGraphql(url, query);
    expect(json.errors[0].extensions).toEqual({ code: 'LIMIT_EXCEEDED' });
    expect(performance.now() - begun).toBeLessThan(500);
  });

  it('gives up after its deadline: of a mutation nobody knows what became', async () => {
    const english = { 'accept-language': 'en' };
    const [query, mutation, quick] = await Promise.all([
      askGraphql(url, '{sleep(ms:2000)}', english),
      askGraphql(url, 'mutation{nap(ms:2000)}', english),
      askGraphql(url, '{sleep(ms:500)}', english),
    ]);
    expect(quick.json).toEqual({ data: { sleep: 500 } });
    expect([query.status, query.json.errors[0].extensions]).toEqual([503, { code: 'SERVICE_UNAVAILABLE' }]);
    expect([mutation.status, mutation.json.errors[0].extensions]).toEqual([503, { code: 'OUTCOME_UNKNOWN' }]);
    expect(mutation.json.errors[0].message).toMatch(/^The connection broke while the change was being saved/);
    // When the late answers are there, nobody wants them any more.
    await sleep(1200);
    expect((await askGraphql(url, '{thing{id}}')).status).toBe(200);
  });
});

describe('introspection', () => {
  const description = async (at: string, headers: http.OutgoingHttpHeaders, query = getIntrospectionQuery()) =>
    (await askGraphql(at, query, headers)).json.data.__schema.types.find(
      ({ name }: { name: string }) => name === 'Thing',
    ).description;

  it('is in Russian for who prefers it, in English for others', async () => {
    expect(await description(url, {})).toBe('Вещь.');
    expect(await description(url, { 'accept-language': 'ru-RU,en;q=0.5' })).toBe('Вещь.');
    expect(await description(url, { 'accept-language': 'en-US,ru;q=0.5' })).toBe('A thing.');
  });

  it('is so through fragments and variables too', async () => {
    const query =
      'query($n:String!){...R} fragment R on Query{__typename t:__type(name:$n){description fields{args{description}}}}';
    const { json } = await askGraphql(url, query, {}, { n: 'Thing' });
    expect(json.data).toEqual({
      __typename: 'Query',
      t: { description: 'Вещь.', fields: [{ args: [] }, { args: [] }] },
    });
    expect((await askGraphql(url, query)).json.errors[0].extensions.code).toBe('BAD_USER_INPUT');
  });

  it('is in the schema’s own language when it is mixed with other questions', async () => {
    for (const [other, answer] of [
      ['thing{id}', { thing: { id: 'thing_1' } }],
      ['fails(how:"not")', { fails: null }],
    ] as const) {
      const { json } = await askGraphql(url, `{${other} __type(name:"Thing"){description}}`);
      expect(json).toEqual({ data: { ...answer, __type: { description: 'A thing.' } } });
    }
  });

  it('has the same limits', async () => {
    const circles = '{__schema{types{fields{type{fields{type{fields{type{name}}}}}}}}}';
    const aliases = `{${Array.from({ length: 21 }, (_, i) => `a${i}:__schema{description}`).join(' ')}}`;
    for (const query of [circles, aliases])
      expect((await askGraphql(url, query)).json.errors[0].extensions.code).toBe('LIMIT_EXCEEDED');
  });

  it('can be closed', async () => {
    const closed = await start({ isIntrospectionOpen: false });
    for (const query of [getIntrospectionQuery(), '{...R} fragment R on Query{__type(name:"Thing"){name}}']) {
      const { status, json } = await askGraphql(closed, query, { 'accept-language': 'en' });
      expect([status, json.data, json.errors[0].extensions]).toEqual([403, undefined, { code: 'FORBIDDEN' }]);
    }
    expect((await askGraphql(closed, '{__typename thing{__typename}}')).json.data.thing.__typename).toBe('Thing');
  });
});

describe('the log', () => {
  it('has one line a request, with its id, without what is nobody’s business', async () => {
    const headers = { authorization: 'Bearer sckey_1', cookie: 'a=b', 'x-request-id': 'request-12345' };
    await askGraphql(url, '{thing{id}}', headers);
    await ask(`${url}/rest/s/topsecret/page?token=topsecret`, { headers });
    expect(logged().map(({ time: _time, responseTime: _responseTime, ...line }) => line)).toEqual([
      line('POST', '/graphql', 200),
      line('GET', '/rest/s/…/page', 200),
    ]);
    function line(method: string, path: string, statusCode: number): object {
      const req = { method, url: path, remoteAddress: '127.0.0.1' };
      return { level: 'info', reqId: 'request-12345', req, res: { statusCode }, msg: 'request completed' };
    }
  });

  it('has also what led nowhere, and no line for probes', async () => {
    await ask(`${url}/nowhere`);
    await ask(`${url}/`);
    await ask(`${url}/healthy`);
    for (const path of ['/health/live', '/health/ready', '/metrics', '/metrics?x=1']) await ask(url + path);
    expect(logged().map(({ req, res }) => [req.url, res.statusCode])).toEqual([
      ['/nowhere', 404],
      ['/', 404],
      ['/healthy', 404],
    ]);
  });
});

describe('metrics', () => {
  it('count requests by route, never by address', async () => {
    await ask(`${url}/rest/s/topsecret/page`);
    await ask(`${url}/nowhere/12345`);
    const { headers, text } = await ask(`${url}/metrics`);
    expect(headers['content-type']).toMatch(/^text\/plain; version=0\.0\.4/);
    expect(text).toMatch(
      /http_request_duration_seconds_count\{route="\/rest\/s\/:secret\/page",method="GET",status="200"\} [1-9]/,
    );
    expect(text).toMatch(/http_request_duration_seconds_count\{route="none",method="GET",status="404"\} [1-9]/);
    expect(text).toMatch(/http_request_duration_seconds_count\{route="\/graphql",method="POST",status="200"\} [1-9]/);
    expect(text).toMatch(/^process_resident_memory_bytes \d+/m);
    expect(text).not.toMatch(/topsecret|12345/);
  });
});

class First1 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE t (id integer PRIMARY KEY)');
  }
  async down(): Promise<void> {}
}
Object.defineProperty(First1, 'name', { value: 'First1764000000001' });

describe('with a database', () => {
  const folder = fs.mkdtempSync(join(tmpdir(), 'http-e2e-'));
  let postgres: EmbeddedPostgres;
  let database: DataSource;
  let at: string;

  const ready = async () => {
    const { status, json } = await ask(`${at}/health/ready`);
    return [status, json.details];
  };
  const down = (message: string) => [503, { database: { status: 'down', message } }];
  const UP = [200, { database: { status: 'up' } }];
  const codeOf = async (how: string) =>
    (await askGraphql(at, `{fails(how:"${how}")}`)).json.errors?.[0].extensions.code;

  beforeAll(async () => {
    postgres = await startEmbeddedPostgres(folder);
    const extra = { statement_timeout: 300, connectionTimeoutMillis: 500, max: 3 };
    database = new DataSource({ type: 'postgres', url: postgres.url, migrations: [First1], extra });
    at = await start({ database });
  });
  afterAll(async () => {
    await apps.pop()?.close();
    if (database.isInitialized) await database.destroy();
    await postgres.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  it('it is not ready before it has connected, and not before its tables are made', async () => {
    expect(await ready()).toEqual(down('does not answer'));
    await database.initialize();
    expect(await ready()).toEqual(down('has pending migrations'));
    await database.runMigrations();
    expect(await ready()).toEqual(UP);
    expect((await ask(`${at}/health/live`)).status).toBe(200);
  });

  it('a statement that is wrong is our fault, and its values are not logged', async () => {
    expect(await codeOf('sql')).toBe('INTERNAL');
    const [entry] = logged().filter(({ msg }) => msg === 'INTERNAL');
    expect(entry?.err).toMatchObject({ code: '42P01', query: 'SELECT * FROM nowhere WHERE secret = $1' });
    expect(JSON.stringify(entry)).not.toContain('private value');
  });

  it('a statement that takes too long is told as a database that does not answer', async () => {
    expect(await codeOf('slow')).toBe('SERVICE_UNAVAILABLE');
    const [entry] = logged().filter(({ msg }) => msg === 'SERVICE_UNAVAILABLE');
    expect(entry?.err.code).toBe('57014');
  });

  it('connections that are all taken are told so soon, and live is not disturbed', async () => {
    const hold = Array.from({ length: 3 }, () => database.createQueryRunner());
    for (const runner of hold) await runner.connect();
    const begun = performance.now();
    const codes = await Promise.all(Array.from({ length: 20 }, () => codeOf('slow')));
    expect(new Set(codes)).toEqual(new Set(['SERVICE_UNAVAILABLE']));
    expect(performance.now() - begun).toBeLessThan(2000);
    expect((await ask(`${at}/health/live`)).status).toBe(200);
    expect(await ready()).toEqual(down('does not answer'));
    for (const runner of hold) await runner.release();
    expect(await ready()).toEqual(UP);
  });

  it('a connection that is cut is told as a database that does not answer, and the next one works', async () => {
    const cut = codeOf('slow');
    await sleep(100);
    await database.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE '%pg_sleep(3)' AND pid <> pg_backend_pid()`,
    );
    expect(await cut).toBe('SERVICE_UNAVAILABLE');
    expect(await ready()).toEqual(UP);
  });

  it('a database that hangs makes it not ready within about a second, and no probes queue up before it', async () => {
    const backends = async () => Number((await database.query('SELECT count(*) FROM pg_stat_activity'))[0].count);
    await Promise.all([backends(), backends()]);
    const pids: { pid: number }[] = await database.query(`SELECT pid FROM pg_stat_activity WHERE datname = 'registry'`);
    const all = [postgres.pid, ...pids.map(({ pid }) => pid)];
    for (const pid of all) process.kill(pid, 'SIGSTOP');
    try {
      const begun = performance.now();
      const answers = await Promise.all(Array.from({ length: 10 }, ready));
      expect(performance.now() - begun).toBeLessThan(1500);
      for (const answer of answers) expect(answer).toEqual(down('does not respond within a second'));
      expect((await ask(`${at}/health/live`)).status).toBe(200);
      const pool = (database.driver as unknown as { master: { totalCount: number; waitingCount: number } }).master;
      expect(pool.waitingCount).toBe(0);
    } finally {
      for (const pid of all) process.kill(pid, 'SIGCONT');
    }
    await sleep(100);
    expect(await ready()).toEqual(UP);
  });

  it('a database that has stopped makes it not ready at once', async () => {
    await postgres.stop();
    expect(await ready()).toEqual(down('does not answer'));
    expect(await codeOf('slow')).toBe('SERVICE_UNAVAILABLE');
    expect((await ask(`${at}/health/live`)).status).toBe(200);
  });
});

describe('the end', () => {
  const home = fs.mkdtempSync(join(tmpdir(), 'http-e2e-'));
  const children: ChildProcess[] = [];
  let postgres: EmbeddedPostgres;

  /** The small application as a program of its own, in plain Node, on the built service. */
  beforeAll(async () => {
    const built = pathToFileURL(resolve('dist')).href;
    fs.symlinkSync(resolve('node_modules'), join(home, 'node_modules'));
    fs.writeFileSync(join(home, 'package.json'), '{"type":"module"}');
    const { options } = ts.convertCompilerOptionsFromJson(
      {
        ...ts.readConfigFile('tsconfig.json', ts.sys.readFile).config.compilerOptions,
        module: 'ES2022',
        sourceMap: false,
      },
      '.',
    );
    const source = fs.readFileSync('test/http.small-app.ts', 'utf8').replaceAll(`'../src/`, `'${built}/`);
    fs.writeFileSync(join(home, 'small-app.js'), ts.transpileModule(source, { compilerOptions: options }).outputText);
    postgres = await startEmbeddedPostgres(join(home, 'data'));
    fs.writeFileSync(
      join(home, 'main.js'),
      `import { smallApp } from './small-app.js';
       import { shutDownOnSignals } from '${built}/platform/http/graceful-shutdown.js';
       import { DataSource } from 'typeorm';
       const database = await new DataSource({ type: 'postgres', url: process.env.URL }).initialize();
       const app = await smallApp({ database });
       shutDownOnSignals(app, JSON.parse(process.env.SETTINGS));
       await app.listen(0, '127.0.0.1');
       console.log(await app.getUrl());`,
    );
  });
  afterAll(async () => {
    for (const child of children) if (child.exitCode === null) child.kill('SIGKILL');
    await postgres?.stop();
    fs.rmSync(home, { recursive: true, force: true });
  });

  async function launch(
    settings = {},
  ): Promise<{ child: ChildProcess; at: string; over: Promise<{ code: number | null; ms: number }> }> {
    const env = { ...process.env, URL: postgres.url, SETTINGS: JSON.stringify(settings), LOG_LEVEL: 'error' };
    const child = spawn(process.execPath, ['main.js'], { cwd: home, env, stdio: ['ignore', 'pipe', 'inherit'] });
    children.push(child);
    const over = once(child, 'exit').then(([code]) => ({ code: code as number | null, ms: performance.now() }));
    const [line] = (await once(child.stdout!, 'data')) as [Buffer];
    return { child, at: line.toString().trim(), over };
  }

  it('answers what is in flight, is not ready at once, takes late requests politely, and ends with 0', async () => {
    const { child, at, over } = await launch({ linger: 500 });
    expect((await ask(`${at}/health/ready`)).status).toBe(200);
    const kept = new http.Agent({ keepAlive: true, maxSockets: 1 });
    await ask(`${at}/health/live`, { agent: kept });
    const silent = net.connect(Number(new URL(at).port), '127.0.0.1').on('error', () => undefined);
    await once(silent, 'connect');
    const inFlight = Promise.all(Array.from({ length: 20 }, () => askGraphql(at, 'mutation{nap(ms:1500)}')));
    await sleep(300);

    const begun = performance.now();
    child.kill('SIGTERM');
    await sleep(100);
    const probe = await ask(`${at}/health/ready`);
    expect([probe.status, probe.json.details]).toEqual([
      503,
      { service: { status: 'down', message: 'is shutting down' } },
    ]);
    expect((await ask(`${at}/health/live`)).status).toBe(200);
    const late = await ask(`${at}/graphql`, {
      method: 'POST',
      headers: JSON_TYPE,
      body: '{"query":"{thing{id}}"}',
      agent: kept,
    });
    expect([late.status, late.headers.connection]).toEqual([200, 'close']);
    // The socket stays open while answers are being made, so that nobody in its queue is cut off.
    await sleep(500);
    expect((await ask(`${at}/health/live`)).status).toBe(200);
    for (const { status, json } of await inFlight) expect([status, json]).toEqual([200, { data: { nap: 1500 } }]);
    const { code, ms } = await over;
    expect(code).toBe(0);
    expect(ms - begun).toBeLessThan(3000);
    kept.destroy();
  });

  it('comes at once on Ctrl-C when nothing is in flight, whoever is still connected', async () => {
    const { child, at, over } = await launch();
    const kept = new http.Agent({ keepAlive: true });
    await ask(`${at}/health/live`, { agent: kept });
    const silent = net.connect(Number(new URL(at).port), '127.0.0.1').on('error', () => undefined);
    await once(silent, 'connect');
    const begun = performance.now();
    child.kill('SIGINT');
    const { code, ms } = await over;
    expect(code).toBe(0);
    expect(ms - begun).toBeLessThan(1000);
    kept.destroy();
  });

  it('comes with 1 after the deadline, when a request does not end', async () => {
    const { child, at, over } = await launch({ linger: 0, deadline: 1000 });
    const cut = askGraphql(at, 'mutation{nap(ms:5000)}').catch((error: Error) => error.message);
    await sleep(300);
    const begun = performance.now();
    child.kill('SIGTERM');
    const { code, ms } = await over;
    expect(code).toBe(1);
    expect(ms - begun).toBeGreaterThan(900);
    expect(ms - begun).toBeLessThan(1600);
    expect(await cut).toBe('socket hang up');
  });

  it('comes with 1 at once, when it is asked for twice', async () => {
    const { child, at, over } = await launch();
    const cut = askGraphql(at, 'mutation{nap(ms:5000)}').catch((error: Error) => error.message);
    await sleep(300);
    const begun = performance.now();
    child.kill('SIGINT');
    await sleep(100);
    child.kill('SIGINT');
    const { code, ms } = await over;
    expect(code).toBe(1);
    expect(ms - begun).toBeLessThan(600);
    expect(await cut).toBe('socket hang up');
  });
});
