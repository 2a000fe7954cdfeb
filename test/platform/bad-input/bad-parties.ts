import { between, changing, ending, PARTIES, registering, TITLE, wrong, type BadInput } from './bad-input.js';

export const BAD_PARTIES: BadInput[] = [
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
    [wrong('DUPLICATE', 'parties.2.city', 'Одна и та же сторона указана дважды.', 'The same party is listed twice.')],
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
    [
      wrong(
        'TOO_MANY',
        'parties',
        'В поле «Все стороны» (input.parties) можно указать не больше 50, а сейчас там 51.',
        'The field «All its parties» (input.parties) takes at most 50 items; now it has 51.',
      ),
    ],
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
        'Для действия «Вышла» (WITHDREW) дата 2021 слишком ранняя: соглашение подписано 7 декабря 2022 года.',
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
        'Для действия «Прекращено (расторгнуто)» (TERMINATED) дата 2020-01-01 слишком ранняя: соглашение подписано 7 декабря 2022 года.',
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
];
