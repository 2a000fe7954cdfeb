import fc from 'fast-check';
import { addDays, isDay } from './day.js';
import type { DomainError } from './domain-error.js';
import { byDate, PartialDate, readDay } from './partial-date.js';

const parse = (text: string) => PartialDate.parse(text);

function broken(rule: () => unknown): unknown {
  try {
    rule();
  } catch (error) {
    const { code, words, field } = error as DomainError;
    return { code, words, field };
  }
  throw new Error('No rule was broken.');
}

const TYPE = {
  en: 'Write a date as 2022-11-17, 2022-09 or 2003; add ~ for "about".',
  ru: 'Дату пишите так: 2022-11-17, 2022-09 или 2003; для «около» добавьте ~.',
};

describe('a partial date', () => {
  it.each([
    ['2022-11-17', 'DAY', false, '2022-11-17', '2022-11-17', 2022],
    ['2022-09', 'MONTH', false, '2022-09-01', '2022-09-30', 2022],
    ['2003', 'YEAR', false, '2003-01-01', '2003-12-31', 2003],
    ['196X', 'DECADE', false, '1960-01-01', '1969-12-31', undefined],
    ['2022-11-17~', 'DAY', true, '2022-11-17', '2022-11-17', undefined],
    ['2022-09~', 'MONTH', true, '2022-09-01', '2022-09-30', undefined],
    ['1967~', 'YEAR', true, '1967-01-01', '1967-12-31', undefined],
    ['196X~', 'DECADE', true, '1960-01-01', '1969-12-31', undefined],
    ['2024-02', 'MONTH', false, '2024-02-01', '2024-02-29', 2024],
    ['2023-02', 'MONTH', false, '2023-02-01', '2023-02-28', 2023],
    ['1900-02', 'MONTH', false, '1900-02-01', '1900-02-28', 1900],
    ['2004-02-29', 'DAY', false, '2004-02-29', '2004-02-29', 2004],
    ['0001', 'YEAR', false, '0001-01-01', '0001-12-31', 1],
    ['001X', 'DECADE', false, '0010-01-01', '0019-12-31', undefined],
    ['9999-12-31', 'DAY', false, '9999-12-31', '9999-12-31', 9999],
    ['999X', 'DECADE', false, '9990-01-01', '9999-12-31', undefined],
    ['XXXX', 'UNKNOWN', false, '0001-01-01', '9999-12-31', undefined],
  ])('R1: %s states no more than is known', (text, precision, approximate, from, to, year) => {
    const date = parse(text);
    expect({ ...date }).toEqual({ text, precision, approximate, from, to });
    expect(date.year).toBe(year);
    expect(date.isDay).toBe(precision === 'DAY' && !approximate);
    expect([`${date}`, JSON.stringify(date)]).toEqual([text, `"${text}"`]);
  });

  it('ignores spaces around it', () => {
    expect(parse('  2022-09 \n')).toEqual(parse('2022-09'));
    expect(PartialDate.ofDay('2022-11-17')).toEqual(parse('2022-11-17'));
  });

  it.each(['XXXX', ' xxxx ', 'unknown', 'неизвестно', 'Неизвестна'])('R1: «%s» is an unknown date', (text) => {
    expect(parse(text)).toEqual(parse('XXXX'));
  });

  it.each([
    ['2022-11-17', '2022-11-17', '2022-11-17'],
    ['2022-09', '2022-09-01', '2022-09-30'],
    ['2022-11-17~', '2022-10-17', '2022-12-18'],
    ['2022-08~', '2022-02-01', '2023-02-28'],
    ['1967~', '1962-01-01', '1972-12-31'],
    ['196X~', '1955-01-01', '1974-12-31'],
    ['0003~', '0001-01-01', '0008-12-31'],
    ['9998~', '9993-01-01', '9999-12-31'],
    ['9999-12~', '9999-06-01', '9999-12-31'],
    ['9999-12-15~', '9999-11-14', '9999-12-31'],
    ['0001-01-15~', '0001-01-01', '0001-02-15'],
    ['XXXX', '0001-01-01', '9999-12-31'],
  ])('R1: %s may be any day from %s to %s', (text, earliest, latest) => {
    expect([parse(text).earliest, parse(text).latest]).toEqual([earliest, latest]);
  });

  it('R1: its bounds hold exactly the days that begin with it', () => {
    const serials = fc
      .integer({ min: -719162, max: 2932896 })
      .map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10));
    const lengths = fc.constantFrom(3, 4, 7, 10);
    fc.assert(
      fc.property(serials, lengths, fc.boolean(), fc.integer({ min: -4000, max: 4000 }), (day, length, about, days) => {
        const known = day.slice(0, length);
        fc.pre(known !== '000'); // its first year would be 0
        const date = parse(`${known}${length === 3 ? 'X' : ''}${about ? '~' : ''}`);
        const near = addDays(day, days);
        expect(date.from <= near && near <= date.to).toBe(near.startsWith(known));
        expect([isDay(date.from), isDay(date.to)]).toEqual([true, true]);
        expect(parse(date.text)).toEqual(date);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    '',
    '~',
    '-2003',
    '2003~~',
    '1967?',
    '19XX',
    'XXXX~',
    'XXXX-05',
    '2022-11-17 2022-11-18',
    '2003 2004',
    '5 мая 5 мая 2003',
  ])('«%s» is not valid', (text) => {
    expect(broken(() => PartialDate.parse(text, ['on']))).toEqual({
      code: 'INVALID',
      words: { en: `«${text}» is not a date. ${TYPE.en}`, ru: `«${text}» — не дата. ${TYPE.ru}` },
      field: ['on'],
    });
  });

  it.each(['0000', '0000~', '000X', '0000-01', '0000-12-31', '0000-02-31'])('%s: there is no year 0', (text) => {
    expect(broken(() => PartialDate.parse(text))).toEqual({
      code: 'INVALID',
      words: { en: `There is no year 0. ${TYPE.en}`, ru: `Нулевого года не бывает. ${TYPE.ru}` },
      field: [],
    });
  });

  it.each([
    ['2022-02-31', 'February 2022 has 28', 'феврале 2022 года 28 дней', '2022-02-28'],
    ['1900-02-29', 'February 1900 has 28', 'феврале 1900 года 28 дней', '1900-02-28'],
    ['2024-02-30', 'February 2024 has 29', 'феврале 2024 года 29 дней', '2024-02-29'],
    ['2022-04-31', 'April has 30', 'апреле 30 дней', '2022-04-30'],
    ['2022-01-00', 'January has 31', 'январе 31 день', '2022-01-31'],
    ['2022-02-31~', 'February 2022 has 28', 'феврале 2022 года 28 дней', '2022-02-28'],
  ])('%s: that month ends before it', (text, en, ru, last) => {
    expect(broken(() => PartialDate.parse(text))).toEqual({
      code: 'INVALID',
      words: {
        en: `The day ${text} does not exist: ${en} days, the last one is ${last}.`,
        ru: `Дня ${text} не существует: в ${ru}, последний — ${last}.`,
      },
      field: [],
    });
  });

  it('quotes only the beginning of a long text', () => {
    expect(broken(() => PartialDate.parse('9'.repeat(1000)))).toEqual({
      code: 'INVALID',
      words: { en: `«${'9'.repeat(40)}…» is not a date. ${TYPE.en}`, ru: `«${'9'.repeat(40)}…» — не дата. ${TYPE.ru}` },
      field: [],
    });
  });
});

describe('a partial date against a day', () => {
  it.each([
    ['2022-09', '2022-09-15', 'POSSIBLE'],
    ['2022-09', '2022-09-30', 'POSSIBLE'],
    ['2022-09', '2022-10-01', 'YES'],
    ['2022-09', '2022-09-01', 'NO'],
    ['2022-11-17', '2022-11-18', 'YES'],
    ['2022-11-17', '2022-11-17', 'NO'],
    ['196X', '1967-11-10', 'POSSIBLE'],
    ['196X', '1970-01-01', 'YES'],
    ['1967~', '1970-01-01', 'POSSIBLE'],
    ['1967~', '1962-01-02', 'POSSIBLE'],
    ['1967~', '1962-01-01', 'NO'],
    ['1967~', '1973-01-01', 'YES'],
    ['XXXX', '1967-11-10', 'POSSIBLE'],
  ])('R1: whether %s lies before %s: %s', (text, day, answer) => {
    expect(parse(text).isBefore(day)).toBe(answer);
  });

  it('R1: partial dates sort by their first possible day, the more precise first', () => {
    const sorted = [
      '1960-01-01',
      '1960-01',
      '1960',
      '196X',
      '1960-01-02',
      '2003',
      '2022-09',
      '2022-09-07',
      '2022-11-17',
    ];
    expect(sorted.toReversed().map(parse).sort(byDate).map(String)).toEqual(sorted);
    expect(byDate(parse('2003'), parse('2003'))).toBe(0);
    expect(byDate(parse('2003'), parse('2003~'))).toBeLessThan(0);
    expect(byDate(parse('2003~'), parse('2003'))).toBeGreaterThan(0);
  });

  it('a full date is parsed where a full date is required', () => {
    expect(readDay(' 2022-11-17 ')).toBe('2022-11-17');
  });

  it.each(['2022-09', '2003', '196X', '2022-11-17~'])('R1: %s is not a full date', (text) => {
    expect(broken(() => readDay(text, ['asOf']))).toEqual({
      code: 'INVALID',
      words: {
        en: `«${text}» is not a full date. Write it as 2022-11-17.`,
        ru: `«${text}» — не полная дата. Напишите её так: 2022-11-17.`,
      },
      field: ['asOf'],
    });
  });

  it('a day that does not exist is reported as such', () => {
    expect(broken(() => readDay('2023-02-29'))).toMatchObject({
      words: { en: 'The day 2023-02-29 does not exist: February 2023 has 28 days, the last one is 2023-02-28.' },
    });
  });
});

describe('a partial date in words', () => {
  it.each([
    ['2022-11-17', '17 November 2022', '17 ноября 2022 года', 'on 17 November 2022', '17 ноября 2022 года'],
    ['2003-08-01', '1 August 2003', '1 августа 2003 года', 'on 1 August 2003', '1 августа 2003 года'],
    ['2022-09', 'September 2022', 'сентябрь 2022 года', 'in September 2022', 'в сентябре 2022 года'],
    ['2023-03', 'March 2023', 'март 2023 года', 'in March 2023', 'в марте 2023 года'],
    ['2003', '2003', '2003 год', 'in 2003', 'в 2003 году'],
    ['196X', 'the 1960s', '1960-е годы', 'in the 1960s', 'в 1960-х годах'],
    [
      '2022-11-17~',
      'about 17 November 2022',
      'около 17 ноября 2022 года',
      'on about 17 November 2022',
      'около 17 ноября 2022 года',
    ],
    [
      '2022-09~',
      'about September 2022',
      'около сентября 2022 года',
      'in about September 2022',
      'около сентября 2022 года',
    ],
    ['1967~', 'about 1967', 'около 1967 года', 'in about 1967', 'около 1967 года'],
    ['196X~', 'about the 1960s', 'около 1960-х годов', 'in about the 1960s', 'около 1960-х годов'],
    ['XXXX', 'an unknown date', 'дата неизвестна', '(date unknown)', '(дата неизвестна)'],
  ])('R1: %s shows exactly what is known', (text, en, ru, inEn, inRu) => {
    expect(parse(text).words).toEqual({ en, ru });
    expect(parse(text).wordsWithIn).toEqual({ en: inEn, ru: inRu });
  });

  it('names every month', () => {
    const months = Array.from({ length: 12 }, (_, i) => parse(`2022-${String(i + 1).padStart(2, '0')}`));
    expect(months.map((date) => date.words.en.replace(' 2022', '')).join(' ')).toBe(
      'January February March April May June July August September October November December',
    );
    expect(months.map((date) => date.words.ru.replace(' 2022 года', '')).join(' ')).toBe(
      'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь',
    );
    expect(months.map((date) => date.wordsWithIn.ru.replace(' 2022 года', '')).join(', ')).toBe(
      'в январе, в феврале, в марте, в апреле, в мае, в июне, в июле, в августе, в сентябре, в октябре, в ноябре, в декабре',
    );
    expect(months.map((date) => parse(`${date}~`).words.ru.replace(' 2022 года', '')).join(', ')).toBe(
      'около января, около февраля, около марта, около апреля, около мая, около июня, ' +
        'около июля, около августа, около сентября, около октября, около ноября, около декабря',
    );
  });
});
