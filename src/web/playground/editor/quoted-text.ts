import { DASH, QUOTE } from './quotes.js';

/** Zero-width characters, soft hyphens and bidirectional controls: what the eye does not see. */
export const INVISIBLE = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
/** Blanks that a machine does not take for one: no-break, thin, em. */
export const BLANK = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;

const ONE_DASH = `[${DASH}]`;
const DATE = new RegExp(`^[\\d?X]{1,4}(?:\\s*(?:-|${ONE_DASH})\\s*[\\d?X]{1,4}){1,2}(?:T[\\d:]+)?~?$`);
const CODE = new RegExp(`^[A-Z]{2,}(?:\\s?(?:-|${ONE_DASH})\\s?[A-Z0-9?]+)+$`, 'i');
const NAME = new RegExp(`^\\p{L}+(?:(?:-|${ONE_DASH})\\p{L}+)+$`, 'u');
/** «Гродно»: the marks are no part of a name or a date. */
const MARKED = new RegExp(`^[${QUOTE}]([^${QUOTE}\\\\]+)[${QUOTE}]$`);
/** Fields whose text is a sentence or a title, where a dash may be meant. */
const PROSE = /^(?:text|title|name|label|reason|basis|result|story|motive|note|answer|untilWhat|purpose)$/;

/** Without what the eye does not see, and with usual blanks and hyphens. */
export const visible = (text: string): string =>
  text.replace(INVISIBLE, '').replace(BLANK, ' ').replaceAll('\u2011', '-');

/**
 * The text as it stands between the quotation marks of GraphQL.
 * @param field the field whose value it is
 */
export function quotedText(content: string, field: string): string {
  const isReference = !PROSE.test(field);
  const written = visible(content).trim();
  const text = (isReference && MARKED.exec(written)?.[1]) || written;
  if (DATE.test(text) || (isReference && CODE.test(text))) return hyphens(text).replace(/\s*-\s*/g, '-');
  return escaped(isReference && NAME.test(text) ? hyphens(text) : text);
}

const hyphens = (text: string) => text.replace(new RegExp(ONE_DASH, 'g'), '-');

/** A backslash is an escape only where GraphQL knows it; a path of Windows has none. */
function escaped(text: string): string {
  const isPath = /^(?:[A-Za-z]:\\|\\\\)/.test(text) && /(?<!\\)\\(?:\\\\)*(?!\\)/.test(text);
  if (isPath) return text.replace(/[\\"]/g, '\\$&');
  return text.replace(/\\(?:["\\/bfnrt]|u[\da-fA-F]{4})|[\\"]/g, (found) => (found.length > 1 ? found : `\\${found}`));
}
