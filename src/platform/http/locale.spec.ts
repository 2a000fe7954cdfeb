import { askedLanguage, askedLanguageTags } from './locale.js';

describe('the language of messages', () => {
  it.each([
    [undefined, 'ru'],
    ['', 'ru'],
    ['*', 'ru'],
    ['ru', 'ru'],
    ['RU-ru', 'ru'],
    ['en', 'en'],
    ['en-US,en;q=0.9', 'en'],
    ['ru-RU,ru;q=0.9,en-US;q=0.8,en;q=0.7', 'ru'],
    ['en;q=0.8, ru;q=0.9', 'ru'],
    ['en;q=0.9, ru;q=0.8', 'en'],
    ['en, ru', 'en'],
    ['ru, en', 'ru'],
    ['ja, ru;q=0.5', 'ru'],
    ['ja, ko;q=0.5', 'en'],
    ['zh-Hant', 'en'],
    ['de, *;q=0.5', 'en'],
    ['ru;q=0.1, *;q=0.9', 'ru'],
    ['en;q=0', 'ru'],
    ['ru;q=0', 'en'],
    ['ru;q=0, *', 'en'],
    ['en ; q=0.9 , ru ; q=0.95', 'ru'],
    ['en;q=2, ru;q=0.5', 'ru'],
    ['en;q=x', 'ru'],
    ['; drop table', 'ru'],
    ['englishlanguage', 'ru'],
  ])('%s → %s', (header, language) => expect(askedLanguage(header)).toBe(language));

  it('is found quickly in a header built to be slow', () => {
    const start = performance.now();
    expect(askedLanguage(`${'a-'.repeat(8000)}, en`)).toBe('en');
    expect(askedLanguage(`${'aa,'.repeat(5000)}en`)).toBe('en');
    expect(performance.now() - start).toBeLessThan(50);
  });
});

describe('the languages of names', () => {
  it.each([
    [undefined, []],
    ['*', []],
    ['ru-ru, en;q=0.8, ja;q=0.9', ['ru-RU', 'ja', 'en']],
    ['zh-hant-tw;q=0.5, ko', ['ko', 'zh-Hant-TW']],
    ['en, EN, en;q=0.3', ['en']],
    ['en;q=0, ko', ['ko']],
    ['iw', ['he']],
    ['x!, toolongtag, ko', ['ko']],
  ])('%s → %j', (header, tags) => expect(askedLanguageTags(header)).toEqual(tags));

  it('are at most thirty', () => {
    const header = Array.from({ length: 100 }, (_, i) => `a${String.fromCharCode(97 + (i % 26))}-x-n${i}`).join();
    expect(askedLanguageTags(header)).toHaveLength(30);
  });
});
