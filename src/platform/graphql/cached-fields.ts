import type { ApolloServerPlugin } from '@apollo/server';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { ResponseCache } from '../response-cache/response-cache.service.js';
import type { RequestContext } from './request-context.js';
import { selectedFields } from './schema-subset.js';

/** By type, or by `*` and what its name ends in: the fields that may be kept, separated by spaces. */
export type CachedFields = Readonly<Record<string, string>>;

/** Whether a field is listed by its type, or by what the name of its type ends in. */
export function isListed(fields: CachedFields, type: string, field: string): boolean {
  const lists = Object.entries(fields).filter(
    ([name]) => name === type || (name[0] === '*' && type.endsWith(name.slice(1))),
  );
  return lists.some(([, names]) => names.split(/\s+/).includes(field));
}

/** Offers answers of queries without errors to the cache, if every field that they select is listed. */
export function cachedFields(cache: ResponseCache, fields: CachedFields): ApolloServerPlugin<RequestContext> {
  // Apollo keeps parsed documents, so each is walked once.
  const known = new WeakMap<OperationDefinitionNode, boolean>();
  const mayBeKept = (schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode) => {
    const found = known.get(operation) ?? readsOnlyListed(schema, document, operation, fields);
    known.set(operation, found);
    return found;
  };
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ schema, document, operation, contextValue, response: { body } }) {
          if (operation?.operation !== 'query' || body.kind !== 'single' || body.singleResult.errors) return;
          if (mayBeKept(schema, document!, operation)) cache.mayKeep(contextValue.req);
        },
      };
    },
  };
}

function readsOnlyListed(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  fields: CachedFields,
): boolean {
  const selected = selectedFields(schema, document, operation);
  return selected.every(({ field, type }) => field.name === '__typename' || isListed(fields, type, field.name));
}
