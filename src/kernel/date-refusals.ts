import type { Bilingual } from './bilingual.js';
import { daysInMonth, toDay } from './day.js';
import { DomainError } from './domain-error.js';
import { shortened } from './shortened.js';

/** What is said of a date that cannot be read, or can be read in several ways: always what to type. */

const MONTHS_RU_IN = 'январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре'.split(' ');
const MONTHS_EN = 'January February March April May June July August September October November December'.split(' ');

const TYPES: Bilingual = {
  en: 'Write a date as 2022-11-17, 2022-09 or 2003; add ~ for "about".',
  ru: 'Дату пишите так: 2022-11-17, 2022-09 или 2003; для «около» добавьте ~.',
};

const LONGEST_SHOWN = 40;
const shown = (text: string) => shortened(text, LONGEST_SHOWN);

function refused(words: Bilingual, field: string[], meant: readonly string[] = []): DomainError {
  return new DomainError('INVALID', words, field, [...new Set(meant)]);
}

export const noDate = (text: string, field: string[]): DomainError =>
  refused({ en: `«${shown(text)}» is not a date. ${TYPES.en}`, ru: `«${shown(text)}» — не дата. ${TYPES.ru}` }, field);

export const noYearZero = (field: string[]): DomainError =>
  refused({ en: `There is no year 0. ${TYPES.en}`, ru: `Нулевого года не бывает. ${TYPES.ru}` }, field);

/** The month is from 1 to 12, the day is none of it: 31 September, 29 February 2003. */
export function noSuchDay(text: string, year: number, month: number, field: string[]): DomainError {
  const days = daysInMonth(year, month);
  const last = toDay(year, month, days);
  const ofYear = month === 2 ? { en: ` ${year}`, ru: ` ${year} года` } : { en: '', ru: '' };
  return refused(
    {
      en: `The day ${shown(text)} does not exist: ${MONTHS_EN[month - 1]}${ofYear.en} has ${days} days, the last one is ${last}.`,
      ru: `Дня ${shown(text)} не существует: в ${MONTHS_RU_IN[month - 1]}${ofYear.ru} ${days} ${days === 31 ? 'день' : 'дней'}, последний — ${last}.`,
    },
    field,
  );
}

export const noSuchMonth = (text: string, field: string[], meant: readonly string[]): DomainError =>
  refused(
    {
      en: `There is no such month in «${shown(text)}»: months are 01 to 12. ${instead(meant, 'en')}`,
      ru: `В «${shown(text)}» нет такого месяца: месяцы — от 01 до 12. ${instead(meant, 'ru')}`,
    },
    field,
    meant,
  );

const instead = (meant: readonly string[], language: 'en' | 'ru') =>
  meant.length === 0 ? TYPES[language] : `${language === 'en' ? 'Enter' : 'Введите'} ${either(meant, language)}.`;

const either = (meant: readonly string[], language: 'en' | 'ru') =>
  meant.length === 1
    ? meant[0]!
    : `${meant.slice(0, -1).join(', ')} ${language === 'en' ? 'or' : 'или'} ${meant[meant.length - 1]!}`;

/** A date with several readings: they are suggested, none is taken. */
export const severalReadings = (text: string, field: string[], readings: readonly string[]): DomainError =>
  new DomainError(
    'AMBIGUOUS',
    {
      en: `«${shown(text)}» can be read in several ways. Enter ${either(readings, 'en')}.`,
      ru: `«${shown(text)}» можно прочесть по-разному. Введите ${either(readings, 'ru')}.`,
    },
    field,
    readings,
  );

/** Why a text that says something of a time is no date that can be kept; what may be typed instead. */
const WHYS = {
  SHORT_YEAR: { en: 'has no whole year', ru: 'год записан не полностью' },
  NO_YEAR: { en: 'has no year', ru: 'не хватает года' },
  INTERVAL: {
    en: 'is more than one date. Enter the one that is asked for',
    ru: 'это не одна дата. Введите ту, о которой спрашивается',
  },
  BOUND: {
    en: 'only says before or after which date. Enter the date itself, as far as it is known',
    ru: 'сказано только, до или после какой даты. Введите саму дату, насколько она известна',
  },
  VAGUE: {
    en: 'is part of a longer time, which is not kept. Enter what is known for certain',
    ru: 'часть срока так не записывается. Введите то, что известно точно',
  },
  QUARTER: {
    en: 'is several months. Enter the month, or the year alone',
    ru: 'это несколько месяцев. Введите месяц или только год',
  },
  CENTURY: {
    en: 'is a century. Enter the year, or the decade as 196X',
    ru: 'это век. Введите год или десятилетие, например 196X',
  },
  TIME: { en: 'has a time of day, which is not kept here', ru: 'здесь записывается только день, без времени' },
  WEEKDAY: { en: 'does not fall on that day of the week', ru: 'день недели не совпадает с датой' },
  NUMBER: { en: 'is a number, as sheets store dates', ru: 'это число: так даты хранят таблицы' },
  RUN_TOGETHER: { en: 'has no signs between its parts', ru: 'части даты ничем не разделены' },
} satisfies Record<string, Bilingual>;
export type Why = keyof typeof WHYS;

/** Asks back with what may have been meant. */
export function askedBack(why: Why, text: string, field: string[], meant: readonly string[] = []): DomainError {
  const { en, ru } = WHYS[why];
  const asks = en.includes('Enter');
  const rest = (language: 'en' | 'ru') =>
    asks && meant.length > 0 ? `: ${either(meant, language)}.` : asks ? '.' : `. ${instead(meant, language)}`;
  return refused(
    { en: `«${shown(text)}» ${en}${rest('en')}`, ru: `«${shown(text)}»: ${ru}${rest('ru')}` },
    field,
    meant,
  );
}
