import { bestText, canonicalTag } from './language-text.js';

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
