import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { createPersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { relayStylePagination } from '@apollo/client/utilities';
import { buildSchema, parse, validate } from 'graphql';
import { Webhook } from 'standardwebhooks';
import { WebhookRounds } from '../../src/sync/webhooks/webhook-rounds.service.js';
import { Registry } from '../support/registry.js';
import { Receiver, register } from '../sync/webhooks/receiver.js';
import { relay, STOCK, type StockClient } from './stock-clients.js';

jest.setTimeout(180_000);

/** Made by relay-compiler 21 from these operations and /schema/partner.graphql?deprecated=no. */
const ARTIFACTS = JSON.parse(readFileSync('test/portals/relay-artifacts.json', 'utf8'));

let registry: Registry;
let tight: Registry;
let key: string;
let url: string;
beforeAll(async () => {
  registry = await Registry.open('demonstration', { WEBHOOK_ALLOW: '127.0.0.1' }, { isFresh: true });
  tight = await Registry.open('demonstration', { RATE_PER_KEY: '20' }, { isFresh: true });
  key = await registry.keyFor('BY-GRODNO');
  url = `${registry.url}/graphql`;
});
afterAll(async () => {
  await registry?.close();
  await tight?.close();
});

const LIST = `query List($first: Int!, $after: String) {
  cities(first: $first, after: $after) { edges { cursor node { id code name } } pageInfo { endCursor hasNextPage } totalCount } }`;
const CHANGES = `query Changes($after: String) {
  changes(first: 100, after: $after) { edges { recordId kind node { id } } pageInfo { endCursor hasNextPage } } }`;

/** The cursor after all changes that there are. */
async function endOf(ask: StockClient['ask'], after: string | null = null): Promise<string> {
  const { data } = await ask(CHANGES, { after });
  const { endCursor, hasNextPage } = data.changes.pageInfo;
  return hasNextPage ? endOf(ask, endCursor) : endCursor;
}
const renamed = (code: string, text: string) =>
  registry.data(
    `mutation { agreementUpdate(input: { agreement: "${code}", titles: [{ language: "ru", text: "${text}" }] }) { userErrors { message } } }`,
  );

describe.each(STOCK.map((make) => [make('http://portal.invalid').name, make] as const))('%s as it is', (_, make) => {
  it('lists, with a key and without one', async () => {
    for (const secret of [key, undefined]) {
      const { data } = await make(url, secret).ask(LIST, { first: 3, after: null });
      const { cities } = await registry.data('{ cities { totalCount } }', secret ? { key: secret } : { as: 'public' });
      expect([data.cities.edges.length, data.cities.totalCount]).toEqual([3, cities.totalCount]);
    }
  });

  it('pages to the end, each thing once', async () => {
    const { ask } = make(url, key);
    const seen: string[] = [];
    let after: string | null = null;
    let total = 0;
    do {
      const { data }: any = await ask(LIST, { first: 5, after });
      seen.push(...data.cities.edges.map(({ node }: any) => node.id));
      total = data.cities.totalCount;
      after = data.cities.pageInfo.hasNextPage ? data.cities.pageInfo.endCursor : null;
    } while (after !== null);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBe(total);
  });

  it('is told by a code that its budget is spent, and when to come again', async () => {
    const { ask } = make(`${tight.url}/graphql`, await tight.keyFor('BY-GRODNO'));
    let told = {};
    // Each another page: some clients keep what they were answered.
    for (let i = 1; i <= 40 && !('code' in told); i++) told = await ask(LIST, { first: i, after: null });
    expect(told).toEqual({ code: 'RATE_LIMITED', retryAfter: expect.any(Number) });
  });

  it('is told by a code that it asks for too much', async () => {
    const { code } = await make(url, key).ask(
      '{ cities(first: 100) { nodes { agreements(first: 100) { nodes { code } } } } }',
    );
    expect(code).toBe('QUERY_TOO_COSTLY');
  });

  it('is told by a code that a cursor is lost', async () => {
    const foreign = await endOf(make(url, await registry.keyFor('BY-MINSK')).ask);
    expect(await make(url, key).ask(CHANGES, { after: foreign })).toEqual({ code: 'CURSOR_LOST' });
    expect(await make(url, key).ask(CHANGES, { after: 'nothing' })).toEqual({ code: 'BAD_USER_INPUT' });
  });

  it('keeps in step with changes', async () => {
    const { ask } = make(url, key);
    const end = await endOf(ask);
    await renamed('AGR-2022-003', `Соглашение ${make.name}`);
    // Another client, since some keep what they were answered.
    const { data } = await make(url, key).ask(CHANGES, { after: end });
    const { agreement } = await registry.data('{ agreement(ref: "AGR-2022-003") { id } }');
    expect(data.changes.edges).toContainEqual(expect.objectContaining({ recordId: agreement.id, kind: 'CHANGED' }));
  });

  it('goes on with the key that its holder takes in the place of its own, and is told of news by a webhook', async () => {
    const own = await registry.keyFor('BY-GRODNO');
    const receiver = await Receiver.open();
    try {
      const webhook = await register(registry, own, receiver.url);
      const end = await endOf(make(url, own).ask);
      const { accessKeyRotate } = await registry.data(
        'mutation { accessKeyRotate(input: {}) { secret userErrors { message } } }',
        { key: own },
      );
      await registry.app.get(WebhookRounds, { strict: false }).run();
      receiver.take();
      // At most one a minute.
      registry.clock.set(new Date(Date.now() + 120_000).toISOString());
      await renamed('AGR-2022-003', `Соглашение с ключом ${make.name}`);
      await registry.app.get(WebhookRounds, { strict: false }).run();
      const [notice, ...others] = receiver.take();
      expect(others).toEqual([]);
      registry.clock.set(undefined);
      const read = new Webhook(webhook.secret).verify(notice!.body, notice!.headers as Record<string, string>);
      expect(read).toMatchObject({ type: 'changes.available' });
      for (const secret of [own, accessKeyRotate.secret]) {
        const { data } = await make(url, secret).ask(CHANGES, { after: end });
        expect(data.changes.edges).toContainEqual(expect.objectContaining({ kind: 'CHANGED' }));
      }
    } finally {
      await receiver.close();
    }
  });
});

describe('Apollo Client 4', () => {
  it('joins pages in its cache', async () => {
    const cache = new InMemoryCache({ typePolicies: { Query: { fields: { cities: relayStylePagination() } } } });
    const client = new ApolloClient({ cache, link: new HttpLink({ uri: url }) });
    const query = gql(LIST);
    const watched = client.watchQuery({ query, variables: { first: 3 } });
    const subscription = watched.subscribe(() => undefined);
    const { data } = (await client.query({ query, variables: { first: 3 } })) as { data: any };
    await watched.fetchMore({ variables: { first: 3, after: data.cities.pageInfo.endCursor } });
    const joined: any = client.readQuery({ query, variables: { first: 3 } });
    expect(new Set(joined.cities.edges.map(({ node }: any) => node.code)).size).toBe(6);
    subscription.unsubscribe();
    client.stop();
  });
});

describe('Apollo Client 4 with its link for persisted queries', () => {
  it.each([true, false])(
    'sends the whole query once it is told that hashes are not kept; hashes by GET: %s',
    async (isByGet) => {
      const asked: string[] = [];
      const link = createPersistedQueryLink({
        sha256: (text) => createHash('sha256').update(text).digest('hex'),
        useGETForHashedQueries: isByGet,
      }).concat(
        new HttpLink({
          uri: url,
          fetch: (address, init) => {
            asked.push(init?.method ?? 'GET');
            return fetch(address, init);
          },
        }),
      );
      const client = new ApolloClient({ cache: new InMemoryCache(), link });
      const ask = async (first: number) => (await client.query({ query: gql(LIST), variables: { first } })).data as any;
      expect((await ask(2)).cities.edges).toHaveLength(2);
      expect((await ask(3)).cities.edges).toHaveLength(3);
      expect(asked).toEqual([isByGet ? 'GET' : 'POST', 'POST', 'POST']);
      client.stop();
    },
  );
});

describe('Relay 21, through its store', () => {
  it('runs what was compiled for the schema as it is', () => {
    const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));
    for (const { params } of Object.values<any>(ARTIFACTS)) expect(validate(schema, parse(params.text))).toEqual([]);
  });

  it('lists, and appends a page to its connection', async () => {
    const { ask, record } = relay(url, key);
    await ask(ARTIFACTS.queriesListQuery);
    const edges = () => record(record('client:root')['__queries_cities_connection'].__ref).edges.__refs;
    const { pageInfo } = record(record('client:root')['__queries_cities_connection'].__ref);
    expect(edges()).toHaveLength(2);
    await ask(ARTIFACTS.queriesPageQuery, { count: 3, cursor: record(pageInfo.__ref).endCursor });
    expect(edges()).toHaveLength(5);
  });

  it('keeps a notice and the record that it is about apart', async () => {
    const { ask, record } = relay(url, key);
    const { data } = await ask(ARTIFACTS.queriesChangesQuery, { after: null });
    const notices = data.changes.edges.filter(({ node }: any) => node?.__typename === 'Agreement');
    expect(notices.length).toBeGreaterThan(0);
    for (const { kind, recordId, node } of notices) {
      expect([kind, node.id]).toEqual(['APPEARED', recordId]);
      expect(record(recordId)).toMatchObject({ __typename: 'Agreement', kind: node.kind });
    }
  });

  it('is told by codes of a spent budget and of a lost cursor, and keeps in step', async () => {
    const spent = relay(`${tight.url}/graphql`, await tight.keyFor('BY-GRODNO'));
    let told = {};
    for (let i = 0; i < 40 && !('retryAfter' in told); i++) told = await spent.ask(ARTIFACTS.queriesListQuery);
    expect(told).toEqual({ code: 'RATE_LIMITED', retryAfter: expect.any(Number) });

    const { ask } = relay(url, key);
    const foreign = (await relay(url, await registry.keyFor('BY-MINSK')).ask(ARTIFACTS.queriesChangesQuery)).data;
    expect(await ask(ARTIFACTS.queriesChangesQuery, { after: foreign.changes.pageInfo.endCursor })).toEqual({
      code: 'CURSOR_LOST',
    });
    const { changes } = (await ask(ARTIFACTS.queriesChangesQuery, { after: null })).data;
    expect(changes.pageInfo.hasNextPage).toBe(false);
    await renamed('AGR-2022-003', 'Соглашение Relay');
    const next = (await ask(ARTIFACTS.queriesChangesQuery, { after: changes.pageInfo.endCursor })).data.changes;
    expect(next.edges.map(({ kind, node }: any) => [kind, node.code])).toContainEqual(['CHANGED', 'AGR-2022-003']);
  });
});
