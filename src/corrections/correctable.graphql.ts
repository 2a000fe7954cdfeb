import {
  getNullableType,
  isEnumType,
  isInputObjectType,
  isObjectType,
  isScalarType,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import { subjectKind, typeOf, type Subject } from './correction-subject.js';
import type { Correction } from './correction.js';

// Derived and technical fields are not entered by anybody, so they cannot be corrected.
const NOT_ENTERED = new Set(['id', 'revision', 'history', 'summary', 'updatedAt']);

/** The fields of a type that can be corrected. */
export function fieldsOf(schema: GraphQLSchema, type: string): string[] {
  const found = schema.getType(type);
  return isObjectType(found) ? Object.keys(found.getFields()).filter((name) => !NOT_ENTERED.has(name)) : [];
}

/** The mutation that writes a value into a record; null if no single field of its update accepts the value. */
export function correctWith(schema: GraphQLSchema, subject: Subject, { field, value }: Correction): string | null {
  const kind = subjectKind(subject.id);
  const input = schema.getType(`${typeOf(kind)}UpdateInput`);
  const type = isInputObjectType(input) ? input.getFields()[field]?.type : undefined;
  const written = type ? literal(type, value) : null;
  if (written === null) return null;
  const ref = JSON.stringify(subject.code ?? subject.id);
  return `mutation { ${kind}Update(input: { ${kind}: ${ref}, ${field}: ${written} }) { userErrors { message suggestions } } }`;
}

/** A value as a GraphQL literal. Null for a list: one value would replace all. */
function literal(type: GraphQLInputType, value: string): string | null {
  const bare = getNullableType(type);
  if (isEnumType(bare)) return bare.getValue(value) ? value : null;
  if (!isScalarType(bare)) return null;
  if (!['Int', 'Float', 'Boolean'].includes(bare.name)) return JSON.stringify(value);
  return /^(-?\d{1,9}(\.\d{1,9})?|true|false)$/.test(value) ? value : null;
}
