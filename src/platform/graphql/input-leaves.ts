import {
  getNullableType,
  isInputObjectType,
  isListType,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
} from 'graphql';

/** A value in arguments that is no list and no input itself. */
export interface InputLeaf {
  /** The name of its type. */
  type: string;
  value: unknown;
  path: string[];
  /** The argument or field of an input that it stands in, also as an item of a list. */
  held: GraphQLArgument | GraphQLInputField;
}

/** Every value that is given in an argument, at any depth; null is none. @param path that of the argument */
export function leavesOf(
  held: InputLeaf['held'],
  value: unknown,
  path: string[],
  type: GraphQLInputType = held.type,
): InputLeaf[] {
  const inner = getNullableType(type);
  if (value === null || value === undefined) return [];
  if (isListType(inner))
    return (value as unknown[]).flatMap((item, i) => leavesOf(held, item, [...path, `${i}`], inner.ofType));
  if (isInputObjectType(inner))
    return Object.values(inner.getFields()).flatMap((field) =>
      leavesOf(field, (value as Record<string, unknown>)[field.name], [...path, field.name]),
    );
  return [{ type: inner.name, value, path, held }];
}
