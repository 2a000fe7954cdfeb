import { ApolloClient, CombinedGraphQLErrors, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { cacheExchange, Client, fetchExchange } from '@urql/core';
import { ClientError, GraphQLClient } from 'graphql-request';
import { Environment, fetchQuery, Network, RecordSource, Store, type GraphQLResponse } from 'relay-runtime';

export interface Told {
  data?: any;
  /** As the client shows them. */
  code?: string;
  retryAfter?: number;
}

/** A client as its documentation begins with it: an address, a key, nothing else set. */
export interface StockClient {
  name: string;
  ask: (document: string, variables?: Record<string, unknown>) => Promise<Told>;
}

type Failed = { extensions?: Record<string, unknown> };
const toldOf = (errors: readonly Failed[] | undefined): Told => {
  const { code, retryAfter } = errors?.[0]?.extensions ?? {};
  return { code: code as string, ...(retryAfter !== undefined && { retryAfter: retryAfter as number }) };
};

export const headersOf = (key: string | undefined): Record<string, string> =>
  key === undefined ? {} : { Authorization: `Bearer ${key}` };

function apollo(uri: string, key?: string): StockClient {
  const link = new HttpLink({ uri, headers: headersOf(key) });
  const client = new ApolloClient({ link, cache: new InMemoryCache() });
  return {
    name: 'Apollo Client 4',
    ask: async (document, variables) => {
      try {
        return { data: (await client.query({ query: gql(document), variables })).data };
      } catch (error) {
        if (CombinedGraphQLErrors.is(error)) return toldOf(error.errors);
        throw error;
      }
    },
  };
}

function urql(url: string, key?: string): StockClient {
  const client = new Client({
    url,
    exchanges: [cacheExchange, fetchExchange],
    fetchOptions: { headers: headersOf(key) },
  });
  return {
    name: 'urql',
    ask: async (document, variables = {}) => {
      const { data, error } = await client.query(document, variables).toPromise();
      if (error?.networkError) throw error.networkError;
      return error ? toldOf(error.graphQLErrors as Failed[]) : { data };
    },
  };
}

function graphqlRequest(url: string, key?: string): StockClient {
  const client = new GraphQLClient(url, { headers: headersOf(key) });
  return {
    name: 'graphql-request',
    ask: async (document, variables) => {
      try {
        return { data: await client.request(document, variables) };
      } catch (error) {
        if (error instanceof ClientError) return toldOf(error.response.errors as Failed[]);
        throw error;
      }
    },
  };
}

export const STOCK = [apollo, urql, graphqlRequest];

/** Relay as its documentation begins with it; it runs what its compiler has made. */
export function relay(url: string, key?: string) {
  const network = Network.create(async ({ text }, variables) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headersOf(key) },
      body: JSON.stringify({ query: text, variables }),
    });
    return (await response.json()) as GraphQLResponse;
  });
  const environment = new Environment({ network, store: new Store(new RecordSource()) });
  return {
    environment,
    record: (id: string) => environment.getStore().getSource().get(id) as any,
    ask: async (artifact: any, variables: Record<string, unknown> = {}): Promise<Told> => {
      try {
        return { data: await fetchQuery(environment, artifact, variables).toPromise() };
      } catch (error) {
        return toldOf((error as { source?: { errors?: Failed[] } }).source?.errors);
      }
    },
  };
}
