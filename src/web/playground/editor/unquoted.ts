import { DASH, endsValue, QUOTE } from './quotes.js';

const DAY = new RegExp(
  `^\\d{1,4}\\s?[-${DASH}]\\s?\\d{1,2}(?:\\s?[-${DASH}]\\s?\\d{1,4})?(?:T\\d\\d:\\d\\d(?::\\d\\d)?Z?)?~?(?![\\w.])`,
);
const DOTTED = /^\d{1,2}\.\d{1,2}\.\d{2,4}(?:\s?г\.?)?(?![\w.])/;
const ABOUT = /^(?:\d{4}~|\d{3}X~?)(?!\w)/;
const GAP = /^\?{2,4}(?:-\?\?){0,2}/;
const CODE = new RegExp(`^[A-Z]{2,}(?:[-${DASH}][A-Z0-9?]+)+(?!\\w)`);
const PROSE = /^(?:\d[\d\s]*|[IVX]+\s)?[А-ЯЁа-яё]/;
const NO_TEXT = new RegExp(`^(?:(?:null|true|false)\\b|[\\s,$()[\\]{}#!@&|${QUOTE}])`);

/**
 * A value at the start of the text that lacks its quotation marks: a date, a code, words in Russian letters, which GraphQL
 * has nowhere else; after a field that takes a text, whatever stands there.
 * @returns the value as it is written, or undefined
 */
export function unquotedAt(text: string, isText: boolean, isInList: boolean): string | undefined {
  if (PROSE.test(text) || (isText && !NO_TEXT.test(text))) return upToItsEnd(text, isInList);
  for (const shape of [DAY, DOTTED, ABOUT, CODE, GAP]) {
    const [found] = shape.exec(text) ?? [];
    if (found) return found;
  }
  return undefined;
}

function upToItsEnd(text: string, isInList: boolean): string | undefined {
  const line = text.slice(0, /\n|$/.exec(text)!.index);
  for (let at = 1; at <= line.length; at += 1) {
    const found = text.slice(0, at);
    if (/\w$/.test(found) && /^\w/.test(text.slice(at))) continue;
    // A lonely mark may be meant to open or close it: that is for the clerk to say.
    const isWhole = !/[\s«]$/.test(found) && found.split('"').length % 2 === 1;
    if (isWhole && endsValue(found, text.slice(at), isInList)) return found.replace(/,$/, '');
  }
  return undefined;
}
