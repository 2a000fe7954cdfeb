import { ask, askGraphql, logged, PORTAL, start, url } from './http-client.js';
import { smallApp } from './small-app.js';

describe('pages of other origins', () => {
  const preflight = (origin: string) => ({
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type,authorization',
    },
  });

  it.each([
    ['Apollo Client', 'content-type,apollographql-client-name,apollographql-client-version,apollo-require-preflight'],
    ['Apollo Kotlin and iOS', 'x-apollo-operation-name,x-apollo-operation-id,x-apollo-operation-type'],
    ['OpenTelemetry', 'traceparent,tracestate,baggage'],
    ['Zipkin and Sentry', 'b3,sentry-trace,baggage'],
    ['a page with a key and a copy', 'authorization,accept-language,if-none-match,cache-control'],
  ])('may send what %s sends', async (_, asked) => {
    const { headers } = await ask(`${url}/graphql`, {
      method: 'OPTIONS',
      headers: { origin: PORTAL, 'access-control-request-method': 'POST', 'access-control-request-headers': asked },
    });
    const allowed = headers['access-control-allow-headers']!.toLowerCase().split(', ');
    expect(asked.split(',').filter((name) => !allowed.includes(name))).toEqual([]);
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
        'access-control-expose-headers': 'X-Request-Id, Retry-After, ETag, RateLimit, RateLimit-Policy',
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
