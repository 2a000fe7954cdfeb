import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { DomainError } from '../../kernel/domain-error.js';
import { outcomeUnknown, unauthenticated } from '../errors.js';
import { graphqlErrors } from './graphql-errors.js';
import { inRussian } from './graphql-messages-ru.js';
import { queryLimits } from './query-limits.js';

const typeDefs = `
  enum Colour { RED GREEN }
  interface Thing { id: ID }
  type Stone implements Thing { id: ID }
  type Query {
    fails: String
    sure: String!
    list: [String]
    number(x: Int! = 1): Int
    paint(colour: Colour): Colour
    thing: Thing
  }
`;

let failure: unknown;
const fail = () => Promise.reject(failure);
const resolvers = {
  Query: {
    fails: fail,
    sure: () => null,
    list: () => Array.from({ length: 30 }, fail),
    number: () => 'thirteen of them',
    paint: () => 'VIOLET',
    thing: () => ({ id: 1 }),
  },
};

interface Line {
  level: string;
  details: { err?: Error; reference?: string; path?: string };
  sentence: string;
}
const lines: Line[] = [];
const counted: string[] = [];
const write = (level: string) => (details: object, sentence: string) => lines.push({ level, details, sentence });
const { formatError, plugin } = graphqlErrors({ error: write('error'), warn: write('warn') }, (code) =>
  counted.push(code),
);

const server = new ApolloServer<{ language?: 'ru' | 'en'; requestId?: string }>({
  typeDefs,
  resolvers,
  ...queryLimits,
  formatError,
  // Stacks must not come out even where Apollo would show them.
  includeStacktraceInErrorResponses: true,
  hideSchemaDetailsFromClientErrors: true,
  persistedQueries: false,
  stopOnTerminationSignals: false,
  plugins: [plugin, ApolloServerPluginLandingPageDisabled()],
});

interface Request {
  query?: string;
  variables?: Record<string, unknown>;
  operationName?: string;
  extensions?: Record<string, unknown>;
}

async function errorsOf(
  request: string | Request,
  language: 'ru' | 'en' = 'en',
): Promise<readonly GraphQLFormattedError[]> {
  const asked = typeof request === 'string' ? { query: request } : request;
  const { body } = await server.executeOperation(asked, { contextValue: { language, requestId: 'request-1' } });
  if (body.kind !== 'single') throw new Error('one answer expected');
  return body.singleResult.errors ?? [];
}

async function errorOf(request: string | Request, language: 'ru' | 'en' = 'en'): Promise<GraphQLFormattedError> {
  const errors = await errorsOf(request, language);
  expect(errors).toHaveLength(1);
  return errors[0]!;
}

const failing = (error: unknown, language?: 'ru' | 'en') => ((failure = error), errorOf('{ fails }', language));

beforeEach(() => {
  lines.length = 0;
  counted.length = 0;
});
afterAll(() => server.stop());

describe('a fault of ours', () => {
  const secret = Object.assign(new Error('SELECT secret FROM t'), { code: '42P01', query: 'SELECT secret FROM t' });

  it('is told as a number to quote, and nothing else', async () => {
    expect(await failing(secret)).toEqual({
      message: 'Something went wrong on our side. Tell the administrator this number: request-1.',
      locations: [{ line: 1, column: 3 }],
      path: ['fails'],
      extensions: { code: 'INTERNAL', reference: 'request-1' },
    });
    expect((await failing(secret, 'ru')).message).toBe(
      'Произошла ошибка на нашей стороне. Сообщите администратору этот номер: request-1.',
    );
  });

  it('is logged in full under that number', async () => {
    await failing(secret);
    expect(lines).toEqual([
      { level: 'error', details: { err: secret, reference: 'request-1', path: 'fails' }, sentence: 'INTERNAL' },
    ]);
    expect(counted).toEqual(['INTERNAL']);
  });

  it.each([
    ['a text that was thrown', 'just a text'],
    ['nothing that was thrown', undefined],
    ['an error of GraphQL with a code that is not ours', new GraphQLError('inner', { extensions: { code: 'INNER' } })],
    ['an error of GraphQL without any code', new GraphQLError('inner detail')],
    ['an error that pretends to be of the engine', new Error('Argument "x" is secret')],
    [
      'an error of ours with words but from nowhere',
      Object.assign(new Error('inner'), { words: { en: 'x', ru: 'x' } }),
    ],
  ])('is also %s', async (_, error) => {
    expect((await failing(error)).extensions).toEqual({ code: 'INTERNAL', reference: 'request-1' });
  });

  it.each([
    ['null where something was promised', '{ sure }'],
    ['a value of the wrong type', '{ number }'],
    ['a value that the enum has not', '{ paint }'],
    ['a thing of no known type', '{ thing { id } }'],
  ])('is also %s', async (_, query) => {
    const error = await errorOf(query);
    expect(error.extensions?.code).toBe('INTERNAL');
    expect(JSON.stringify(error)).not.toMatch(/VIOLET|thirteen|Stone|null for/);
    expect(lines).toHaveLength(1);
  });

  it('that repeats itself is answered and logged five times', async () => {
    failure = secret;
    expect(await errorsOf('{ list }')).toHaveLength(5);
    expect(lines).toHaveLength(5);
    expect(counted).toHaveLength(30);
  });
});

describe('a refusal', () => {
  it('is told in the asker’s language, and not logged', async () => {
    const { code, words } = unauthenticated();
    expect(await failing(unauthenticated())).toMatchObject({ message: words.en, extensions: { code } });
    expect(await failing(unauthenticated(), 'ru')).toMatchObject({ message: words.ru, extensions: { code } });
    expect(lines).toEqual([]);
    expect(counted).toEqual(['UNAUTHENTICATED', 'UNAUTHENTICATED']);
  });

  it('of a broken rule has suggestions', async () => {
    const words = { en: 'Two are so named.', ru: 'Так называются два.' };
    expect(await failing(new DomainError('AMBIGUOUS', words, ['ref'], ['a', 'b']), 'ru')).toEqual({
      message: 'Так называются два.',
      locations: [{ line: 1, column: 3 }],
      path: ['fails'],
      extensions: { code: 'AMBIGUOUS', suggestions: ['a', 'b'] },
    });
    expect((await failing(new DomainError('INVALID', words))).extensions).toEqual({
      code: 'BAD_USER_INPUT',
      suggestions: [],
    });
  });

  it('for want of a database, or not knowing what became of a change, is logged as a warning', async () => {
    const broken = Object.assign(new Error('terminating connection'), { code: '57P01' });
    expect((await failing(broken)).extensions).toMatchObject({ code: 'SERVICE_UNAVAILABLE', reference: 'request-1' });
    expect((await failing(outcomeUnknown())).extensions).toMatchObject({
      code: 'OUTCOME_UNKNOWN',
      reference: 'request-1',
    });
    expect(lines.map(({ level, sentence }) => [level, sentence])).toEqual([
      ['warn', 'SERVICE_UNAVAILABLE'],
      ['warn', 'OUTCOME_UNKNOWN'],
    ]);
    expect(lines[0]?.details.err).toBe(broken);
  });
});

describe('a request that does not fit', () => {
  const persisted = { extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } };
  const CASES: [string, string | Request, string, string, string][] = [
    [
      'cannot be read',
      '{ ',
      'GRAPHQL_PARSE_FAILED',
      'Syntax Error: Expected Name, found <EOF>.',
      'Запрос не читается: ',
    ],
    [
      'asks for what is not there',
      '{ fail }',
      'GRAPHQL_VALIDATION_FAILED',
      'Cannot query field "fail" on type "Query".',
      'Запрос не подходит к схеме: ',
    ],
    [
      'names no operation of its own',
      { query: 'query A { fails }', operationName: 'B' },
      'BAD_USER_INPUT',
      'Unknown operation named "B".',
      'Запрос не принят: ',
    ],
    [
      'leaves a variable out',
      'query ($x: Int!) { number(x: $x) }',
      'BAD_USER_INPUT',
      'Variable "$x" of required type "Int!" was not provided.',
      'Запрос не принят: ',
    ],
    [
      'gives null for what has a default',
      { query: 'query ($x: Int) { number(x: $x) }', variables: { x: null } },
      'BAD_USER_INPUT',
      'Argument "x" of non-null type "Int!" must not be null.',
      'Запрос не принят: ',
    ],
    [
      'is a subscription',
      'subscription { x }',
      'BAD_USER_INPUT',
      'Schema is not configured to execute subscription operation.',
      'Запрос не принят: ',
    ],
    ['sends the hash of a query', persisted, 'BAD_USER_INPUT', 'PersistedQueryNotSupported', ''],
  ];

  it.each(CASES)('because it %s', async (_, request, code, message, lead) => {
    expect(await errorOf(request)).toMatchObject({ message, extensions: { code } });
    expect(await errorOf(request, 'ru')).toMatchObject({ message: lead + inRussian(message), extensions: { code } });
    expect(lines).toEqual([]);
  });

  it('is not told what would fit', async () => {
    const variables = { c: 'GREED' };
    const { message } = await errorOf({ query: 'query ($c: Colour) { paint(colour: $c) }', variables });
    expect(message).toBe('Variable "$c" got invalid value "GREED"; Value "GREED" does not exist in "Colour" enum.');
  });

  it('is told no more than five mistakes', async () => {
    expect(await errorsOf(`{ ${Array.from({ length: 50 }, (_, i) => `x${i}`).join(' ')} }`)).toHaveLength(5);
  });
});

describe('a limit', () => {
  it.each([
    ['depth', `{ ${'thing { '.repeat(16)} id ${'} '.repeat(16)} }`, /^The query is nested 17 deep/],
    [
      'aliases',
      `{ ${Array.from({ length: 21 }, (_, i) => `x${i}: __typename`).join(' ')} }`,
      /^The query has 21 aliases/,
    ],
    ['length', `{ ${'fails '.repeat(3000)} }`, /^The query is longer than 2000/],
    ['circles', '{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }', /in circles/],
  ])('of %s has its own code', async (_, query, message) => {
    const [error] = (await errorsOf(query)).filter(({ extensions }) => extensions?.code === 'LIMIT_EXCEEDED');
    expect(error?.message).toMatch(message);
    expect(error?.extensions).toEqual({ code: 'LIMIT_EXCEEDED' });
    const [russian] = (await errorsOf(query, 'ru')).filter(({ extensions }) => extensions?.code === 'LIMIT_EXCEEDED');
    expect(russian?.message).toMatch(/^(Вложенность|Псевдонимов|Запрос длиннее|Описание схемы)/);
  });
});

it('an error that nobody asked for is masked all the same', () => {
  const formatted = formatError(
    { message: 'inner', extensions: { code: 'X', stacktrace: ['at x'] } },
    new Error('inner'),
  );
  expect(formatted.message).toMatch(/^Произошла ошибка на нашей стороне\. .*: [0-9a-f-]{36}\.$/);
  expect(formatted.extensions).toEqual({ code: 'INTERNAL', reference: lines[0]?.details.reference });
});

it('a plugin that fails is logged, and not shown', async () => {
  const other = new ApolloServer({
    typeDefs,
    formatError,
    stopOnTerminationSignals: false,
    logger: { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined },
    plugins: [plugin, { requestDidStart: () => Promise.reject(new Error('inner')) }],
  });
  await expect(other.executeOperation({ query: '{ fails }' })).rejects.toThrow('Internal server error');
  expect(lines).toMatchObject([{ level: 'error', details: { err: { message: 'inner' } } }]);
  await other.stop();
});
