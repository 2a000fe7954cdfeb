import {
  BREAK,
  coerceInputValue,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  Kind,
  typeFromAST,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type ASTNode,
  type DocumentNode,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';

/** A place in the arguments of an operation. */
export interface Place {
  /** From the argument or the variable on: `['input', 'parties', '0', 'role']`. */
  path: string[];
  type?: GraphQLInputType | undefined;
  /** The argument or field of an input that stands here, or holds the item of a list that does. */
  described?: GraphQLArgument | GraphQLInputField | undefined;
  /** The fields or arguments that may be given here. */
  within: readonly (GraphQLArgument | GraphQLInputField)[];
}

/** What graphql-js has against a value, and where. */
export interface Fault {
  place: Place;
  message: string;
  /** A list stands where there is to be one value. */
  isList: boolean;
  /** The variable of the operation that it is about; undefined for what stands in the document. */
  variable?: string;
  isGiven: boolean;
}

function fieldsOf(type: GraphQLInputType | undefined): readonly GraphQLInputField[] {
  const named = type && getNamedType(type);
  return isInputObjectType(named) ? Object.values(named.getFields()) : [];
}

/** The place that a path leads to inside a value of a type. */
function placeWithin(start: Omit<Place, 'within'>, inner: readonly (string | number)[]): Place {
  let { type, described } = start;
  for (const step of inner) {
    const holder: GraphQLInputType | undefined = type && getNullableType(type);
    if (typeof step === 'number' || /^\d+$/.test(step)) {
      if (isListType(holder)) type = holder.ofType;
      continue;
    }
    described = fieldsOf(holder).find(({ name }) => name === step);
    type = described?.type;
  }
  return { ...start, path: [...start.path, ...inner.map(String)], type, described, within: fieldsOf(type) };
}

/** The argument or field of an input to which a path leads. */
export function describedAt(
  args: readonly GraphQLArgument[],
  [first, ...inner]: readonly string[],
): Place['described'] {
  const argument = args.find(({ name }) => name === first);
  return argument && placeWithin({ path: [], type: argument.type, described: argument }, inner).described;
}

/** Where a node of a document stands in the arguments of a field; undefined if it stands elsewhere. */
export function placeInDocument(schema: GraphQLSchema, document: DocumentNode, node: ASTNode): Place | undefined {
  const info = new TypeInfo(schema);
  let place: Place | undefined;
  const enter = (one: ASTNode, _key: unknown, _parent: unknown, keys: readonly (string | number)[]) => {
    if (one !== node) return undefined;
    const field = info.getFieldDef() ?? undefined;
    const names = namesAlong(document, keys);
    // Of an unknown argument or field that is told which holds it.
    const isHeld = one.kind === Kind.ARGUMENT || one.kind === Kind.OBJECT_FIELD;
    const [first, ...inner] = isHeld ? names.slice(0, -1) : names;
    const described = info.getArgument() ?? undefined;
    if (first === undefined) place = { path: [], within: field?.args ?? [] };
    else if (described) place = placeWithin({ path: [first], type: described.type, described }, inner);
    return BREAK;
  };
  visit(document, visitWithTypeInfo(info, { enter }));
  return place;
}

/** The names of the argument, of the fields of inputs and the numbers of the items that keys of a document lead through. */
function namesAlong(document: DocumentNode, keys: readonly (string | number)[]): string[] {
  const names: string[] = [];
  let at: unknown = document;
  keys.forEach((key, i) => {
    at = (at as Record<string | number, unknown>)[key];
    const { kind, name } = at as { kind?: string; name?: { value: string } };
    if (kind === Kind.ARGUMENT || kind === Kind.OBJECT_FIELD) names.push(name!.value);
    else if (keys[i - 1] === 'values' && names.length > 0) names.push(String(key));
  });
  return names;
}

/** The first place in which a variable is used. */
function placeUsing(schema: GraphQLSchema, document: DocumentNode, name: string): Place | undefined {
  let used: ASTNode | undefined;
  visit(document, {
    VariableDefinition: () => false,
    Variable: (node) => void (node.name.value === name && (used ??= node)),
  });
  return used && placeInDocument(schema, document, used);
}

/** What is wrong with the variables of an operation, in the order in which graphql-js says it. */
export function faultsOfVariables(
  schema: GraphQLSchema,
  document: DocumentNode,
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): Fault[] {
  const faults: Fault[] = [];
  for (const { variable, type: written, defaultValue } of variableDefinitions) {
    const name = variable.name.value;
    const type = typeFromAST(schema, written);
    if (!isInputType(type)) continue;
    const start = { path: [name], type, described: placeUsing(schema, document, name)?.described };
    const isGiven = Object.hasOwn(variables, name);
    const value = isGiven ? variables[name] : undefined;
    if (value == null && (isGiven || !defaultValue) && isNonNullType(type))
      faults.push({ place: placeWithin(start, []), message: '', isList: false, variable: name, isGiven: false });
    else if (isGiven)
      coerceInputValue(
        value,
        type,
        (path, wrong, { message }) =>
          faults.push({
            place: placeWithin(start, path),
            message,
            isList: Array.isArray(wrong),
            variable: name,
            isGiven: true,
          }),
        true,
      );
  }
  return faults;
}
