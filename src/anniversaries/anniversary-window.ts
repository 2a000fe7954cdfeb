import { partsOf, type Day } from '../kernel/day.js';
import { DomainError } from '../kernel/domain-error.js';

const LONGEST_WINDOW_YEARS = 50;

/**
 * The days between which anniversaries are asked for, both included.
 * @throws DomainError TOO_EARLY for a window that ends before it begins, TOO_LATE for one of more than 50 years
 */
export function windowMustMakeSense(from: Day, to: Day): void {
  if (to < from)
    throw new DomainError(
      'TOO_EARLY',
      {
        en: `The window ends (${to}) before it begins (${from}).`,
        ru: `Конец периода (${to}) раньше начала (${from}).`,
      },
      ['to'],
    );
  if (partsOf(to).year - partsOf(from).year > LONGEST_WINDOW_YEARS)
    throw new DomainError(
      'TOO_LATE',
      {
        en: `A window has at most ${LONGEST_WINDOW_YEARS} years.`,
        ru: `Период — не более ${LONGEST_WINDOW_YEARS} лет.`,
      },
      ['to'],
    );
}
