import { Kind, type DocumentNode, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import { refusalIn } from '../errors.js';
import { refuse } from './refused-operation.js';

export const isIntrospection = (roots: readonly string[]) => roots.includes('__schema') || roots.includes('__type');

/** The names of the root fields that an operation selects, also through fragments. */
export function rootFields(document: DocumentNode, operation: OperationDefinitionNode): string[] {
  const seen = new Set<string>();
  const namesIn = (set: SelectionSetNode): string[] =>
    set.selections.flatMap((part) => {
      if (part.kind === Kind.FIELD) return part.name.value;
      if (part.kind === Kind.INLINE_FRAGMENT) return namesIn(part.selectionSet);
      const name = part.name.value;
      if (seen.has(name)) return [];
      seen.add(name);
      const fragment = document.definitions.find((d) => d.kind === Kind.FRAGMENT_DEFINITION && d.name.value === name);
      return fragment && 'selectionSet' in fragment ? namesIn(fragment.selectionSet) : [];
    });
  return namesIn(operation.selectionSet);
}

/** The result of a check of the viewer. @throws GraphQLError that refuses the whole operation */
export async function judged(judgement: boolean | Promise<boolean>): Promise<boolean> {
  try {
    return await judgement;
  } catch (error) {
    const refused = refusalIn(error);
    throw refused ? refuse(refused) : error;
  }
}
