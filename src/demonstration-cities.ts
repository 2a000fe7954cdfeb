import type { CityFacts } from './cities/city-commands.service.js';
import type { CityKind } from './cities/record/city-vocabulary.js';

type Row = [
  code: string,
  kind: CityKind,
  subdivision: string | null,
  zone: string,
  latitude: number,
  longitude: number,
  names: Record<string, string>,
  parent?: string,
];

export const CITIES: Row[] = [
  [
    'RU-YUZHNO-SAKHALINSK',
    'URBAN_OKRUG',
    'RU-SAK',
    'Asia/Sakhalin',
    46.959,
    142.738,
    { ru: 'Южно-Сахалинск', en: 'Yuzhno-Sakhalinsk', ja: 'ユジノサハリンスク' },
  ],
  [
    'RU-BLAGOVESHCHENSK-AMU',
    'CITY',
    'RU-AMU',
    'Asia/Yakutsk',
    50.29,
    127.527,
    { ru: 'Благовещенск', en: 'Blagoveshchensk' },
  ],
  [
    'RU-NIZHNY-NOVGOROD',
    'CITY',
    'RU-NIZ',
    'Europe/Moscow',
    56.327,
    44.006,
    { ru: 'Нижний Новгород', en: 'Nizhny Novgorod' },
  ],
  ['RU-MAGADAN', 'CITY', 'RU-MAG', 'Asia/Magadan', 59.568, 150.809, { ru: 'Магадан', en: 'Magadan' }],
  ['RU-KHABAROVSK', 'CITY', 'RU-KHA', 'Asia/Vladivostok', 48.48, 135.072, { ru: 'Хабаровск', en: 'Khabarovsk' }],
  ['RU-VLADIVOSTOK', 'CITY', 'RU-PRI', 'Asia/Vladivostok', 43.116, 131.882, { ru: 'Владивосток', en: 'Vladivostok' }],
  ['YALTA', 'CITY', 'UA-43', 'Europe/Simferopol', 44.495, 34.166, { ru: 'Ялта', en: 'Yalta' }],
  ['BY-GRODNO', 'CITY', 'BY-HR', 'Europe/Minsk', 53.678, 23.83, { ru: 'Гродно', en: 'Grodno', be: 'Гродна' }],
  ['BY-MINSK', 'CITY', 'BY-HM', 'Europe/Minsk', 53.902, 27.561, { ru: 'Минск', en: 'Minsk', be: 'Мінск' }],
  [
    'BY-MINSK-LENINSKY',
    'CITY_DISTRICT',
    'BY-HM',
    'Europe/Minsk',
    53.863,
    27.593,
    { ru: 'Ленинский район города Минска', en: 'Leninsky District of Minsk' },
    'BY-MINSK',
  ],
  ['KR-ANSAN', 'CITY', 'KR-41', 'Asia/Seoul', 37.322, 126.831, { ru: 'Ансан', en: 'Ansan', ko: '안산시' }],
  [
    'CN-HEIHE',
    'PREFECTURE_CITY',
    'CN-HL',
    'Asia/Shanghai',
    50.245,
    127.529,
    { ru: 'Хэйхэ', en: 'Heihe', zh: '黑河市' },
  ],
  [
    'CN-ZHUHAI',
    'PREFECTURE_CITY',
    'CN-GD',
    'Asia/Shanghai',
    22.271,
    113.577,
    { ru: 'Чжухай', en: 'Zhuhai', zh: '珠海市' },
  ],
  ['JP-ASAHIKAWA', 'CITY', 'JP-01', 'Asia/Tokyo', 43.771, 142.365, { ru: 'Асахикава', en: 'Asahikawa', ja: '旭川市' }],
  ['JP-HAKODATE', 'CITY', 'JP-01', 'Asia/Tokyo', 41.769, 140.729, { ru: 'Хакодате', en: 'Hakodate', ja: '函館市' }],
  ['JP-WAKKANAI', 'CITY', 'JP-01', 'Asia/Tokyo', 45.416, 141.673, { ru: 'Вакканай', en: 'Wakkanai', ja: '稚内市' }],
];

/** Other spellings of the names in Russian and Latin letters. */
const ALSO: Record<string, { language: string; text: string; kind: 'EXONYM' | 'TRANSLITERATION' | 'FORMER' }[]> = {
  'RU-BLAGOVESHCHENSK-AMU': [{ language: 'ru', text: 'Благовещенск (Амурская область)', kind: 'EXONYM' }],
  'BY-GRODNO': [{ language: 'en', text: 'Hrodna', kind: 'TRANSLITERATION' }],
  'JP-HAKODATE': [{ language: 'ru', text: 'Хакодатэ', kind: 'TRANSLITERATION' }],
  'RU-YUZHNO-SAKHALINSK': [
    { language: 'ja', text: '豊原', kind: 'FORMER' },
    { language: 'ru', text: 'Тоёхара', kind: 'FORMER' },
  ],
};

export function factsOf([code, kind, subdivision, timeZone, latitude, longitude, names, parent]: Row): CityFacts & {
  names: NonNullable<CityFacts['names']>;
} {
  const written = Object.entries(names).map(([language, text]) => ({ language, text, kind: 'OFFICIAL' as const }));
  const iso = { policy: 'ISO' as const, country: (subdivision ?? code).slice(0, 2), subdivision };
  // The two policies differ on this one place: both are kept, and neither is preferred (R28).
  const placements =
    code === 'YALTA' ? [iso, { policy: 'HOST_STATE' as const, country: 'RU', subdivision: null }] : [iso];
  return {
    code,
    kind,
    timeZone,
    location: { latitude, longitude },
    names: [...written, ...(ALSO[code] ?? [])],
    placements,
    visibility: 'PUBLIC',
    ...(parent && { parent }),
  };
}
