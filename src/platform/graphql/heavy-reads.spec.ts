import { setTimeout as sleep } from 'node:timers/promises';
import { ApolloServer, HeaderMap } from '@apollo/server';
import { GraphQLError, GraphQLInt, GraphQLNonNull, GraphQLObjectType, GraphQLSchema } from 'graphql';
import { HEAVY, heavyReads } from './heavy-reads.js';

/** Large reads that go on until they are let go. */
let running: (() => void)[] = [];
const large = () => new Promise<number>((done) => running.push(() => done(1)));
const letGo = () => running.splice(0).forEach((end) => end());

const type = new GraphQLNonNull(GraphQLInt);
const args = { first: { type: GraphQLInt } };
const pages: GraphQLObjectType = new GraphQLObjectType({
  name: 'ThingConnection',
  fields: () => ({ first: { type, resolve: large }, pages: { type: pages, args, resolve: () => ({}) } }),
});
const schema = new GraphQLSchema({
  query: new GraphQLObjectType({
    name: 'Query',
    fields: {
      large: { type, extensions: HEAVY, resolve: large },
      small: { type, resolve: () => 1 },
      pages: { type: pages, args, resolve: () => ({}) },
    },
  }),
  mutation: new GraphQLObjectType({
    name: 'Mutation',
    fields: { large: { type, extensions: HEAVY, resolve: () => 1 } },
  }),
});

const server = new ApolloServer({
  schema,
  plugins: [
    heavyReads(),
    {
      async requestDidStart() {
        return {
          async didResolveOperation({ request: { operationName } }) {
            if (operationName === 'Refused')
              throw new GraphQLError('refused', { extensions: { http: { status: 400 } } });
          },
        };
      },
    },
  ],
});
afterAll(() => server.stop());

async function ask(query: string, operationName?: string) {
  const { http, body } = await server.executeOperation({ query, operationName, http: undefined });
  const { data, errors } = (body as { singleResult: { data?: object; errors?: { extensions: { code: string } }[] } })
    .singleResult;
  return {
    status: http.status ?? 200,
    headers: http.headers as HeaderMap,
    data,
    code: errors?.[0]?.extensions['code'],
  };
}

afterEach(() => {
  letGo();
  running = [];
});

describe('large reads', () => {
  it('run two at a time; others wait two seconds, then are told when to come again; small ones and changes go on', async () => {
    const first = [ask('{ large }'), ask('query A { small ...F } fragment F on Query { again: large }')];
    await sleep(20);
    const third = ask('{ small large }');
    expect((await ask('{ small }')).data).toEqual({ small: 1 });
    expect((await ask('mutation { large }')).data).toEqual({ large: 1 });
    const began = Date.now();
    const { status, headers, code, data } = await third;
    expect([status, headers.get('retry-after'), code, data]).toEqual([503, '2', 'SERVICE_UNAVAILABLE', undefined]);
    expect(Date.now() - began).toBeGreaterThan(1500);
    letGo();
    expect(await Promise.all(first)).toMatchObject([{ data: { large: 1 } }, { data: { again: 1 } }]);
  });

  it('are also those that cost more than 1,000', async () => {
    const costly = '{ pages(first: 100) { pages(first: 100) { first } } }';
    const first = [ask(costly), ask(costly), ask('{ pages(first: 100) { pages(first: 80) { first } } }')];
    await sleep(20);
    const another = ask(costly);
    await sleep(20);
    expect(running).toHaveLength(3);
    letGo();
    await Promise.all(first);
    await sleep(20);
    letGo();
    expect((await another).status).toBe(200);
  });

  it('take the turn of one that ends', async () => {
    const first = [ask('{ large }'), ask('{ large }')];
    await sleep(20);
    const third = ask('{ large }');
    await sleep(20);
    expect(running).toHaveLength(2);
    letGo();
    await Promise.all(first);
    await sleep(20);
    letGo();
    expect((await third).data).toEqual({ large: 1 });
  });

  it('that are refused for something else meanwhile leave their turn to the next', async () => {
    const first = [ask('{ large }'), ask('{ large }')];
    await sleep(20);
    for (let i = 0; i < 3; i++) expect((await ask('query Refused { large }', 'Refused')).status).toBe(400);
    letGo();
    await Promise.all(first);
    const next = [ask('{ large }'), ask('{ large }')];
    await sleep(20);
    expect(running).toHaveLength(2);
    letGo();
    expect(await Promise.all(next)).toMatchObject([{ status: 200 }, { status: 200 }]);
  });
});
