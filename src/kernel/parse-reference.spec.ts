import { parseReference } from './parse-reference.js';

describe('parsing a reference', () => {
  it.each([
    [' гродно ', 'гродно'],
    ['BY-GRODNO', 'BY-GRODNO'],
    ['BY-GRODNO Гродно', 'BY-GRODNO'],
    ['YALTA Ялта', 'YALTA'],
    ['BY-MINSK-LENINSKY Ленинский район города Минска (Минск)', 'BY-MINSK-LENINSKY'],
    ['AGR-2022-001 2022-09', 'AGR-2022-001'],
    ['EV-2023-SKI 2023-03', 'EV-2023-SKI'],
    ['PETITE ÎLE', 'PETITE ÎLE'],
    ['BY–GRODNO', 'BY-GRODNO'],
    ['agr\u20112022\u2011003', 'agr-2022-003'],
    ['ＢＹ－ＧＲＯＤＮＯ', 'BY-GRODNO'],
    ['Усть–Лабинск', 'Усть–Лабинск'],
    ['New York', 'New York'],
    ['NEW York', 'NEW York'],
    ['Форум АТР-2027 в Хабаровске', 'Форум АТР-2027 в Хабаровске'],
  ])('«%s»: «%s»', (ref, meant) => expect(parseReference(ref)).toBe(meant));

  it('refuses what is longer than any name', () => {
    expect(parseReference('г'.repeat(200))).toHaveLength(200);
    expect(() => parseReference('г'.repeat(201), ['filter', 'cities', '0'])).toThrow(
      expect.objectContaining({ code: 'TOO_LONG', field: ['filter', 'cities', '0'] }),
    );
  });
});
