import { createHash } from 'node:crypto';
import { HomeDocument, OpenAgreementsDocument, WhoDocument } from '../gql/graphql.js';
import { agreementsView } from '../view/agreements.js';
import { documentOf } from '../view/document.js';
import { headline } from '../view/headline.js';
import { m, type Markup } from '../view/markup.js';
import { readerIn, type Reader } from '../view/reader.js';
import { dataOf, NoAnswer } from './held.js';
import { settings } from './settings.js';

export interface WrittenPage {
  status: number;
  body: string;
  headers: Record<string, string>;
}

/** The languages of the page's own words; the registry may have names in others. */
const OWN = ['ru', 'en'];

/** The language of a page: of its address, or the first that the browser prefers. */
export function readerOf(lang: string | null, acceptLanguage: string | undefined): Reader {
  return readerIn(lang ?? /^[\w-]+/.exec(acceptLanguage ?? '')?.[0] ?? 'ru');
}

/** The public page, whole: its records are public, whatever the key of the portal may see. */
export async function openPage(asked: Reader): Promise<WrittenPage> {
  const common = { path: '/', script: '/portal.js', pollSeconds: settings.pollSeconds };
  // The script says how new it is: with the time in it no page would be the same as the last one.
  const status = m('p', { role: 'status' });
  try {
    const own = readerIn(asked.ui);
    const { viewer, home: place } = await dataOf(WhoDocument, {}, own);
    const cities = viewer.cities.nodes.map(({ code }) => code);
    const readBy = (one: Reader) =>
      Promise.all([dataOf(HomeDocument, {}, one), dataOf(OpenAgreementsDocument, { cities }, one)]);
    const [, { agreements: known }] = await readBy(own);
    const written = [...known.nodes.flatMap(({ titles }) => titles), ...(place?.city.names ?? [])];
    const named = [...written, ...viewer.cities.nodes.flatMap(({ names }) => names)].map(({ language }) => language);
    const languages = [...new Set([...OWN, ...named])];
    // Nobody makes the registry be asked for any number of languages that it has nothing in.
    const reader = languages.includes(asked.language) ? asked : own;
    const [{ home }, { agreements }] = await readBy(reader);
    const { title, h1 } = headline(home?.city.nameIn, reader);
    const trouble = m('p', { role: 'alert', hidden: '' });
    const main = [h1, status, trouble, agreementsView(agreements.nodes, reader)];
    return page(200, documentOf({ ...common, title, languages, main }, reader));
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    const { title, h1 } = headline(undefined, asked);
    const trouble = m('p', { role: 'alert' }, sentenceOf(error, asked));
    const main = [h1, status, trouble, m('section', { id: 'agreements' })];
    const { retryAfter } = error.answer;
    const code = error.answer.status === 200 ? 502 : error.answer.status;
    return page(code, documentOf({ ...common, title, languages: OWN, main }, asked), {
      ...(retryAfter && { 'Retry-After': retryAfter }),
    });
  }
}

/** The page of the office, which its script fills: it is for nobody but those who know the password. */
export function officePage(reader: Reader): WrittenPage {
  const { title, h1 } = headline(undefined, reader);
  const empty: Markup[] = [
    m('p', { role: 'status' }),
    m('p', { role: 'alert', hidden: '' }),
    m('section', { id: 'agreements' }),
    m('section', { id: 'invitations', hidden: '' }),
    m('noscript', {}, 'Для этой страницы нужен JavaScript. · This page needs JavaScript.'),
  ];
  const office = { path: '/office', script: '/office.js', pollSeconds: settings.pollSeconds, languages: OWN };
  return page(200, documentOf({ ...office, title, main: [h1, ...empty] }, reader));
}

function sentenceOf({ answer: { body } }: NoAnswer, { words }: Reader): string {
  const { errors } = JSON.parse(body) as { errors?: { message: string; extensions?: { code?: string } }[] };
  switch (errors?.[0]?.extensions?.code) {
    case 'UNAUTHENTICATED':
      return words.keyRefused;
    case 'RATE_LIMITED':
      return words.limited;
    case 'SERVICE_UNAVAILABLE':
    case undefined:
      return words.away;
    default:
      return errors![0]!.message;
  }
}

function page(status: number, body: string, headers: Record<string, string> = {}): WrittenPage {
  const etag = `"${createHash('sha256').update(body).digest('base64url')}"`;
  return { status, body, headers: { ...headers, ETag: etag, Vary: 'Accept-Language' } };
}
