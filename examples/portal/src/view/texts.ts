import { m, type Child } from './markup.js';
import type { Reader } from './reader.js';

interface LocalText {
  text: string;
  language: string;
}

/** A text of the registry, marked with its language where that is not the page's: for screen readers and search engines. */
export const marked = ({ text, language }: LocalText, { ui }: Reader): Child =>
  language === ui ? text : m('span', { lang: language }, text);

/** Texts between which something stands. */
export const joined = (texts: Child[], between: string): Child[] =>
  texts.flatMap((text, i) => (i === 0 ? [text] : [between, text]));

/** The word for a value of an enum. Enums of the registry may grow: a value without a word is shown as it is. */
export const wordFor = (words: Readonly<Record<string, string>>, value: string): string =>
  Object.hasOwn(words, value) ? words[value]! : value.toLowerCase().replaceAll('_', ' ');
