import { DateInHand, fullYear } from './date-in-hand.js';
import { asNumbers, intervalIn } from './date-phrases.js';
import { noDate } from './date-refusals.js';
import {
  ABOUT_AFTER,
  ABOUT_BEFORE,
  BOUND,
  CENTURY,
  DATING,
  DECADE,
  HALF_YEAR,
  QUARTER,
  romanOf,
  SEASON,
  VAGUE,
  weekdayOf,
} from './date-words.js';
import { two } from './day.js';
import { numericDate } from './numeric-date.js';

/** A longer text is no date, and is not looked at. */
const LONGEST = 80;
const TIME = /[t ,]\s?(?:в |at )?(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s?(am|pm)?\s?(z|utc|[+-]\d{2}:?\d{2})?$/;
const YEAR_WORD = /(\d)\s?(?:г|год(?:а|у|ом)?)(?:\.|(?=[\s,)]|$))/g;
const YEARS_WORD = /\d\s?(?:гг|годы|годов|годах)\.?$/;
/** 2003–04 and 2003/04 are more often two years than a month. */
const MONTH_OR_YEARS = /^(\d{4})(?:\s?[\u2012-\u2015]\s?|\/)(0[1-9]|1[0-2])$/;
/** A day of the week beside a date in numbers. */
const WEEKDAY = /^([a-zа-я]+)[.,]*\s(?=\d)|(?<=\d),?\s\(?([a-zа-я]+)\)?$/;
const UNKNOWN =
  /^(?:[xх]{4}(?:-[xх]{2}){0,2}|(?:date )?unknown|(?:an )?unknown date|(?:(?:дата|год) )?неизвест(?:ен|н[оаы]?))$/;
/** EDTF for parts that are not known: 2003-XX, 2003-08-XX. */
const UNKNOWN_PARTS = /(?<=^\d{4}(?:-\d{2})?)(?:-[xх]{2}){1,2}$/;

/**
 * A date as people write it in Russian or English, in canonical form (EDTF): «29 августа 2003 г.» and 29.08.2003 are
 * 2003-08-29, «сентябрь 2022» is 2022-09, «ок. 1967» is 1967~. Nothing is guessed.
 * @throws DomainError AMBIGUOUS for one with several readings (03/04/2005), INVALID for what is no date, is not in the calendar, or
 * is known otherwise than the registry keeps it (a quarter, an interval): with what to enter instead, in `suggestions` too
 */
export function canonicalDate(written: string, field: string[] = []): string {
  const text = written.trim();
  if (text.length > LONGEST) throw noDate(text, field);
  const date = new DateInHand(text, field);
  const [, year, month] = MONTH_OR_YEARS.exec(text) ?? [];
  if (year !== undefined) return date.askWhich([`${year}-${month}`, year]);
  return canonical(date, plain(text));
}

const withoutEnd = (text: string) => text.replace(/[\s.,;]+$/, '');

function plain(text: string): string {
  const plainer = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[«»"“”„‟'‘’`_]/g, ' ')
    .replace(/(\d{4})-(?:го|й|ый|м|ом)(?=[\s,.]|$)/, '$1')
    .replace(/(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})\s?日)?)?/, dashed)
    .replace(/(\d{4})년(?:\s?(\d{1,2})월(?:\s?(\d{1,2})일)?)?/, dashed)
    .replace(/\s+/g, ' ')
    .trim();
  return withoutEnd(plainer.replace(/^\(([^()]*)\)$/, '$1'));
}

const dashed = (_: string, ...parts: (string | undefined)[]) => parts.slice(0, 3).filter(Boolean).join('-');

function canonical(date: DateInHand, given: string): string {
  const text = given.replace(DATING, '');
  if (UNKNOWN.test(text)) return 'XXXX';
  const exact = text.replace(ABOUT_BEFORE, '').replace(ABOUT_AFTER, '');
  if (exact === text) return readExact(date, text);
  return about(date, exact.replace(DATING, ''));
}

function about(date: DateInHand, exact: string): string {
  const read = readExact(date, exact);
  return /~|XXXX/.test(read) ? date.isNone() : `${read}~`;
}

function readExact(date: DateInHand, given: string): string {
  const decade = DECADE.exec(given)?.[1];
  if (decade !== undefined) return decade === '000' ? date.of({ year: '0000' }) : `${decade}X`;
  const timed = TIME.exec(given);
  if (timed) return withoutTime(date, given.slice(0, timed.index), timed);
  const ends = intervalIn(given);
  if (ends)
    date.ask(
      'INTERVAL',
      ends.flatMap((end) => date.attempt(() => date.of(end))),
    );
  if (YEARS_WORD.test(given)) date.ask('INTERVAL');
  const text = withoutEnd(given.replace(YEAR_WORD, '$1 ').replace(UNKNOWN_PARTS, ''));
  mustBePlain(date, text);
  return numericDate(date, text) ?? besideWeekday(date, text) ?? inWords(date, text);
}

/** «пт, 29.08.2003» */
function besideWeekday(date: DateInHand, text: string): string | undefined {
  const [found, before, after] = WEEKDAY.exec(text) ?? [];
  const weekday = weekdayOf(before ?? after ?? '');
  const read = weekday === undefined ? undefined : numericDate(date, text.replace(found!, '').trim());
  return read === undefined ? undefined : date.on(weekday!, read);
}

/** Sheets write 2003-08-29 00:00:00 for a day; any other time is not dropped in silence. */
function withoutTime(date: DateInHand, day: string, time: RegExpExecArray): string {
  const [hour, minute, second = '0', half, zone] = time.slice(1);
  const isMidnight =
    Number(hour) === (half === 'am' ? 12 : 0) && half !== 'pm' && Number(minute) + Number(second) === 0;
  const read = () => readExact(date, withoutEnd(day));
  return isMidnight && zone === undefined ? read() : date.ask('TIME', date.attempt(read));
}

/** Quarters, halves, seasons, centuries, beginnings and ends, «до 2003»: nothing of it can be kept as it is. */
function mustBePlain(date: DateInHand, text: string): void {
  const quarter = QUARTER.exec(text)?.groups;
  if (quarter) {
    const year = (quarter.ru ?? quarter.en ?? quarter.of ?? quarter.at)!;
    const number = quarterOf((quarter.nr ?? quarter.nq ?? quarter.q ?? quarter.nat)!);
    const months = [1, 2, 3].map((month) => `${year}-${two(3 * (number - 1) + month)}`);
    date.ask('QUARTER', number > 0 ? [...months, year] : [year]);
  }
  const part = [HALF_YEAR, SEASON].flatMap((spelt) => spelt.exec(text)?.slice(1).find(Boolean) ?? []);
  if (part.length > 0) date.ask('QUARTER', part);
  if (CENTURY.test(text)) date.ask('CENTURY');
  for (const [why, spelt] of [
    ['VAGUE', VAGUE],
    ['BOUND', BOUND],
  ] as const) {
    const rest = text.replace(spelt, '');
    if (rest !== text)
      date.ask(
        why,
        date.attempt(() => canonical(date, rest)),
      );
  }
}

function quarterOf(word: string): number {
  const spelt = ['перв', 'втор', 'трет', 'четв'].findIndex((stem) => word.startsWith(stem));
  if (spelt >= 0) return spelt + 1;
  const number = Number(word) || romanOf(word) || 0;
  return number <= 4 ? number : 0;
}

function inWords(date: DateInHand, text: string): string {
  const parts = asNumbers(text) ?? date.isNone();
  const { day, month, year, shortYear } = parts;
  if (shortYear !== undefined)
    date.ask(
      'SHORT_YEAR',
      date.attempt(() => date.of({ ...parts, year: fullYear(shortYear) })),
    );
  if (year !== undefined) return date.of(parts);
  // «сен.22» of a sheet is a month more often than a day.
  return date.ask('NO_YEAR', parts.isMonthFirst && day !== undefined ? [`${fullYear(day)}-${two(month!)}`] : []);
}
