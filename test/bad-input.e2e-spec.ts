import { Registry } from './support/registry.js';

const TITLE = 'titles: [{ language: "ru", text: "Меморандум" }]';
const PARTIES = 'parties: [{ city: "RU-YUZHNO-SAKHALINSK" }, { city: "RU-MAGADAN" }]';
const NAME = 'names: [{ language: "ru", text: "Икс" }]';
const LONG = 'я'.repeat(1_000_000);

/** A mutation and its input as it is typed; `$text` stands for a text that GraphQL has no letters for. */
type Act = readonly [mutation: string, input: string];
const registering = (agreement: string): Act => ['agreementRegister', `kind: MEMORANDUM, ${agreement}`];
const signedOn = (date: string) => registering(`${TITLE}, ${PARTIES}, signed: "${date}"`);
const between = (parties: string) => registering(`${TITLE}, parties: [${parties}], signed: "2020"`);
const changing = (input: string): Act => ['cityUpdate', input];
const ending = (on: string): Act => ['partnershipEnd', `partnership: "BY-GRODNO", on: "${on}"`];

/** An error as both languages tell it; the path is inside the input. */
interface Wrong {
  code: string;
  field: string[];
  message: { ru: string; en: string };
  suggestions: string[];
}
const wrong = (code: string, path: string, ru: string, en: string, suggestions: string[] = []): Wrong => ({
  code,
  field: ['input', ...path.split('.')],
  message: { ru, en },
  suggestions,
});
const noCity = (path: string, ref: string) =>
  wrong(
    'NOT_FOUND',
    path,
    `Города «${ref}» в реестре нет. Введите код или название города; новый город сначала внесите: cityRegister.`,
    `There is no city «${ref}». Enter the code or name of a city; register a new city first: cityRegister.`,
  );
const BOTH = ['RU-BLAGOVESHCHENSK-AMU Благовещенск', 'RU-BLAGOVESHCHENSK-BA Благовещенск'];
const ambiguous = (path: string, ref: string) =>
  wrong(
    'AMBIGUOUS',
    path,
    `Под «${ref}» подходит несколько городов: ${BOTH.join(', ')}. Введите код нужного.`,
    `«${ref}» matches ${BOTH.join(', ')}. Enter the code of the one you mean.`,
    BOTH,
  );
const TYPE_RU = 'Дату пишите так: 2022-11-17, 2022-09 или 2003; для «около» добавьте ~.';
const TYPE_EN = 'Write a date as 2022-11-17, 2022-09 or 2003; add ~ for "about".';
const noDate = (path: string, text: string) =>
  wrong('INVALID', path, `«${text}» — не дата. ${TYPE_RU}`, `«${text}» is not a date. ${TYPE_EN}`);
const noYear0 = (path: string) =>
  wrong('INVALID', path, `Нулевого года не бывает. ${TYPE_RU}`, `There is no year 0. ${TYPE_EN}`);
const noDay = (path: string, text: string, last: string) =>
  wrong(
    'INVALID',
    path,
    `Дня ${text} не существует: последний день этого месяца — ${last}.`,
    `The day ${text} does not exist: the last day of that month is ${last}.`,
  );
const unstorable = (path: string) =>
  wrong(
    'INVALID',
    path,
    'В тексте есть знак, который нельзя сохранить (нулевой или половина знака). Наберите текст заново вручную.',
    'The text contains a character that cannot be stored (a null character or half of a surrogate pair). Retype the text by hand.',
  );

const TABLE: [what: string, act: Act, wrongs: Wrong[], text?: string][] = [
  // values that contradict each other, or cannot be cleared
  [
    'a notice received before it was sent',
    [
      'partnershipSuspend',
      'partnership: "BY-GRODNO", on: "2024", noticeSentOn: "2024-02-20", noticeReceivedOn: "2024-02-01"',
    ],
    [
      wrong(
        'TOO_EARLY',
        'noticeReceivedOn',
        'Уведомление не может быть получено (1 февраля 2024 года) раньше, чем направлено (20 февраля 2024 года).',
        'A notice cannot be received (2024-02-01) before it was sent (2024-02-20).',
      ),
    ],
  ],
  [
    'a city without names',
    changing('city: "BY-GRODNO", names: null'),
    [
      wrong(
        'REQUIRED',
        'names',
        'Поле «names» нельзя очистить: не указывайте его или введите другое значение.',
        'A city cannot be without names: omit it, or enter another value.',
      ),
    ],
  ],
  // unknown, ambiguous and impossible references
  ['an unknown city', changing('city: "Атлантида", population: 1'), [noCity('city', 'Атлантида')]],
  [
    'a mistyped city',
    changing('city: "Гроднa", population: 1'),
    [
      wrong(
        'NOT_FOUND',
        'city',
        'Города «Гроднa» в реестре нет. Возможно, вы имели в виду BY-GRODNO Гродно?',
        'There is no city «Гроднa». Did you mean BY-GRODNO Гродно?',
        ['BY-GRODNO Гродно'],
      ),
    ],
  ],
  ['an emoji for a city', changing('city: "🏙️", population: 1'), [noCity('city', '🏙️')]],
  ['an unknown city, right to left', changing('city: "القدس", population: 1'), [noCity('city', 'القدس')]],
  [
    'an empty reference',
    changing('city: "", population: 1'),
    [wrong('REQUIRED', 'city', 'Заполните поле «city».', 'Enter a value for city.')],
  ],
  [
    'an id of nobody',
    changing('city: "city_01m8446vyn3geddk3qszgpx5rx", population: 1'),
    [noCity('city', 'city_01m8446vyn3geddk3qszgpx5rx')],
  ],
  [
    'an id of another kind',
    changing('city: "agreement_01m8446vyn3geddk3qszgpx5rx", population: 1'),
    [noCity('city', 'agreement_01m8446vyn3geddk3qszgpx5rx')],
  ],
  ['an ambiguous city', changing('city: "Благовещенск", population: 1'), [ambiguous('city', 'Благовещенск')]],
  ['an unknown parent', changing('city: "BY-GRODNO", parent: "Атлантида"'), [noCity('parent', 'Атлантида')]],
  [
    'an unknown successor',
    ['citySucceed', 'city: "BY-GRODNO", successor: "Атлантида", on: "2024"'],
    [noCity('successor', 'Атлантида')],
  ],
  [
    'an unknown party',
    between('{ city: "RU-YUZHNO-SAKHALINSK" }, { city: "Атлантида" }'),
    [noCity('parties.1.city', 'Атлантида')],
  ],
  [
    'an ambiguous party',
    between('{ city: "RU-YUZHNO-SAKHALINSK" }, { city: "Благовещенск" }'),
    [ambiguous('parties.1.city', 'Благовещенск')],
  ],
  [
    'an unknown agreement',
    ['agreementSign', 'agreement: "AGR-1999-001", signed: "2023"'],
    [
      wrong(
        'NOT_FOUND',
        'agreement',
        'Соглашения «AGR-1999-001» нет. Введите его код, например AGR-2022-003, или внесите его: agreementRegister.',
        'There is no agreement «AGR-1999-001». Type its code, as in AGR-2022-003, or register it: agreementRegister.',
      ),
    ],
  ],
  [
    'a party to another agreement',
    ['agreementRecordAct', 'agreement: "AGR-2022-003", party: "RU-MAGADAN", kind: WITHDREW, on: "2023"'],
    [
      wrong(
        'NOT_FOUND',
        'party',
        'RU-MAGADAN — не сторона AGR-2022-003. Стороны: RU-YUZHNO-SAKHALINSK, BY-GRODNO.',
        'RU-MAGADAN is not a party to AGR-2022-003. Its parties: RU-YUZHNO-SAKHALINSK, BY-GRODNO.',
        ['RU-YUZHNO-SAKHALINSK', 'BY-GRODNO'],
      ),
    ],
  ],
  [
    'a partnership that there is not',
    ['partnershipEnd', 'partnership: "RU-MAGADAN", on: "2023"'],
    [
      wrong(
        'NOT_FOUND',
        'partnership',
        'С «RU-MAGADAN» партнёрства ещё нет. Начните его: partnershipPropose или partnershipEstablish.',
        'There is no partnership with «RU-MAGADAN» yet. Begin one: partnershipPropose or partnershipEstablish.',
      ),
    ],
  ],
  [
    'an ambiguous partnership',
    ['partnershipPropose', 'city: "благовещенск", plannedKind: SISTER, on: "2023"'],
    [ambiguous('city', 'благовещенск')],
  ],
  [
    'a partnership with ourselves',
    ['partnershipPropose', 'city: "Южно-Сахалинск", plannedKind: SISTER, on: "2023"'],
    [wrong('CONFLICTING', 'city', 'Город не может быть партнёром самому себе.', 'A city is not its own partner.')],
  ],
  // dates
  ['31 February', signedOn('2022-02-31'), [noDay('signed', '2022-02-31', '2022-02-28')]],
  ['29 February of a common year', signedOn('2023-02-29'), [noDay('signed', '2023-02-29', '2023-02-28')]],
  [
    '31 April of a name',
    ['cityRename', 'city: "BY-GRODNO", name: { language: "ru", text: "Новый" }, on: "2024-04-31"'],
    [noDay('on', '2024-04-31', '2024-04-30')],
  ],
  [
    '31 February of a party',
    registering(
      `${TITLE}, parties: [{ city: "RU-YUZHNO-SAKHALINSK" }, { city: "RU-MAGADAN", signedOn: "2022-02-31" }], signed: "2022"`,
    ),
    [noDay('parties.1.signedOn', '2022-02-31', '2022-02-28')],
  ],
  [
    '31 February of a notice',
    ['partnershipSuspend', 'partnership: "BY-GRODNO", on: "2023", noticeReceivedOn: "2023-02-31"'],
    [noDay('noticeReceivedOn', '2023-02-31', '2023-02-28')],
  ],
  [
    'a month where a day is needed',
    ['partnershipSuspend', 'partnership: "BY-GRODNO", on: "2023", noticeSentOn: "2023-01"'],
    [
      wrong(
        'INVALID',
        'noticeSentOn',
        '«2023-01» — не полная дата. Напишите её так: 2022-11-17.',
        '«2023-01» is not a full date. Write it as 2022-11-17.',
      ),
    ],
  ],
  ['the month 13', signedOn('2022-13'), [noDate('signed', '2022-13')]],
  ['the year 0', signedOn('0000'), [noYear0('signed')]],
  ['a day of the year 0', ending('0000-05-01'), [noYear0('on')]],
  ['a year of five digits', signedOn('12022'), [noDate('signed', '12022')]],
  ['a year of other digits', signedOn('٢٠٢٢'), [noDate('signed', '٢٠٢٢')]],
  ['words for a date', signedOn('в сентябре'), [noDate('signed', 'в сентябре')]],
  ['a date as it is written in Russia', ending('31.12.2023'), [noDate('on', '31.12.2023')]],
  ['an empty date', signedOn(''), [noDate('signed', '')]],
  ['an emoji for a date', ['citySucceed', 'city: "BY-GRODNO", on: "📅"'], [noDate('on', '📅')]],
  [
    'neither signed nor on its way',
    registering(`${TITLE}, ${PARTIES}`),
    [
      wrong(
        'REQUIRED',
        'signed',
        'Укажите, когда подписано (signed: "2022-11-17") или на какой стадии (stage: { to: NEGOTIATION, on: "2023" }).',
        'Say when it was signed (signed: "2022-11-17") or how far it has come (stage: { to: NEGOTIATION, on: "2023" }).',
      ),
    ],
  ],
  // parties
  [
    'one party',
    between('{ city: "RU-YUZHNO-SAKHALINSK" }'),
    [
      wrong(
        'REQUIRED',
        'parties',
        'В соглашении не меньше двух сторон: добавьте вторую в parties.',
        'An agreement has at least two parties: add the other one to parties.',
      ),
    ],
  ],
  [
    'no party',
    between(''),
    [
      wrong(
        'REQUIRED',
        'parties',
        'В соглашении не меньше двух сторон: добавьте вторую в parties.',
        'An agreement has at least two parties: add the other one to parties.',
      ),
    ],
  ],
  [
    'one party and a witness',
    between('{ city: "RU-YUZHNO-SAKHALINSK" }, { city: "RU-MAGADAN", role: WITNESS }'),
    [
      wrong(
        'REQUIRED',
        'parties',
        'В соглашении не меньше двух сторон: добавьте вторую в parties.',
        'An agreement has at least two parties: add the other one to parties.',
      ),
    ],
  ],
  [
    'the same party twice',
    between('{ city: "RU-YUZHNO-SAKHALINSK" }, { city: "RU-MAGADAN" }, { city: "магадан" }'),
    [
      wrong(
        'DUPLICATE',
        'parties.2.city',
        'Одна и та же сторона указана дважды.',
        'The same party stands in the list twice.',
      ),
    ],
  ],
  [
    'one party left',
    ['agreementUpdate', 'agreement: "AGR-2022-003", parties: [{ city: "BY-GRODNO" }]'],
    [
      wrong(
        'REQUIRED',
        'parties',
        'В соглашении не меньше двух сторон: добавьте вторую в parties.',
        'An agreement has at least two parties: add the other one to parties.',
      ),
    ],
  ],
  [
    '51 parties',
    between('{ city: "RU-MAGADAN" }, '.repeat(51)),
    [wrong('TOO_MANY', 'parties', 'Не более 50 элементов.', 'At most 50 items.')],
  ],
  // an end before the beginning
  [
    'a name that ends before it began',
    ['cityRegister', 'code: "X", names: [{ language: "ru", text: "Икс", since: "1950", until: "1946-06" }]'],
    [
      wrong(
        'TOO_EARLY',
        'names.0.until',
        'Название не может закончиться раньше, чем началось.',
        'A name cannot end before it began.',
      ),
    ],
  ],
  [
    'a term that ends before the signature',
    registering(`${TITLE}, ${PARTIES}, signed: "2022-11-17", term: { kind: FIXED, until: "2021" }`),
    [
      wrong(
        'TOO_EARLY',
        'term.until',
        'Срок кончается (2021) раньше подписания (2022-11-17).',
        'The term ends (2021) before the agreement was signed (2022-11-17).',
      ),
    ],
  ],
  [
    'an end before the tie',
    ending('2020'),
    [
      wrong(
        'TOO_EARLY',
        'on',
        'Связь нельзя приостановить, возобновить или прекратить (2020) раньше, чем она началась: она установлена 7 декабря 2022 года.',
        'A partnership cannot be suspended, resumed or ended (2020) before it began: it began on 7 December 2022.',
      ),
    ],
  ],
  [
    'a withdrawal before the signature',
    ['agreementRecordAct', 'agreement: "AGR-2022-003", party: "BY-GRODNO", kind: WITHDREW, on: "2021"'],
    [
      wrong(
        'TOO_EARLY',
        'on',
        'WITHDREW от 2021 — слишком рано для этого соглашения: оно подписано 7 декабря 2022 года.',
        'WITHDREW of 2021 is too early for this agreement: it was signed on 7 December 2022.',
      ),
    ],
  ],
  [
    'a termination before the signature',
    ['agreementTerminate', 'agreement: "AGR-2022-003", on: "2020-01-01"'],
    [
      wrong(
        'TOO_EARLY',
        'on',
        'TERMINATED от 2020-01-01 — слишком рано для этого соглашения: оно подписано 7 декабря 2022 года.',
        'TERMINATED of 2020-01-01 is too early for this agreement: it was signed on 7 December 2022.',
      ),
    ],
  ],
  // cycles
  [
    'a part of itself',
    changing('city: "BY-MINSK", parent: "BY-MINSK"'),
    [wrong('CYCLE', 'parent', 'Город не может быть частью самого себя.', 'A city cannot be a part of itself.')],
  ],
  [
    'a part of its part',
    changing('city: "BY-MINSK", parent: "BY-MINSK-LENINSKY"'),
    [wrong('CYCLE', 'parent', 'Город не может быть частью самого себя.', 'A city cannot be a part of itself.')],
  ],
  [
    'its own successor',
    ['citySucceed', 'city: "BY-GRODNO", successor: "Гродно", on: "2024"'],
    [wrong('CYCLE', 'successor', 'Город не может быть преемником самого себя.', 'A city cannot be its own successor.')],
  ],
  [
    'the successor of its successor',
    ['citySucceed', 'city: "KR-ANSAN", successor: "RU-TOYOHARA", on: "2024"'],
    [wrong('CYCLE', 'successor', 'Город не может быть преемником самого себя.', 'A city cannot be its own successor.')],
  ],
  [
    'a link to itself',
    ['agreementLink', 'agreement: "AGR-2022-003", kind: IMPLEMENTS, to: "AGR-2022-003"'],
    [wrong('CYCLE', 'to', 'Соглашение нельзя связать с ним самим.', 'An agreement cannot be linked to itself.')],
  ],
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
    [wrong('TOO_LONG', 'names.0.text', 'Не более 200 знаков.', 'At most 200 characters.')],
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
    [wrong('REQUIRED', 'names.0.text', 'Название не может быть пустым.', 'A name cannot be empty.')],
  ],
  [
    'a name that nobody sees',
    ['cityRegister', 'code: "X", names: [{ language: "ru", text: "\\u200b\\u202e" }]'],
    [wrong('REQUIRED', 'names.0.text', 'Название не может быть пустым.', 'A name cannot be empty.')],
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
    [wrong('DUPLICATE', 'placements.1.policy', 'Политика ISO указана дважды.', 'The policy ISO is given twice.')],
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
      wrong('INVALID', 'location.latitude', 'Не больше 90.', 'At most 90.'),
      wrong('INVALID', 'location.longitude', 'Не меньше -180.', 'At least -180.'),
    ],
  ],
  [
    'fewer people than none',
    changing('city: "BY-GRODNO", population: -1'),
    [wrong('INVALID', 'population', 'Не меньше 0.', 'At least 0.')],
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

const STALE: [thing: string, act: Act][] = [
  ['city', ['cityUpdate', 'city: "BY-GRODNO", population: 1, ifRevision: 7']],
  ['city', ['cityRename', 'city: "BY-GRODNO", name: { language: "ru", text: "Новый" }, on: "2024", ifRevision: 7']],
  ['city', ['citySucceed', 'city: "BY-GRODNO", on: "2024", ifRevision: 7']],
  ['partnership', ['partnershipUpdate', 'partnership: "BY-GRODNO", motive: "Пуща", ifRevision: 7']],
  ['partnership', ['partnershipEnd', 'partnership: "BY-GRODNO", on: "2024", ifRevision: 7']],
  ['agreement', ['agreementUpdate', 'agreement: "AGR-2022-003", areas: [], ifRevision: 7']],
  ['agreement', ['agreementTerminate', 'agreement: "AGR-2022-003", on: "2024", ifRevision: 7']],
];

describe('bad input', () => {
  let registry: Registry;
  beforeAll(async () => {
    registry = await Registry.open('article');
    await registry.data(`mutation {
      a: cityRegister(input: { code: "RU-BLAGOVESHCHENSK-BA", names: [{ language: "ru", text: "Благовещенск" }] }) { userErrors { code } }
      b: cityRegister(input: { code: "RU-TOYOHARA", names: [{ language: "en", text: "Toyohara" }] }) { userErrors { code } }
      c: citySucceed(input: { city: "RU-TOYOHARA", successor: "KR-ANSAN", on: "1946" }) { userErrors { code } }
    }`);
  });
  afterAll(() => registry.close());

  /** Every row of every table. */
  async function everything(): Promise<object> {
    const tables: { name: string }[] = await registry.database.query(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
    );
    const found: Record<string, unknown> = {};
    for (const { name } of tables)
      [found[name]] = await registry.database.query(
        `SELECT count(*) AS rows, md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) AS digest FROM "${name}" t`,
      );
    return found;
  }

  const ask = (thing: string, fields: string, [mutation, input]: Act, language: string, text: string | null = null) =>
    registry.ask(
      `mutation${text === null ? '' : '($text: String!)'} { ${mutation}(input: { ${input} }) { ${thing} { ${fields} } userErrors { code message field suggestions } } }`,
      { language, ...(text !== null && { variables: { text } }) },
    );

  it.each(TABLE)(
    '%s is told in both languages, and nothing is stored',
    async (_, act, wrongs, text: string | null = null) => {
      const thing = /^[a-z]+/.exec(act[0])![0];
      const before = await everything();
      for (const language of ['ru', 'en'] as const)
        expect(await ask(thing, 'id', act, language, text)).toEqual({
          data: {
            [act[0]]: {
              [thing]: null,
              userErrors: wrongs.map((told) => ({ ...told, message: told.message[language] })),
            },
          },
        });
      expect(await everything()).toEqual(before);
    },
  );

  it.each(STALE)('a stale revision of a %s shows it as it stands, and nothing is stored', async (thing, act) => {
    const before = await everything();
    const messages = {
      ru: 'Запись уже изменена: её редакция 1, а вы правите 7. Прочтите её снова и повторите с ifRevision: 1.',
      en: 'The record has changed: its revision is 1, and you are editing 7. Read it again, then repeat with ifRevision: 1.',
    };
    for (const language of ['ru', 'en'] as const)
      expect(await ask(thing, 'revision', act, language)).toEqual({
        data: {
          [act[0]]: {
            [thing]: { revision: 1 },
            userErrors: [
              {
                code: 'STALE_REVISION',
                message: messages[language],
                field: ['input', 'ifRevision'],
                suggestions: ['1'],
              },
            ],
          },
        },
      });
    expect(await everything()).toEqual(before);
  });
});
