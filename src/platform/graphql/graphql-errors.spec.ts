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
  type Payload { fails: String }
  type Mutation { change: Payload, fails: String }
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
  Payload: { fails: fail },
  Mutation: { change: () => ({}), fails: fail },
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
  // Stack traces must not be exposed even where Apollo would show them.
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
  if (body.kind !== 'single') throw new Error('a single result expected');
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

describe('an internal error', () => {
  const secret = Object.assign(new Error('SELECT secret FROM t'), { code: '42P01', query: 'SELECT secret FROM t' });

  it('is reported as a reference number and nothing else', async () => {
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
    ['a GraphQL error with a foreign code', new GraphQLError('inner', { extensions: { code: 'INNER' } })],
    ['a GraphQL error without a code', new GraphQLError('inner detail')],
    ['an error that imitates one of graphql-js', new Error('Argument "x" is secret')],
    ['an error with words but without a source', Object.assign(new Error('inner'), { words: { en: 'x', ru: 'x' } })],
  ])('is also %s', async (_, error) => {
    expect((await failing(error)).extensions).toEqual({ code: 'INTERNAL', reference: 'request-1' });
  });

  it.each([
    ['null for a non-null field', '{ sure }'],
    ['a value of the wrong type', '{ number }'],
    ['a value that the enum does not have', '{ paint }'],
    ['an object of an unknown type', '{ thing { id } }'],
  ])('is also %s', async (_, query) => {
    const error = await errorOf(query);
    expect(error.extensions?.code).toBe('INTERNAL');
    expect(JSON.stringify(error)).not.toMatch(/VIOLET|thirteen|Stone|null for/);
    expect(lines).toHaveLength(1);
  });

  it('that repeats itself is returned and logged five times', async () => {
    failure = secret;
    expect(await errorsOf('{ list }')).toHaveLength(5);
    expect(lines).toHaveLength(5);
    expect(counted).toHaveLength(30);
  });
});

describe('a refusal', () => {
  it('is reported in the language of the request, and not logged', async () => {
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

  it('because of an unavailable database or an unknown outcome is logged as a warning', async () => {
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

  it('because the answer to a mutation cannot be read after its commit is an unknown outcome', async () => {
    failure = Object.assign(new Error('terminating connection'), { code: '57P01' });
    expect((await errorOf('mutation { change { fails } }')).extensions).toMatchObject({ code: 'OUTCOME_UNKNOWN' });
    expect((await errorOf('mutation { fails }')).extensions).toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
    failure = unauthenticated();
    expect((await errorOf('mutation { change { fails } }')).extensions).toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});

describe('an invalid request', () => {
  const persisted = { extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } };
  const CASES: [string, string | Request, string, string, string][] = [
    [
      'cannot be parsed',
      '{ ',
      'GRAPHQL_PARSE_FAILED',
      'Syntax Error: Expected Name, found <EOF>.',
      'Ошибка в запросе, строка 1: ',
    ],
    [
      'asks for an unknown field',
      '{ fail }',
      'GRAPHQL_VALIDATION_FAILED',
      'Cannot query field "fail" on type "Query".',
      'Ошибка в запросе, строка 1: ',
    ],
    [
      'names an unknown operation',
      { query: 'query A { fails }', operationName: 'B' },
      'BAD_USER_INPUT',
      'Unknown operation named "B".',
      'Запрос не принят: ',
    ],
    [
      'passes null for an argument with a default',
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
    ['sends the hash of a query', persisted, 'PERSISTED_QUERY_NOT_SUPPORTED', 'PersistedQueryNotSupported', ''],
  ];

  it.each(CASES)('because it %s', async (_, request, code, message, lead) => {
    expect(await errorOf(request)).toMatchObject({ message, extensions: { code } });
    expect(await errorOf(request, 'ru')).toMatchObject({ message: lead + inRussian(message), extensions: { code } });
    expect(lines).toEqual([]);
  });

  it('because it omits a variable', async () => {
    const query = 'query ($x: Int!) { number(x: $x) }';
    expect(await errorOf(query)).toMatchObject({ message: 'Give a value to the variable $x.' });
    expect(await errorOf(query, 'ru')).toEqual({
      message: 'Задайте значение переменной $x.',
      extensions: { code: 'BAD_USER_INPUT', suggestions: [], field: ['x'] },
    });
  });

  it('gets no suggestions where the schema is closed', async () => {
    const variables = { c: 'GREED' };
    const error = await errorOf({ query: 'query ($c: Colour) { paint(colour: $c) }', variables });
    expect(error).toMatchObject({
      message: 'The field c cannot be GREED.',
      extensions: { code: 'BAD_USER_INPUT', suggestions: [] },
    });
  });

  it.each([
    [false, '', []],
    [true, ' Возможно, вы имели в виду GREEN? Можно указать: RED; GREEN.', ['GREEN']],
  ])('lists the values of an enum only if the schema is open: %s', async (isSchemaOpen, hint, suggestions) => {
    const open = graphqlErrors({ error: write('error'), warn: write('warn') }, undefined, { isSchemaOpen });
    const own = new ApolloServer({
      typeDefs,
      resolvers,
      formatError: open.formatError,
      hideSchemaDetailsFromClientErrors: true,
      plugins: [open.plugin, ApolloServerPluginLandingPageDisabled()],
    });
    const { body } = await own.executeOperation(
      { query: '{\n  paint(colour: GREED)\n}' },
      { contextValue: { language: 'ru' } },
    );
    await own.stop();
    const message = `Ошибка в запросе, строка 2. В поле colour нельзя указать GREED.${hint}`;
    expect(body).toMatchObject({ singleResult: { errors: [{ message, extensions: { suggestions } }] } });
  });

  it('gets no more than five errors', async () => {
    expect(await errorsOf(`{ ${Array.from({ length: 50 }, (_, i) => `x${i}`).join(' ')} }`)).toHaveLength(5);
  });
});

describe('a limit', () => {
  it.each([
    [
      'depth',
      `{ ${'thing { '.repeat(16)} id ${'} '.repeat(16)} }`,
      /^The query is nested 17 levels deep/,
      { cost: 17, limit: 15 },
    ],
    [
      'aliases',
      `{ ${Array.from({ length: 21 }, (_, i) => `x${i}: __typename`).join(' ')} }`,
      /^The query has 21 aliases/,
      { cost: 21, limit: 20 },
    ],
    ['length', `{ ${'fails '.repeat(3000)} }`, /^The query has more than 2000 tokens/, { limit: 2000 }],
    [
      'circles',
      '{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }',
      /introspection query is nested too deeply/,
      {},
    ],
  ])('of %s has its own code, and says what the limit is', async (_, query, message, facts) => {
    const [error] = (await errorsOf(query)).filter(({ extensions }) => extensions?.code === 'QUERY_TOO_COSTLY');
    expect(error?.message).toMatch(message);
    expect(error?.extensions).toEqual({ code: 'QUERY_TOO_COSTLY', ...facts });
    const [russian] = (await errorsOf(query, 'ru')).filter(({ extensions }) => extensions?.code === 'QUERY_TOO_COSTLY');
    expect(russian?.message).toMatch(/^(Вложенность|Псевдонимов|Запрос длиннее|Запрос описания схемы)/);
  });
});

it('an error outside a request is masked as well', () => {
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
