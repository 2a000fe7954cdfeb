import { html, m, type Child, type Markup } from './markup.js';
import { nameOf, type Reader } from './reader.js';

interface Page {
  title: string;
  /** The path of the page, and of its script. */
  path: string;
  script: string;
  /** The languages that it can be read in. */
  languages: readonly string[];
  pollSeconds: number;
  main: Child[];
}

/** A whole page, as text: what search engines and browsers without scripts read too. */
export function documentOf({ title, path, script, languages, pollSeconds, main }: Page, reader: Reader): string {
  const head = m(
    'head',
    {},
    m('meta', { charset: 'utf-8' }),
    m('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    m('meta', { name: 'poll-seconds', content: String(pollSeconds) }),
    m('title', {}, title),
    m('link', { rel: 'icon', href: 'data:,' }),
    m('link', { rel: 'stylesheet', href: '/portal.css' }),
    ...languages.map((tag) => m('link', { rel: 'alternate', hreflang: tag, href: `${path}?lang=${tag}` })),
    m('script', { type: 'module', src: script }),
  );
  const body = m('body', {}, languagesOf(path, languages), m('main', {}, ...main));
  return `<!doctype html>\n${html(m('html', { lang: reader.ui, 'data-language': reader.language }, head, body))}\n`;
}

const languagesOf = (path: string, languages: readonly string[]): Markup =>
  m('nav', {}, ...languages.flatMap((tag) => [m('a', { href: `${path}?lang=${tag}`, lang: tag }, nameOf(tag)), ' ']));
