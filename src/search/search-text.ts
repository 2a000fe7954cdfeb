import { DomainError } from '../kernel/domain-error.js';
import { fold } from '../kernel/language-text.js';

const LONGEST = 200;

/**
 * What somebody types to find something (R27): without the spaces around it.
 * @throws RuleBroken REQUIRED when there is no letter or digit in it, TOO_LONG above 200 characters
 */
export function readSearchText(written: string): string {
  const text = written.trim();
  if (text.length > LONGEST)
    throw new DomainError(
      'TOO_LONG',
      {
        en: `A search has at most ${LONGEST} characters, not ${text.length}: type a few words of a name, title or text.`,
        ru: `В поиске — не более ${LONGEST} знаков, а не ${text.length}: введите несколько слов названия или текста.`,
      },
      ['text'],
    );
  if (fold(text) === '')
    throw new DomainError(
      'REQUIRED',
      {
        en: 'Type what to find: a name, a title, a code or a few words, as in «Grodno» or «AGR-2022-003».',
        ru: 'Введите, что найти: название, код или несколько слов, например «Гродно» или «AGR-2022-003».',
      },
      ['text'],
    );
  return text;
}
