import { HeaderMap } from '@apollo/server';
import { GraphQLError, type ASTNode } from 'graphql';
import type { RequestRefused } from '../errors.js';
import { STATUS_OF } from '../http/http-errors.js';

/** A refusal of a whole operation, for a plugin of Apollo to throw: Apollo would answer 500 for any other error. */
export function refuse(refused: RequestRefused, status = STATUS_OF[refused.code]): GraphQLError {
  const { code, words, facts, message } = refused;
  const http = { status, headers: new HeaderMap() };
  if (facts.retryAfter !== undefined) http.headers.set('retry-after', `${facts.retryAfter}`);
  return new GraphQLError(message, { extensions: { code, words, facts, http } });
}

/**
 * The refusal of an operation because of a field: reported like a resolver's refusal of a non-null field, since clients read it in
 * the same place.
 */
export function refusedField(node: ASTNode, root: string, originalError: Error): GraphQLError {
  const http = { status: 200, headers: new HeaderMap() };
  return new GraphQLError('refused', {
    nodes: node,
    ...(root && { path: [root] }),
    originalError,
    extensions: { http },
  });
}
