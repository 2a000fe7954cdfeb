import { buildSchema, getOperationAST, parse } from 'graphql';
import { costOf } from './query-cost.js';

const schema = buildSchema(`
  type Query { city: City cities(first: Int = 20, after: String, filter: Filter, orderBy: [Order!]): CityConnection! node(id: ID): Node home: City! }
  type Mutation { cityUpdate: CityPayload! }
  input Filter { names: [String!] not: Filter any: [Filter!] }
  enum Order { NAME CODE }
  interface Node { id: ID! }
  type City implements Node { id: ID! name: String! aliases: [String!]! country: Country names: [Name!]! twins(first: Int = 20): CityConnection! }
  type Country { code: String! }
  type Name { text: String! }
  type CityPayload { city: City }
  type CityConnection { nodes: [City!]! edges: [CityEdge!]! pageInfo: PageInfo! totalCount: Int! }
  type CityEdge { cursor: String! node: City! }
  type PageInfo { hasNextPage: Boolean! endCursor: String }
`);

function cost(query: string, variables?: Record<string, unknown>, operationName?: string): number {
  const document = parse(query);
  return costOf(schema, document, getOperationAST(document, operationName)!, variables);
}

const many = (count: number, part: (i: number) => string) => Array.from({ length: count }, (_, i) => part(i)).join(' ');

describe('the cost of a query', () => {
  it.each([
    ['an object', '{ city { country { code } } }', 2],
    ['an object with ten scalars', `{ city { id name aliases ${many(7, (i) => `a${i}: name`)} } }`, 2],
    ['a list without pages, as three', '{ city { names { text } } }', 4],
    ['the default page', '{ cities { nodes { country { code } } } }', 1 + 20 * 2 + 2],
    ['a page of a hundred', '{ cities(first: 100) { nodes { id } } }', 1 + 100 + 10],
    ['the same through edges', '{ cities(first: 100) { edges { node { id } } } }', 1 + 200 + 10],
    ['an empty page, as a page of one', '{ cities(first: 0) { totalCount } }', 2],
    ['null, the default page', '{ cities(first: null) { nodes { __typename } } }', 21],
    ['a hundred lists of a hundred', '{ cities(first: 100) { nodes { twins(first: 100) { nodes { id } } } } }', 11_201],
    ['a hundred counts', '{ cities(first: 100) { nodes { twins(first: 1) { totalCount } } } }', 301],
    ['pageInfo, nothing', '{ cities { pageInfo { hasNextPage endCursor } } }', 1],
    ['introspection, nothing', '{ __typename __schema { types { name fields { name } } } }', 0],
    ['every item of a filter list', '{ cities(first: 1, filter: { names: ["a", "b"] }) { totalCount } }', 4],
    [
      'the same, however deep',
      '{ cities(first: 1, filter: { not: { names: ["a"] }, any: [{ names: ["b"] }, { names: "c" }] }) { totalCount } }',
      7,
    ],
    [
      'a long text, by its length',
      `{ cities(first: 1, filter: { names: ["${'г'.repeat(2000)}"] }) { totalCount } }`,
      13,
    ],
    ['every sort key', '{ cities(first: 1, orderBy: [NAME, CODE, NAME]) { totalCount } }', 5],
    ['a change', 'mutation { cityUpdate { city { country { code } } } }', 12],
  ])('%s', (_, query, expected) => expect(cost(query)).toBe(expected));

  it('uses the variables and their defaults', () => {
    const query = 'query ($n: Int = 50) { cities(first: $n) { nodes { __typename } } }';
    expect([cost(query, { n: 10 }), cost(query), cost(query, { n: null })]).toEqual([11, 51, 21]);
  });

  it('counts filter lists in variables', () => {
    const query =
      'query ($f: Filter, $n: [String!]) { a: cities(first: 1, filter: $f) { totalCount } b: cities(first: 1, filter: { names: $n }) { totalCount } }';
    const names = Array.from({ length: 50 }, () => 'Атлантида');
    expect([cost(query), cost(query, { f: { names }, n: names })]).toEqual([4, 104]);
  });

  it('ignores skipped fields', () => {
    const query =
      'query ($s: Boolean!) { cities @skip(if: $s) { nodes { id } } home @include(if: $s) { country { code } } }';
    expect([cost(query, { s: true }), cost(query, { s: false })]).toEqual([2, 23]);
  });

  it('counts fragments wherever they are spread, and of mutually exclusive types the most expensive', () => {
    const fragment = 'fragment F on City { twins(first: 5) { nodes { __typename } } }';
    expect(cost(`{ city { ...F } } ${fragment}`)).toBe(7);
    expect(cost(`{ cities(first: 10) { nodes { ...F } } } ${fragment}`)).toBe(71);
    expect(cost('{ node(id: "x") { ... on City { names { text } } id } }')).toBe(4);
  });

  it('is that of the selected operation', () => {
    const query = 'query A { city { country { code } } } query B { cities { nodes { __typename } } }';
    expect([cost(query, {}, 'A'), cost(query, {}, 'B')]).toEqual([2, 21]);
  });

  it.each([500, -1, 101, 1.5, 'ten'])('a page of %p counts as one: the list itself rejects it', (first) => {
    const query = 'query ($n: Int) { cities(first: $n) { nodes { twins(first: 100) { nodes { __typename } } } } }';
    // GraphQL rejects 1.5 and «ten», so nothing runs.
    expect(cost(query, { n: first })).toBe(Number.isInteger(first) ? 103 : 0);
  });

  it('is still counted if an argument is missing: the rest would run', () => {
    const query =
      'query ($n: Int! = 5) { city { twins(first: $n) { totalCount } } cities(first: 100) { nodes { __typename } } }';
    expect(cost(query, { n: null })).toBe(0);
    const strict = buildSchema('type Query { a(x: Int!): Query b: Query }');
    const document = parse('query ($n: Int = 5) { a(x: $n) { b { __typename } } b { b { __typename } } }');
    expect(costOf(strict, document, getOperationAST(document)!, { n: null })).toBe(2);
  });

  it('is infinite, and quickly found to be, for exponentially nested fragments', () => {
    const bomb = many(25, (i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`);
    const begun = process.cpuUsage().user;
    expect(cost(`{ ...F0 } ${bomb} fragment F25 on Query { __typename }`)).toBe(Infinity);
    expect(process.cpuUsage().user - begun).toBeLessThan(500_000);
  });

  it('does not loop on fragment cycles', () => {
    expect(cost('{ city { ...A } } fragment A on City { country { code } ...A }')).toBe(2);
  });
});
