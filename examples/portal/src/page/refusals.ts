import type { CombinedError } from '@urql/core';
import { words } from './reader.js';

/** The message of an error for the visitor of the page. */
export function sentenceOf({ graphQLErrors: [first] }: CombinedError): string {
  switch (first?.extensions.code) {
    case undefined:
      return words.portalAway;
    case 'UNAUTHENTICATED':
      return words.keyRefused;
    case 'RATE_LIMITED':
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
export function waitIn({ graphQLErrors: [first] }: CombinedError): number | null {
  const seconds = Number(first?.extensions.retryAfter);
  return seconds > 0 ? seconds : null;
}
