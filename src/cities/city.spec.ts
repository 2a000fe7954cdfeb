import type { DomainError } from '../kernel/domain-error.js';
import { PartialDate } from '../kernel/partial-date.js';
import { City } from './city.js';
import { foldedName, type NewName } from './record/city-name.js';
import type { CityKind } from './record/city-vocabulary.js';
import { countryName, type NewPlacement } from './record/placement.js';

const city = (code = 'BY-GRODNO', kind: CityKind = 'CITY') => City.create(code, kind);
const TODAY = '2026-11-30';
const on = (text: string) => PartialDate.parse(text);

function called(...names: NewName[]): City {
  const one = city();
  one.setNames(names);
  return one;
}

const namesOf = ({ names }: City) =>
  names.map((n) => `${n.ordinal} ${n.language} ${n.text} ${n.kind} ${n.since ?? ''}/${n.until ?? ''}`);

function broken(rule: () => unknown): unknown {
  try {
    rule();
  } catch (error) {
    const { code, words, field } = error as DomainError;
    return { code, words, field };
  }
  throw new Error('No rule was broken.');
}

describe('a code', () => {
  it.each([
    ['BY-GRODNO', 'BY-GRODNO'],
    [' ru-yuzhno-sakhalinsk ', 'RU-YUZHNO-SAKHALINSK'],
    ['YALTA', 'YALTA'],
    ['CITY-2', 'CITY-2'],
    ['A'.repeat(60), 'A'.repeat(60)],
  ])('R25: «%s» is kept as %s', (given, code) => {
    expect(city(given).code).toBe(code);
  });

  it.each([
    ['Гродно', 'Гродно'],
    ['BY GRODNO', 'BY GRODNO'],
    ['-BY', '-BY'],
    ['BY--GRODNO', 'BY--GRODNO'],
    ['BY-GRODNO-', 'BY-GRODNO-'],
    ['BY_GRODNO', 'BY_GRODNO'],
    ['A'.repeat(61), `${'A'.repeat(60)}…`],
  ])('R25: «%s» is none', (given, shown) => {
    expect(broken(() => city(given))).toEqual({
      code: 'INVALID',
      words: {
        en: `«${shown}» cannot be a code: use Latin letters, digits and hyphens, as in BY-GRODNO.`,
        ru: `«${shown}» не годится как код: латинские буквы, цифры и дефисы, например BY-GRODNO.`,
      },
      field: ['code'],
    });
  });

  it('R25: an empty one asks for Latin letters', () => {
    expect(broken(() => city(' '))).toEqual({
      code: 'REQUIRED',
      words: {
        en: 'No code can be made from this name. Enter one in Latin letters, as in BY-GRODNO.',
        ru: 'Из этого названия код не составить. Укажите его латинскими буквами, например BY-GRODNO.',
      },
      field: ['code'],
    });
  });

  it('R25: it distinguishes two cities with the same name, and a rejected one keeps the old', () => {
    const amur = city('RU-BLAGOVESHCHENSK-AMU');
    expect(() => amur.recode('?')).toThrow();
    expect(amur.code).toBe('RU-BLAGOVESHCHENSK-AMU');
  });
});

it('a city begins with nothing but its id, code and kind', () => {
  expect({ ...city('KR-ANSAN') }).toEqual({
    id: expect.stringMatching(/^city_[0-9a-z]{26}$/),
    code: 'KR-ANSAN',
    kind: 'CITY',
    parentId: null,
    names: [],
    placements: [],
    latitude: null,
    longitude: null,
    timeZone: null,
    visibility: null,
    population: null,
    website: null,
    existsUntil: null,
    geonames: null,
    oktmo: null,
    wikidata: null,
    succeededBy: null,
    revision: 1,
  });
});

describe('its names', () => {
  it('R27: each has its language, script, kind, time and a form to compare', () => {
    const one = called(
      { language: 'RU', text: ' Южно-Сахалинск ' },
      { language: 'ja', text: '豊原', script: 'Jpan', kind: 'FORMER', since: '1908', until: '1946-06' },
    );
    expect(one.names.map((name) => ({ ...name }))).toEqual([
      {
        id: expect.stringMatching(/^name_[0-9a-z]{26}$/),
        cityId: one.id,
        language: 'ru',
        text: 'Южно-Сахалинск',
        folded: 'южносахалинск',
        script: null,
        kind: 'OFFICIAL',
        since: null,
        until: null,
        ordinal: 0,
      },
      {
        id: expect.stringMatching(/^name_[0-9a-z]{26}$/),
        cityId: one.id,
        language: 'ja',
        text: '豊原',
        folded: '豊原',
        script: 'Jpan',
        kind: 'FORMER',
        since: on('1908'),
        until: on('1946-06'),
        ordinal: 1,
      },
    ]);
  });

  it('R27: keep their script, direction and accents', () => {
    const texts = ['القاهرة', 'יְרוּשָׁלַיִם', '안산시', 'Łódź', 'İzmir', '🏙️'];
    expect(called(...texts.map((text) => ({ language: 'en', text }))).names.map((name) => name.text)).toEqual(
      texts.map((text) => text.normalize('NFC')),
    );
    expect(called({ language: 'ru', text: 'И\u0306ошкар-Ола' }).names[0]!.text).toBe('\u0419ошкар-Ола');
  });

  it('R27: a name of symbols only is compared as it is', () => {
    expect(['🏙️', ' — ', 'Łódź', 'ОРЁЛ'].map(foldedName)).toEqual(['🏙️', '—', 'lodz', 'орел']);
  });

  it('a new list replaces the old, and an unchanged name keeps its row', () => {
    const one = called({ language: 'ru', text: 'Гродно' }, { language: 'be', text: 'Гродна' });
    const [ru] = one.names.map((name) => name.id);
    one.setNames([
      { language: 'en', text: 'Grodno' },
      { language: 'ru', text: 'Гродно' },
    ]);
    expect(namesOf(one)).toEqual(['0 en Grodno OFFICIAL /', '1 ru Гродно OFFICIAL /']);
    expect(one.names[1]!.id).toBe(ru);
    expect(one.names[0]!.id).not.toBe(ru);
  });

  it('one text may be a name of two kinds, or in two languages', () => {
    expect(
      namesOf(
        called(
          { language: 'ru', text: 'Минск' },
          { language: 'ru', text: 'Минск', kind: 'SHORT' },
          { language: 'bg', text: 'Минск' },
        ),
      ),
    ).toEqual(['0 ru Минск OFFICIAL /', '1 ru Минск SHORT /', '2 bg Минск OFFICIAL /']);
  });

  const first = { language: 'ru', text: 'Гродно' };
  it.each<[string, NewName[], object]>([
    [
      'none',
      [],
      {
        code: 'REQUIRED',
        words: {
          en: 'Enter at least one name, for example { language: "ru", text: "Гродно" }.',
          ru: 'Укажите хотя бы одно название, например { language: "ru", text: "Гродно" }.',
        },
        field: ['names'],
      },
    ],
    [
      'an empty one',
      [first, { language: 'be', text: ' \t' }],
      {
        code: 'REQUIRED',
        words: { en: 'A name cannot be empty.', ru: 'Название не может быть пустым.' },
        field: ['names', '1', 'text'],
      },
    ],
    [
      'the same twice',
      [first, { language: 'RU', text: ' Гродно', kind: 'OFFICIAL' }],
      {
        code: 'DUPLICATE',
        words: { en: 'The name «Гродно» (ru) is given twice.', ru: 'Название «Гродно» (ru) указано дважды.' },
        field: ['names', '1', 'text'],
      },
    ],
    [
      'no language',
      [{ language: 'russian', text: 'Гродно' }],
      {
        code: 'INVALID',
        words: {
          en: '«russian» is not a language tag: use one such as ru, en, ja.',
          ru: '«russian» — не обозначение языка. Укажите, например, ru, en или ja.',
        },
        field: ['names', '0', 'language'],
      },
    ],
    [
      'an end before the beginning',
      [{ ...first, since: '2003-08', until: '2003-07-31' }],
      {
        code: 'TOO_EARLY',
        words: { en: 'A name cannot end before it began.', ru: 'Название не может закончиться раньше, чем началось.' },
        field: ['names', '0', 'until'],
      },
    ],
    [
      'a day that does not exist',
      [{ ...first, since: '2023-02-29' }],
      {
        code: 'INVALID',
        words: {
          en: 'The day 2023-02-29 does not exist: February 2023 has 28 days, the last one is 2023-02-28.',
          ru: 'Дня 2023-02-29 не существует: в феврале 2023 года 28 дней, последний — 2023-02-28.',
        },
        field: ['names', '0', 'since'],
      },
    ],
  ])('refused: %s', (_what, names, expected) => {
    expect(broken(() => called(...names))).toEqual(expected);
  });

  it('R1: a name may end in the year in which it began', () => {
    expect(namesOf(called({ ...first, since: '2003-08-29', until: '2003' }))).toEqual([
      '0 ru Гродно OFFICIAL 2003-08-29/2003',
    ]);
  });
});

describe('a renaming', () => {
  const toyohara = () =>
    called(
      { language: 'ru', text: 'Тоёхара', since: '1908' },
      { language: 'ru', text: 'Тоёхара', kind: 'SHORT' },
      { language: 'ru', text: 'Тхр', kind: 'ABBREVIATION' },
      { language: 'ru', text: 'Владимировка', kind: 'FORMER' },
      { language: 'ja', text: '豊原' },
    );

  it('R26: ends the present names in that language and begins the new one; nothing else is touched', () => {
    const one = toyohara();
    one.rename({ language: 'RU', text: 'Южно-Сахалинск' }, on('1946-06'), TODAY);
    expect(namesOf(one)).toEqual([
      '0 ru Южно-Сахалинск OFFICIAL 1946-06/',
      '1 ru Тоёхара FORMER 1908/1946-06',
      '2 ru Тхр ABBREVIATION /',
      '3 ru Владимировка FORMER /',
      '4 ja 豊原 OFFICIAL /',
    ]);
    expect([one.nameIn(['ru'], TODAY), one.nameIn(['ja'], TODAY)]).toEqual(['Южно-Сахалинск', '豊原']);
  });

  it('R26: regardless of the order in which the names were loaded', () => {
    const one = toyohara();
    one.names.reverse();
    one.rename({ language: 'ja', text: 'ユジノサハリンスク' }, on('1946'), TODAY);
    expect(namesOf(one)).toEqual([
      '0 ja ユジノサハリンスク OFFICIAL 1946/',
      '1 ru Тоёхара OFFICIAL 1908/',
      '2 ru Тоёхара SHORT /',
      '3 ru Тхр ABBREVIATION /',
      '4 ru Владимировка FORMER /',
      '5 ja 豊原 FORMER /1946',
    ]);
  });

  it('R26: and back again', () => {
    const one = called({ language: 'ru', text: 'Санкт-Петербург', since: '1703' });
    one.rename({ language: 'ru', text: 'Петроград' }, on('1914-08-31'), TODAY);
    one.rename({ language: 'ru', text: 'Санкт-Петербург' }, on('1991-09-06'), TODAY);
    expect(namesOf(one)).toEqual([
      '0 ru Санкт-Петербург OFFICIAL 1991-09-06/',
      '1 ru Петроград FORMER 1914-08-31/1991-09-06',
      '2 ru Санкт-Петербург FORMER 1703/1914-08-31',
    ]);
  });

  it.each([
    ['1908', '1908'],
    ['1908-05', '1908'],
    ['1908', '1908-01-01'],
  ])('R1: a name since %s may end in %s: it is possible', (since, until) => {
    const one = called({ language: 'ru', text: 'Тоёхара', since });
    one.rename({ language: 'ru', text: 'Южно-Сахалинск' }, on(until), TODAY);
    expect(namesOf(one)).toEqual([`0 ru Южно-Сахалинск OFFICIAL ${until}/`, `1 ru Тоёхара FORMER ${since}/${until}`]);
  });

  it('R26: not before the old name began', () => {
    const one = toyohara();
    expect(broken(() => one.rename({ language: 'ru', text: 'Южно-Сахалинск' }, on('1907'), TODAY))).toEqual({
      code: 'TOO_EARLY',
      words: {
        en: 'The name «Тоёхара» has been in use since 1908: a new one cannot begin in 1907.',
        ru: 'Название «Тоёхара» действует с 1908: новое не может начаться в 1907 году.',
      },
      field: ['on'],
    });
    expect(namesOf(one)).toEqual(namesOf(toyohara()));
  });

  it.each<[string, NewName, string, string]>([
    ['no language', { language: '?', text: 'Южно-Сахалинск' }, 'INVALID', 'language'],
    ['no text', { language: 'ru', text: ' ' }, 'REQUIRED', 'text'],
    ['an end before its beginning', { language: 'ru', text: 'Южно-Сахалинск', until: '1945' }, 'TOO_EARLY', 'until'],
  ])('the new name is refused with %s', (_what, name, code, part) => {
    expect(broken(() => toyohara().rename(name, on('1946'), TODAY))).toMatchObject({ code, field: ['name', part] });
  });
});

describe('the name to show', () => {
  const ansan = () =>
    called(
      { language: 'ru', text: 'Ансан' },
      { language: 'en', text: 'Ansan', kind: 'EXONYM' },
      { language: 'ko', text: '안산시', kind: 'ENDONYM' },
      { language: 'zh', text: 'AS', kind: 'ABBREVIATION' },
      { language: 'fr', text: 'Suin', kind: 'FORMER' },
    );

  it.each([
    [['ru'], 'Ансан'],
    [['en-GB'], 'Ansan'],
    [['de', 'en'], 'Ansan'],
    [['de'], '안산시'],
    [[], '안산시'],
    [['zh'], '안산시'],
    [['fr'], '안산시'],
  ])('R27: in %j it is %s', (languages, name) => {
    expect(ansan().nameIn(languages, TODAY)).toBe(name);
  });

  it('R26: is never one that has ended, whatever its kind', () => {
    const one = called({ language: 'ru', text: 'Тоёхара', until: '1946' }, { language: 'ru', text: 'Южно-Сахалинск' });
    expect(one.nameIn(['ru'], TODAY)).toBe('Южно-Сахалинск');
  });

  it('is the first of two, regardless of the order in which they were loaded', () => {
    const one = called({ language: 'ru', text: 'Гродно' }, { language: 'ru', text: 'Город Гродно', kind: 'SHORT' });
    one.names.reverse();
    expect(one.nameIn(['ru'], TODAY)).toBe('Гродно');
  });

  it('R27: is never empty: a former name if there is no other, finally the code', () => {
    expect(called({ language: 'ja', text: '豊原', kind: 'FORMER' }).nameIn(['ru'], TODAY)).toBe('豊原');
    expect(city('JP-WAKKANAI').nameIn(['ru'], TODAY)).toBe('JP-WAKKANAI');
  });
});

describe('the placement', () => {
  const YALTA: NewPlacement[] = [
    { policy: 'ISO', country: 'UA', subdivision: 'UA-43' },
    { policy: 'HOST_STATE', country: 'RU' },
  ];
  const placed = (...placements: NewPlacement[]) => {
    const one = city();
    one.place(placements);
    return one;
  };
  const seen = (one: City) =>
    (['ISO', 'HOST_STATE'] as const).map((policy) => one.placementBy(policy, TODAY)?.country ?? null);

  it('R28: may differ by policy, and is then shown as disputed', () => {
    const yalta = placed(...YALTA);
    expect(yalta.placements.map((placement) => ({ ...placement }))).toEqual([
      {
        id: expect.stringMatching(/^placement_/),
        cityId: yalta.id,
        policy: 'ISO',
        country: 'UA',
        subdivision: 'UA-43',
        since: null,
        until: null,
      },
      {
        id: expect.stringMatching(/^placement_/),
        cityId: yalta.id,
        policy: 'HOST_STATE',
        country: 'RU',
        subdivision: null,
        since: null,
        until: null,
      },
    ]);
    expect([seen(yalta), yalta.isDisputedOn(TODAY)]).toEqual([['UA', 'RU'], true]);
  });

  it('R28: needs one line if undisputed, may have two that agree, and is unknown without any', () => {
    const grodno = placed({ policy: 'ISO', country: ' by ', subdivision: 'by-hr ' });
    expect([seen(grodno), grodno.isDisputedOn(TODAY), grodno.placements[0]!.subdivision]).toEqual([
      ['BY', 'BY'],
      false,
      'BY-HR',
    ]);
    const minsk = placed({ policy: 'ISO', country: 'BY' }, { policy: 'HOST_STATE', country: 'BY' });
    expect([seen(minsk), minsk.isDisputedOn(TODAY)]).toEqual([['BY', 'BY'], false]);
    expect([seen(city()), city().isDisputedOn(TODAY)]).toEqual([[null, null], false]);
  });

  it('a policy that stays keeps its row', () => {
    const yalta = placed(...YALTA);
    const [iso] = yalta.placements.map((placement) => placement.id);
    yalta.place([YALTA[1]!, { policy: 'ISO', country: 'UA' }]);
    expect(yalta.placements[1]).toMatchObject({ id: iso, policy: 'ISO', subdivision: null });
    yalta.place([]);
    expect(yalta.placements).toEqual([]);
  });

  it.each(['B', 'BLR', 'Беларусь', '', 'UK', 'SU', 'EU', 'UN', 'ZZ', 'XA', 'QQ', '1A'])(
    '«%s» is not a country',
    (country) => {
      expect(broken(() => placed({ policy: 'ISO', country }))).toEqual({
        code: 'INVALID',
        words: {
          en: `«${country}» is not a country code: use the two letters of ISO 3166-1, as in BY.`,
          ru: `«${country}» — не код страны. Укажите две буквы по ISO 3166-1, например BY.`,
        },
        field: ['placements', '0', 'country'],
      });
    },
  );

  it.each(['UA-43', 'BY', 'BY-', 'BY-GRODNO', 'HR'])('«%s» is not a subdivision of BY', (subdivision) => {
    expect(broken(() => placed({ policy: 'ISO', country: 'BY', subdivision }))).toEqual({
      code: 'INVALID',
      words: {
        en: `«${subdivision}» is not a subdivision of BY: its code begins with BY- (ISO 3166-2).`,
        ru: `«${subdivision}» — не код части страны BY: он начинается с BY- (ISO 3166-2).`,
      },
      field: ['placements', '0', 'subdivision'],
    });
  });

  it('a repeated policy is rejected, and the old lines stay', () => {
    const yalta = placed(...YALTA);
    expect(broken(() => yalta.place([YALTA[0]!, { policy: 'ISO', country: 'RU' }]))).toEqual({
      code: 'DUPLICATE',
      words: {
        en: 'The policy ISO is given twice for the same time. If one placement followed the other, enter until and since.',
        ru: 'Политика ISO указана дважды на одно время. Если одно отнесение сменило другое, укажите until и since.',
      },
      field: ['placements', '1', 'policy'],
    });
    expect(seen(yalta)).toEqual(['UA', 'RU']);
  });

  it('a country is named in the language of the reader', () => {
    expect([countryName('BY', 'ru'), countryName('BY', 'en'), countryName('JP', 'ja')]).toEqual([
      'Беларусь',
      'Belarus',
      '日本',
    ]);
    expect([countryName('by', 'ru'), countryName('QQ', 'ru'), countryName('', 'ru')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('a point has two coordinates or none', () => {
    const one = city();
    one.locate(53.6688, 0);
    expect([one.latitude, one.longitude]).toEqual([53.6688, 0]);
    const half = {
      code: 'CONFLICTING',
      words: {
        en: 'Enter both latitude and longitude, or neither.',
        ru: 'Укажите и широту, и долготу или не указывайте ни ту, ни другую.',
      },
      field: ['location'],
    };
    expect(broken(() => one.locate(0, null))).toEqual(half);
    expect(broken(() => one.locate(null, 0))).toEqual(half);
    expect([one.latitude, one.longitude]).toEqual([53.6688, 0]);
    one.locate(null, null);
    expect([one.latitude, one.longitude]).toEqual([null, null]);
  });
});

describe('its clock and its website', () => {
  it('R10: has a zone of the tz database, or an unknown one', () => {
    const one = city();
    one.liveBy('Europe/Minsk');
    expect(one.timeZone).toBe('Europe/Minsk');
    one.liveBy(null);
    expect(one.timeZone).toBeNull();
  });

  it.each(['+03:00', 'MSK', 'Минск', ''])('R10: «%s» is refused', (zone) => {
    expect(broken(() => city().liveBy(zone))).toEqual({
      code: 'INVALID',
      words: {
        en: `«${zone}» is not a time zone: use a tz database name, as in Asia/Sakhalin.`,
        ru: `«${zone}» — не часовой пояс. Укажите имя из базы tz, например Asia/Sakhalin.`,
      },
      field: ['timeZone'],
    });
  });

  it.each(['https://grodno.gov.by', 'http://город.рф/о-нас?a=1', 'HTTPS://ANSAN.GO.KR/', null])(
    '%s is a website',
    (website) => {
      const one = city();
      one.visitAt(website);
      expect(one.website).toBe(website);
    },
  );

  it.each([
    'grodno.gov.by',
    'https:grodno.gov.by',
    'https://',
    'javascript:alert(1)',
    'ftp://grodno.gov.by',
    ' https://a.by',
    'https://a .by',
    '',
  ])('«%s» is none', (website) => {
    expect(broken(() => city().visitAt(website))).toEqual({
      code: 'INVALID',
      words: { en: 'A website begins with https:// or http://.', ru: 'Адрес сайта начинается с https:// или http://.' },
      field: ['website'],
    });
  });
});

describe('a part and its whole', () => {
  it('R24: a district is a record of its own with a parent', () => {
    const minsk = city('BY-MINSK');
    const leninsky = city('BY-MINSK-LENINSKY', 'CITY_DISTRICT');
    leninsky.belongTo(minsk);
    expect([leninsky.parentId, minsk.parentId]).toEqual([minsk.id, null]);
  });

  it.each<CityKind>(['CITY_DISTRICT', 'REPRESENTATIVE_BODY', 'AUTHORITY'])(
    'R24: a %s without one is refused',
    (kind) => {
      expect(broken(() => city('BY-X', kind).belongTo(null))).toEqual({
        code: 'REQUIRED',
        words: {
          en: `Enter what this ${kind} is a part of, e.g. parent: "BY-MINSK".`,
          ru: 'Укажите в parent, частью чего это является, например parent: "BY-MINSK".',
        },
        field: ['parent'],
      });
    },
  );

  it('R24: a city needs none, and may leave the one it had', () => {
    const grodno = city();
    grodno.belongTo(city('BY-GRODNO-REGION', 'REGION'));
    grodno.belongTo(null);
    expect(grodno.parentId).toBeNull();
  });

  it('R24: nothing is a part of itself, directly or indirectly', () => {
    const [a, b, c] = [city('A'), city('B'), city('C')];
    const cycle = {
      code: 'CYCLE',
      words: { en: 'A city cannot be a part of itself.', ru: 'Город не может быть частью самого себя.' },
      field: ['parent'],
    };
    expect(broken(() => a.belongTo(a))).toEqual(cycle);
    expect(broken(() => a.belongTo(b, [c, a]))).toEqual(cycle);
    a.belongTo(b, [c]);
    expect(a.parentId).toBe(b.id);
  });

  it('councils and administrations are public bodies, districts and universities are not', () => {
    const kinds: CityKind[] = ['REPRESENTATIVE_BODY', 'AUTHORITY', 'CITY_DISTRICT', 'ORGANIZATION', 'CITY'];
    expect(kinds.map((kind) => city('X', kind).isBody)).toEqual([true, true, false, false, false]);
  });
});

describe('the abolition of a city', () => {
  it('R26: names a successor, whose own successor may be the existing city', () => {
    const [kaseda, next, living] = [city('JP-KASEDA'), city('JP-NEXT'), city('JP-MINAMISATSUMA')];
    next.existsUntil = on('2005');
    kaseda.passOn([next, living], on('2005-11-07'));
    expect([kaseda.existsUntil, kaseda.succeededBy]).toEqual([on('2005-11-07'), next.id]);
  });

  it('R26: may have no successor', () => {
    const one = city();
    one.passOn([], on('1967~'));
    expect([one.existsUntil, one.succeededBy]).toEqual([on('1967~'), null]);
  });

  it.each([
    ['2005', 'in 2005', 'в 2005 году'],
    ['2005-11-07', 'on 7 November 2005', '7 ноября 2005 года'],
    ['1967~', 'in about 1967', 'около 1967 года'],
  ])('R26: happens once (%s)', (until, en, ru) => {
    const one = city('JP-KASEDA');
    one.passOn([], on(until));
    expect(broken(() => one.passOn([city()], on('2022')))).toEqual({
      code: 'NOT_ALLOWED_IN_STATE',
      words: {
        en: `JP-KASEDA was already abolished ${en}. If that is wrong: citySuccessionStrike(input: { city: "JP-KASEDA", reason: "…" }) or citySuccessionCorrect.`,
        ru: `JP-KASEDA уже упразднён ${ru}. Если это ошибка: citySuccessionStrike(input: { city: "JP-KASEDA", reason: "…" }) или citySuccessionCorrect.`,
      },
      field: ['city'],
    });
    expect([one.existsUntil, one.succeededBy]).toEqual([on(until), null]);
  });

  it('R26: never forms a cycle', () => {
    const [a, b] = [city('A'), city('B')];
    const cycle = {
      code: 'CYCLE',
      words: { en: 'A city cannot be its own successor.', ru: 'Город не может быть преемником самого себя.' },
      field: ['successor'],
    };
    expect(broken(() => a.passOn([a], on('2005')))).toEqual(cycle);
    expect(broken(() => a.passOn([b, a], on('2005')))).toEqual(cycle);
    expect([a.existsUntil, a.succeededBy]).toEqual([null, null]);
  });

  it('R26: ends in a city that exists', () => {
    const [a, gone] = [city('A'), city('GONE')];
    gone.existsUntil = on('2005');
    expect(broken(() => a.passOn([city('B'), gone], on('2006')))).toEqual({
      code: 'NOT_ALLOWED_IN_STATE',
      words: {
        en: 'GONE has been abolished as well: enter a city that exists.',
        ru: 'GONE тоже упразднён: укажите существующий город.',
      },
      field: ['successor'],
    });
    expect(a.existsUntil).toBeNull();
  });
});
