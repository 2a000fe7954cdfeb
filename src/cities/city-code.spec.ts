import { codeFor } from './city-code.js';

const named = (country: string | undefined, ...names: [language: string, text: string][]) =>
  codeFor({
    names: names.map(([language, text]) => ({ language, text })),
    placements: country === undefined ? null : [{ policy: 'ISO', country }],
  });

describe('a generated city code', () => {
  it.each([
    ['BY', 'ru', 'Гродно', 'BY-grodno'],
    ['RU', 'ru', 'Южно-Сахалинск', 'RU-yuzhno-sakhalinsk'],
    ['RU', 'ru', 'Нижний Новгород', 'RU-nizhniy-novgorod'],
    ['RU', 'ru', 'Орёл', 'RU-orel'],
    ['RU', 'ru', 'Йошкар-Ола'.normalize('NFD'), 'RU-yoshkar-ola'],
    ['RU', 'ru', 'Щёлково (Московская область)', 'RU-shchelkovo-moskovskaya-oblast'],
    ['BY', 'be', 'Мінск', 'BY-minsk'],
    ['BY', 'be', 'Магілёў', 'BY-magileu'],
    ['UA', 'uk', 'Бориспіль', 'UA-borispil'],
    ['PL', 'pl', 'Łódź', 'PL-lodz'],
    ['DE', 'de', 'Gießen', 'DE-giessen'],
    ['DK', 'da', 'Ærøskøbing', 'DK-aeroskobing'],
    ['IS', 'is', 'Þórshöfn, Seyðisfjörður', 'IS-thorshofn-seydisfjordur'],
    ['MT', 'mt', 'Ħal Għargħur', 'MT-hal-gharghur'],
    ['GH', 'ee', 'Aŋlɔ', 'GH-anlo'],
    ['KZ', 'kk', 'Қостанай', 'KZ-kostanay'],
    ['BY', 'be', 'Берасьце', 'BY-berastse'],
    ['TR', 'tr', 'İzmir', 'TR-izmir'],
    ['VN', 'vi', 'Đà Nẵng', 'VN-da-nang'],
  ])('%s, %s %s', (country, language, text, code) => {
    expect(named(country, [language, text])).toBe(code);
  });

  it('is made from the English name if there is one', () => {
    expect(named('BY', ['be', 'Гродна'], ['ru', 'Гродно'], ['en-US', 'Hrodna'])).toBe('BY-hrodna');
  });

  it('otherwise from the first name that can be transliterated', () => {
    expect(named('JP', ['ja', '稚内市'], ['ru', 'Вакканай'])).toBe('JP-vakkanay');
  });

  it('works without a country', () => {
    expect(named(undefined, ['en', 'Yalta'])).toBe('yalta');
    expect(named(' by ', ['en', 'Grodno'])).toBe('by-grodno');
  });

  it('is empty, never just the country, if no name can be transliterated', () => {
    expect(named('JP', ['ja', '稚内市'])).toBe('');
    expect(named('JP', ['ja', '🏙️'])).toBe('');
    expect(named('JP')).toBe('');
    expect(codeFor({})).toBe('');
  });

  it('is cut at 60 letters, and does not end with a hyphen', () => {
    expect(named('GB', ['cy', 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch-ar-lan'])).toBe(
      'GB-llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoc',
    );
    expect(named('RU', ['en', `${'a'.repeat(56)} town`])).toBe(`RU-${'a'.repeat(56)}`);
  });
});
