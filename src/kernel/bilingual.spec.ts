import { plural } from './bilingual.js';

describe('the Russian plural', () => {
  it.each([
    ['год', [1, 21, 31, 101, 121, 1001, -1]],
    ['года', [2, 3, 4, 22, 24, 102, 104, 1122, -3]],
    ['лет', [0, 5, 9, 10, 11, 12, 13, 14, 15, 19, 20, 25, 100, 111, 112, 114, 211, 1011, -11, -12]],
  ])('«%s» goes with %j', (form, counts) => {
    expect(counts.map((count) => plural(count, 'год', 'года', 'лет'))).toEqual(counts.map(() => form));
  });
});
