import { changing, LONG, NAME, signedOn, unstorable, wrong, type BadInput } from './bad-input.js';

export const BAD_TEXTS: BadInput[] = [
  // texts
  [
    'a name of 1 MB',
    ['cityRegister', `code: "X", names: [{ language: "ru", text: "${LONG}" }]`],
    [
      wrong(
        'TOO_LONG',
        'names.0.text',
        'Не более 20000 знаков, а не 1000000.',
        'At most 20000 characters, not 1000000.',
      ),
    ],
  ],
  [
    'a reference of 1 MB',
    changing(`city: "${LONG}", population: 1`),
    [wrong('TOO_LONG', 'city', 'Не более 20000 знаков, а не 1000000.', 'At most 20000 characters, not 1000000.')],
  ],
  [
    'a date of 1 MB',
    signedOn(LONG),
    [wrong('TOO_LONG', 'signed', 'Не более 20000 знаков, а не 1000000.', 'At most 20000 characters, not 1000000.')],
  ],
  [
    'a key of 1 MB',
    ['cityRegister', `code: "X", ${NAME}, clientMutationKey: "${LONG}"`],
    [
      wrong(
        'TOO_LONG',
        'clientMutationKey',
        'Не более 20000 знаков, а не 1000000.',
        'At most 20000 characters, not 1000000.',
      ),
    ],
  ],
  [
    'a name of 201 letters',
    ['cityRegister', `code: "X", names: [{ language: "ru", text: "${'я'.repeat(201)}" }]`],
    [
      wrong(
        'TOO_LONG',
        'names.0.text',
        'В поле «Название» (input.names.0.text) помещается не больше 200 знаков, а сейчас их 201.',
        'The field «The name as it is written» (input.names.0.text) takes at most 200 characters; now it has 201.',
      ),
    ],
  ],
  [
    'a null character in a name',
    ['cityRegister', 'code: "X", names: [{ language: "ru", text: "Ик\\u0000с" }]'],
    [unstorable('names.0.text')],
  ],
  ['a null character in a reference', changing('city: "BY-GRODNO\\u0000", population: 1'), [unstorable('city')]],
  ['a null character in a date', signedOn('2022\\u0000'), [unstorable('signed')]],
  [
    'a null character in a key',
    ['cityRegister', `code: "X", ${NAME}, clientMutationKey: "\\u0000"`],
    [unstorable('clientMutationKey')],
  ],
  [
    'half an emoji',
    ['cityRegister', 'code: "X", names: [{ language: "ru", text: $text }]'],
    [unstorable('names.0.text')],
    '\ud83c',
  ],
  [
    'an empty name',
    ['cityRegister', 'code: "X", names: [{ language: "ru", text: " " }]'],
    [
      wrong(
        'REQUIRED',
        'names.0.text',
        'Заполните поле «Название» (input.names.0.text).',
        'Fill in the field «The name as it is written» (input.names.0.text).',
      ),
    ],
  ],
  [
    'a name that nobody sees',
    ['cityRegister', 'code: "X", names: [{ language: "ru", text: "\\u200b\\u00ad\\u2060" }]'],
    [
      wrong(
        'REQUIRED',
        'names.0.text',
        'Заполните поле «Название» (input.names.0.text).',
        'Fill in the field «The name as it is written» (input.names.0.text).',
      ),
    ],
  ],
  [
    'a name that is read from its end',
    ['cityRegister', 'code: "X", names: [{ language: "ru", text: "Ик\\u202eс" }]'],
    [
      wrong(
        'INVALID',
        'names.0.text',
        'В тексте есть невидимый знак направления письма (U+202E). Наберите текст заново или вставьте его без оформления.',
        'The text contains an invisible control of the direction of writing (U+202E). Retype the text, or paste it as plain text.',
      ),
    ],
  ],
  [
    'a mark of direction in a title',
    ['eventPlan', 'kind: FORUM, starts: "2027", titles: [{ language: "ru", text: "Форум\\u200f" }]'],
    [
      wrong(
        'INVALID',
        'titles.0.text',
        'В тексте есть невидимый знак направления письма (U+200F). Наберите текст заново или вставьте его без оформления.',
        'The text contains an invisible control of the direction of writing (U+200F). Retype the text, or paste it as plain text.',
      ),
    ],
  ],
  [
    'an accent without a letter',
    ['cityRegister', 'code: "X", names: [{ language: "ru", text: "\\u0301Икс" }]'],
    [
      wrong(
        'INVALID',
        'names.0.text',
        'В тексте есть надстрочный знак без буквы (U+0301). Наберите заново слово, перед которым он стоит.',
        'The text contains an accent without a letter under it (U+0301). Retype the word before which it stands.',
      ),
    ],
  ],
  [
    'letters that were lost before',
    ['cityRegister', 'code: "X", names: [{ language: "ru", text: "Ик\\ufffd" }]'],
    [
      wrong(
        'INVALID',
        'names.0.text',
        'В тексте вместо букв стоит «\ufffd»: они потеряны при перекодировке. Введите текст заново по подлиннику.',
        'The text contains «\ufffd» in the place of letters that were lost in another encoding. Enter it anew from the original.',
      ),
    ],
  ],
  [
    'an emoji for a name, without a code',
    ['cityRegister', 'names: [{ language: "en", text: "🏙️" }]'],
    [
      wrong(
        'REQUIRED',
        'code',
        'Из этого названия код не составить. Укажите его латинскими буквами, например BY-GRODNO.',
        'No code can be made from this name. Enter one in Latin letters, as in BY-GRODNO.',
      ),
    ],
  ],
  [
    'a name right to left, without a code',
    ['cityRegister', 'names: [{ language: "ar", text: "القدس" }]'],
    [
      wrong(
        'REQUIRED',
        'code',
        'Из этого названия код не составить. Укажите его латинскими буквами, например BY-GRODNO.',
        'No code can be made from this name. Enter one in Latin letters, as in BY-GRODNO.',
      ),
    ],
  ],
  [
    'an emoji for a code',
    ['cityRegister', `code: "🏙️", ${NAME}`],
    [
      wrong(
        'INVALID',
        'code',
        '«🏙️» не годится как код: латинские буквы, цифры и дефисы, например BY-GRODNO.',
        '«🏙️» cannot be a code: use Latin letters, digits and hyphens, as in BY-GRODNO.',
      ),
    ],
  ],
  [
    'a code right to left',
    ['cityRegister', `code: "القدس", ${NAME}`],
    [
      wrong(
        'INVALID',
        'code',
        '«القدس» не годится как код: латинские буквы, цифры и дефисы, например BY-GRODNO.',
        '«القدس» cannot be a code: use Latin letters, digits and hyphens, as in BY-GRODNO.',
      ),
    ],
  ],
  [
    'an emoji for a language',
    ['cityRegister', 'code: "X", names: [{ language: "🏙️", text: "Икс" }]'],
    [
      wrong(
        'INVALID',
        'names.0.language',
        '«🏙️» — не обозначение языка. Укажите, например, ru, en или ja.',
        '«🏙️» is not a language tag: use one such as ru, en, ja.',
      ),
    ],
  ],
  [
    'an emoji for a script',
    ['cityRegister', 'code: "X", names: [{ language: "ru", text: "Икс", script: "🏙️" }]'],
    [
      wrong(
        'INVALID',
        'names.0.script',
        '«🏙️» — не код письменности. Укажите четыре буквы по ISO 15924, например Cyrl или Latn.',
        '«🏙️» is not a script code: use the four letters of ISO 15924, as in Cyrl or Latn.',
      ),
    ],
  ],
  [
    'a country in Russian letters',
    ['cityRegister', `${NAME}, placements: [{ policy: ISO, country: "РФ" }]`],
    [
      wrong(
        'INVALID',
        'placements.0.country',
        '«РФ» — не код страны. Укажите две буквы по ISO 3166-1, например BY.',
        '«РФ» is not a country code: use the two letters of ISO 3166-1, as in BY.',
      ),
    ],
  ],
  [
    'a country that is none',
    ['cityRegister', `code: "X", ${NAME}, placements: [{ policy: ISO, country: "ZZ" }]`],
    [
      wrong(
        'INVALID',
        'placements.0.country',
        '«ZZ» — не код страны. Укажите две буквы по ISO 3166-1, например BY.',
        '«ZZ» is not a country code: use the two letters of ISO 3166-1, as in BY.',
      ),
    ],
  ],
  [
    'a part of another country',
    ['cityRegister', `code: "X", ${NAME}, placements: [{ policy: ISO, country: "BY", subdivision: "RU-SAK" }]`],
    [
      wrong(
        'INVALID',
        'placements.0.subdivision',
        '«RU-SAK» — не код части страны BY: он начинается с BY- (ISO 3166-2).',
        '«RU-SAK» is not a subdivision of BY: its code begins with BY- (ISO 3166-2).',
      ),
    ],
  ],
  [
    'one policy twice',
    [
      'cityRegister',
      `code: "X", ${NAME}, placements: [{ policy: ISO, country: "BY" }, { policy: ISO, country: "PL" }]`,
    ],
    [
      wrong(
        'DUPLICATE',
        'placements.1.policy',
        'Политика ISO указана дважды на одно время. Если одно отнесение сменило другое, укажите until и since.',
        'The policy ISO is given twice for the same time. If one placement followed the other, enter until and since.',
      ),
    ],
  ],
  [
    'a time zone that is none',
    changing('city: "BY-GRODNO", timeZone: "MSK"'),
    [
      wrong(
        'INVALID',
        'timeZone',
        '«MSK» — не часовой пояс. Укажите имя из базы tz, например Asia/Sakhalin.',
        '«MSK» is not a time zone: use a tz database name, as in Asia/Sakhalin.',
      ),
    ],
  ],
  [
    'a website that is none',
    changing('city: "BY-GRODNO", website: "javascript:alert(1)"'),
    [
      wrong(
        'INVALID',
        'website',
        'Адрес сайта начинается с https:// или http://.',
        'A website begins with https:// or http://.',
      ),
    ],
  ],
  [
    'a place off the globe',
    changing('city: "BY-GRODNO", location: { latitude: 91, longitude: -181 }'),
    [
      wrong(
        'INVALID',
        'location.latitude',
        'Число в поле «Широта» (input.location.latitude) не может быть больше 90.',
        'The number in the field «Degrees north» (input.location.latitude) cannot be more than 90.',
      ),
      wrong(
        'INVALID',
        'location.longitude',
        'Число в поле «Долгота» (input.location.longitude) не может быть меньше -180.',
        'The number in the field «Degrees east» (input.location.longitude) cannot be less than -180.',
      ),
    ],
  ],
  [
    'fewer people than none',
    changing('city: "BY-GRODNO", population: -1'),
    [
      wrong(
        'INVALID',
        'population',
        'Число в поле «Число жителей» (input.population) не может быть меньше 0.',
        'The number in the field «Population» (input.population) cannot be less than 0.',
      ),
    ],
  ],
  [
    'a code that is taken',
    changing('city: "BY-GRODNO", code: "by-minsk"'),
    [
      wrong(
        'DUPLICATE',
        'code',
        'Код BY-MINSK уже занят: Минск. Используйте ту запись или укажите другой код: "BY-MINSK-2".',
        'The code BY-MINSK is already used by Minsk. Use that record, or enter another code: "BY-MINSK-2".',
        ['BY-MINSK-2'],
      ),
    ],
  ],
  [
    'no name',
    ['cityRegister', 'code: "X", names: []'],
    [
      wrong(
        'REQUIRED',
        'names',
        'Укажите хотя бы одно название, например { language: "ru", text: "Гродно" }.',
        'Enter at least one name, for example { language: "ru", text: "Гродно" }.',
      ),
    ],
  ],
  [
    'a name twice',
    ['cityRegister', 'code: "X", names: [{ language: "ru", text: "Икс" }, { language: "RU", text: " Икс" }]'],
    [wrong('DUPLICATE', 'names.1.text', 'Название «Икс» (ru) указано дважды.', 'The name «Икс» (ru) is given twice.')],
  ],
];
