import {
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import type { SchemaNames } from './mend.js';

const NUMBERS = ['Int', 'Float', 'Boolean'];

/** The names of a schema, and those that take a text, or never one, wherever they stand. */
export function namesOf(schema: GraphQLSchema): SchemaNames {
  const all = new Set<string>();
  const taken = new Map<string, Set<'text' | 'bare' | 'input'>>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      all.add(field.name);
      for (const given of 'args' in field ? field.args : [field]) {
        all.add(given.name);
        taken.set(given.name, (taken.get(given.name) ?? new Set()).add(kindOf(getNamedType(given.type))));
      }
    }
  }
  const always = (kind: 'text' | 'bare') =>
    new Set([...taken].filter(([, kinds]) => kinds.has(kind) && kinds.size === 1).map(([name]) => name));
  return { all, texts: always('text'), bare: always('bare') };
}

function kindOf(type: GraphQLNamedType) {
  if (isInputObjectType(type)) return 'input';
  return isScalarType(type) && !NUMBERS.includes(type.name) ? 'text' : 'bare';
}
