import type { Logger } from 'typeorm';
import { newId } from '../../src/kernel/ids.js';
import { Registry } from '../support/registry.js';

/** How many more may be made: the first of a kind may have nothing inside. */
const LEFT_OUT = 3;

describe('nodes: records by their ids', () => {
  let registry: Registry;
  beforeAll(async () => {
    registry = await Registry.open('demonstration');
  });
  afterAll(() => registry.close());

  const NODES = 'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }';
  const nodes = async (ids: string[], as: 'public' | 'staff' | 'admin' = 'admin') =>
    (await registry.data<{ nodes: { id: string; __typename: string }[] }>(NODES, { as, variables: { ids } })).nodes;

  /** Some of each kind that has a list. */
  async function some(): Promise<string[]> {
    const lists = [
      'cities',
      'partnerships',
      'agreements',
      'events',
      'exchanges',
      'contacts',
      'anniversaries',
      'accessKeys',
    ];
    const found = await registry.data<Record<string, { nodes: { id: string }[] }>>(
      `{ ${lists.map((list) => `${list}(first: 5) { nodes { id } }`).join(' ')}
        history: city(ref: "BY-GRODNO") { history(first: 5) { nodes { id } } } }`,
      { as: 'admin' },
    );
    const { history, ...rest } = found as Record<string, any>;
    return [...Object.values(rest), history.history].flatMap(({ nodes: all }) =>
      all.map(({ id }: { id: string }) => id),
    );
  }

  it('come in the order asked for, each as node tells it, and null for what is not there', async () => {
    const ids = await some();
    const asked = [...ids.toReversed(), newId('city'), 'Гродно', ids[0]!];
    const told = await nodes(asked);
    expect(told.slice(0, ids.length).map(({ id }) => id)).toEqual(ids.toReversed());
    expect(told.slice(ids.length)).toEqual([null, null, told[ids.length - 1]]);
    expect(new Set(told.map((one) => one?.__typename)).size).toBeGreaterThan(8);
    for (const as of ['public', 'staff'] as const) {
      const each = await Promise.all(
        ids.map(async (id) => (await registry.data(`{ node(id: "${id}") { __typename id } }`, { as })).node),
      );
      expect(await nodes(ids, as)).toEqual(each);
      expect(each).toContain(null);
    }
  });

  it('take as many statements for many records of a kind as for one', async () => {
    const count = async (ids: string[]) => {
      const said: string[] = [];
      registry.database.logger = { logQuery: (text: string) => void said.push(text) } as unknown as Logger;
      await nodes(ids);
      return said.length;
    };
    for (const [kind, ids] of Map.groupBy(await some(), (id) => id.split('_')[0]!)) {
      const one = await count(ids.slice(0, 1));
      expect({ kind, more: Math.max(0, (await count(ids)) - one - LEFT_OUT) }).toEqual({ kind, more: 0 });
    }
  });

  it('are at most 100, and cost as many', async () => {
    const ids = Array.from({ length: 101 }, () => newId('city'));
    const refused = async (variables: object, query = NODES) =>
      (await registry.ask(query, { as: 'public', variables: variables as Record<string, unknown> })).errors?.[0];
    expect(await refused({ ids })).toMatchObject({
      message: 'Не больше 100 идентификаторов сразу, а не 101: остальные запросите отдельно.',
      extensions: { code: 'BAD_USER_INPUT' },
    });
    const dear =
      'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on City { agreements(first: 100) { nodes { code } } } } }';
    expect((await refused({ ids: ids.slice(1) }, dear))?.message).toMatch(/^Стоимость запроса — 11\d{3},/);
  });
});
