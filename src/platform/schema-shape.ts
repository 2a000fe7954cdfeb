import {
  buildClientSchema,
  getNamedType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  introspectionFromSchema,
  type IntrospectionType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
} from 'graphql';

export type IsLeftOut = (field: GraphQLField<unknown, unknown>) => boolean;

/** The types that only fields which are left out lead to. */
export function typesLeftOut(schema: GraphQLSchema, isLeftOut: IsLeftOut): Set<string> {
  const [all, kept] = [typesReached(schema, () => false), typesReached(schema, isLeftOut)];
  return new Set([...all].filter((name) => !kept.has(name)));
}

/** A copy of the schema without some fields and what only they lead to; it can be asked about, not executed. */
export function withoutFields(schema: GraphQLSchema, isLeftOut: IsLeftOut): GraphQLSchema {
  const gone = typesLeftOut(schema, isLeftOut);
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
  return buildClientSchema({ __schema: { ...told, types } });
}

/** From the roots along fields; not from an interface to its types, which would let every record in through `node(id)`. */
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
