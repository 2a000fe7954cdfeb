import { readFileSync } from 'node:fs';
import {
  buildSchema,
  getNamedType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { Role } from '../src/access/permissions.js';
import { FIELDS, type Line, MUTATIONS, QUERIES } from './access-matrix.js';
import { AccessWorld, WHO, type Who, WORDS } from './access-world.js';
import type { Answer } from './registry.js';

const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));
const ROOTS = { Query: QUERIES, Mutation: Object.fromEntries(MUTATIONS.map(({ name, needs }) => [name, needs])) };
const ROLES: Role[] = ['PUBLIC', 'PARTNER', 'STAFF', 'ADMIN'];
const ROLE_OF: Record<Who, Role> = {
  public: 'PUBLIC',
  grodno: 'PARTNER',
  ansan: 'PARTNER',
  staff: 'STAFF',
  admin: 'ADMIN',
};
const mayAsk = (who: Who, needs: Role) => ROLES.indexOf(ROLE_OF[who]) >= ROLES.indexOf(needs);
const isOffice = (who: Who) => mayAsk(who, 'STAFF');
const REFUSED: Partial<Record<Who, string>> = { public: 'UNAUTHENTICATED', grodno: 'FORBIDDEN', ansan: 'FORBIDDEN' };

const types = Object.values(schema.getTypeMap()).filter(
  (type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__') && !(type.name in ROOTS),
);
const isThing = (type: unknown): boolean =>
  isInterfaceType(type) || (isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node'));

/** The line of a field: that of its own type, or of all whose names end like it. */
function lineOf(type: string, field: string): Line | undefined {
  const ends = Object.keys(FIELDS).filter((key) => key.startsWith('*') && type.endsWith(key.slice(1)));
  const lines = FIELDS[type] ?? FIELDS[ends[0] ?? ''] ?? {};
  const found = Object.entries(lines).filter(([, names]) => names.split(/\s+/).includes(field));
  return found.length === 1 ? (found[0]![0] as Line) : undefined;
}

/** What to ask of a thing: every field that may be asked for, of a thing inside only which it is. */
function selectionOf(type: GraphQLObjectType, who: Who): string {
  const fields = Object.values(type.getFields()).filter(
    ({ name }) => isOffice(who) || lineOf(type.name, name) !== 'people',
  );
  return `{ __typename ${fields.map((field) => `${field.name}${argumentsOf(field)}${insideOf(field.type, who)}`).join(' ')} }`;
}
const argumentsOf = ({ args }: GraphQLField<unknown, unknown>) =>
  args.some(({ name }) => name === 'first') ? '(first: 100)' : '';
function insideOf(output: GraphQLOutputType, who: Who): string {
  const type = getNamedType(output);
  if (isLeafType(type)) return '';
  return isThing(type) ? ' { __typename id }' : ` ${selectionOf(type as GraphQLObjectType, who)}`;
}

const GONE = Symbol('not shown');
type Told = unknown;

/** What somebody should be told, made of what administrators are told: less what is not shown to them. */
function toldTo(world: AccessWorld, who: Who, value: Told, at: GraphQLOutputType): Told | typeof GONE {
  if (isNonNullType(at)) return toldTo(world, who, value, at.ofType);
  if (value === null || value === undefined) return null;
  if (isListType(at))
    return (value as Told[]).map((one) => toldTo(world, who, one, at.ofType)).filter((one) => one !== GONE);
  if (isLeafType(at)) return value;
  const given = value as Record<string, Told>;
  if (typeof given.id === 'string' && !world.isShown(given.id, who)) return GONE;
  const type = schema.getType(given.__typename as string) as GraphQLObjectType;
  const told: Record<string, Told> = {};
  for (const [name, inside] of Object.entries(given)) {
    const field = type.getFields()[name];
    const line = field && lineOf(type.name, name);
    if (!field || line === 'all') told[name] = field ? toldTo(world, who, inside, field.type) : inside;
    else if (line === 'office' || (line === 'people' && isOffice(who)))
      told[name] = isOffice(who) ? toldTo(world, who, inside, field.type) : null;
    else if (line === 'none') told[name] = isOffice(who) ? toldTo(world, who, inside, field.type) : [];
    if (told[name] === GONE) told[name] = null;
  }
  if (type.name.endsWith('Edge') && told.node === null) return GONE;
  if (type.name.endsWith('Connection')) told.totalCount = (told.nodes as Told[]).length;
  return told;
}

/** What was told, less what is worked out for each viewer anew; notes every field that had something to say. */
function without(value: Told, at: GraphQLOutputType, answered?: Set<string>): Told {
  if (isNonNullType(at)) return without(value, at.ofType, answered);
  if (value === null || value === undefined) return null;
  if (isListType(at)) return (value as Told[]).map((one) => without(one, at.ofType, answered));
  if (isLeafType(at)) return value;
  const given = value as Record<string, Told>;
  const type = schema.getType(given.__typename as string) as GraphQLObjectType;
  const told: Record<string, Told> = {};
  for (const [name, inside] of Object.entries(given)) {
    const field = type.getFields()[name];
    if (field && inside !== null && (!Array.isArray(inside) || inside.length > 0))
      answered?.add(`${type.name}.${name}`);
    const kept = field ? without(inside, field.type, answered) : inside;
    if (!field || lineOf(type.name, name) !== 'view') told[name] = kept;
  }
  return told;
}

/** The words of hidden things in an answer that somebody was given: there should be none. */
const leaksIn = (who: Who, answer: unknown) =>
  Object.keys(WORDS).filter((word) => !WORDS[word]!.split(' ').includes(who) && JSON.stringify(answer).includes(word));

let world: AccessWorld;
/** `Type.field` of all that had something to say to an administrator. */
const answered = new Set<string>();
beforeAll(async () => {
  world = await AccessWorld.open();
}, 120_000);
afterAll(() => world?.registry.close());

/** Asks, and whatever comes back holds no word that is not theirs. */
async function ask(who: Who, query: string, variables?: Record<string, unknown>): Promise<Answer> {
  const answer = await world.registry.ask(query, { ...world.by(who), variables });
  const leaks = leaksIn(who, answer);
  expect(leaks.length > 0 ? { who, query, variables, leaks } : null).toBeNull();
  return answer;
}
async function data(who: Who, query: string): Promise<any> {
  const { data: told, errors } = await ask(who, query);
  expect(errors).toBeUndefined();
  return told;
}

describe('the matrix', () => {
  it('has one line for each field of the schema, and none for another', () => {
    const fields = types.flatMap((type) => Object.keys(type.getFields()).map((field) => [type.name, field] as const));
    expect(fields.filter(([type, field]) => !lineOf(type, field)).map((pair) => pair.join('.'))).toEqual([]);
    const stale = Object.entries(FIELDS).flatMap(([type, lines]) =>
      Object.values(lines)
        .flatMap((names) => names.trim().split(/\s+/))
        .filter((field) => !fields.some(([of, name]) => name === field && of.endsWith(type.replace('*', ''))))
        .map((field) => `${type}.${field}`),
    );
    expect(stale).toEqual([]);
    for (const [root, lines] of Object.entries(ROOTS))
      expect(Object.keys(lines).sort()).toEqual(
        Object.keys((schema.getType(root) as GraphQLObjectType).getFields()).sort(),
      );
  });

  it('misses a field that it has no line for', () => {
    expect([lineOf('City', 'code'), lineOf('City', 'secretNote'), lineOf('CityConnection', 'secretNote')]).toEqual([
      'all',
      undefined,
      undefined,
    ]);
  });
});

/** The type of a thing by the word before its id. */
const TYPE_OF: Record<string, string> = { key: 'AccessKey', subscription: 'CalendarSubscription' };
const typeOf = (id: string): GraphQLObjectType => {
  const word = id.slice(0, id.indexOf('_'));
  return schema.getType(TYPE_OF[word] ?? word[0]!.toUpperCase() + word.slice(1)) as GraphQLObjectType;
};

const allIds = async () => [...world.ids.filter((id) => !id.startsWith('act_')), ...(await world.anniversaries())];

describe('everything that the registry knows', () => {
  it.each(WHO)('is told by its id to %s as the matrix says, and nothing else', async (who) => {
    const told: Record<string, unknown> = {};
    const expected: Record<string, unknown> = {};
    for (const id of await allIds()) {
      const type = typeOf(id);
      const isPeople = Object.keys(type.getFields()).every((field) => lineOf(type.name, field) === 'people');
      const asked = (by: Who) => `{ node(id: "${id}") { __typename id ... on ${type.name} ${selectionOf(type, by)} } }`;
      const { node } = await data('admin', asked('admin'));
      without(node, type, answered);
      if (isPeople && !isOffice(who)) {
        const { errors } = await ask(who, `{ node(id: "${id}") { ... on ${type.name} { id } } }`);
        expect(errors?.map(({ extensions }) => extensions.code)).toEqual([REFUSED[who]]);
        expect((await data(who, `{ node(id: "${id}") { id } }`)).node).toBeNull();
        continue;
      }
      told[id] = without((await data(who, asked(who))).node, type);
      const due = toldTo(world, who, node, type);
      expected[id] = due === GONE ? null : without(due, type);
    }
    expect(told).toEqual(expected);
    expect(Object.values(told).filter((one) => one !== null).length).toBeGreaterThan(20);
  });
});
