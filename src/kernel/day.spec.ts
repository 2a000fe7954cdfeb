import fc from 'fast-check';
import {
  addDays,
  addMonths,
  dayIn,
  daysBetween,
  daysInMonth,
  isDay,
  isLeapYear,
  isTimeZone,
  partsOf,
  toDay,
} from './day.js';

// Reference implementation: JavaScript's own calendar, in UTC only, in days since 1970.
const FIRST = -719162; // 0001-01-01
const LAST = 2932896; // 9999-12-31
const iso = (serial: number) => new Date(serial * 86_400_000).toISOString().slice(0, 10);
const serials = fc.integer({ min: FIRST, max: LAST });

describe('a day of the calendar', () => {
  it.each(['0001-01-01', '2022-11-17', '2000-02-29', '2024-02-29', '9999-12-31'])('%s exists', (text) => {
    expect(isDay(text)).toBe(true);
  });

  it.each([
    '0000-01-01',
    '2023-02-29',
    '1900-02-29',
    '2022-02-31',
    '2022-04-31',
    '2022-00-10',
    '2022-13-01',
    '2022-01-00',
    '2022-01-32',
    '2022-9-01',
    '2022-09',
    '2022',
    '',
    ' 2022-11-17',
    '2022-11-17 ',
    '2022-11-17\n',
    '22-11-17',
    '-2022-11-17',
    '12022-11-17',
    '2022-11-17T00:00:00Z',
    '２０２２-11-17',
  ])('«%s» does not', (text) => {
    expect(isDay(text)).toBe(false);
  });

  it('exists exactly when JavaScript gives the same text back', () => {
    const part = (max: number, width: number) => fc.integer({ min: 0, max }).map((n) => String(n).padStart(width, '0'));
    fc.assert(
      fc.property(part(9999, 4), part(14, 2), part(33, 2), (year, month, day) => {
        const text = `${year}-${month}-${day}`;
        const date = new Date(text);
        const isReal = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) && year !== '0000';
        expect(isDay(text)).toBe(isReal);
      }),
    );
  });

  it('splits into parts and is built from them again', () => {
    expect(partsOf('0987-06-05')).toEqual({ year: 987, month: 6, day: 5 });
    expect(toDay(987, 6, 5)).toBe('0987-06-05');
    expect(toDay(2022, 11, 17)).toBe('2022-11-17');
  });

  it.each([
    [2024, true],
    [2023, false],
    [2000, true],
    [1900, false],
    [2100, false],
    [1600, true],
    [1500, false],
    [4, true],
    [1, false],
  ])('the year %i is a leap year: %s', (year, isLeap) => {
    expect(isLeapYear(year)).toBe(isLeap);
    expect(daysInMonth(year, 2)).toBe(isLeap ? 29 : 28);
  });

  it('every other month has the same length in any year', () => {
    expect([1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((month) => daysInMonth(1900, month))).toEqual([
      31, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31,
    ]);
  });
});

describe('counting days', () => {
  it.each([
    ['2022-12-31', 1, '2023-01-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2023-02-28', 1, '2023-03-01'],
    ['1900-03-01', -1, '1900-02-28'],
    ['2000-03-01', -1, '2000-02-29'],
    ['2022-11-17', 0, '2022-11-17'],
    ['0001-01-01', 3652058, '9999-12-31'],
  ])('%s and %i days is %s', (from, days, to) => {
    expect(addDays(from, days)).toBe(to);
    expect(daysBetween(from, to)).toBe(days);
  });

  it('agrees with the calendar of JavaScript over all years, in sums, differences and order', () => {
    fc.assert(
      fc.property(serials, serials, (a, b) => {
        expect(addDays(iso(a), b - a)).toBe(iso(b));
        expect(daysBetween(iso(a), iso(b))).toBe(b - a);
        expect(iso(a) < iso(b)).toBe(a < b);
      }),
      { numRuns: 2000 },
    );
  });

  it('stops at both ends of the calendar, so that text still sorts as days do', () => {
    expect(addDays('9999-12-31', 1)).toBe('9999-12-31');
    expect(addDays('0001-01-01', -1)).toBe('0001-01-01');
    expect(addMonths('9999-12-15', 1)).toBe('9999-12-31');
    expect(addMonths('0001-01-15', -1)).toBe('0001-01-01');
  });
});

describe('counting months', () => {
  it.each([
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2022-12-31', 2, '2023-02-28'],
    ['2022-03-31', -1, '2022-02-28'],
    ['2022-01-31', -11, '2021-02-28'],
    ['2022-01-15', -1, '2021-12-15'],
    ['2022-12-15', 1, '2023-01-15'],
    ['2022-11-17', 0, '2022-11-17'],
  ])('R16: %s and %i months is %s', (from, months, to) => {
    expect(addMonths(from, months)).toBe(to);
  });

  it('R4: the anniversary of 29 February is on the last day of February', () => {
    expect([19, 20, 96].map((years) => addMonths('2004-02-29', 12 * years))).toEqual([
      '2023-02-28',
      '2024-02-29',
      '2100-02-28',
    ]);
  });

  it('R16: three terms of five years and six months of notice', () => {
    expect(addMonths('2011-07-26', 3 * 60)).toBe('2026-07-26');
    expect(addMonths('2026-07-26', -6)).toBe('2026-01-26');
  });

  it('R4: agrees with the calendar of JavaScript: the same day of that month, or its last', () => {
    const middle = fc.integer({ min: FIRST + 400_000, max: LAST - 400_000 });
    fc.assert(
      fc.property(middle, fc.integer({ min: -12_000, max: 12_000 }), (serial, months) => {
        const from = new Date(serial * 86_400_000);
        const [year, month] = [from.getUTCFullYear(), from.getUTCMonth() + months];
        const same = new Date(Date.UTC(year, month, from.getUTCDate()));
        const last = new Date(Date.UTC(year, month + 1, 0));
        expect(addMonths(iso(serial), months)).toBe((same < last ? same : last).toISOString().slice(0, 10));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the civil day of an instant', () => {
  it.each([
    ['R2: before midnight at home', 'Asia/Sakhalin', '2003-08-28T12:59:59.999Z', '2003-08-28'],
    ['R2: midnight at home', 'Asia/Sakhalin', '2003-08-28T13:00:00Z', '2003-08-29'],
    ['R2: the same instant across the ocean', 'America/New_York', '2003-08-29T03:59:59Z', '2003-08-28'],
    ['R10: breakfast in Sakhalin', 'Asia/Sakhalin', '2022-12-07T20:30:00Z', '2022-12-08'],
    ['R10: is last night in Minsk', 'Europe/Minsk', '2022-12-07T20:30:00Z', '2022-12-07'],
    ['R10: Sakhalin at +10, January 2010', 'Asia/Sakhalin', '2010-01-01T13:30:00Z', '2010-01-01'],
    ['R10: summer time at +11, July 2010', 'Asia/Sakhalin', '2010-07-01T13:30:00Z', '2010-07-02'],
    ['R10: +11 all the year, January 2012', 'Asia/Sakhalin', '2012-01-01T13:30:00Z', '2012-01-02'],
    ['R10: +10 again, January 2015', 'Asia/Sakhalin', '2015-01-01T13:30:00Z', '2015-01-01'],
    ['R10: +11 again, January 2017', 'Asia/Sakhalin', '2017-01-01T13:30:00Z', '2017-01-02'],
    ['a year of three digits', 'UTC', '0987-06-05T12:00:00Z', '0987-06-05'],
    ['the first day', 'UTC', '0001-01-01T00:00:00Z', '0001-01-01'],
    ['a day that the Julian calendar skipped', 'UTC', '1582-10-10T12:00:00Z', '1582-10-10'],
    ['the last day, although it is already over in Sakhalin', 'Asia/Sakhalin', '9999-12-31T23:00:00Z', '9999-12-31'],
  ])('%s', (_what, zone, instant, day) => {
    expect(dayIn(zone, new Date(instant))).toBe(day);
  });

  it('agrees with JavaScript in UTC over all years', () => {
    fc.assert(
      fc.property(serials, fc.integer({ min: 0, max: 86_399_999 }), (serial, ms) => {
        expect(dayIn('UTC', new Date(serial * 86_400_000 + ms))).toBe(iso(serial));
      }),
    );
  });
});

describe('a time zone', () => {
  it.each([
    'Asia/Sakhalin',
    'Europe/Minsk',
    'Europe/Simferopol',
    'Europe/Kyiv',
    'America/Argentina/Buenos_Aires',
    'UTC',
    'Etc/GMT+5',
    'EST5EDT',
    'W-SU',
    'EST',
    'GMT',
    'PRC',
  ])('R10: %s is a name of the tz database', (name) => {
    expect(isTimeZone(name)).toBe(true);
    expect(isTimeZone(name)).toBe(true); // remembered
  });

  it.each([
    '+11:00',
    '-05:00',
    '+11',
    'UTC+11',
    'GMT+11:00',
    'MSK',
    'CST',
    'BST',
    'IST',
    'Pst',
    'SystemV/EST5',
    'Mars/Phobos',
    'Asia/',
    'Z',
    ' Asia/Sakhalin',
    'Asia/Sakhalin ',
    'Южно-Сахалинск',
    'constructor',
    '',
  ])('R10: «%s» is not a time zone', (name) => {
    expect(isTimeZone(name)).toBe(false);
    expect(isTimeZone(name)).toBe(false);
  });
});
