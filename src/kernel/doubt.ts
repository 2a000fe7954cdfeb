import type { Bilingual } from './bilingual.js';
import { DomainError } from './domain-error.js';

/** Said by whoever means it so, after having been asked. */
export interface Confirmed {
  confirm?: boolean | null;
}

/** The question, which an answer with `confirm: true` settles. @param what why it is doubtful, as whole sentences */
export const inDoubt = (what: Bilingual, field: string[], suggestions: string[] = []): DomainError =>
  new DomainError(
    'NEEDS_CONFIRMATION',
    {
      en: `${what.en} If it is meant so, send the same with confirm: true.`,
      ru: `${what.ru} Если всё верно, отправьте то же с confirm: true.`,
    },
    field,
    suggestions,
  );

/**
 * A doubtful entry is asked back once, not refused.
 * @param suggestions what it looks like
 * @throws DomainError NEEDS_CONFIRMATION, unless it was confirmed
 */
export function mustBeMeant({ confirm }: Confirmed, ...question: Parameters<typeof inDoubt>): void {
  if (!confirm) throw inDoubt(...question);
}
