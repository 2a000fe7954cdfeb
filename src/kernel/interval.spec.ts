import { hasHappenedBy, isAfter, isBefore, mayCoincide } from './interval.js';
import { PartialDate } from './partial-date.js';

const parse = (text: string) => PartialDate.parse(text);

describe('two dates that are not wholly known', () => {
  it.each([
    ['2010-05-20', '2010', 'POSSIBLE', 'POSSIBLE', true],
    ['2010-06', '2010-06', 'POSSIBLE', 'POSSIBLE', true],
    ['2010-06-01', '2010-06-01', 'NO', 'NO', true],
    ['2010-06', '2010-07', 'YES', 'NO', false],
    ['2010-07', '2010-06-30', 'NO', 'YES', false],
    ['2010-06', '2010-06-30', 'POSSIBLE', 'NO', true],
    ['2010-06', '2010-06-01', 'NO', 'POSSIBLE', true],
    ['1967~', '1972', 'POSSIBLE', 'POSSIBLE', true],
    ['1967~', '1973', 'YES', 'NO', false],
    ['XXXX', '2022-09', 'POSSIBLE', 'POSSIBLE', true],
  ])('R1: %s against %s: before %s, after %s, on one day %s', (a, b, before, after, together) => {
    const [one, other] = [parse(a), parse(b)];
    expect([isBefore(one, other), isAfter(one, other), mayCoincide(one, other)]).toEqual([before, after, together]);
    expect([isAfter(other, one), isBefore(other, one), mayCoincide(other, one)]).toEqual([before, after, together]);
  });

  it.each([
    ['2022-09', '2022-08-31', 'NO'],
    ['2022-09', '2022-09-01', 'POSSIBLE'],
    ['2022-09', '2022-09-29', 'POSSIBLE'],
    ['2022-09', '2022-09-30', 'YES'],
    ['XXXX', '2022-09-30', 'POSSIBLE'],
    ['XXXX', '9999-12-31', 'YES'],
  ])('R1: %s has happened by %s: %s', (text, day, answer) => {
    expect(hasHappenedBy(day, parse(text))).toBe(answer);
    expect(hasHappenedBy(day, day)).toBe('YES');
  });
});
