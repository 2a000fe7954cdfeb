import { fullYear, type DateInHand } from './date-in-hand.js';
import { romanOf } from './date-words.js';
import { isDay, two } from './day.js';

const NUMERIC = /^[\d./ -]+$/;
/** As in Soviet letters: 10/XI-1967. */
const ROMAN = /^(\d{1,2})[./ -]([ivxхі]{1,4})[./ -](\d{4}|\d{2})$/;

/**
 * A date in numbers, in canonical form: 2003-8-29, 29.08.2003, 29.VIII.2003, 08.2003, 29/08/2003.
 * @param given in lower case, with hyphens for dashes
 * @returns undefined for a text with words
 * @throws DomainError AMBIGUOUS where day and month, or day and year, may be exchanged
 */
export function numericDate(date: DateInHand, given: string): string | undefined {
  const text = given.replace(/\s?([./-])\s?/g, '$1');
  const [, ofMonth, roman, ofYear] = ROMAN.exec(text) ?? [];
  if (roman !== undefined) {
    const isShort = ofYear!.length === 2;
    const parts = { month: romanOf(roman) ?? date.isNone(), day: Number(ofMonth) };
    const read = () => date.of({ ...parts, year: isShort ? fullYear(Number(ofYear)) : ofYear! });
    return isShort ? date.ask('SHORT_YEAR', date.attempt(read)) : read();
  }
  if (!NUMERIC.test(text)) return undefined;
  const [, year, , month, day] = /^(\d{4})([-./ ])(\d{1,2})(?:\2(\d{1,2}))?$/.exec(text) ?? [];
  if (year !== undefined) return date.of({ year, month: Number(month), day: day === undefined ? day : Number(day) });
  const [, m, y] = /^(\d{1,2})[-./](\d{4})$/.exec(text) ?? [];
  if (y !== undefined) return date.of({ year: y, month: Number(m) });
  const [, first, sign, second, last] = /^(\d{1,2})([-./ ])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text) ?? [];
  if (last !== undefined) return ofThree(date, Number(first), Number(second), last, sign!);
  return /^\d{4}$/.test(text) ? date.of({ year: text }) : ofDigits(date, text);
}

/** 29.08.2003, 29/08/2003 or 08/29/2003; with a year of two digits, where that leaves one reading. */
function ofThree(date: DateInHand, a: number, b: number, last: string, sign: string): string {
  const isWhole = last.length === 4;
  const year = isWhole ? last : fullYear(Number(last));
  const day = (y: string, m: number, d: number) => [`${y}-${two(m)}-${two(d)}`].filter(isDay);
  // Dots and blanks part day, month and year; months come first with strokes and hyphens alone.
  const monthFirst = sign === '/' || sign === '-' ? day(year, a, b) : [];
  const yearFirst = isWhole ? [] : day(fullYear(a), b, Number(last));
  const readings = [...new Set([...day(year, b, a), ...monthFirst, ...yearFirst])];
  if (readings.length > 1) return date.askWhich(readings);
  if (readings.length === 1) {
    const isOfLastCentury = readings[0]! < '2000';
    return isWhole || isOfLastCentury ? readings[0]! : date.ask('SHORT_YEAR', readings);
  }
  return isWhole ? date.of({ year, month: b, day: a }) : date.ask('SHORT_YEAR');
}

/** Nothing parts the numbers: 20030829 has one reading; others are asked back. */
function ofDigits(date: DateInHand, text: string): string {
  if (/^\d{8}$/.test(text)) {
    const parted = (y: number, m: number, d: number) =>
      [`${text.slice(y, y + 4)}-${text.slice(m, m + 2)}-${text.slice(d, d + 2)}`].filter(isLikely);
    const [yearFirst, yearLast] = [parted(0, 4, 6), parted(4, 2, 0)];
    return yearFirst.length === 1 && yearLast.length === 0
      ? yearFirst[0]!
      : date.ask('RUN_TOGETHER', [...yearFirst, ...yearLast]);
  }
  if (/^[2-7]\d{4}$/.test(text)) return date.ask('NUMBER', [dayOfSheet(Number(text))]);
  if (/^\d{2}$/.test(text)) return date.ask('SHORT_YEAR', [fullYear(Number(text))]);
  return date.isNone();
}

const isLikely = (day: string) => isDay(day) && day >= '1500' && day < '2200';

/** Sheets count days from the last but one of 1899. */
const dayOfSheet = (days: number) => new Date(Date.UTC(1899, 11, 30 + days)).toISOString().slice(0, 10);
