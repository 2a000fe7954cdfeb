import { queryText, readFeedQuery } from './feed-query.js';

const PARTS = ['lang', 'city', 'tier'] as const;

describe('what the address of a public feed says', () => {
  it.each<[Record<string, unknown>, string]>([
    [{}, ''],
    [{ lang: 'ru' }, ''],
    [{ lang: 'EN', tier: ['round', 'JUBILEE', 'ROUND'] }, '?lang=en&tier=JUBILEE&tier=ROUND'],
    [{ city: 'Гродно' }, '?city=%D0%93%D1%80%D0%BE%D0%B4%D0%BD%D0%BE'],
    [{ tier: 'PLAIN', city: ['BY-GRODNO', 'KR-ANSAN'] }, '?city=BY-GRODNO&city=KR-ANSAN&tier=PLAIN'],
  ])('%j is %s', (query, text) => {
    expect(queryText(readFeedQuery(query, PARTS))).toBe(text);
  });

  it.each<[Record<string, unknown>, string, string]>([
    [{ lang: 'de' }, 'INVALID', 'Календари ведутся на языках ru и en, но не на «de».'],
    [{ lang: '' }, 'INVALID', 'Календари ведутся на языках ru и en, но не на «».'],
    [{ lang: ['ru', 'en'] }, 'INVALID', 'Укажите один язык: ?lang=ru.'],
    [{ tier: 'GREAT' }, 'INVALID', 'Значимости «GREAT» нет: выберите из PLAIN, ROUND, JUBILEE.'],
    [{ city: ['BY-GRODNO', 'x'.repeat(201)] }, 'TOO_LONG', 'Не более 200 знаков в city=.'],
    [{ city: Array.from({ length: 21 }, () => 'x') }, 'TOO_MANY', 'Не более 20 раз city=.'],
    [
      { from: '1000-01-01', to: '2000-01-01' },
      'INVALID',
      'В адресе календаря нет «from»: только lang, city, tier. В нём всегда прошлый год, этот и пять следующих.',
    ],
  ])('%j is refused', (query, code, ru) => {
    expect(() => readFeedQuery(query, PARTS)).toThrow(
      expect.objectContaining({ code, words: expect.objectContaining({ ru }) }),
    );
  });
});
