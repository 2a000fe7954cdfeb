import {
  buildClientSchema,
  introspectionFromSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  type GraphQLSchema,
} from 'graphql';

type Described = { description?: string | null; deprecationReason?: string | null };

/**
 * A copy of the schema with translated descriptions, for introspection only.
 * @param dictionary translations by description; a description without one stays as it is
 */
export function translateSchema(schema: GraphQLSchema, dictionary: ReadonlyMap<string, string>): GraphQLSchema {
  const copy = buildClientSchema(introspectionFromSchema(schema));
  const translated = (text: string | null | undefined) => text && (dictionary.get(text) ?? text);
  const translate = (part: Described) => {
    part.description = translated(part.description);
    if ('deprecationReason' in part) part.deprecationReason = translated(part.deprecationReason);
  };
  translate(copy);
  for (const directive of copy.getDirectives()) [directive, ...directive.args].forEach(translate);
  for (const type of Object.values(copy.getTypeMap())) {
    // graphql-js shares these among all schemas: their descriptions are not ours to change.
    if (isIntrospectionType(type) || isSpecifiedScalarType(type)) continue;
    translate(type);
    if (isEnumType(type)) type.getValues().forEach(translate);
    if (isInputObjectType(type)) Object.values(type.getFields()).forEach(translate);
    if (isObjectType(type) || isInterfaceType(type))
      for (const field of Object.values(type.getFields())) [field, ...field.args].forEach(translate);
  }
  return copy;
}
