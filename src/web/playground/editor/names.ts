import {
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  type GraphQLSchema,
} from 'graphql';
import type { SchemaNames } from './mend.js';

const NUMBERS = ['Int', 'Float', 'Boolean'];

/** The names of a schema, and those that take a text wherever they stand. */
export function namesOf(schema: GraphQLSchema): SchemaNames {
  const all = new Set<string>();
  const takesText = new Map<string, boolean>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      all.add(field.name);
      for (const given of 'args' in field ? field.args : [field]) {
        all.add(given.name);
        const named = getNamedType(given.type);
        const isText = isScalarType(named) && !NUMBERS.includes(named.name);
        takesText.set(given.name, isText && takesText.get(given.name) !== false);
      }
    }
  }
  return { all, texts: new Set([...takesText].filter(([, isText]) => isText).map(([name]) => name)) };
}
