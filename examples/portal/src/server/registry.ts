import { formatDocument, stringifyDocument, type TypedDocumentNode } from '@urql/core';
import { acceptLanguage, type Reader } from '../view/reader.js';
import { settings } from './settings.js';

export interface Answer {
  status: number;
  body: string;
  etag: string | null;
  retryAfter: string | null;
}

/** Longer addresses are refused by some proxies: such a query goes by POST. */
const LONGEST_ADDRESS = 8000;

/** The text of an operation, with `__typename`, which the page's cache needs to detect affected records. */
export const textOf = (document: TypedDocumentNode<any, any>): string => stringifyDocument(formatDocument(document));

/**
 * Asks the registry with the portal's key. Queries go by GET, so that with the tag of an answer that is held (`etag`) the registry
 * only says 304 while nothing has changed; mutations by POST.
 */
export async function askRegistry(
  query: string,
  variables: unknown,
  reader: Reader,
  etag?: string | null,
): Promise<Answer> {
  const headers = {
    'Accept-Language': acceptLanguage(reader),
    Accept: 'application/graphql-response+json, application/json;q=0.9',
    Authorization: `Bearer ${settings.registryKey}`,
    ...(etag && { 'If-None-Match': etag }),
  };
  const asked = new URL(settings.registryUrl);
  asked.searchParams.set('query', query);
  if (variables) asked.searchParams.set('variables', JSON.stringify(variables));
  const isByGet = !/\bmutation\b/.test(query) && asked.href.length <= LONGEST_ADDRESS;
  const how = isByGet
    ? { headers }
    : {
        method: 'POST',
        headers: { ...headers, 'Content-Type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      };
  try {
    const address = isByGet ? asked : settings.registryUrl;
    const response = await fetch(address, { ...how, signal: AbortSignal.timeout(15_000) });
    const body = await response.text();
    const { errors } = (body === '' ? {} : JSON.parse(body)) as { errors?: { message: string }[] };
    if (errors) console.error('The registry rejects the request:', errors[0]?.message);
    // The registry rejected the portal's key, not the visitor: 401 would ask the visitor for a password.
    const status = response.status === 401 || response.status === 403 ? 502 : response.status;
    return {
      status,
      body,
      etag: response.headers.get('ETag'),
      retryAfter: response.headers.get('Retry-After'),
    };
  } catch (error) {
    console.error('The registry is not responding:', error);
    return refusal(503, 'SERVICE_UNAVAILABLE', reader);
  }
}

const SENTENCES = {
  BAD_USER_INPUT: { ru: 'Портал таких запросов не отправляет.', en: 'The portal does not send such requests.' },
  SERVICE_UNAVAILABLE: { ru: 'Реестр сейчас не отвечает.', en: 'The registry is not responding.' },
};

export function refusal(status: number, code: keyof typeof SENTENCES, { ui }: Reader): Answer {
  const body = JSON.stringify({ errors: [{ message: SENTENCES[code][ui], extensions: { code } }] });
  return { status, body, etag: null, retryAfter: null };
}
