import { DomainError } from '../../kernel/domain-error.js';
import { fold } from '../../kernel/folding.js';
import { canonicalTag } from '../../kernel/language-text.js';
import type { AgreementTitle } from './agreement-parts.js';
import { notALanguage } from './entry-refusals.js';

export interface NewTitle {
  language: string;
  text: string;
  authentic?: boolean | null;
}

/** One title in each language, word for word (R18). @throws DomainError for none at all, an empty one, or one given twice */
export function readTitles(titles: readonly NewTitle[]): AgreementTitle[] {
  if (titles.length === 0)
    throw new DomainError('REQUIRED', { en: 'Give at least one title.', ru: 'Укажите хотя бы одно название.' }, [
      'titles',
    ]);
  return titles.map(({ language, text, authentic }, i) => {
    const tag = canonicalTag(language);
    const path = ['titles', String(i)];
    if (tag === undefined) throw notALanguage([...path, 'language']);
    if (titles.findIndex((other) => canonicalTag(other.language) === tag) < i)
      throw new DomainError(
        'DUPLICATE',
        { en: `The title in ${tag} is given twice.`, ru: `Название на ${tag} указано дважды.` },
        path,
      );
    if (text.trim() === '')
      throw new DomainError('REQUIRED', { en: 'A title cannot be empty.', ru: 'Название не может быть пустым.' }, [
        ...path,
        'text',
      ]);
    return { language: tag, text: text.trim(), authentic: authentic ?? false };
  });
}

/** How a title is compared: its beginning tells it from others, and a whole page would not fit into the index. */
export function foldedTitle(text: string): string {
  return (fold(text) || text.trim()).slice(0, 300);
}
