import {
  getNullableType,
  isEnumType,
  isInputObjectType,
  isObjectType,
  isScalarType,
  parseValue,
  valueFromAST,
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
export function correctWith(schema: GraphQLSchema, subject: Subject, correction: Correction): string | null {
  const written = writtenFor(schema, subject, correction);
  return written && updateOf(subject, `${correction.field}: ${written.literal}`);
}

/** The same as the input of that update. */
export function correctingInput(schema: GraphQLSchema, subject: Subject, correction: Correction): object | null {
  const written = writtenFor(schema, subject, correction);
  const value = written && valueFromAST(parseValue(written.literal), written.type);
  return value == null ? null : { [subjectKind(subject.id)]: subject.id, [correction.field]: value };
}

/** A mutation that changes some facts of a record. @param facts as in GraphQL */
export function updateOf({ id, code }: Subject, facts: string): string {
  const kind = subjectKind(id);
  return `mutation { ${kind}Update(input: { ${kind}: ${JSON.stringify(code ?? id)}, ${facts} }) { userErrors { message suggestions } } }`;
}

function writtenFor(schema: GraphQLSchema, { id }: Subject, { field, value }: Correction) {
  const type = updatedAs(schema, id, field);
  const written = type ? literal(type, value) : null;
  return type && written !== null ? { type, literal: written } : null;
}

/** The type of a field of the update of a record; undefined if it has none. */
export function updatedAs(schema: GraphQLSchema, id: Subject['id'], field: string): GraphQLInputType | undefined {
  const input = schema.getType(`${typeOf(subjectKind(id))}UpdateInput`);
  return isInputObjectType(input) ? input.getFields()[field]?.type : undefined;
}

/** A value as a GraphQL literal. Null for a list: one value would replace all. */
function literal(type: GraphQLInputType, value: string): string | null {
  const bare = getNullableType(type);
  if (isEnumType(bare)) return bare.getValue(value) ? value : null;
  if (!isScalarType(bare)) return null;
  if (!['Int', 'Float', 'Boolean'].includes(bare.name)) return JSON.stringify(value);
  return /^(-?\d{1,9}(\.\d{1,9})?|true|false)$/.test(value) ? value : null;
}
