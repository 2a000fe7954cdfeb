import { sentences, type Words } from './words.js';

/** Who reads a page. */
export interface Reader {
  /** The language of names and titles: any that the registry has. */
  language: string;
  /** The language of the page's own words and of the registry's sentences. */
  ui: 'ru' | 'en';
  words: Words;
}

/** The reader of a page in a language; an impossible tag is read as English. */
export function readerIn(tag: string): Reader {
  const language = canonical(tag) ?? 'en';
  const ui = /^ru\b/.test(language) ? 'ru' : 'en';
  return { language, ui, words: sentences[ui] };
}

function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

/** The header that asks for names in that language, and for sentences in the page's. */
export const acceptLanguage = ({ language, ui }: Reader) => (language === ui ? ui : `${language}, ${ui};q=0.5`);

/** A language in its own words: «русский», «日本語». */
export const nameOf = (language: string) =>
  new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
