import { doubtOf, USUAL_OF_CITIES, USUAL_OF_TERMS } from './doubtful-day.js';
import { PartialDate } from './partial-date.js';

const doubt = (text: string, ...usual: [Parameters<typeof doubtOf>[2]?]) =>
  doubtOf(PartialDate.parse(text), '2026-12-01', ...usual);

describe('a day is asked back', () => {
  test.each([
    ['1899-12-31', ['1999-12-31']],
    ['0203', ['2003']],
    ['1026-05', ['2026-05']],
    ['189X', []],
    ['2057-01-01', ['1957-01-01']],
    ['2226-05-06', ['2026-05-06']],
    ['9999', ['1999']],
  ])('%s, and what may be meant is named', (text, instead) => {
    expect(doubt(text)?.instead).toEqual(instead);
    expect(doubt(text)?.why.en).toContain(text);
    expect(doubt(text)?.why.ru).toContain(text);
  });

  test('unless it may lie in a usual year, or nothing is known of it', () => {
    for (const text of ['1900', '190X', '2026-12-01', '2056', '205X', 'XXXX', '1967~']) expect(doubt(text)).toBeNull();
  });

  test('later for names of cities and for terms', () => {
    expect(doubt('1586', USUAL_OF_CITIES)).toBeNull();
    expect(doubt('0586', USUAL_OF_CITIES)).not.toBeNull();
    expect(doubt('2075-12-31', USUAL_OF_TERMS)).toBeNull();
    expect(doubt('2077-01-01', USUAL_OF_TERMS)).not.toBeNull();
  });
});
