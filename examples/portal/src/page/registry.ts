import { cacheExchange, Client, fetchExchange, type AnyVariables, type TypedDocumentNode } from '@urql/core';
import { language } from './language.js';

export const isOffice = location.pathname.startsWith('/office');

/** Sends requests to the portal's own server, which adds the key. */
export const client = new Client({
  url: isOffice ? '/office/graphql' : '/graphql',
  exchanges: [cacheExchange, fetchExchange],
  preferGetMethod: false,
  fetchOptions: { headers: { 'Accept-Language': language } },
});

/** @throws CombinedError for every error */
export async function ask<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  isFresh: boolean,
): Promise<Data> {
  const requestPolicy = isFresh ? 'network-only' : 'cache-first';
  const { data, error } = await client.query(document, variables, { requestPolicy });
  if (error) throw error;
  return data!;
}

interface Page<Item> {
  nodes: Item[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** A whole list, page by page. */
export async function askAll<Data, Item>(
  document: TypedDocumentNode<Data, { after?: string | null }>,
  pageOf: (data: Data) => Page<Item>,
  isFresh: boolean,
): Promise<Item[]> {
  const items: Item[] = [];
  let after: string | null = null;
  do {
    const { nodes, pageInfo }: Page<Item> = pageOf(await ask(document, { after }, isFresh));
    items.push(...nodes);
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  return items;
}
