import { ending, ofDate, wrong as refused, signedOn, TYPE_EN, TYPE_RU, type BadInput } from './bad-input.js';

const wrong = (...told: Parameters<typeof refused>) => ofDate(refused(...told));
const FORTY_WORDS = 'двадцать девятое августа две тысячи третьего года '.repeat(6).trim();

/** Dates that are written as people do, and cannot be taken as they are. */
export const BAD_DATES: BadInput[] = [
  [
    'the month 13',
    signedOn('2022-13'),
    [
      wrong(
        'INVALID',
        'signed',
        `В «2022-13» нет такого месяца: месяцы — от 01 до 12. ${TYPE_RU}`,
        `There is no such month in «2022-13»: months are 01 to 12. ${TYPE_EN}`,
      ),
    ],
  ],
  [
    'a month without a year',
    signedOn('в сентябре'),
    [wrong('INVALID', 'signed', `«в сентябре»: не хватает года. ${TYPE_RU}`, `«в сентябре» has no year. ${TYPE_EN}`)],
  ],
  [
    '31 September in words',
    signedOn('31 сентября 2003 г.'),
    [
      wrong(
        'INVALID',
        'signed',
        'Дня 31 сентября 2003 г. не существует: в сентябре 30 дней, последний — 2003-09-30.',
        'The day 31 сентября 2003 г. does not exist: September has 30 days, the last one is 2003-09-30.',
      ),
    ],
  ],
  [
    'a date of forty words',
    signedOn(FORTY_WORDS),
    [
      wrong(
        'INVALID',
        'signed',
        `«${FORTY_WORDS.slice(0, 40)}…» — не дата. ${TYPE_RU}`,
        `«${FORTY_WORDS.slice(0, 40)}…» is not a date. ${TYPE_EN}`,
      ),
    ],
  ],
  [
    'day and month that may be exchanged',
    ending('03/04/2023'),
    [
      wrong(
        'AMBIGUOUS',
        'on',
        '«03/04/2023» можно прочесть по-разному. Введите 2023-04-03 или 2023-03-04.',
        '«03/04/2023» can be read in several ways. Enter 2023-04-03 or 2023-03-04.',
        ['2023-04-03', '2023-03-04'],
      ),
    ],
  ],
  [
    'a date of which any number may be the year',
    ending('03.04.05'),
    [
      wrong(
        'AMBIGUOUS',
        'on',
        '«03.04.05» можно прочесть по-разному. Введите 2005-04-03 или 2003-04-05.',
        '«03.04.05» can be read in several ways. Enter 2005-04-03 or 2003-04-05.',
        ['2005-04-03', '2003-04-05'],
      ),
    ],
  ],
  [
    'two days',
    ending('с 3 по 5 мая 2023'),
    [
      wrong(
        'INVALID',
        'on',
        '«с 3 по 5 мая 2023»: это не одна дата. Введите ту, о которой спрашивается: 2023-05-03 или 2023-05-05.',
        '«с 3 по 5 мая 2023» is more than one date. Enter the one that is asked for: 2023-05-03 or 2023-05-05.',
        ['2023-05-03', '2023-05-05'],
      ),
    ],
  ],
  [
    'a quarter',
    signedOn('IV квартал 2023 г.'),
    [
      wrong(
        'INVALID',
        'signed',
        '«IV квартал 2023 г.»: это несколько месяцев. Введите месяц или только год: 2023-10, 2023-11, 2023-12 или 2023.',
        '«IV квартал 2023 г.» is several months. Enter the month, or the year alone: 2023-10, 2023-11, 2023-12 or 2023.',
        ['2023-10', '2023-11', '2023-12', '2023'],
      ),
    ],
  ],
  [
    'a year 0203',
    signedOn('29.08.0203'),
    [
      refused(
        'NEEDS_CONFIRMATION',
        'signed',
        'Дата 0203-08-29 раньше 1900 года. Если всё верно, отправьте то же с confirm: true.',
        '0203-08-29 lies before the year 1900. If it is meant so, send the same with confirm: true.',
        ['2003-08-29'],
      ),
    ],
  ],
];
