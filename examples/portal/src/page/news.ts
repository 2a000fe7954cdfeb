import { CombinedError } from '@urql/core';
import { NewsDocument } from '../gql/graphql.js';
import { ask } from './registry.js';

let cursor: string | null = null;

/** Whether anything changed for the city since this was last asked; the first time: yes. */
export async function isAnythingNew(): Promise<boolean> {
  const before = cursor;
  let hasNextPage = true;
  try {
    while (hasNextPage) {
      const { pageInfo }: { pageInfo: { hasNextPage: boolean; endCursor: string | null } } = (
        await ask(NewsDocument, { after: cursor }, true)
      ).changes;
      cursor = pageInfo.endCursor;
      hasNextPage = pageInfo.hasNextPage;
    }
  } catch (error) {
    if (!isCursorLost(error)) throw error;
    cursor = null;
    return true;
  }
  return cursor !== before;
}

/** A cursor that the registry cannot go on from: what the key sees is another, or the registry was restored. */
const isCursorLost = (error: unknown) =>
  error instanceof CombinedError && error.graphQLErrors[0]?.extensions.code === 'BAD_USER_INPUT';
