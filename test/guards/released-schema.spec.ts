import { readFileSync } from 'node:fs';
import { CriticalityLevel, diff, type Change } from '@graphql-inspector/core';
import { buildSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType, type GraphQLSchema } from 'graphql';

/** The schema as it was delivered last, on 2026-11-30; a release copies schema.graphql over it. */
const RELEASED = 'test/guards/released-schema.graphql';

const REFUSABLE =
  'null comes only with the error FORBIDDEN or UNAUTHENTICATED, for who was refused the whole answer before; who may read it still always gets it';

/** Breaking changes that are wanted, by what they change, and why nobody is harmed. */
const WANTED: Record<string, string> = {
  'Query.accessKeys': REFUSABLE,
  'Query.calendarSubscriptions': REFUSABLE,
  'Query.contacts': REFUSABLE,
  'Query.mandates': REFUSABLE,
  'City.contacts': REFUSABLE,
  'Invitation.delegation': REFUSABLE,
};

/** The reason for which something of a schema is deprecated, by its path: `City.name`, `City.name.language`, `CityKind.CITY`. */
function deprecationOf(schema: GraphQLSchema, path: string): string | null | undefined {
  const [name, part, argument] = path.split('.') as [string, string?, string?];
  const type = schema.getType(name);
  if (part === undefined) return undefined;
  if (isEnumType(type)) return type.getValue(part)?.deprecationReason;
  if (isInputObjectType(type)) return type.getFields()[part]?.deprecationReason;
  if (!isObjectType(type) && !isInterfaceType(type)) return undefined;
  const field = type.getFields()[part];
  const found = argument === undefined ? field : field?.args.find((one) => one.name === argument);
  return found?.deprecationReason ?? field?.deprecationReason;
}

/** Whether it was deprecated with a day that has passed. @param today as 2027-06-02 */
function isOver(schema: GraphQLSchema, path: string, today: string): boolean {
  const [, day] = /gone after (\d{4}-\d\d-\d\d)\.$/.exec(deprecationOf(schema, path) ?? '') ?? [];
  return day !== undefined && day < today;
}

/** What would break somebody's program, and has neither been announced nor is wanted. */
async function breaks(before: string, after: string, today: string, wanted = WANTED): Promise<string[]> {
  const [released, now] = [buildSchema(before), buildSchema(after)];
  const isBreaking = ({ type, criticality }: Change) =>
    criticality.level === CriticalityLevel.Breaking || /_REMOVED$/.test(type);
  return (await diff(released, now))
    .filter(isBreaking)
    .filter(({ type }) => !/^(DIRECTIVE|.*DESCRIPTION|.*DEPRECATION)/.test(type))
    .filter(({ path = '' }) => !isOver(released, path, today) && wanted[path] === undefined)
    .map(({ path, message }) => `${path}: ${message}`);
}

const today = new Date().toISOString().slice(0, 10);
const [released, current] = [RELEASED, 'schema.graphql'].map((path) => readFileSync(path, 'utf8')) as [string, string];

it('breaks no program that was written for the last release, but where that is wanted and told', async () => {
  expect(await breaks(released, current, today)).toEqual([]);
});

it('has no reason for what is no change any more', async () => {
  const broken = await breaks(released, current, today, {});
  expect(Object.keys(WANTED).filter((path) => !broken.some((one) => one.startsWith(`${path}: `)))).toEqual([]);
});

const LITTLE = `
  type Query { city(ref: String!, asOf: String): City }
  enum Kind { TOWN VILLAGE }
  type City { code: String! old: String @deprecated(reason: "2026-12-01: use code; gone after 2027-06-01.") kind: Kind }
`;

it.each([
  ['a field', /code: String! /, '', ['City.code']],
  ['an argument', /, asOf: String/, '', ['Query.city.asOf']],
  ['a value of an enum', / VILLAGE/, '', ['Kind.VILLAGE']],
  ['a type of a field', /kind: Kind/, 'kind: String', ['City.kind']],
  ['null where there was none', /code: String!/, 'code: String', ['City.code']],
  ['a required argument', /, asOf: String/, ', asOf: String!', ['Query.city.asOf']],
  ['nothing: a new field', /code: String!/, 'code: String! name: String!', []],
  ['nothing: a new value', /VILLAGE/, 'VILLAGE CITY', []],
])('notices what is broken: %s', async (_, what, by, paths) => {
  const broken = await breaks(LITTLE, LITTLE.replace(what, by), '2026-12-02', {});
  expect(broken.map((one) => one.split(':')[0])).toEqual(paths);
});

it('lets go what is deprecated once its day has passed, and not before', async () => {
  const without = LITTLE.replace(/old: String @deprecated\(.*?\)/, '');
  expect(await breaks(LITTLE, without, '2027-06-02', {})).toEqual([]);
  expect(await breaks(LITTLE, without, '2027-06-01', {})).toHaveLength(1);
});
