import * as http from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { getIntrospectionQuery } from 'graphql';
import { serverAudits } from 'graphql-http';
import { ask, askGraphql, JSON_TYPE, logged, start, url } from './http-client.js';

describe('errors beside GraphQL', () => {
  it.each([
    ['rule', 400, 'BAD_USER_INPUT', 'Такой вещи нет.'],
    ['missing', 404, 'NOT_FOUND', 'Такой вещи нет.'],
    ['ambiguous', 400, 'AMBIGUOUS', 'Такой вещи нет.'],
    ['unauthenticated', 401, 'UNAUTHENTICATED', 'Нужен действующий ключ'],
    ['forbidden', 403, 'FORBIDDEN', 'Ваш ключ доступа'],
    ['away', 503, 'SERVICE_UNAVAILABLE', 'База данных сейчас не отвечает'],
    ['unknown', 503, 'OUTCOME_UNKNOWN', 'Неизвестно, сохранилось ли изменение'],
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

  it('keeps the specification, what is optional in it too', async () => {
    const results = await Promise.all(
      serverAudits({ url: `${url}/graphql`, fetchFn: fetch }).map((audit) => audit.fn()),
    );
    expect(results.length).toBeGreaterThan(55);
    const missed = results.filter(({ status }) => status !== 'ok');
    expect(missed.map(({ name }) => name)).toEqual([]);
  });

  it.each([
    ['{', 'GRAPHQL_PARSE_FAILED', {}],
    ['{nothing}', 'GRAPHQL_VALIDATION_FAILED', {}],
    ['query($x:Int!){number(x:$x)}', 'BAD_USER_INPUT', {}],
    [`{${'thing{next{'.repeat(8)}id${'}}'.repeat(8)}}`, 'QUERY_TOO_COSTLY', { cost: 17, limit: 15 }],
  ])('refuses %s with 200 or 400, as is asked', async (query, code, facts) => {
    const old = await askGraphql(url, query);
    const proper = await askGraphql(url, query, RESPONSE_TYPE);
    expect([old.status, proper.status]).toEqual([200, 400]);
    expect(old.json).toEqual(proper.json);
    expect(old.json.errors[0].extensions).toMatchObject({ code, ...facts });
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

  it('runs a query by GET, as clients send it, and never a mutation', async () => {
    const by = (query: string, headers = {}) => ask(`${url}/graphql?query=${encodeURIComponent(query)}`, { headers });
    for (const headers of [{ accept: '*/*' }, { 'apollo-require-preflight': '1' }]) {
      expect((await by('{thing{id}}', headers)).json).toEqual({ data: { thing: { id: 'thing_1' } } });
      const mutation = await by('mutation{nap(ms:1)}', headers);
      expect([mutation.status, mutation.headers.allow]).toEqual([405, 'POST']);
    }
  });

  it('names the language of its sentences', async () => {
    for (const language of ['ru', 'en']) {
      const { headers } = await askGraphql(url, '{nothing}', { 'accept-language': language });
      expect(headers['content-language']).toBe(language);
    }
    const refused = await ask(`${url}/graphql`, {
      method: 'POST',
      body: '{',
      headers: { 'content-type': 'text/plain' },
    });
    expect([refused.status, refused.headers['content-language']]).toEqual([415, 'ru']);
  });

  it('gives its own errors the type of GraphQL where a client reads it', async () => {
    const type = async (accept: string) =>
      (await ask(`${url}/graphql`, { method: 'POST', body: '{}', headers: { accept, 'content-type': 'text/plain' } }))
        .headers['content-type'];
    expect(await type('application/graphql-response+json, application/json;q=0.9')).toMatch(
      /^application\/graphql-resp/,
    );
    expect(await type('application/json')).toMatch(/^application\/json/);
  });

  it('is not kept by anybody, even where Apollo would have it otherwise', async () => {
    const body = JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } });
    const { status, headers, json } = await ask(`${url}/graphql`, { method: 'POST', headers: JSON_TYPE, body });
    expect([status, json.errors[0].message]).toEqual([200, 'PersistedQueryNotSupported']);
    expect(json.errors[0].extensions.code).toBe('PERSISTED_QUERY_NOT_SUPPORTED');
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
    expect(json.errors[0].extensions).toEqual({ code: 'QUERY_TOO_COSTLY', limit: 2000 });
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
    expect(mutation.json.errors[0].message).toMatch(/^It is not known whether the change was saved/);
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
      expect((await askGraphql(url, query)).json.errors[0].extensions.code).toBe('QUERY_TOO_COSTLY');
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
