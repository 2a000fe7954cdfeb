import {
  buildClientSchema,
  getNamedType,
  introspectionFromSchema,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DefinitionNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type IntrospectionType,
  type OperationDefinitionNode,
} from 'graphql';

/** A field that an operation selects, on a type. */
export interface SelectedField {
  node: FieldNode;
  field: GraphQLField<unknown, unknown>;
  type: string;
  /** Its name in the response, or the root field that leads to it. */
  root: string;
  /** Whether it is inside a field that answers for all that it holds. */
  isCovered: boolean;
}

/** A field that is asked for, even one that its type does not have. */
export type AskedField = Omit<SelectedField, 'field'> & { field: SelectedField['field'] | undefined };
type Covers = (field: GraphQLField<unknown, unknown>) => boolean;

/** Every field that an operation or a fragment asks for, directly and through fragments, of the types that there are. */
export function askedFields(
  schema: GraphQLSchema,
  document: DocumentNode,
  start: OperationDefinitionNode | FragmentDefinitionNode,
  covers: Covers = () => false,
): AskedField[] {
  const found: AskedField[] = [];
  const seen = new Set<string>();
  const rootType = start.kind === Kind.OPERATION_DEFINITION ? schema.getRootType(start.operation) : undefined;
  let root = '';
  const walk = (definition: DefinitionNode, isInside: boolean): void => {
    const info = new TypeInfo(schema);
    const covering: FieldNode[] = [];
    const isCovered = () => isInside || covering.length > 0;
    const enter = (node: FieldNode): void => {
      const [field, parent] = [info.getFieldDef() ?? undefined, info.getParentType()];
      if (!parent) return;
      if (parent === rootType) root = (node.alias ?? node.name).value;
      found.push({ node, field, type: parent.name, root, isCovered: isCovered() });
      if (field && covers(field)) covering.push(node);
    };
    const leave = (node: FieldNode): void => {
      if (covering.at(-1) === node) covering.pop();
    };
    const FragmentSpread = ({ name: { value } }: { name: { value: string } }): void => {
      // Once inside and once outside: what is spread in both places is not covered in one of them.
      const place = `${value} ${isCovered()}`;
      if (seen.has(place)) return;
      seen.add(place);
      const fragment = document.definitions.find(
        (one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === value,
      );
      if (fragment) walk(fragment, isCovered());
    };
    visit(definition, visitWithTypeInfo(info, { Field: { enter, leave }, FragmentSpread }));
  };
  walk(start, false);
  return found;
}

/**
 * Every field that a valid operation selects, directly and through fragments.
 * @param covers whether a field answers for all that is selected inside it
 */
export function selectedFields(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  covers?: Covers,
): SelectedField[] {
  return askedFields(schema, document, operation, covers).filter(
    (one): one is SelectedField => one.field !== undefined,
  );
}

export type IsLeftOut = (field: GraphQLField<unknown, unknown>) => boolean;

/** The types that are reachable only through omitted fields. */
export function typesLeftOut(schema: GraphQLSchema, isLeftOut: IsLeftOut): Set<string> {
  const [all, kept] = [typesReached(schema, () => false), typesReached(schema, isLeftOut)];
  return new Set([...all].filter((name) => !kept.has(name)));
}

/** A copy of the schema, for introspection only, without some fields and the types reachable only through them. */
export function withoutFields(schema: GraphQLSchema, isLeftOut: IsLeftOut): GraphQLSchema {
  const gone = typesLeftOut(schema, isLeftOut);
  const mutations = schema.getMutationType();
  const hasMutations = mutations != null && !Object.values(mutations.getFields()).every(isLeftOut);
  if (mutations && !hasMutations) gone.add(mutations.name);
  const isKept = ({ name }: { name: string }) => !gone.has(name);
  const { __schema: told } = introspectionFromSchema(schema);
  const types = told.types.filter(isKept).map((type): IntrospectionType => {
    if (type.kind === 'OBJECT') {
      const own = (schema.getType(type.name) as GraphQLObjectType).getFields();
      return { ...type, fields: type.fields.filter(({ name }) => !isLeftOut(own[name]!)) };
    }
    const isAbstract = type.kind === 'INTERFACE' || type.kind === 'UNION';
    return isAbstract ? { ...type, possibleTypes: type.possibleTypes.filter(isKept) } : type;
  });
  const mutationType = hasMutations ? told.mutationType : null;
  return buildClientSchema({ __schema: { ...told, mutationType, types } });
}

/** From the roots along fields; not from an interface to its types, since `node(id)` would then reach every record. */
function typesReached(schema: GraphQLSchema, isLeftOut: IsLeftOut): Set<string> {
  const reached = new Set<string>();
  const reach = (type: GraphQLNamedType): void => {
    if (reached.has(type.name)) return;
    reached.add(type.name);
    if (isObjectType(type) || isInterfaceType(type)) {
      type.getInterfaces().forEach(reach);
      for (const field of Object.values(type.getFields()))
        if (!isLeftOut(field)) [field, ...field.args].forEach((part) => reach(getNamedType(part.type)));
    } else if (isInputObjectType(type)) {
      Object.values(type.getFields()).forEach((field) => reach(getNamedType(field.type)));
    } else if (isUnionType(type)) type.getTypes().forEach(reach);
  };
  for (const root of [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()])
    if (root) reach(root);
  return reached;
}
