import { readFileSync } from 'node:fs';
import { buildSchema, type GraphQLInputObjectType } from 'graphql';

const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));

/** The input type of a mutation, by its name. */
export const inputTypeOf = (mutation: string) => `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;

/** An input that is meant, however doubtful it looks: confirmed, where the mutation may ask back. */
export function meant(mutation: string, input: object): object {
  const type = schema.getType(inputTypeOf(mutation)) as GraphQLInputObjectType;
  return 'confirm' in type.getFields() ? { ...input, confirm: true } : input;
}
