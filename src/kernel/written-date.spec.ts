import fc from 'fast-check';
import { DomainError } from './domain-error.js';
import { PartialDate } from './partial-date.js';
import { canonicalDate } from './written-date.js';
import { readWrittenTime } from './written-time.js';

function refusal(act: () => unknown): DomainError {
  try {
    act();
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('It was understood.');
}

describe('what is said', () => {
  it.each([
    [
      '31 сентября 2003',
      'The day 31 сентября 2003 does not exist: September has 30 days, the last one is 2003-09-30.',
      'Дня 31 сентября 2003 не существует: в сентябре 30 дней, последний — 2003-09-30.',
    ],
    [
      '29.02.2003',
      'The day 29.02.2003 does not exist: February 2003 has 28 days, the last one is 2003-02-28.',
      'Дня 29.02.2003 не существует: в феврале 2003 года 28 дней, последний — 2003-02-28.',
    ],
    [
      '32 августа 2003',
      'The day 32 августа 2003 does not exist: August has 31 days, the last one is 2003-08-31.',
      'Дня 32 августа 2003 не существует: в августе 31 день, последний — 2003-08-31.',
    ],
    [
      '03/04/2005',
      '«03/04/2005» can be read in several ways. Enter 2005-04-03 or 2005-03-04.',
      '«03/04/2005» можно прочесть по-разному. Введите 2005-04-03 или 2005-03-04.',
    ],
    [
      'IV квартал 2023',
      '«IV квартал 2023» is several months. Enter the month, or the year alone: 2023-10, 2023-11, 2023-12 or 2023.',
      '«IV квартал 2023»: это несколько месяцев. Введите месяц или только год: 2023-10, 2023-11, 2023-12 или 2023.',
    ],
    [
      'с 3 по 5 мая 2003',
      '«с 3 по 5 мая 2003» is more than one date. Enter the one that is asked for: 2003-05-03 or 2003-05-05.',
      '«с 3 по 5 мая 2003»: это не одна дата. Введите ту, о которой спрашивается: 2003-05-03 или 2003-05-05.',
    ],
    [
      '8 декабря',
      '«8 декабря» has no year. Write a date as 2022-11-17, 2022-09 or 2003; add ~ for "about".',
      '«8 декабря»: не хватает года. Дату пишите так: 2022-11-17, 2022-09 или 2003; для «около» добавьте ~.',
    ],
    [
      '29-Aug-03',
      '«29-Aug-03» has no whole year. Enter 2003-08-29.',
      '«29-Aug-03»: год записан не полностью. Введите 2003-08-29.',
    ],
    [
      '2022-13',
      'There is no such month in «2022-13»: months are 01 to 12. Write a date as 2022-11-17, 2022-09 or 2003; add ~ for "about".',
      'В «2022-13» нет такого месяца: месяцы — от 01 до 12. Дату пишите так: 2022-11-17, 2022-09 или 2003; для «около» добавьте ~.',
    ],
    [
      'договор подписан',
      '«договор подписан» is not a date. Write a date as 2022-11-17, 2022-09 or 2003; add ~ for "about".',
      '«договор подписан» — не дата. Дату пишите так: 2022-11-17, 2022-09 или 2003; для «около» добавьте ~.',
    ],
  ])('of «%s»', (written, en, ru) => {
    expect(refusal(() => canonicalDate(written)).words).toEqual({ en, ru });
  });

  it('of forty words is said at once, and few of them are quoted', () => {
    const words = 'двадцать девятое августа две тысячи третьего года '.repeat(6);
    const began = performance.now();
    expect(refusal(() => canonicalDate(words)).words.ru).toMatch(
      /^«двадцать девятое августа две тысячи трет…» — не дата\. /,
    );
    for (const long of [
      '1'.repeat(80),
      '1-'.repeat(40),
      'май '.repeat(20),
      'с 1 по '.repeat(11),
      ' '.repeat(70) + '1.',
    ])
      expect(() => canonicalDate(long)).toThrow();
    expect(performance.now() - began).toBeLessThan(1000);
  });
});

it('R1: what the registry says of a date is read as that date', () => {
  const days = fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
  const parts = fc.constantFrom(4, 7, 10);
  fc.assert(
    fc.property(days, parts, fc.boolean(), fc.boolean(), (day, length, isAbout, isDecade) => {
      const known = isDecade ? `${day.toISOString().slice(0, 3)}X` : day.toISOString().slice(0, length);
      const date = PartialDate.parse(known + (isAbout ? '~' : ''));
      const { words, wordsWithIn } = date;
      const said = [words.en, words.ru, ...(isAbout ? [] : [wordsWithIn.en, wordsWithIn.ru])];
      expect(said.map((one) => canonicalDate(one))).toEqual(said.map(() => date.text));
    }),
    { numRuns: 1000 },
  );
  const { en, ru } = PartialDate.parse('XXXX').words;
  expect([canonicalDate(en), canonicalDate(ru)]).toEqual(['XXXX', 'XXXX']);
});

it('a day in numbers is read as itself, or asked back with itself among the readings', () => {
  const days = fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
  const isRead = (written: string, day: string) => {
    try {
      return canonicalDate(written) === day;
    } catch (error) {
      return error instanceof DomainError && error.suggestions.includes(day);
    }
  };
  fc.assert(
    fc.property(days, (at) => {
      const day = at.toISOString().slice(0, 10);
      const [year, month, dayOfMonth] = day.split('-').map(Number) as [number, number, number];
      expect(canonicalDate(`${dayOfMonth}.${month}.${year}`)).toBe(day);
      expect(canonicalDate(`${day} 00:00:00`)).toBe(day);
      expect(canonicalDate(`${year}/${month}/${dayOfMonth}`)).toBe(day);
      for (const sign of ['/', '-']) expect(isRead(`${dayOfMonth}${sign}${month}${sign}${year}`, day)).toBe(true);
      expect(isRead(`${month}/${dayOfMonth}/${year}`, day)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

describe('a time', () => {
  it.each([
    ['2023-03-11T10:00', '2023-03-11T10:00'],
    ['2023-03-11 10:00', '2023-03-11T10:00'],
    ['2023-03-11T00:00', '2023-03-11T00:00'],
    ['2023-03-11 00:00:00', '2023-03-11'],
    ['11.03.2023 0:00:00', '2023-03-11'],
    ['11.03.2023 10:00', '2023-03-11T10:00'],
    ['11.03.2023 9.30', '2023-03-11T09:30'],
    ['11 марта 2023 г., в 10.00', '2023-03-11T10:00'],
    ['11 марта 2023 года в 10:00', '2023-03-11T10:00'],
    ['March 11, 2023 10:00 PM', '2023-03-11T22:00'],
    ['March 11, 2023 at 12:30 am', '2023-03-11T00:30'],
    ['26.10.2014 01:30+11:00', '2014-10-26T01:30+11:00'],
    ['11 марта 2023', '2023-03-11'],
    ['март 2023', '2023-03'],
  ])('«%s» is %s', (written, expected) => {
    const { date, time, offset } = readWrittenTime(written)!;
    expect(`${date}${time ? `T${time}` : ''}${offset ?? ''}`).toBe(expected);
  });

  it.each([
    '2023-03-11T25:00',
    '2023-03-11 13:00 PM',
    '10:00',
    'март 2023 10:00',
    '2023-03-11T10:00:30',
    '2023-03-11T10:00Z',
  ])('«%s» is none', (written) => {
    const read = (): unknown => readWrittenTime(written);
    expect([null, 'refused']).toContain(
      (() => {
        try {
          return read();
        } catch (error) {
          return error instanceof DomainError ? 'refused' : error;
        }
      })(),
    );
  });

  it('asks back about its date', () => {
    expect(refusal(() => readWrittenTime('03/04/2023 10:00', ['starts']))).toMatchObject({
      code: 'AMBIGUOUS',
      suggestions: ['2023-04-03', '2023-03-04'],
    });
  });
});
