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
    ['a thing', '{ city { country { code } } }', 2],
    ['a thing of ten values', `{ city { id name aliases ${many(7, (i) => `a${i}: name`)} } }`, 2],
    ['a list without pages, as three', '{ city { names { text } } }', 4],
    ['the usual page', '{ cities { nodes { country { code } } } }', 1 + 20 * 2 + 2],
    ['a page of a hundred', '{ cities(first: 100) { nodes { id } } }', 1 + 100 + 10],
    ['the same by its edges', '{ cities(first: 100) { edges { node { id } } } }', 1 + 200 + 10],
    ['a page of none, as of one', '{ cities(first: 0) { totalCount } }', 2],
    ['null, the usual page', '{ cities(first: null) { nodes { __typename } } }', 21],
    ['a hundred lists of a hundred', '{ cities(first: 100) { nodes { twins(first: 100) { nodes { id } } } } }', 11_201],
    ['a hundred counts', '{ cities(first: 100) { nodes { twins(first: 1) { totalCount } } } }', 301],
    ['where the page stands, nothing', '{ cities { pageInfo { hasNextPage endCursor } } }', 1],
    ['questions about the schema, nothing', '{ __typename __schema { types { name fields { name } } } }', 0],
    ['every item that a list is narrowed by', '{ cities(first: 1, filter: { names: ["a", "b"] }) { totalCount } }', 4],
    [
      'the same, however deep',
      '{ cities(first: 1, filter: { not: { names: ["a"] }, any: [{ names: ["b"] }, { names: "c" }] }) { totalCount } }',
      7,
    ],
    ['every key of an order', '{ cities(first: 1, orderBy: [NAME, CODE, NAME]) { totalCount } }', 5],
    ['a change', 'mutation { cityUpdate { city { country { code } } } }', 12],
  ])('%s', (_, query, expected) => expect(cost(query)).toBe(expected));

  it('goes by the variables, and by their defaults', () => {
    const query = 'query ($n: Int = 50) { cities(first: $n) { nodes { __typename } } }';
    expect([cost(query, { n: 10 }), cost(query), cost(query, { n: null })]).toEqual([11, 51, 21]);
  });

  it('counts what is narrowed by in variables', () => {
    const query =
      'query ($f: Filter, $n: [String!]) { a: cities(first: 1, filter: $f) { totalCount } b: cities(first: 1, filter: { names: $n }) { totalCount } }';
    const names = Array.from({ length: 50 }, () => 'Атлантида');
    expect([cost(query), cost(query, { f: { names }, n: names })]).toEqual([4, 104]);
  });

  it('leaves out what is skipped', () => {
    const query =
      'query ($s: Boolean!) { cities @skip(if: $s) { nodes { id } } home @include(if: $s) { country { code } } }';
    expect([cost(query, { s: true }), cost(query, { s: false })]).toEqual([2, 23]);
  });

  it('counts what is in fragments, wherever they are spread, and of types that exclude one another the dearer', () => {
    const fragment = 'fragment F on City { twins(first: 5) { nodes { __typename } } }';
    expect(cost(`{ city { ...F } } ${fragment}`)).toBe(7);
    expect(cost(`{ cities(first: 10) { nodes { ...F } } } ${fragment}`)).toBe(71);
    expect(cost('{ node(id: "x") { ... on City { names { text } } id } }')).toBe(4);
  });

  it('is that of the operation that was chosen', () => {
    const query = 'query A { city { country { code } } } query B { cities { nodes { __typename } } }';
    expect([cost(query, {}, 'A'), cost(query, {}, 'B')]).toEqual([2, 21]);
  });

  it.each([500, -1, 101, 1.5, 'ten'])('a page of %p counts as one: the list itself refuses it', (first) => {
    const query = 'query ($n: Int) { cities(first: $n) { nodes { twins(first: 100) { nodes { __typename } } } } }';
    // Of 1.5 and «ten» GraphQL makes no number, and nothing runs at all.
    expect(cost(query, { n: first })).toBe(Number.isInteger(first) ? 103 : 0);
  });

  it('is counted on where an argument is missing: the rest would run', () => {
    const query =
      'query ($n: Int! = 5) { city { twins(first: $n) { totalCount } } cities(first: 100) { nodes { __typename } } }';
    expect(cost(query, { n: null })).toBe(0);
    const strict = buildSchema('type Query { a(x: Int!): Query b: Query }');
    const document = parse('query ($n: Int = 5) { a(x: $n) { b { __typename } } b { b { __typename } } }');
    expect(costOf(strict, document, getOperationAST(document)!, { n: null })).toBe(2);
  });

  it('is endless, and soon found to be, where fragments spread one another', () => {
    const bomb = many(25, (i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`);
    const begun = process.cpuUsage().user;
    expect(cost(`{ ...F0 } ${bomb} fragment F25 on Query { __typename }`)).toBe(Infinity);
    expect(process.cpuUsage().user - begun).toBeLessThan(500_000);
  });

  it('does not go round in a circle', () => {
    expect(cost('{ city { ...A } } fragment A on City { country { code } ...A }')).toBe(2);
  });
});
