import { cleanText, faultOf } from './clean-text.js';

describe('a text that is taken in', () => {
  it.each([
    ['soft hyphens', 'Бла\u00adго\u00adве\u00adщенск', 'Благовещенск'],
    ['blanks without width', 'Грод\u200bно\ufeff', 'Гродно'],
    ['word joiners', '\u2060Гродно\u2064', 'Гродно'],
    ['controls', 'Грод\x07но\x1b[31m\x7f\x85', 'Гродно[31m\n'],
    ['fillers', '\u3164Ансан\u115f\uffa0\u2800', 'Ансан'],
    ['tags', 'Ансан\u{e0041}\u{e007f}', 'Ансан'],
    ['joiners between letters that are not joined', 'Грод\u200dно\u200c', 'Гродно'],
    ['an end of line of any kind', 'a\u2028b\u2029c\vd', 'a\nb\nc\nd'],
    ['letters of two characters', 'Йошкар-Ола, Берёзовский'.normalize('NFD'), 'Йошкар-Ола, Берёзовский'],
  ])('has no %s', (_what, text, clean) => {
    expect(cleanText(text)).toBe(clean);
    expect(cleanText(clean)).toBe(clean);
  });

  it.each([
    ['a joiner that parts letters of Persian', 'قائم\u200cشهر'],
    ['one that joins those of Sinhala', 'ශ්\u200dරී'],
    ['a family and a flag', '👨‍👩‍👧 🏳️‍🌈'],
    ['a variant of an ideograph', '葛\u{e0100}城市'],
    ['blanks, lines and dashes', ' Нижний\u00a0Новгород — город\n\tв 1221\u202fгоду '],
    ['vowel marks', 'יְרוּשָׁלַיִם, القَاهِرَة'.normalize('NFC')],
  ])('keeps %s', (_what, text) => {
    expect(cleanText(text)).toBe(text);
    expect(faultOf(text)).toBeUndefined();
  });
});

describe('what is wrong with a text', () => {
  it.each([
    ['UNSTORABLE', 'Грод\0но', 'U+0000'],
    ['UNSTORABLE', 'Грод\ud83cно', 'U+D83C'],
    ['LOST', 'Гр\ufffdдно', 'U+FFFD'],
    ...[0x61c, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069].map(
      (code) =>
        [
          'DIRECTION',
          `Грод${String.fromCodePoint(code)}но`,
          `U+${code.toString(16).toUpperCase().padStart(4, '0')}`,
        ] as const,
    ),
    ['STRAY_MARK', '\u0301Гродно', 'U+0301'],
    ['STRAY_MARK', 'город \u0308Гродно', 'U+0308'],
    ['STRAY_MARK', 'город\n\u0308Гродно', 'U+0308'],
    ['HEAP_OF_MARKS', `Г${'\u0301\u0316'.repeat(5)}родно`, 'U+0301'],
  ] as const)('%s in %j', (fault, text, sign) => {
    expect(faultOf(cleanText(text))).toMatchObject({
      fault,
      sign: fault === 'HEAP_OF_MARKS' ? expect.any(String) : sign,
    });
  });

  it('is nothing in what people write', () => {
    for (const text of ['Гродно', 'Łódź 🏙️', 'Đà Nẵng'.normalize('NFD'), 'ᠮᠣᠩᠭᠣᠯ', '稚内市', 'กรุงเทพมหานคร', 'ལྷ་ས'])
      expect(faultOf(cleanText(text))).toBeUndefined();
  });
});
