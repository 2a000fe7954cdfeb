import { codeFor } from './city-code.js';

const named = (country: string | undefined, ...names: [language: string, text: string][]) =>
  codeFor({
    names: names.map(([language, text]) => ({ language, text })),
    placements: country === undefined ? null : [{ policy: 'ISO', country }],
  });

describe('a code for a city that was given none', () => {
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
    ['TR', 'tr', 'İzmir', 'TR-izmir'],
    ['VN', 'vi', 'Đà Nẵng', 'VN-da-nang'],
  ])('%s, %s %s', (country, language, text, code) => {
    expect(named(country, [language, text])).toBe(code);
  });

  it('is made of the English name where there is one', () => {
    expect(named('BY', ['be', 'Гродна'], ['ru', 'Гродно'], ['en-US', 'Hrodna'])).toBe('BY-hrodna');
  });

  it('else of the first name that Latin letters can write', () => {
    expect(named('JP', ['ja', '稚内市'], ['ru', 'Вакканай'])).toBe('JP-vakkanay');
  });

  it('does without a country', () => {
    expect(named(undefined, ['en', 'Yalta'])).toBe('yalta');
    expect(named(' by ', ['en', 'Grodno'])).toBe('by-grodno');
  });

  it('is empty, never the country alone, when no name can be written', () => {
    expect(named('JP', ['ja', '稚内市'])).toBe('');
    expect(named('JP', ['ja', '🏙️'])).toBe('');
    expect(named('JP')).toBe('');
    expect(codeFor({})).toBe('');
  });

  it('is cut at 60 letters, and does not end on a hyphen', () => {
    expect(named('GB', ['cy', 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch-ar-lan'])).toBe(
      'GB-llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoc',
    );
    expect(named('RU', ['en', `${'a'.repeat(56)} town`])).toBe(`RU-${'a'.repeat(56)}`);
  });
});
