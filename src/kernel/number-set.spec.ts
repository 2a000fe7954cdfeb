import { NumberSet } from './number-set.js';

const upTo = (last: number, text: string) =>
  Array.from({ length: last }, (_, i) => i + 1).filter((number) => NumberSet.parse(text)!.includes(number));

describe('a set of numbers', () => {
  it.each([
    ['1,*5', 21, [1, 5, 10, 15, 20]],
    ['*25', 126, [25, 50, 75, 100, 125]],
    [' 10 , *25 ', 60, [10, 25, 50]],
    ['25,50,75,100', 200, [25, 50, 75, 100]],
    ['7', 30, [7]],
    ['*1', 3, [1, 2, 3]],
  ])('«%s» up to %i', (text, last, chosen) => {
    expect(upTo(last, text)).toEqual(chosen);
  });

  it.each(['', ',', '1,', '0', '*0', '-5', '5.5', '**5', '5*', 'all', '12345', '1;5', '٥'])(
    '«%s» is not valid',
    (text) => {
      expect(NumberSet.parse(text)).toBeNull();
    },
  );
});
