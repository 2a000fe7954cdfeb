import { once } from 'node:events';
import * as http from 'node:http';
import * as net from 'node:net';
import { gzipSync } from 'node:zlib';
import { newFastifyAdapter } from '../../../src/platform/http/http.js';
import { ask, JSON_TYPE, url, type Question } from './http-client.js';

/** What is written on a bare connection, and all that comes back. */
async function raw(url: string, text: string): Promise<string> {
  const socket = net.connect(Number(new URL(url).port), '127.0.0.1');
  let answer = '';
  socket.on('data', (part) => (answer += part)).on('error', () => undefined);
  socket.write(text);
  await once(socket, 'close');
  return answer;
}

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
    ['is kept when a trusted proxy gave it', 'proxy-12345.a:b', true],
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
      { message: 'Запрос больше 2 МиБ.', extensions: { code: 'QUERY_TOO_COSTLY' } },
    ]);
    const unsaid = await post('/rest/echo', { ...JSON_TYPE, 'transfer-encoding': 'chunked' }, large);
    expect([unsaid.status, unsaid.json.code]).toEqual([413, 'QUERY_TOO_COSTLY']);
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
