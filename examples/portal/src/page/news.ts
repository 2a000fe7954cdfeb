import type { CombinedError } from '@urql/core';
import { NewsDocument } from '../gql/graphql.js';
import { ask, codeOf } from './registry.js';

let cursor: string | null = null;

/** Whether anything changed for the city since the last call; the first time: yes. */
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

/** A cursor that is no longer valid: the key sees other records now, or the registry was restored. */
const isCursorLost = (error: unknown) => codeOf((error as { cause?: CombinedError }).cause) === 'CURSOR_LOST';
