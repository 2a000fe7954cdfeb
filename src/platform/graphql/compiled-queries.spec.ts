import { ApolloServer } from '@apollo/server';
import { DomainError } from '../../kernel/domain-error.js';
import { compiledQueries } from './compiled-queries.js';
import { graphqlErrors } from './graphql-errors.js';
import type { RequestContext } from './request-context.js';

const typeDefs = `
  type Query { city(ref: String!): City cities: [City!]! broken: City }
  type City { code: String! name: String! parent: City }
`;
const nameless = () => {
  throw new DomainError('INVALID', { en: 'no name', ru: 'нет названия' }, ['name']);
};
const boom = () => {
  throw new Error('boom');
};
const city = (code: string, more: object = {}) => ({ code, name: `name of ${code}`, parent: null, ...more });
const resolvers = {
  Query: {
    city: async (_: unknown, { ref }: { ref: string }) => (ref === 'NONE' ? null : city(ref, { parent: city('P') })),
    broken: () => city('D', { name: boom, parent: city('P', { name: null }) }),
    cities: () => [city('A'), city('B', { name: nameless }), city('C', { parent: city('P', { name: nameless }) })],
  },
};

describe('compiled queries', () => {
  const { formatError, formatted, plugin } = graphqlErrors({ error: () => undefined, warn: () => undefined } as never);
  let executions = 0;
  const server = new ApolloServer<RequestContext>({
    typeDefs,
    resolvers,
    formatError,
    plugins: [
      plugin as never,
      compiledQueries(formatted),
      { requestDidStart: async () => ({ executionDidStart: async () => void (executions += 1) }) },
    ],
  });

  async function answers(query: string, variables?: object): Promise<string[]> {
    executions = 0;
    const found: string[] = [];
    for (let i = 0; i < 5; i++) {
      const { body } = await server.executeOperation(
        { query, variables: variables as never },
        { contextValue: { language: 'en', requestId: 'r' } as never },
      );
      found.push(JSON.stringify(body));
    }
    return found;
  }

  it.each([
    ['values', '{ city(ref: "A") { code parent { ...names } } } fragment names on City { name }', undefined],
    ['nothing', '{ city(ref: "NONE") { code } }', undefined],
    [
      'variables and directives',
      'query Q($r: String!, $y: Boolean!) { city(ref: $r) { code @skip(if: $y) name } }',
      { r: 'X', y: true },
    ],
    ['errors of fields that may not be null', '{ cities { code name } }', undefined],
    ['errors of our own', '{ broken { name } }', undefined],
    ['null where there may be none', '{ broken { code parent { name } } }', undefined],
    ['errors within what may be null', '{ cities { code parent { name } } }', undefined],
  ])('are answered as others: %s', async (_, query, variables) => {
    const found = await answers(query, variables);
    expect(new Set(found).size).toBe(1);
    expect(executions).toBe(2);
  });

  it('leaves wrong variables to GraphQL', async () => {
    const found = await answers('query Q($r: String!) { city(ref: $r) { code } }', { r: 5 });
    expect(new Set(found).size).toBe(1);
    expect(executions).toBe(5);
    expect(found[4]).toContain('BAD_USER_INPUT');
  });
});
