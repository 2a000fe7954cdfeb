import {
  cacheExchange,
  Client,
  CombinedError,
  fetchExchange,
  type AnyVariables,
  type TypedDocumentNode,
} from '@urql/core';
import { acceptLanguage } from '../view/reader.js';
import { Trouble } from './polling.js';
import { reader } from './reader.js';
import { sentenceOf, waitIn } from './refusals.js';

/**
 * Sends requests to the portal's own server, which adds the key. Queries go by GET, as is urql's default: the browser keeps the
 * answers and asks only whether they have changed.
 */
export const client = new Client({
  url: '/office/graphql',
  exchanges: [cacheExchange, fetchExchange],
  fetchOptions: { headers: { 'Accept-Language': acceptLanguage(reader) } },
});

/** The code of the first error of an answer. */
export const codeOf = (error: CombinedError | undefined) => error?.graphQLErrors[0]?.extensions.code;

/** @throws Trouble for every error; its cause says which */
export async function ask<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  isFresh: boolean,
): Promise<Data> {
  const requestPolicy = isFresh ? 'network-only' : 'cache-first';
  const { data, error } = await client.query(document, variables, { requestPolicy });
  if (error) throw Object.assign(new Trouble(sentenceOf(error), waitIn(error)), { cause: error });
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
