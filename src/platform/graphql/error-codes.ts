import type { RefusalCode } from '../errors.js';

/** Every code that an error of an answer may have. */
export type ErrorCode =
  RefusalCode | 'GRAPHQL_PARSE_FAILED' | 'GRAPHQL_VALIDATION_FAILED' | 'PERSISTED_QUERY_NOT_SUPPORTED' | 'INTERNAL';
