import * as http from 'node:http';
import { getIntrospectionQuery } from 'graphql';
import { another, ask, CHEAP, ENGLISH, registry, send, tooCostly, type Sent } from './rate-limit-client.js';

const LISTS_IN_LISTS = '{ cities(first: 100) { nodes { agreements(first: 100) { nodes { id } } } } }';

describe('the cost of a query', () => {
  let url: string;
  let staff: string;
  beforeAll(async () => {
    url = await another({ RATE_PER_ADDRESS: 'off', RATE_PER_KEY: 'off' });
    staff = registry.keyOf('staff');
  });

  it('is refused above 10 000, with what it costs and what to do, in both languages', async () => {
    const ru = await ask(url, LISTS_IN_LISTS);
    expect([ru.status, ru.json]).toEqual([
      400,
      tooCostly(
        'Стоимость запроса — 11201, допустимо не больше 10000. Уменьшите first, уберите вложенные списки или разделите запрос.',
        { cost: 11201, limit: 10_000 },
      ),
    ]);
    const en = await ask(url, LISTS_IN_LISTS, { headers: { ...ENGLISH, Accept: 'application/json' } });
    expect([en.status, en.json]).toEqual([
      200,
      tooCostly(
        'The query costs 11201; the maximum is 10000. Request smaller pages (lower first) or fewer nested lists, or split the query.',
        { cost: 11201, limit: 10_000 },
      ),
    ]);
  });

  it('is the same with variables and in fragments, and for staff', async () => {
    const query = `query ($n: Int!) { cities(first: $n) { nodes { ...F } } }
                   fragment F on City { agreements(first: $n) { nodes { id } } }`;
    const of = async (n: number) => (await ask(url, query, { key: staff, variables: { n } })).json;
    expect((await of(100)).errors[0].extensions).toEqual({ code: 'QUERY_TOO_COSTLY', cost: 11201, limit: 10_000 });
    expect((await of(10)).errors).toBeUndefined();
  });

  it('that cannot be counted is refused too', async () => {
    const bomb = Array.from({ length: 25 }, (_, i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`).join(
      ' ',
    );
    expect((await ask(url, `{ ...F0 } ${bomb} fragment F25 on Query { __typename }`)).json).toEqual(
      tooCostly(
        'Запрос слишком велик, чтобы посчитать его стоимость, допустимо не больше 10000. Уменьшите first, уберите вложенные списки или разделите запрос.',
        { limit: 10_000 },
      ),
    );
  });

  it.each([
    ['500', 'В first укажите число от 0 до 100, а не 500.'],
    ['-1', 'В first укажите число от 0 до 100, а не -1.'],
  ])('does not stand before what a list says of first: %s', async (first, message) => {
    const { json } = await ask(
      url,
      `{ cities(first: ${first}) { nodes { agreements(first: 100) { nodes { id } } } } }`,
    );
    expect(json.errors).toEqual([
      expect.objectContaining({ message, extensions: { code: 'BAD_USER_INPUT', suggestions: ['100'] } }),
    ]);
  });

  it('does not stand before what is said of a text for first', async () => {
    const written = await ask(url, '{ cities(first: "ten") { totalCount } }');
    expect(written.json.errors[0].extensions).toMatchObject({ code: 'GRAPHQL_VALIDATION_FAILED', field: ['first'] });
    const query = 'query ($n: Int) { cities(first: $n) { totalCount } }';
    const given = await ask(url, query, { variables: { n: 'ten' } });
    expect([given.status, given.json.errors[0].extensions]).toMatchObject([400, { code: 'BAD_USER_INPUT' }]);
  });

  it('of the usual introspection is nothing', async () => {
    expect((await ask(url, getIntrospectionQuery())).json.data.__schema.queryType.name).toBe('Query');
  });

  it('of a change is counted before it is made', async () => {
    const before = await registry.database.query('SELECT count(*) FROM city');
    const mutation = `mutation { cityRegister(input: { code: "COSTLY", names: [{ language: "ru", text: "Дорогой" }] }) {
      city { agreements(first: 100) { nodes { parties { city { agreements(first: 100) { nodes { id } } } } } } }
    } }`;
    const { json } = await ask(url, mutation, { key: staff });
    expect(json.errors[0].extensions).toEqual({ code: 'QUERY_TOO_COSTLY', cost: 34013, limit: 10_000 });
    expect(await registry.database.query('SELECT count(*) FROM city')).toEqual(before);
  });

  it('is the operator’s to set', async () => {
    const unlimited = await another({ QUERY_COST: 'off' });
    expect((await ask(unlimited, LISTS_IN_LISTS, { from: '127.0.1.1' })).json.data.cities.nodes).toHaveLength(16);
    const strict = await another({ QUERY_COST: '20' });
    expect((await ask(strict, '{ cities { totalCount } }', { from: '127.0.1.1' })).json).toEqual(
      tooCostly(
        'Стоимость запроса — 21, допустимо не больше 20. Уменьшите first, уберите вложенные списки или разделите запрос.',
        { cost: 21, limit: 20 },
      ),
    );
  });
});

describe('what is made to hurt is refused, and changes nothing', () => {
  const register = (code: string, more = '') =>
    `cityRegister(input: { code: "${code}", names: [{ language: "ru", text: "Вредный" }]${more} }) { city { id } }`;
  const all = (count: number, part: (i: number) => string) =>
    Array.from({ length: count }, (_, i) => part(i)).join(' ');
  const json = (query: string) => JSON.stringify({ query });
  const large = Buffer.from(json(`mutation { ${register('HURT')} }${' '.repeat(50 << 20)}`));
  const nested = `${'agreements { nodes { parties { city { '.repeat(250)} id ${'} } } }'.repeat(250)}`;
  const post = (body: string | Buffer, headers: http.OutgoingHttpHeaders = {}) => ({ method: 'POST', body, headers });

  const get = (query: string, headers: http.OutgoingHttpHeaders = { 'Apollo-Require-Preflight': '1' }) => ({
    query,
    headers,
  });

  const attacks: [string, number, string, Sent & { query?: string }][] = [
    ['50 MB whose length is said', 413, 'QUERY_TOO_COSTLY', post(large, { 'Content-Length': large.length })],
    ['50 MB whose length is not said', 413, 'QUERY_TOO_COSTLY', post(large, { 'Transfer-Encoding': 'chunked' })],
    [
      '10 000 aliases',
      400,
      'QUERY_TOO_COSTLY',
      post(json(`mutation { ${all(10_000, (i) => `a${i}: ${register(`HURT-${i}`)}`)} }`)),
    ],
    [
      '21 aliases',
      400,
      'QUERY_TOO_COSTLY',
      post(json(`mutation { ${all(21, (i) => `a${i}: ${register(`HURT-${i}`)}`)} }`)),
    ],
    ['1 000 levels', 400, 'QUERY_TOO_COSTLY', post(json(`mutation { ${register('HURT').replace('id', nested)} }`))],
    [
      '16 levels',
      400,
      'QUERY_TOO_COSTLY',
      post(json(`mutation { ${register('HURT').replace('id', `${'parent { '.repeat(14)} id ${'}'.repeat(14)}`)} }`)),
    ],
    [
      'an array of operations',
      400,
      'BAD_USER_INPUT',
      post(`[${all(10, (i) => (i ? ',' : '') + json(`mutation { ${register(`HURT-${i}`)} }`))}]`),
    ],
    ['a mutation by GET', 405, 'BAD_USER_INPUT', get(`mutation { ${register('HURT')} }`)],
    [
      'a mutation by GET beside a query',
      405,
      'BAD_USER_INPUT',
      get(`query A { __typename } mutation B { ${register('HURT')} }&operationName=B`),
    ],
    ['a mutation by GET from any page', 405, 'BAD_USER_INPUT', get(`mutation { ${register('HURT')} }`, {})],
  ];

  it.each(attacks)('%s', async (_, status, code, { query, ...sent }) => {
    const url = `${registry.url}/graphql${query === undefined ? '' : `?query=${encodeURI(query)}`}`;
    const key = registry.keyOf('admin');
    const headers = {
      ...(sent.body && { 'Content-Type': 'application/json' }),
      Authorization: `Bearer ${key}`,
      ...sent.headers,
    };
    const changes = () =>
      registry.database.query('SELECT count(*)::int FROM change UNION ALL SELECT count(*)::int FROM city');
    const before = await changes();
    const begun = performance.now();
    const answer = await send(url, { ...sent, headers, from: '127.0.9.1' });
    expect([answer.status, answer.json.errors.map(({ extensions }: any) => extensions.code), answer.json.data]).toEqual(
      [status, [code], undefined],
    );
    expect(performance.now() - begun).toBeLessThan(5000);
    expect(await changes()).toEqual(before);
    expect((await ask(registry.url, CHEAP, { from: '127.0.9.2' })).status).toBe(200);
  });
});
