import type { Origin, PartnershipKind } from '../partnerships/readings/partnership-vocabulary.js';
import { agreementTitle, ordinalWords, tieTitle } from './anniversary-title.js';

describe('the title of an anniversary', () => {
  it.each([
    [1, 'Первая годовщина', 'First anniversary'],
    [2, '2-летие', '2nd anniversary'],
    [3, '3-летие', '3rd anniversary'],
    [4, '4-летие', '4th anniversary'],
    [11, '11-летие', '11th anniversary'],
    [12, '12-летие', '12th anniversary'],
    [13, '13-летие', '13th anniversary'],
    [20, '20-летие', '20th anniversary'],
    [21, '21-летие', '21st anniversary'],
    [22, '22-летие', '22nd anniversary'],
    [23, '23-летие', '23rd anniversary'],
    [100, '100-летие', '100th anniversary'],
    [111, '111-летие', '111th anniversary'],
    [112, '112-летие', '112th anniversary'],
    [121, '121-летие', '121st anniversary'],
  ])('R5: %i', (ordinal, ru, en) => {
    expect(ordinalWords(ordinal)).toEqual({ ru, en });
  });

  it.each([
    [20, 'SISTER', 'CITY', 'Ансан', 'ru', '20-летие побратимских связей с городом Ансан'],
    [20, 'SISTER', 'CITY', 'Ansan', 'en', '20th anniversary of sister-city ties with Ansan'],
    [1, 'FRIENDSHIP', 'PREFECTURE_CITY', 'Хэйхэ', 'ru', 'Первая годовщина дружественных связей с городом Хэйхэ'],
    [1, 'COOPERATION', 'URBAN_OKRUG', 'Холмск', 'ru', 'Первая годовщина партнёрских связей с городом Холмск'],
    [2, 'PROJECT', 'REGION', 'Хоккайдо', 'ru', '2-летие проектного партнёрства с регионом Хоккайдо'],
    [5, 'INTENT', 'MUNICIPAL_DISTRICT', 'Тымовский', 'ru', '5-летие протокола намерений с районом Тымовский'],
    [5, 'CONTACT', 'SETTLEMENT', 'Ноглики', 'ru', '5-летие рабочих контактов с поселением Ноглики'],
    [5, 'NETWORK', 'NETWORK', 'Мэры за мир', 'ru', '5-летие участия в объединении с объединением Мэры за мир'],
    [5, 'SISTER', 'COUNTY', 'Абашири', 'ru', '5-летие побратимских связей с округом Абашири'],
    [5, 'SISTER', 'MUNICIPAL_OKRUG', 'Анивский', 'ru', '5-летие побратимских связей с муниципальным округом Анивский'],
    [5, 'SISTER', 'MUNICIPAL_UNION', 'Гмины', 'ru', '5-летие побратимских связей с объединением Гмины'],
    [5, 'SISTER', 'ORGANIZATION', 'Порт', 'ru', '5-летие побратимских связей с организацией Порт'],
  ] as const)(
    'R5: %i %s %s: a generic noun stands before the name',
    (ordinal, partnership, kind, name, language, title) => {
      expect(tieTitle(ordinal, partnership, { kind, name }, language)).toBe(title);
    },
  );

  it.each([
    ['CITY', 'г. Холмск'],
    ['SETTLEMENT', 'посёлок Ноглики'],
    ['REGION', 'Префектура Хоккайдо'],
    ['COUNTY', 'уезд Абашири'],
    ['MUNICIPAL_UNION', 'Союз гмин'],
    ['ORGANIZATION', 'Общественная организация «Дом дружбы»'],
    ['NETWORK', 'Ассоциация северных городов'],
    ['REPRESENTATIVE_BODY', 'Дума Ансана'],
    ['AUTHORITY', 'Администрация Хэйхэ'],
    ['OTHER', 'Порт-Артур'],
  ] as const)('R24: no noun is doubled or wrong: %s %s', (kind, name) => {
    expect(tieTitle(1, 'SISTER', { kind, name }, 'ru')).toBe(
      `Первая годовщина побратимских связей с партнёром: ${name}`,
    );
  });

  it.each([
    ['CITY_DISTRICT', 'Ленинский район города Минска', 'с Ленинским районом города Минска'],
    ['CITY_DISTRICT', 'Ленинский район (Минск)', 'с Ленинским районом (Минск)'],
    ['CITY_DISTRICT', 'Свердловский район', 'со Свердловским районом'],
    ['CITY_DISTRICT', 'Заводской район', 'с Заводским районом'],
    ['CITY_DISTRICT', 'Центральный район', 'с Центральным районом'],
    ['MUNICIPAL_DISTRICT', 'Ногликский район', 'с Ногликским районом'],
    ['MUNICIPAL_OKRUG', 'Анивский муниципальный округ', 'с Анивским муниципальным округом'],
    ['URBAN_OKRUG', 'Охинский городской округ', 'с Охинским городским округом'],
    ['URBAN_OKRUG', 'Городской округ «Охинский»', 'с городским округом «Охинский»'],
    ['CITY', 'Благовещенск (Амурская область)', 'с городом Благовещенск (Амурская область)'],
  ] as const)('R24: the name of a district is declined: %s %s', (kind, name, declined) => {
    expect(tieTitle(1, 'SISTER', { kind, name }, 'ru')).toBe(`Первая годовщина побратимских связей ${declined}`);
  });

  it.each(['Нижний Новгород', 'Городец', 'Советская Гавань', 'Сёла', 'Краснодар'])('%s is just a name', (name) => {
    expect(tieTitle(2, 'SISTER', { kind: 'CITY', name }, 'ru')).toBe(`2-летие побратимских связей с городом ${name}`);
  });

  it.each([
    ['SISTER', 'sister-city ties'],
    ['FRIENDSHIP', 'friendship ties'],
    ['COOPERATION', 'the partnership'],
    ['PROJECT', 'the project partnership'],
    ['INTENT', 'the protocol of intent'],
    ['CONTACT', 'working contacts'],
    ['NETWORK', 'common membership'],
  ] as const)('English has an article where one thing is meant: %s', (kind, partnership) => {
    expect(tieTitle(2, kind, { kind: 'CITY', name: 'Minsk' }, 'en')).toBe(
      `2nd anniversary of ${partnership} with Minsk`,
    );
  });

  it.each([
    [20, 'SISTER', 'FIRST_TIES', '20-летие первых побратимских связей с городом Ансан'],
    [5, 'SISTER', 'RE_ESTABLISHMENT', '5-летие возобновления побратимских связей с городом Ансан'],
    [1, 'FRIENDSHIP', 'RE_ESTABLISHMENT', 'Первая годовщина возобновления дружественных связей с городом Ансан'],
    [2, 'COOPERATION', 'FIRST_TIES', '2-летие первых партнёрских связей с городом Ансан'],
    [2, 'PROJECT', 'FIRST_TIES', '2-летие первого проектного партнёрства с городом Ансан'],
    [2, 'INTENT', 'FIRST_TIES', '2-летие первого протокола намерений с городом Ансан'],
    [2, 'INTENT', 'RE_ESTABLISHMENT', '2-летие нового протокола намерений с городом Ансан'],
    [2, 'CONTACT', 'RE_ESTABLISHMENT', '2-летие возобновления рабочих контактов с городом Ансан'],
    [2, 'NETWORK', 'FIRST_TIES', '2-летие первого участия в объединении с городом Ансан'],
  ] as const)('R21: %i %s %s says which beginning', (ordinal, partnership, origin, title) => {
    expect(tieTitle(ordinal, partnership, { kind: 'CITY', name: 'Ансан' }, 'ru', origin)).toBe(title);
  });

  it('R21: says which beginning in English', () => {
    const title = (kind: PartnershipKind, origin: Origin) =>
      tieTitle(20, kind, { kind: 'CITY', name: 'Ansan' }, 'en', origin);
    expect(title('SISTER', 'FIRST_TIES')).toBe('20th anniversary of the first sister-city ties with Ansan');
    expect(title('SISTER', 'RE_ESTABLISHMENT')).toBe('20th anniversary of renewed sister-city ties with Ansan');
    expect(title('COOPERATION', 'RE_ESTABLISHMENT')).toBe('20th anniversary of the renewed partnership with Ansan');
  });

  it('R8: an agreement of several parties is named by its own title', () => {
    expect(agreementTitle(1, 'Протокол намерений', 'ru')).toBe('Первая годовщина подписания Протокола намерений');
    expect(agreementTitle(5, 'Соглашение «Дружба»', 'ru')).toBe('5-летие подписания Соглашения «Дружба»');
    expect(agreementTitle(5, 'Совместная клятва «Дружба»', 'ru')).toBe(
      '5-летие подписания документа «Совместная клятва „Дружба“»',
    );
    expect(agreementTitle(5, 'Protocol of intent', 'en')).toBe('5th anniversary of “Protocol of intent”');
  });
});
