import type { Bilingual } from './bilingual.js';

/** Domain-neutral codes: the message carries the domain detail. */
export const DOMAIN_ERROR_CODES = [
  'REQUIRED',
  'INVALID',
  'NOT_FOUND',
  'AMBIGUOUS',
  'DUPLICATE',
  'TOO_EARLY',
  'TOO_LATE',
  'NOT_ALLOWED_IN_STATE',
  'NEEDS_CONFIRMATION',
  'STALE_REVISION',
  'KEY_REUSED',
  'TOO_LONG',
  'TOO_MANY',
  'CYCLE',
  'CONFLICTING',
  'FORBIDDEN_PARTY',
] as const;

export type DomainErrorCode = (typeof DOMAIN_ERROR_CODES)[number];

/** The only error that domain rules throw: a code for programs, a message for people, a path for forms. */
export class DomainError extends Error {
  constructor(
    readonly code: DomainErrorCode,
    readonly words: Bilingual,
    readonly field: readonly string[] = [],
    readonly suggestions: readonly string[] = [],
  ) {
    super(words.en);
    this.name = 'DomainError';
  }

  /** The same error with its path prefixed: `['on']` inside `['input', 'parties', '0']`. */
  under(...outer: string[]): DomainError {
    return new DomainError(this.code, this.words, [...outer, ...this.field], this.suggestions);
  }
}

/** A cursor that was right once and cannot be continued: its reader starts again. */
export class CursorLost extends DomainError {
  constructor(words: Bilingual) {
    super('INVALID', words, ['after']);
  }
}

/** Runs a rule and says of what it refuses in a field that the input does not have where that is in it. */
export function about<T>(path: readonly string[], field: string, rule: () => T): T {
  try {
    return rule();
  } catch (error) {
    if (!(error instanceof DomainError) || error.field[0] !== field) throw error;
    throw new DomainError(error.code, error.words, path, error.suggestions);
  }
}

/** Runs a rule and prefixes the path of the DomainError that it throws. */
export function at<T>(path: readonly string[], rule: () => T): T {
  try {
    return rule();
  } catch (error) {
    throw error instanceof DomainError ? error.under(...path) : error;
  }
}
