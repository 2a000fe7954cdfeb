import {
  ambiguous,
  between,
  changing,
  ending,
  noCity,
  noDate,
  noDay,
  noYear0,
  ofDate,
  PARTIES,
  registering,
  signedOn,
  TITLE,
  wrong,
  type BadInput,
} from './bad-input.js';

const february = (year: number) => ({ ru: `феврале ${year} года 28 дней`, en: `February ${year} has 28 days` });

export const BAD_REFERENCES: BadInput[] = [
  // values that contradict each other, or cannot be cleared
  [
    'a notice received before it was sent',
    [
      'partnershipSuspend',
      'partnership: "BY-GRODNO", on: "2024", side: OURS, noticeSentOn: "2024-02-20", noticeReceivedOn: "2024-02-01"',
    ],
    [
      wrong(
        'TOO_EARLY',
        'noticeReceivedOn',
        'Уведомление не может быть получено (1 февраля 2024 года) раньше, чем направлено (20 февраля 2024 года).',
        'A notice cannot be received (1 February 2024) before it was sent (20 February 2024).',
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
        'Поле «Все названия» (input.names) нельзя очистить: не указывайте его или введите другое значение.',
        'The field «All its names» (input.names) cannot be cleared: omit it, or give another value.',
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
    [
      wrong(
        'REQUIRED',
        'city',
        'Заполните поле «Какой город» (input.city).',
        'Fill in the field «The city» (input.city).',
      ),
    ],
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
        'There is no agreement «AGR-1999-001». Enter its code, such as AGR-2022-003, or register it with agreementRegister.',
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
        'RU-MAGADAN не является стороной AGR-2022-003. Стороны: RU-YUZHNO-SAKHALINSK, BY-GRODNO.',
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
        'С городом Магадан связи ещё нет. Начните её: partnershipPropose или partnershipEstablish.',
        'There is no partnership with Magadan yet. Begin one: partnershipPropose or partnershipEstablish.',
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
  ['31 February', signedOn('2022-02-31'), [noDay('signed', '2022-02-31', february(2022), '2022-02-28')]],
  [
    '29 February of a common year',
    signedOn('2023-02-29'),
    [noDay('signed', '2023-02-29', february(2023), '2023-02-28')],
  ],
  [
    '31 April of a name',
    ['cityRename', 'city: "BY-GRODNO", name: { language: "ru", text: "Новый" }, on: "2024-04-31"'],
    [noDay('on', '2024-04-31', { ru: 'апреле 30 дней', en: 'April has 30 days' }, '2024-04-30')],
  ],
  [
    '31 February of a party',
    registering(
      `${TITLE}, parties: [{ city: "RU-YUZHNO-SAKHALINSK" }, { city: "RU-MAGADAN", signedOn: "2022-02-31" }], signed: "2022"`,
    ),
    [noDay('parties.1.signedOn', '2022-02-31', february(2022), '2022-02-28')],
  ],
  [
    '31 February of a notice',
    ['partnershipSuspend', 'partnership: "BY-GRODNO", on: "2023", noticeReceivedOn: "2023-02-31"'],
    [noDay('noticeReceivedOn', '2023-02-31', february(2023), '2023-02-28')],
  ],
  [
    'a month where a day is needed',
    ['partnershipSuspend', 'partnership: "BY-GRODNO", on: "2023", noticeSentOn: "2023-01"'],
    [
      ofDate(
        wrong(
          'INVALID',
          'noticeSentOn',
          '«2023-01» — не полная дата. Напишите её так: 2022-11-17.',
          '«2023-01» is not a full date. Write it as 2022-11-17.',
        ),
      ),
    ],
  ],
  ['the year 0', signedOn('0000'), [noYear0('signed')]],
  ['a day of the year 0', ending('0000-05-01'), [noYear0('on')]],
  ['a year of five digits', signedOn('12022'), [noDate('signed', '12022')]],
  ['a year of other digits', signedOn('٢٠٢٢'), [noDate('signed', '٢٠٢٢')]],
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
        'Set the date of signing (signed: "2022-11-17") or the stage (stage: { to: NEGOTIATION, on: "2023" }).',
      ),
    ],
  ],
];
