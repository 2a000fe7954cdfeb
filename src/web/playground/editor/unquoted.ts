import { DASH, endsValue } from './quotes.js';

const DAY = new RegExp(
  `^\\d{1,4}\\s?[-${DASH}]\\s?\\d{1,2}(?:\\s?[-${DASH}]\\s?\\d{1,4})?(?:T\\d\\d:\\d\\d(?::\\d\\d)?Z?)?~?(?![\\w.])`,
);
const DOTTED = /^\d{1,2}\.\d{1,2}\.\d{2,4}(?:\s?г\.?)?(?![\w.])/;
const GAP = /^\?{2,4}(?:-\?\?){0,2}/;
const CODE = new RegExp(`^[A-Z]{2,}(?:[-${DASH}][A-Z0-9?]+)+`);
const ABOUT = /^(?:\d{4}~|\d{3}X~?)(?!\w)/;
const PLAIN = /^(?:\d{4}|[A-Za-z][\w-]*)(?![\w.])/;
const PROSE = /^(?:\d[\d\s]*|[IVX]+\s)?[А-ЯЁа-яё]/;

/**
 * A value at the start of the text that lacks its quotation marks: a date, a code, words in Russian letters, which GraphQL
 * has nowhere else; after a field that takes a text also a year or a word.
 * @returns the value as it is written, or undefined
 */
export function unquotedAt(text: string, isText: boolean, isInList: boolean): string | undefined {
  if (PROSE.test(text)) return sentenceAt(text, isInList);
  for (const shape of [DAY, DOTTED, ABOUT, CODE, GAP]) {
    const [found] = shape.exec(text) ?? [];
    if (found) return found;
  }
  const [plain] = (isText && PLAIN.exec(text)) || [];
  return plain === undefined || /^(?:null|true|false)$/.test(plain) ? undefined : plain;
}

/** Up to where a value may end. */
function sentenceAt(text: string, isInList: boolean): string | undefined {
  const line = text.slice(0, /\n|$/.exec(text)!.index);
  for (let at = 1; at <= line.length; at += 1) {
    const found = text.slice(0, at);
    // Quotation marks within leave it open where it ends.
    if (endsValue(found, text.slice(at), isInList) && !/[\s"«]$/.test(found)) return found.replace(/,$/, '');
  }
  return undefined;
}
