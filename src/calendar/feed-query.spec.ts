import { queryText, readFeedQuery } from './feed-query.js';

const PARTS = ['lang', 'city', 'tier'] as const;

describe('the query of a public feed address', () => {
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
    [{ tier: 'GREAT' }, 'INVALID', 'Вида годовщин «GREAT» нет: укажите PLAIN, ROUND, JUBILEE.'],
    [{ city: ['BY-GRODNO', 'x'.repeat(201)] }, 'TOO_LONG', 'В параметре city= допустимо не более 200 знаков.'],
    [{ city: Array.from({ length: 21 }, () => 'x') }, 'TOO_MANY', 'Параметр city= можно указать не более 20 раз.'],
    [
      { from: '1000-01-01', to: '2000-01-01' },
      'INVALID',
      'Параметра «from» в адресе календаря нет, есть только lang, city, tier. Календарь всегда показывает прошлый год, этот и пять следующих.',
    ],
  ])('%j is refused', (query, code, ru) => {
    expect(() => readFeedQuery(query, PARTS)).toThrow(
      expect.objectContaining({ code, words: expect.objectContaining({ ru }) }),
    );
  });
});
