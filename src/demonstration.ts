import type { INestApplicationContext } from '@nestjs/common';
import { Viewer } from './access/viewer.js';
import { Agreements } from './agreements/agreements.service.js';
import { Cities, type CityFacts } from './cities/cities.service.js';
import type { CityKind } from './cities/city-words.js';
import { Homes } from './cities/homes.service.js';
import { Partnerships } from './partnerships/partnerships.service.js';
import { Transactions } from './platform/transactions.js';

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

const CITIES: Row[] = [
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

/** Other ways in which the names are written in Russian and Latin letters. */
const ALSO: Record<string, { language: string; text: string; kind: 'EXONYM' | 'TRANSLITERATION' | 'FORMER' }[]> = {
  'RU-BLAGOVESHCHENSK-AMU': [{ language: 'ru', text: 'Благовещенск (Амурская область)', kind: 'EXONYM' }],
  'BY-GRODNO': [{ language: 'en', text: 'Hrodna', kind: 'TRANSLITERATION' }],
  'JP-HAKODATE': [{ language: 'ru', text: 'Хакодатэ', kind: 'TRANSLITERATION' }],
  'RU-YUZHNO-SAKHALINSK': [
    { language: 'ja', text: '豊原', kind: 'FORMER' },
    { language: 'ru', text: 'Тоёхара', kind: 'FORMER' },
  ],
};

function factsOf([code, kind, subdivision, timeZone, latitude, longitude, names, parent]: Row): CityFacts & {
  names: NonNullable<CityFacts['names']>;
} {
  const written = Object.entries(names).map(([language, text]) => ({ language, text, kind: 'OFFICIAL' as const }));
  const iso = { policy: 'ISO' as const, country: (subdivision ?? code).slice(0, 2), subdivision };
  // The two policies differ on this one place: both answers are kept, and neither is preferred (R28).
  const placements =
    code === 'YALTA' ? [iso, { policy: 'HOST_STATE' as const, country: 'RU', subdivision: null }] : [iso];
  return {
    code,
    kind,
    timeZone,
    location: { latitude, longitude },
    names: [...written, ...(ALSO[code] ?? [])],
    placements,
    ...(parent && { parent }),
  };
}

/** The facts S1 to S6 and S9 of the founding article of 2023. */
async function articleFacts(app: INestApplicationContext): Promise<void> {
  const by = Viewer.SYSTEM;
  const agreements = app.get(Agreements, { strict: false });
  const partnerships = app.get(Partnerships, { strict: false });
  await agreements.register(
    by,
    {
      kind: 'INFORMATION_EXCHANGE_AGREEMENT',
      titles: [
        { language: 'ru', text: 'Соглашение о сотрудничестве и информационном взаимодействии', authentic: true },
      ],
      parties: [{ city: 'RU-YUZHNO-SAKHALINSK' }, { city: 'RU-BLAGOVESHCHENSK-AMU' }],
      signed: '2022-09',
      establishes: 'COOPERATION',
      areas: ['INFORMATION', 'LOCAL_GOVERNMENT'],
    },
    null,
  );
  await agreements.register(
    by,
    {
      kind: 'PROTOCOL_OF_INTENT',
      titles: [
        {
          language: 'ru',
          text: 'Протокол намерений об установлении дружбы и сотрудничества между городами Благовещенск, Нижний Новгород, Южно-Сахалинск (РФ) и городами Хэйхэ, Чжухай (КНР)',
          authentic: true,
        },
      ],
      parties: ['RU-BLAGOVESHCHENSK-AMU', 'RU-NIZHNY-NOVGOROD', 'RU-YUZHNO-SAKHALINSK', 'CN-HEIHE', 'CN-ZHUHAI'].map(
        (city) => ({ city }),
      ),
      signed: '2022-11-17',
      establishes: 'INTENT',
    },
    null,
  );
  await agreements.register(
    by,
    {
      kind: 'SISTER_CITY_AGREEMENT',
      titles: [{ language: 'ru', text: 'Соглашение об установлении побратимских связей', authentic: true }],
      parties: [{ city: 'RU-YUZHNO-SAKHALINSK' }, { city: 'BY-GRODNO' }],
      signed: '2022-12-07',
      establishes: 'SISTER',
    },
    null,
  );
  await partnerships.propose(
    by,
    'BY-MINSK-LENINSKY',
    'SISTER',
    { on: '2023', basis: 'Рассматривается возможность подписания соглашения о побратимских связях' },
    {},
  );
  await partnerships.establish(
    by,
    'KR-ANSAN',
    'SISTER',
    { on: '2003', basis: '20-летие побратимских связей отмечается в 2023 году' },
    {},
  );
}

/** Three public dates of Japanese ties. */
async function japaneseTies(app: INestApplicationContext): Promise<void> {
  const partnerships = app.get(Partnerships, { strict: false });
  const ties: [city: string, on: string][] = [
    ['JP-ASAHIKAWA', '1967-11-10'],
    ['JP-HAKODATE', '1997-09-27'],
    ['JP-WAKKANAI', '2001-09-09'],
  ];
  for (const [city, on] of ties)
    await partnerships.establish(
      Viewer.SYSTEM,
      city,
      'FRIENDSHIP',
      { on, basis: 'Дата, опубликованная японской стороной' },
      { kindAsNamedByPartner: '友好都市' },
    );
}

/** Fills a registry with the demonstration, through the same services as the API, in one transaction. */
export async function demonstrate(app: INestApplicationContext, { withJapan = true } = {}): Promise<void> {
  const cities = app.get(Cities, { strict: false });
  await app.get(Transactions, { strict: false }).run(async () => {
    for (const row of CITIES) await cities.register(Viewer.SYSTEM, factsOf(row));
    await app
      .get(Homes, { strict: false })
      .settle(Viewer.SYSTEM, 'RU-YUZHNO-SAKHALINSK', { placementPolicy: 'HOST_STATE' });
    await articleFacts(app);
    if (withJapan) await japaneseTies(app);
  });
}

/** Whether there is nothing in the registry yet. */
export async function isEmpty(app: INestApplicationContext): Promise<boolean> {
  return (await app.get(Cities, { strict: false }).list({}, { first: 1 })).nodes.length === 0;
}
