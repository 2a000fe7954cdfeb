import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';

/** The request headers besides credentials on which an answer depends. */
export const READ_HEADERS = [
  'accept',
  'accept-language',
  'content-type',
  'apollo-require-preflight',
  'x-apollo-operation-name',
];

/** In bytes: to put a longer body in order takes longer than to answer most. */
const LONGEST_BODY = 64 * 1024;

interface Body {
  query?: unknown;
  operationName?: unknown;
  variables?: unknown;
  extensions?: unknown;
}

/**
 * What a GraphQL request asks, as JSON: requests with the same text are answered alike within one scope.
 * @returns undefined for what may be no plain query
 */
export function questionOf({ method, url, body, headers }: FastifyRequest): string | undefined {
  const isShort = Number(headers['content-length']) <= LONGEST_BODY;
  const asked = method === 'GET' ? url.replace(/^[^?]*/, '') : method === 'POST' && isShort && bodyRead(body);
  if (!asked) return undefined;
  const read = READ_HEADERS.map((name) => headers[name] ?? null);
  try {
    return JSON.stringify([method, asked, read], inOrder);
  } catch {
    // Nested too deeply to be written.
    return undefined;
  }
}

function bodyRead(body: unknown): unknown[] | undefined {
  const { query, operationName = null, variables = null, extensions } = (body ?? {}) as Body;
  if (typeof query !== 'string' || typeof variables !== 'object' || extensions !== undefined) return undefined;
  // A query that has the word in a text is only not kept.
  return /\bmutation\b/.test(query) ? undefined : [query, operationName, variables];
}

/** For JSON.stringify: the fields of an object always in the same order. */
function inOrder(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** The key under which an answer is kept: as long for any question, and another one for another question or scope. */
export function answerKey(question: string, parts: readonly unknown[]): string {
  return createHash('sha256')
    .update(JSON.stringify([question, parts]))
    .digest('base64');
}
