import type { Bilingual } from './bilingual.js';

/** Domain-neutral codes: the sentence carries the domain. */
export const DOMAIN_ERROR_CODES = [
  'REQUIRED',
  'INVALID',
  'NOT_FOUND',
  'AMBIGUOUS',
  'DUPLICATE',
  'TOO_EARLY',
  'TOO_LATE',
  'NOT_ALLOWED_IN_STATE',
  'STALE_REVISION',
  'KEY_REUSED',
  'TOO_LONG',
  'TOO_MANY',
  'CYCLE',
  'CONFLICTING',
  'FORBIDDEN_PARTY',
] as const;

export type DomainErrorCode = (typeof DOMAIN_ERROR_CODES)[number];

/** The one error that a rule may throw: a code for programs, a sentence for people, a path for forms. */
export class DomainError extends Error {
  constructor(
    readonly code: DomainErrorCode,
    readonly words: Bilingual,
    readonly field: readonly string[] = [],
    readonly suggestions: readonly string[] = [],
  ) {
    super(words.en);
    this.name = 'RuleBroken';
  }

  /** The same broken rule, told of a place further out: `['on']` inside `['input', 'parties', '0']`. */
  under(...outer: string[]): DomainError {
    return new DomainError(this.code, this.words, [...outer, ...this.field], this.suggestions);
  }
}

/** Runs a rule and tells what it breaks of a place further out. */
export function at<T>(path: readonly string[], rule: () => T): T {
  try {
    return rule();
  } catch (error) {
    throw error instanceof DomainError ? error.under(...path) : error;
  }
}
