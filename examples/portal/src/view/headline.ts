import { m, type Child, type Markup } from './markup.js';
import type { Reader } from './reader.js';
import { marked } from './texts.js';
import { fill } from './words.js';

/** «Наши соглашения с городом Южно-Сахалинск»: as the title of a page, and as its first line with the name marked. */
export function headline(
  home: { text: string; language: string } | undefined,
  reader: Reader,
): { title: string; h1: Markup } {
  const { title: sentence } = reader.words;
  const name: Child = home ? marked(home, reader) : '—';
  const [before = '', after = ''] = sentence.split('{home}');
  return { title: fill(sentence, { home: home?.text ?? '—' }), h1: m('h1', {}, before, name, after) };
}
