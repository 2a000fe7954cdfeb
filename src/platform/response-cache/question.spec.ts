import type { FastifyRequest } from 'fastify';
import { answerKey, questionOf } from './question.js';

interface Asked {
  method?: string;
  url?: string;
  body?: unknown;
  headers?: Record<string, string>;
}

const asked = ({ method = 'POST', url = '/graphql', body, headers = {} }: Asked) =>
  questionOf({ method, url, body, headers: { 'content-length': '100', ...headers } } as unknown as FastifyRequest);
const query = '{ city(ref: "BY-GRODNO") { name } }';

describe('the question of a request', () => {
  it('is the same however the variables are ordered, at any depth', () => {
    const one = asked({ body: { query, variables: { a: { x: 1, y: [{ p: 1, q: 2 }] }, b: null } } });
    const other = asked({ body: { variables: { b: null, a: { y: [{ q: 2, p: 1 }], x: 1 } }, query } });
    expect(one).toEqual(other);
    expect(asked({ body: { query, operationName: null, variables: null } })).toBe(asked({ body: { query } }));
  });

  it('is another one for anything else that is asked, and for parts that are moved from one place to another', () => {
    const questions = [
      asked({ body: { query } }),
      asked({ body: { query: `${query} ` } }),
      asked({ body: { query, operationName: 'A' } }),
      asked({ body: { query, operationName: '' } }),
      asked({ body: { query, variables: {} } }),
      asked({ body: { query, variables: { a: '1' } } }),
      asked({ body: { query, variables: { a: 1 } } }),
      asked({ body: { query, variables: { a: [1] } } }),
      asked({ body: { query, variables: { a: { 0: 1 } } } }),
      asked({ body: { query, variables: { a: null } } }),
      asked({ body: { query, variables: JSON.parse('{"__proto__":{"a":1}}') } }),
      asked({ body: { query: `${query}","A"` } }),
      asked({ body: { query, operationName: `A",{"a":1}` } }),
      asked({ body: { query }, headers: { 'accept-language': 'en' } }),
      asked({ body: { query }, headers: { 'accept-language': 'de' } }),
      asked({ body: { query }, headers: { 'accept-language': 'en, de' } }),
      asked({ body: { query }, headers: { accept: 'application/json' } }),
      asked({ body: { query }, headers: { 'content-type': 'application/json' } }),
      asked({ method: 'GET', url: '/graphql?query={a}' }),
      asked({ method: 'GET', url: '/graphql?query={a}&variables={}' }),
      asked({ method: 'GET', url: '/graphql?query={a}', headers: { 'apollo-require-preflight': '1' } }),
      asked({ method: 'GET', url: '/graphql?query={a}', headers: { 'x-apollo-operation-name': '1' } }),
    ];
    expect(questions).not.toContain(undefined);
    expect(new Set(questions).size).toBe(questions.length);
    const keys = questions.flatMap((one) => [
      answerKey(one!, ['PUBLIC', [], []]),
      answerKey(one!, ['PARTNER', ['city_1'], []]),
      answerKey(one!, ['PARTNER', [], ['city_1']]),
      answerKey(one!, ['PARTNER', ['city_1', 'city_2'], []]),
      answerKey(one!, ['PARTNER', ['city_1,city_2'], []]),
    ]);
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(keys.map(({ length }) => length))).toEqual(new Set([44]));
  });

  it.each([
    [{ body: { query: 'mutation { cityVoid }' } }],
    [{ body: { query, extensions: {} } }],
    [{ body: { query, variables: 'text' } }],
    [{ body: { query: 1 } }],
    [{ body: [{ query }] }],
    [{ body: { query }, headers: { 'content-length': '65537' } }],
    [{ body: null }],
    [{ method: 'HEAD', url: '/graphql?query={a}' }],
    [{ method: 'OPTIONS' }],
  ])('there is none in %j', (request: Asked) => {
    expect(asked(request)).toBeUndefined();
  });
});
