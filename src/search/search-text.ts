import { DomainError } from '../kernel/domain-error.js';

const LONGEST = 200;

/**
 * Checks a search text and trims it (R27).
 * @throws DomainError REQUIRED without a letter or digit, TOO_LONG above 200 characters
 */
export function readSearchText(written: string): string {
  const text = written.trim();
  if (text.length > LONGEST)
    throw new DomainError(
      'TOO_LONG',
      {
        en: `A search text has at most ${LONGEST} characters, not ${text.length}. Enter a few words of a name, title or text.`,
        ru: `В строке поиска может быть не более ${LONGEST} знаков, а не ${text.length}. Введите несколько слов названия или текста.`,
      },
      ['text'],
    );
  if (!/[\p{L}\p{N}]/u.test(text))
    throw new DomainError(
      'REQUIRED',
      {
        en: 'Enter what to find: a name, a title, a code or a few words, for example «Grodno» or «AGR-2022-003».',
        ru: 'Введите, что найти: название, код или несколько слов, например «Гродно» или «AGR-2022-003».',
      },
      ['text'],
    );
  return text;
}
