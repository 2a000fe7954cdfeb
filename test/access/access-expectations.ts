import { readFileSync } from 'node:fs';
import {
  buildSchema,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from 'graphql';
import type { Role } from '../../src/access/permissions.js';
import { FIELDS, MUTATIONS, QUERIES, type Line } from './access-matrix.js';
import { AccessWorld, WORDS, type Who } from './access-world.js';

export const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));

export const ROOTS = {
  Query: QUERIES,
  Mutation: Object.fromEntries(MUTATIONS.map(({ name, needs }) => [name, needs])),
};

const ROLES: Role[] = ['PUBLIC', 'PARTNER', 'STAFF', 'ADMIN'];

export const ROLE_OF: Record<Who, Role> = {
  public: 'PUBLIC',
  grodno: 'PARTNER',
  ansan: 'PARTNER',
  staff: 'STAFF',
  admin: 'ADMIN',
};

export const mayAsk = (who: Who, needs: Role) => ROLES.indexOf(ROLE_OF[who]) >= ROLES.indexOf(needs);

export const isOffice = (who: Who) => mayAsk(who, 'STAFF');

export const REFUSED: Partial<Record<Who, string>> = {
  public: 'UNAUTHENTICATED',
  grodno: 'FORBIDDEN',
  ansan: 'FORBIDDEN',
};

export const types = Object.values(schema.getTypeMap()).filter(
  (type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__') && !(type.name in ROOTS),
);

export const isThing = (type: unknown): boolean =>
  isInterfaceType(type) || (isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node'));

/** The line of a field: that of its own type, or of all whose names end like it. */
export function lineOf(type: string, field: string): Line | undefined {
  const ends = Object.keys(FIELDS).filter((key) => key.startsWith('*') && type.endsWith(key.slice(1)));
  const lines = FIELDS[type] ?? FIELDS[ends[0] ?? ''] ?? {};
  const found = Object.entries(lines).filter(([, names]) => names.split(/\s+/).includes(field));
  return found.length === 1 ? (found[0]![0] as Line) : undefined;
}

/** What to ask of a thing: every field that may be asked for, of a thing inside only which it is. */
export function selectionOf(type: GraphQLObjectType, who: Who): string {
  const fields = Object.values(type.getFields()).filter(
    ({ name }) => isOffice(who) || lineOf(type.name, name) !== 'people',
  );
  return `{ __typename ${fields.map((field) => `${field.name}${argumentsOf(field)}${insideOf(field.type, who)}`).join(' ')} }`;
}

const argumentsOf = ({ args }: GraphQLField<unknown, unknown>) =>
  args.some(({ name }) => name === 'first') ? '(first: 100)' : '';

export function insideOf(output: GraphQLOutputType, who: Who): string {
  const type = getNamedType(output);
  if (isLeafType(type)) return '';
  return isThing(type) ? ' { __typename id }' : ` ${selectionOf(type as GraphQLObjectType, who)}`;
}

export const GONE = Symbol('not shown');

type Told = unknown;

/** What somebody should be told, made of what administrators are told: less what is not shown to them. */
export function toldTo(world: AccessWorld, who: Who, value: Told, at: GraphQLOutputType): Told | typeof GONE {
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
  // A link is told together with what it leads to.
  const isLost = (name: string) => told[name] === null && given[name] !== null;
  if (type.name === 'AgreementLink' && (isLost('agreement') || isLost('exchange'))) return GONE;
  if (type.name.endsWith('Connection')) told.totalCount = (told.nodes as Told[]).length;
  return told;
}

/** What was told, less what is worked out for each viewer anew; notes every field that had something to say. */
export function without(value: Told, at: GraphQLOutputType, answered?: Set<string>): Told {
  if (isNonNullType(at)) return without(value, at.ofType, answered);
  if (value === null || value === undefined) return null;
  if (isListType(at)) return (value as Told[]).map((one) => without(one, at.ofType, answered));
  if (isLeafType(at)) return value;
  const given = value as Record<string, Told>;
  const type = schema.getType(given.__typename as string) as GraphQLObjectType;
  const told: Record<string, Told> = {};
  for (const [name, inside] of Object.entries(given)) {
    const field = type.getFields()[name];
    if (field && inside !== null && (name === 'userErrors' || !Array.isArray(inside) || inside.length > 0))
      answered?.add(`${type.name}.${name}`);
    const kept = field ? without(inside, field.type, answered) : inside;
    if (!field || lineOf(type.name, name) !== 'view') told[name] = kept;
  }
  return told;
}

/** The words of hidden things in an answer that somebody was given: there should be none. */
export const leaksIn = (who: Who, answer: unknown) =>
  Object.keys(WORDS).filter((word) => !WORDS[word]!.split(' ').includes(who) && JSON.stringify(answer).includes(word));

/** The type of a thing by the word before its id. */
const TYPE_OF: Record<string, string> = { key: 'AccessKey', subscription: 'CalendarSubscription' };

export const typeOf = (id: string): GraphQLObjectType => {
  const word = id.slice(0, id.indexOf('_'));
  return schema.getType(TYPE_OF[word] ?? word[0]!.toUpperCase() + word.slice(1)) as GraphQLObjectType;
};

export const field = (root: 'Query' | 'Mutation', name: string) =>
  (schema.getType(root) as GraphQLObjectType).getFields()[name]!;
