import { bestText, canonicalTag, fold } from './language-text.js';

describe('a language tag', () => {
  it.each([
    ['ru', 'ru'],
    ['RU', 'ru'],
    ['zh-hant', 'zh-Hant'],
    ['zh-hant-tw', 'zh-Hant-TW'],
    ['EN-us', 'en-US'],
    ['iw', 'he'],
    ['haw', 'haw'],
  ])('%s is written %s', (tag, canonical) => {
    expect(canonicalTag(tag)).toBe(canonical);
  });

  it.each([
    '',
    'r',
    'ru ',
    'en_US',
    'русский',
    'russian',
    'english',
    'x-ours',
    'en-',
    '*',
    `en-x-${'abcdefgh-'.repeat(9)}z`,
  ])('«%s» is not valid', (tag) => {
    expect(canonicalTag(tag)).toBeUndefined();
  });
});

describe('the text to show', () => {
  const texts = (...languages: string[]) => languages.map((language) => ({ language, text: language }));

  it.each([
    ['the requested one', ['ru', 'en', 'ja'], ['ja'], undefined, 'ja'],
    ['the first requested one that exists', ['ru', 'en', 'ja'], ['de', 'en', 'ru'], undefined, 'en'],
    ['the base of the requested one', ['ru', 'pt-AO', 'pt'], ['pt-BR'], undefined, 'pt'],
    ['the base of the first before the second', ['ru', 'en'], ['en-GB', 'ru'], undefined, 'en'],
    ['the same script before another', ['zh', 'zh-Hans', 'zh-Hant'], ['zh-Hant-TW'], undefined, 'zh-Hant'],
    ['another script rather than another language', ['ru', 'zh-Hans'], ['zh-Hant-TW'], undefined, 'zh-Hans'],
    ['a regional variant of the requested one', ['ru', 'pt-BR'], ['pt'], undefined, 'pt-BR'],
    ['its own, when none of the requested exists', ['ru', 'en', 'ko'], ['de'], 'ko', 'ko'],
    ['English, when its own does not exist', ['ru', 'en'], ['de'], 'ko', 'en'],
    ['any, when English does not exist', ['ru', 'ja'], ['de'], 'ko', 'ru'],
    ['the same without any requested language', ['ru', 'en'], [], undefined, 'en'],
    ['nothing at all', [], ['ru'], 'ko', undefined],
  ])('R27: %s', (_what, languages, asked, own, shown) => {
    expect(bestText(texts(...languages), asked, own)?.text).toBe(shown);
  });
});

describe('the form of a text for comparison', () => {
  it.each([
    ['case', 'ГРОДНО', 'гродно', 'гродно'],
    ['the hyphen', 'Южно-Сахалинск', 'южно сахалинск', 'южносахалинск'],
    ['dashes and spaces', 'Нижний\u00a0Новгород', 'Нижний — Новгород', 'нижнииновгород'],
    ['ё and е', 'Берёзовский', 'Березовский', 'березовскии'],
    ['й as one code point or two', 'Йошкар-Ола', 'И\u0306ошкар-Ола', 'иошкарола'],
    ['ў', 'Маладзечна-Ўсход', 'маладзечнаусход', 'маладзечнаусход'],
    ['ł and its accents', 'Łódź', 'lodz', 'lodz'],
    ['the Turkish capital İ', 'İzmir', 'Izmir', 'izmir'],
    ['the Turkish ı', 'Diyarbakır', 'Diyarbakir', 'diyarbakir'],
    ['ß, ss and ẞ', 'Weißenburg', 'WEISSENBURG', 'weissenburg'],
    ['the capital ẞ', 'WEIẞENBURG', 'weissenburg', 'weissenburg'],
    ['ø', 'Tromsø', 'TROMSO', 'tromso'],
    ['đ', 'Đà Nẵng', 'da nang', 'danang'],
    ['the final sigma', 'Πειραιάς', 'ΠΕΙΡΑΙΑΣ', 'πειραιασ'],
    ['all the apostrophes', 'Мар\u02bcіна Горка', 'Мар’іна Горка', 'марінагорка'],
    ['quotes and dots', '«г. Ансан»', 'г Ансан', 'гансан'],
    ['full-width letters', 'Ａｎｓａｎ', 'Ansan', 'ansan'],
    ['half-width kana', '\uff8a\uff8e\uff9e\uff9b\uff8c\uff7d\uff78', 'ハボロフスク', 'ハホロフスク'],
    ['Hangul composed or decomposed', '안산시', '안산시'.normalize('NFD'), '안산시'.normalize('NFD')],
    ['ideographs', '稚内市', '稚内 市', '稚内市'],
    ['Arabic, and direction marks', '\u200fالقاهرة\u200f', 'القاهرة', 'القاهرة'],
    ['Hebrew points', 'יְרוּשָׁלַיִם', 'ירושלים', 'ירושלים'],
    ['digits', '№ 5-а', 'no5а', 'no5а'],
  ])('R27: %s', (_what, one, other, folded) => {
    expect([fold(one), fold(other)]).toEqual([folded, folded]);
    expect(fold(folded)).toBe(folded);
  });

  it('R27: a prefix in capitals is found in the word', () => {
    expect(fold('Θεσσαλονίκη')).toContain(fold('ΘΕΣ'));
  });

  it.each([
    ['Гродно', 'Гродна'],
    ['Хакодате', 'Хакодатэ'],
    ['Ансан', 'Ansan'],
    ['Мінск', 'Минск'],
    ['ビル', 'ビール'],
  ])('R27: %s and %s remain two names', (one, other) => {
    expect(fold(one)).not.toBe(fold(other));
  });

  it.each(['', '   ', '🏙️', '🇷🇺', '—', '...'])('«%s» has no characters to compare', (text) => {
    expect(fold(text)).toBe('');
  });
});
