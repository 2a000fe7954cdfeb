import { monthOf, ordinalOf, tensOf, weekdayOf } from './date-words.js';

/** What a text says of a date, with the year as it was written. */
export interface DateParts {
  year?: string;
  month?: number;
  day?: number;
  /** 1 for Monday to 7. */
  weekday?: number;
  /** A year of two digits. */
  shortYear?: number;
  isMonthFirst?: boolean;
}

const FILLERS = ['of', 'the', 'day', 'числа', 'день', 'месяца', 'г', 'год', 'года', 'году', 'ad', 'н.э'];
const DAY = /^(\d{1,2})(?:(?:го|е|ое|ого|st|nd|rd|th|числа))?$/;
const ENDING = /^(?:го|е|ое|ого|st|nd|rd|th)$/;

/**
 * The parts of a date in words: «29-е августа 2003», "Friday, August 29th, 2003", «двадцать девятое августа 2003».
 * @param text in lower case
 * @returns undefined if a word is none of a date, or a part is said twice or in an order that nobody uses
 */
export function asNumbers(text: string): DateParts | undefined {
  const words = text.split(/[\s,./()-]+/).filter((word) => word !== '' && !FILLERS.includes(word));
  const said: DateParts = {};
  const put = <Name extends keyof DateParts>(name: Name, value: DateParts[Name]): boolean => {
    if (said[name] !== undefined) return false;
    said[name] = value;
    return true;
  };
  const order: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const part = partAt(words, i);
    if (!part) return undefined;
    i += part.more;
    const isSecondNumber = part.name === 'day' && said.day !== undefined && said.month !== undefined;
    if (isSecondNumber && said.year === undefined && /^\d\d$/.test(words[i]!)) {
      if (!put('shortYear', Number(words[i]))) return undefined;
      continue;
    }
    if (!put(part.name, part.value as never)) return undefined;
    if (part.name !== 'weekday') order.push(part.name[0]!);
  }
  if (!['dmy', 'mdy', 'ymd', 'my', 'ym', 'dm', 'md', 'm', 'y', 'ydm'].includes(order.join(''))) return undefined;
  // «v 2003» is «в 2003» in other letters; beside a day it is May.
  if (said.day === undefined && words.some((word) => /^[ivxхі]$/.test(word))) return undefined;
  return { ...said, isMonthFirst: order[0] === 'm' };
}

interface Part {
  name: 'year' | 'month' | 'day' | 'weekday';
  value: string | number;
  /** How many further words belong to it. */
  more: number;
}

function partAt(words: readonly string[], at: number): Part | undefined {
  const word = words[at]!;
  const next = words[at + 1] ?? '';
  if (/^\d{4}$/.test(word)) return { name: 'year', value: word, more: 0 };
  const digits = DAY.exec(word)?.[1];
  if (digits !== undefined) return { name: 'day', value: Number(digits), more: ENDING.test(next) ? 1 : 0 };
  const month = monthOf(word);
  if (month !== undefined) return { name: 'month', value: month, more: 0 };
  const weekday = weekdayOf(word);
  if (weekday !== undefined) return { name: 'weekday', value: weekday, more: 0 };
  const tens = tensOf(word);
  const unit = ordinalOf(tens === undefined ? word : next);
  if (unit === undefined || (tens !== undefined && unit > 9)) return undefined;
  return { name: 'day', value: (tens ?? 0) + unit, more: tens === undefined ? 0 : 1 };
}

const JOINTS: readonly RegExp[] = [
  /^(?:с|со|from|between)\s(.+)\s(?:по|до|to|till|until|through|and|и)\s(.+)$/,
  /^(.+)\s(?:по|до|to|till|until|through|and|и)\s(.+)$/,
  /^(.+)\s-\s(.+)$/,
  /^(\d{1,2})\s?[-/]\s?(\d{1,2}(?:st|nd|rd|th)?[\s.]\D.*)$/,
  /^(\d{1,2}(?:st|nd|rd|th)?\s[a-zа-я]+)-(\d{1,2}(?:st|nd|rd|th)?\s\D.*)$/,
  /^([a-zа-я]+\.?\s\d{1,2})\s?-\s?(\d{1,2}(?:st|nd|rd|th)?,?\s\d{4}.*)$/,
  /^(\D*\d{4}|\d{1,2}\.\d{1,2}\.\d{4}|\d{4}-\d{2}(?:-\d{2})?)\s?[-/]\s?(\D*\d{4}(?:-\d{2}){0,2}|\d{1,2}\.\d{1,2}\.\d{4})(?:\s?гг?\.?|\sгод.*)?$/,
  /^(\d{1,2})\s?-\s?(\d{1,2}\.\d{1,2}\.\d{4})$/,
  /^(\d{1,2}\.\d{1,2})\.?\s?-\s?(\d{1,2}\.\d{1,2}\.\d{4})$/,
  /^([a-zа-я]+)\s?-\s?([a-zа-я]+\s\d{4}.*)$/,
];

/**
 * The two ends of an interval, each with what only the other one says: «с 3 по 5 мая 2003» is 3 and 5 May 2003.
 * @param text in lower case, dashes as hyphens
 * @returns undefined if the text names no interval
 */
export function intervalIn(text: string): [DateParts, DateParts] | undefined {
  for (const joint of JOINTS) {
    const [, one, other] = joint.exec(text) ?? [];
    const [first, last] = [partsOf(one), partsOf(other)];
    if (!first || !last) continue;
    const startsInMonth = first.month ?? (first.day === undefined ? undefined : last.month);
    return [
      { year: first.year ?? last.year, month: startsInMonth, day: first.day },
      { year: last.year ?? first.year, month: last.month ?? first.month, day: last.day },
    ];
  }
  return undefined;
}

function partsOf(end: string | undefined): DateParts | undefined {
  if (end === undefined) return undefined;
  const [, d, m, y] = /^(\d{1,2})\.(\d{1,2})(?:\.(\d{4}))?$/.exec(end) ?? [];
  if (m !== undefined) return { day: Number(d), month: Number(m), year: y };
  const [, year, month, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(end) ?? [];
  if (month !== undefined) return { year, month: Number(month), day: day === undefined ? undefined : Number(day) };
  const alone = /^(\d{1,2})(?:-?(?:го|е|st|nd|rd|th))?$/.exec(end)?.[1];
  if (alone !== undefined) return { day: Number(alone) };
  const [, before, whole] = /^(\d{1,2})(?:st|nd|rd|th)?,?\s(\d{4})$/.exec(end) ?? [];
  if (whole !== undefined) return { day: Number(before), year: whole };
  return asNumbers(end.replace(/(\d)\s?(?:гг?|год\S*)\.?$/, '$1'));
}
