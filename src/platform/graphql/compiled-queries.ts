import { HeaderMap, type ApolloServerPlugin, type GraphQLRequestContext } from '@apollo/server';
import type {
  DocumentNode,
  GraphQLError,
  GraphQLFormattedError,
  GraphQLSchema,
  OperationDefinitionNode,
} from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';
import type { RequestContext } from './request-context.js';

/** Compiling takes as long as some twenty executions, so what is asked for once is not compiled. */
const WORTH_COMPILING = 3;
const MOST_KNOWN = 500;

interface Known {
  asked: number;
  compiled?: CompiledQuery | null;
}

/** Errors as clients may see them. */
type Formatted = (
  errors: readonly GraphQLError[],
  request: Pick<GraphQLRequestContext<RequestContext>, 'operation' | 'schema' | 'contextValue'>,
) => GraphQLFormattedError[];

/** Executes queries that are asked for again and again by a function made for each of them. */
export function compiledQueries(formatted: Formatted): ApolloServerPlugin<RequestContext> {
  // Apollo keeps parsed documents.
  const known = new LRUCache<OperationDefinitionNode, Known>({ max: MOST_KNOWN });
  return {
    requestDidStart: async () => ({
      responseForOperation: async (asked) => {
        const { schema, document, operation, operationName, request, contextValue } = asked;
        // Missing if the document has no operation of the given name, which GraphQL reports.
        if ((operation as OperationDefinitionNode | undefined)?.operation !== 'query') return null;
        const one = known.get(operation) ?? { asked: 0 };
        known.set(operation, one);
        one.asked += 1;
        if (one.compiled === undefined && one.asked < WORTH_COMPILING) return null;
        one.compiled ??= compiled(schema, document, operationName);
        if (!one.compiled) return null;
        const { data, errors } = await one.compiled.query(undefined, contextValue, request.variables ?? {});
        // Of wrong variables GraphQL itself tells more; nothing has been carried out yet.
        if (errors && data === undefined) return null;
        const singleResult = errors ? { errors: formatted(errors, asked), data } : { data };
        return { body: { kind: 'single', singleResult }, http: { status: undefined, headers: new HeaderMap() } };
      },
    }),
  };
}

function compiled(schema: GraphQLSchema, document: DocumentNode, name: string | null): CompiledQuery | null {
  const made = compileQuery(schema, document, name ?? undefined);
  return isCompiledQuery(made) ? (made as CompiledQuery) : null;
}
