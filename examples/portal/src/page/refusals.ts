import type { CombinedError } from '@urql/core';
import { words } from './words.js';

/** The message of an error for the visitor of the page. */
export function sentenceOf({ graphQLErrors: [first] }: CombinedError): string {
  switch (first?.extensions.code) {
    case undefined:
      return words.portalAway;
    case 'UNAUTHENTICATED':
      return words.keyRefused;
    case 'LIMIT_EXCEEDED':
      return words.limited;
    case 'SERVICE_UNAVAILABLE':
      return words.away;
    case 'OUTCOME_UNKNOWN':
      return words.cutOff;
    default:
      // The registry's own sentence, in the page's language.
      return first!.message;
  }
}

/** After how many seconds to retry, if the registry says so. */
export function waitIn({ response }: CombinedError): number | null {
  const seconds = Number((response as Response | undefined)?.headers.get('Retry-After'));
  return seconds > 0 ? seconds : null;
}
