import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isListType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';

/** A convention of the schema: a sentence for each place that breaks it. */
export type Convention = (schema: GraphQLSchema) => string[];

type Field = GraphQLField<unknown, unknown>;
interface Part {
  path: string;
  kind: 'type' | 'field' | 'argument' | 'input' | 'value';
  name: string;
  description?: string | null;
  deprecationReason?: string | null;
  type?: unknown;
}

const typesOf = (schema: GraphQLSchema): GraphQLNamedType[] =>
  Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type));

const objectsOf = (schema: GraphQLSchema) => typesOf(schema).filter(isObjectType);

function fieldsOf(schema: GraphQLSchema): { path: string; field: Field; of: GraphQLNamedType }[] {
  return typesOf(schema)
    .filter((type) => isObjectType(type) || isInterfaceType(type))
    .flatMap((of) => Object.values(of.getFields()).map((field) => ({ path: `${of.name}.${field.name}`, field, of })));
}

/** Everything in a schema that has a name of ours. */
export function partsOf(schema: GraphQLSchema): Part[] {
  const part = (kind: Part['kind'], path: string, thing: Omit<Part, 'kind' | 'path'>): Part => {
    const { name, description, deprecationReason, type } = thing;
    return { kind, path, name, description, deprecationReason, type };
  };
  return typesOf(schema).flatMap((type) => [
    part('type', type.name, type),
    ...(isEnumType(type) ? type.getValues().map((one) => part('value', `${type.name}.${one.name}`, one)) : []),
    ...(isInputObjectType(type)
      ? Object.values(type.getFields()).map((one: GraphQLInputField) => part('input', `${type.name}.${one.name}`, one))
      : []),
    ...(isObjectType(type) || isInterfaceType(type)
      ? Object.values(type.getFields()).flatMap((field: Field) => [
          part('field', `${type.name}.${field.name}`, field),
          ...field.args.map((one: GraphQLArgument) => part('argument', `${type.name}.${field.name}(${one.name})`, one)),
        ])
      : []),
  ]);
}

const shown = (type: unknown) => (type === undefined ? 'nothing' : String(type));
const isRoot = (schema: GraphQLSchema, type: GraphQLNamedType) =>
  type === schema.getQueryType() || type === schema.getMutationType();
const upperFirst = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);
const lowerFirst = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);

const SHAPES: Record<Part['kind'], RegExp> = {
  type: /^([A-Z][a-z0-9]*)+$/,
  field: /^[a-z][a-zA-Z0-9]*$/,
  argument: /^[a-z][a-zA-Z0-9]*$/,
  input: /^[a-z][a-zA-Z0-9]*$/,
  value: /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/,
};

export const names: Convention = (schema) => [
  ...partsOf(schema)
    .filter(({ kind, name }) => !SHAPES[kind].test(name))
    .map(({ path }) => `${path}: not the shape of a name`),
  ...partsOf(schema)
    .filter(({ kind, name }) => kind === 'type' && /[^s]s$/.test(name) && !/Status$/.test(name))
    .map(({ path }) => `${path}: types are singular`),
  ...Object.keys(schema.getMutationType()?.getFields() ?? {})
    .filter((name) => !typesOf(schema).some((type) => /^[A-Z]/.test(name.replace(lowerFirst(type.name), ''))))
    .map((name) => `Mutation.${name}: the noun comes first, then the act`),
];

/** Arguments of lists: `filter: CityFilter`, `orderBy: [CityOrder!]`. */
export const filters: Convention = (schema) =>
  fieldsOf(schema).flatMap(({ path, field }) => {
    const node = getNamedType(field.type).name.replace(/Connection$/, '');
    const expected: Record<string, string> = { filter: `${node}Filter`, orderBy: `[${node}Order!]`, asOf: 'Date' };
    return field.args
      .filter(({ name, type }) => expected[name] !== undefined && expected[name] !== String(type))
      .map(({ name, type }) => `${path}(${name}): ${expected[name]}, not ${type}`);
  });

export const mutations: Convention = (schema) =>
  Object.values(schema.getMutationType()?.getFields() ?? {}).flatMap((field) => {
    const act = upperFirst(field.name);
    const found: string[] = [];
    const args = field.args.map(({ name, type }) => `${name}: ${type}`).join(', ');
    if (args !== `input: ${act}Input!`) found.push(`${field.name}: takes (input: ${act}Input!), not (${args})`);
    if (String(field.type) !== `${act}Payload!`) found.push(`${field.name}: gives ${act}Payload!, not ${field.type}`);
    const payload = getNamedType(field.type);
    if (!isObjectType(payload) || payload.name !== `${act}Payload`) return found;
    const { userErrors, ...things } = payload.getFields();
    if (shown(userErrors?.type) !== '[UserError!]!') found.push(`${payload.name}: has userErrors: [UserError!]!`);
    if (Object.keys(things).length === 0) found.push(`${payload.name}: holds the thing`);
    for (const thing of Object.values(things))
      if (isNonNullType(thing.type) && !isListType(getNullableType(thing.type)))
        found.push(`${payload.name}.${thing.name}: nullable`);
    return found;
  });

const CREATES = /(Register|Propose|Establish|Plan|Invite|Log|Add|Issue|Subscribe)$/;

/** Who creates takes a key against repeats; who changes takes the revision that the change is based on. */
export const repeats: Convention = (schema) =>
  Object.values(schema.getMutationType()?.getFields() ?? {}).flatMap((field) => {
    const input = field.args[0] && getNamedType(field.args[0].type);
    if (!isInputObjectType(input)) return [];
    const [name, type] = CREATES.test(field.name) ? ['clientMutationKey', 'String'] : ['ifRevision', 'Int'];
    return shown(input.getFields()[name!]?.type) === type ? [] : [`${input.name}: takes ${name}: ${type}`];
  });

const DAYS = ['Date', 'PartialDateInput', 'LocalTimeInput'];

/** The days in an input, at any depth, as the names that lead there. */
export function daysIn(type: GraphQLInputType, path: readonly string[] = []): string[][] {
  const named = getNamedType(type);
  if (!isInputObjectType(named)) return DAYS.includes(named.name) ? [[...path]] : [];
  return Object.values(named.getFields()).flatMap((field) => daysIn(field.type, [...path, field.name]));
}

/** Whoever may be asked back about a day can say that it is meant. */
export const doubts: Convention = (schema) =>
  Object.values(schema.getMutationType()?.getFields() ?? {}).flatMap((field) => {
    const input = field.args[0] && getNamedType(field.args[0].type);
    if (!isInputObjectType(input) || daysIn(input).length === 0) return [];
    return shown(input.getFields()['confirm']?.type) === 'Boolean' ? [] : [`${input.name}: takes confirm: Boolean`];
  });

export const described: Convention = (schema) =>
  partsOf(schema)
    .filter(({ description }) => !description?.trim())
    .map(({ path }) => `${path}: says nothing about itself`);

/** @param dictionary English description → Russian description */
export const translated =
  (dictionary: ReadonlyMap<string, string>): Convention =>
  (schema) =>
    partsOf(schema)
      .filter(({ description }) => description && !/[а-яё]/i.test(dictionary.get(description) ?? ''))
      .map(({ path, description }) => `${path}: «${description}» is not in Russian`);

/** Where null may come, the description says what it means. */
export const nullsExplained: Convention = (schema) =>
  fieldsOf(schema)
    .filter(({ field }) => !isNonNullType(field.type) && !/\bnull\b/i.test(field.description ?? ''))
    .map(({ path }) => `${path}: does not say what null means`);

const isConnection = (type: GraphQLNamedType): type is GraphQLObjectType =>
  isObjectType(type) && type.name.endsWith('Connection');
const CONNECTIONS =
  /^(anniversaries|cities|partnerships|agreements|contacts|events|invitations|exchanges|search|history)$/;

export const connections: Convention = (schema) => [
  ...objectsOf(schema)
    .filter(isConnection)
    .flatMap((type) => {
      const name = type.name.replace(/Connection$/, '');
      const edge = schema.getType(`${name}Edge`);
      // Rows that say more than where they stand may be of anything that has an id.
      const node = schema.getType(name) ? name : 'Node';
      return [
        ...differing(type, {
          nodes: `[${node}!]!`,
          edges: `[${name}Edge!]!`,
          pageInfo: 'PageInfo!',
          totalCount: 'Int!',
        }),
        ...(isObjectType(edge)
          ? differing(edge, { cursor: 'String!', ...(node === name && { node: `${node}!` }) })
          : []),
      ];
    }),
  ...fieldsOf(schema)
    .filter(({ field }) => isConnection(getNamedType(field.type)))
    .flatMap(({ path, field }) => {
      const written = ({ type, defaultValue }: GraphQLArgument) =>
        defaultValue === undefined ? String(type) : `${type} = ${JSON.stringify(defaultValue)}`;
      const args = Object.fromEntries(field.args.map((one) => [one.name, written(one)]));
      return [
        ...(args.first === 'Int = 20' ? [] : [`${path}: takes first: Int = 20, not ${args.first}`]),
        ...(args.after === 'String' ? [] : [`${path}: takes after: String, not ${args.after}`]),
      ];
    }),
  ...fieldsOf(schema)
    .filter(({ field }) => CONNECTIONS.test(field.name) && !isConnection(getNamedType(field.type)))
    .map(({ path }) => `${path}: is a connection`),
];

function differing(type: GraphQLObjectType, expected: Record<string, string>): string[] {
  const fields = type.getFields();
  return Object.entries(expected)
    .filter(([name, written]) => shown(fields[name]?.type) !== written)
    .map(([name, written]) => `${type.name}.${name}: ${written}, not ${shown(fields[name]?.type)}`);
}

export const listsAreFull: Convention = (schema) =>
  partsOf(schema).flatMap(({ path, kind, type }) => {
    const list = getNullableType(type as GraphQLOutputType);
    if (!isListType(list)) return [];
    return [
      ...(isNonNullType(list.ofType) ? [] : [`${path}: its items are never null`]),
      ...(kind === 'field' && !isNonNullType(type) ? [`${path}: the list is never null`] : []),
    ];
  });

export const deprecations: Convention = (schema) =>
  partsOf(schema)
    .filter(({ deprecationReason }) => deprecationReason != null)
    .filter(
      ({ deprecationReason }) => !/^\d{4}-\d\d-\d\d: use [^;]+; gone after \d{4}-\d\d-\d\d\.$/.test(deprecationReason!),
    )
    .map(({ path }) => `${path}: deprecated since which day, for what, until when?`);

/** Every recorded thing has its revision, its history and its sentence. */
export const recorded: Convention = (schema) =>
  objectsOf(schema)
    .filter((type) => !isRoot(schema, type) && (type.getFields().revision || type.getFields().history))
    .flatMap((type) => {
      const { revision, history, summary } = type.getFields();
      return [
        ...(shown(revision?.type) === 'Int!' ? [] : [`${type.name}: revision: Int!`]),
        ...(history && getNamedType(history.type).name === 'ChangeConnection' ? [] : [`${type.name}: history`]),
        ...(shown(summary?.type) === 'String!' && summary!.args.some(({ name }) => name === 'language')
          ? []
          : [`${type.name}: summary(language): String!`]),
      ];
    });

/** A status is a function of a day: an object that says since when and why. */
export const statuses: Convention = (schema) =>
  fieldsOf(schema)
    .filter(({ field, of }) => field.name === 'status' && isObjectType(of))
    .flatMap(({ path, field }) => {
      const type = getNamedType(field.type);
      const has = isObjectType(type) ? Object.keys(type.getFields()) : [];
      return [
        ...(field.args.some(({ name, type }) => name === 'asOf' && String(type) === 'Date') ? [] : [`${path}: asOf`]),
        ...['value', 'since', 'because'].filter((name) => !has.includes(name)).map((name) => `${path}: ${name}`),
      ];
    });

/** The fields that clients rely on, as a selection: `city { names { text } }`. */
export const hasFields =
  (typeName: string, selection: string): Convention =>
  (schema) => {
    const found: string[] = [];
    const path: (GraphQLNamedType | undefined)[] = [];
    let last: GraphQLNamedType | undefined = schema.getType(typeName);
    for (const [word] of selection.matchAll(/[{}]|\w+/g)) {
      if (word === '{') path.push(last);
      else if (word === '}') path.pop();
      else {
        const type = path.length > 0 ? path.at(-1) : schema.getType(typeName);
        if (!type && path.length > 0) continue;
        const fields = isObjectType(type) ? type.getFields() : {};
        // A list's own fields stand behind its nodes.
        const named = fields[word] && getNamedType(fields[word].type);
        last = named && isConnection(named) ? getNamedType(named.getFields().nodes!.type) : named;
        if (!named) found.push(`${type?.name ?? typeName}.${word}: is gone`);
      }
    }
    return found;
  };
