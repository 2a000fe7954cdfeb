import { readFileSync } from 'node:fs';
import {
  buildSchema,
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  type GraphQLField,
  type GraphQLObjectType,
} from 'graphql';
import type { Logger } from 'typeorm';
import { Registry } from '../support/registry.js';

// Every list inside every list of the schema: what a page costs must not depend on how many rows it has.
const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));

type Field = GraphQLField<unknown, unknown>;
const fieldsOf = (type: GraphQLObjectType): Field[] =>
  Object.values(type.getFields()).filter(({ args }) => !args.some(isRequiredArgument));

/** What the nodes of a connection are; null for other fields. */
function nodeOf({ type }: Field): GraphQLObjectType | null {
  const named = getNamedType(type);
  const nodes = isObjectType(named) && named.name.endsWith('Connection') && named.getFields()['nodes'];
  const node = nodes && getNamedType(nodes.type);
  return node && isObjectType(node) ? node : null;
}

const leaves = (type: GraphQLObjectType) =>
  fieldsOf(type)
    .flatMap(({ name, type: its }) => (isLeafType(getNamedType(its)) ? [name] : []))
    .join(' ');
const listsOf = (type: GraphQLObjectType) => fieldsOf(type).flatMap((field) => (nodeOf(field) ? [field] : []));

const lists = listsOf(schema.getQueryType()!);
const pairs = lists.flatMap((outer) =>
  listsOf(nodeOf(outer)!).map((inner) => ({
    outer: outer.name,
    inner: inner.name,
    row: nodeOf(outer)!,
    item: nodeOf(inner)!,
  })),
);

/** How often more the same statement may be made: the first rows of a list may have nothing inside. */
const LEFT_OUT = 3;

let registry: Registry;
beforeAll(async () => {
  registry = await Registry.open('demonstration');
});
afterAll(() => registry.close());

async function statements(query: string): Promise<{ times: Map<string, number>; rows: number }> {
  const times = new Map<string, number>();
  registry.database.logger = {
    logQuery: (text: string) => void times.set(text, (times.get(text) ?? 0) + 1),
  } as unknown as Logger;
  const [list] = Object.values<{ nodes: unknown[] }>(await registry.data(query, { as: 'admin' }));
  return { times, rows: list!.nodes.length };
}

let compared = 0;

it.each(pairs)('$outer → $inner', async ({ outer, inner, row, item }) => {
  const deeper = listsOf(item)
    .map(({ name }) => `${name}(first: 2) { totalCount nodes { __typename } }`)
    .join(' ');
  const asked = (first: number) =>
    `{ ${outer}(first: ${first}) { nodes { ${leaves(row)} ${inner}(first: 5) { totalCount nodes { ${leaves(item)} ${deeper} } } } } }`;
  const [few, many] = [await statements(asked(2)), await statements(asked(40))];
  if (many.rows > few.rows + LEFT_OUT) compared += 1;
  const oftener = [...many.times].filter(([text, times]) => times > (few.times.get(text) ?? 0) + LEFT_OUT);
  expect(oftener).toEqual([]);
});

it('many of them had rows enough to tell', () => {
  expect(pairs.length).toBeGreaterThan(20);
  expect(compared).toBeGreaterThanOrEqual(10);
});
