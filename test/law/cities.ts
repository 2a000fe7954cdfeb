import { refusal, refuses, shows, stands, type Story } from './law.js';

const NAMES = 'names { language text script kind since { text } until { text } }';
const FACTS = `id code revision visibility kind parent { code } location { latitude longitude } timeZone population website
  placements { policy country since { text } until { text } } country(policy: ISO) { code subdivision } there: country(policy: HOST_STATE) { code subdivision } ${NAMES}`;
const ru = (text: string) => ({ language: 'ru', text });

/** Cities: registered, changed, renamed, succeeded. */
export const CITIES: Story = [
  {
    mutation: 'cityRegister',
    selects: `city { ${FACTS} }`,
    again: refusal('DUPLICATE', 'code'),
    steps: [
      shows(
        'shows every fact',
        {
          code: 'XX-A',
          kind: 'REGION',
          parent: 'BY-MINSK',
          names: [
            { language: 'ru', text: 'Альфа', script: 'Cyrl', kind: 'OFFICIAL', since: '1990' },
            { language: 'ru', text: 'Старая', kind: 'FORMER', since: '1900', until: '1990' },
          ],
          placements: [{ policy: 'ISO', country: 'BY', subdivision: 'BY-HM', since: '1991', until: '2050' }],
          location: { latitude: 53.5, longitude: 27.5 },
          timeZone: 'Europe/Minsk',
          population: 5,
          website: 'https://alpha.example',
          visibility: 'PARTNER',
        },
        {
          city: {
            code: 'XX-A',
            visibility: 'PARTNER',
            revision: 1,
            kind: 'REGION',
            parent: { code: 'BY-MINSK' },
            location: { latitude: 53.5, longitude: 27.5 },
            timeZone: 'Europe/Minsk',
            population: 5,
            website: 'https://alpha.example',
            country: { code: 'BY', subdivision: 'BY-HM' },
            placements: [{ policy: 'ISO', country: 'BY', since: { text: '1991' }, until: { text: '2050' } }],
            there: { code: 'BY', subdivision: 'BY-HM' },
            names: [
              { language: 'ru', text: 'Альфа', script: 'Cyrl', kind: 'OFFICIAL', since: { text: '1990' }, until: null },
              {
                language: 'ru',
                text: 'Старая',
                script: null,
                kind: 'FORMER',
                since: { text: '1900' },
                until: { text: '1990' },
              },
            ],
          },
        },
      ),
      shows(
        'takes what is left out as it is usual',
        { code: 'XX-B', names: [ru('Бета')] },
        { city: { kind: 'CITY', visibility: null } },
      ),
      refuses(
        'what looks like one that is there',
        { code: 'XX-B-2', names: [ru('Бетта')] },
        'NEEDS_CONFIRMATION',
        'names',
        /confirm: true/,
      ),
      shows(
        'makes a second of the same name under another code, if it is meant',
        { code: 'XX-B-2', names: [ru('Бета')], confirm: true },
        {},
      ),
    ],
  },
  {
    mutation: 'cityUpdate',
    selects: `city { ${FACTS} }`,
    again: 'AS_IT_STANDS',
    steps: [
      stands('says nothing', { city: 'XX-A' }, { city: { revision: 1 } }),
      stands(
        'says what is so already, in other words',
        {
          city: 'Альфа',
          code: 'xx-a',
          population: 5,
          parent: 'Минск',
          placements: [{ policy: 'ISO', country: 'by', subdivision: 'by-hm', since: '1991', until: ' 2050' }],
        },
        { city: { revision: 1 } },
      ),
      shows(
        'shows every fact that is changed',
        {
          city: 'XX-A',
          code: 'XX-ALPHA',
          kind: 'CITY',
          parent: 'BY-GRODNO',
          names: [{ language: 'be', text: 'Альфа', script: 'Cyrl', kind: 'ENDONYM', since: '1991', until: '2050' }],
          placements: [{ policy: 'HOST_STATE', country: 'RU', subdivision: 'RU-SAK', since: '1992', until: '2049' }],
          location: { latitude: 1, longitude: 2 },
          timeZone: 'Asia/Sakhalin',
          population: 6,
          website: 'https://a.example',
          visibility: 'PUBLIC',
        },
        {
          city: {
            code: 'XX-ALPHA',
            visibility: 'PUBLIC',
            revision: 2,
            kind: 'CITY',
            parent: { code: 'BY-GRODNO' },
            location: { latitude: 1, longitude: 2 },
            timeZone: 'Asia/Sakhalin',
            population: 6,
            website: 'https://a.example',
            there: { code: 'RU', subdivision: 'RU-SAK' },
            placements: [{ policy: 'HOST_STATE', country: 'RU', since: { text: '1992' }, until: { text: '2049' } }],
            names: [
              {
                language: 'be',
                text: 'Альфа',
                script: 'Cyrl',
                kind: 'ENDONYM',
                since: { text: '1991' },
                until: { text: '2050' },
              },
            ],
          },
        },
        { again: refusal('NOT_FOUND', 'city') },
      ),
      shows(
        'clears with null',
        {
          city: 'XX-ALPHA',
          parent: null,
          placements: null,
          location: null,
          timeZone: null,
          population: null,
          website: null,
          visibility: null,
        },
        {
          city: {
            revision: 3,
            visibility: null,
            parent: null,
            country: null,
            location: null,
            timeZone: null,
            population: null,
            website: null,
          },
        },
      ),
      refuses('is restricted', { city: 'XX-ALPHA', visibility: 'RESTRICTED' }, 'INVALID', 'visibility', /INTERNAL/),
      ...['code', 'kind', 'names'].map((name) =>
        refuses(`clears no ${name}`, { city: 'XX-ALPHA', [name]: null }, 'REQUIRED', name, /нельзя очистить/),
      ),
    ],
  },
  {
    mutation: 'cityRename',
    selects: `city { id revision name ${NAMES} }`,
    again: 'AS_IT_STANDS',
    steps: [
      stands('to the name that it bears', { city: 'XX-B', name: ru('Бета'), on: '2020' }, { city: { revision: 1 } }),
      stands(
        'to the name that it bears, with all that is recorded of it',
        { city: 'XX-B', name: { ...ru(' Бета '), kind: 'OFFICIAL' }, on: '2020' },
        { city: { revision: 1 } },
      ),
      refuses(
        'to the name that it bears, in a script that is not recorded',
        { city: 'XX-B', name: { ...ru('Бета'), script: 'Cyrl' }, on: '2020' },
        'CONFLICTING',
        'name',
        /«Бета» — уже нынешнее название.*cityUpdate/,
      ),
      shows(
        'shows the new name and the old one',
        {
          city: 'XX-B',
          name: { language: 'ru', text: 'Гамма', script: 'Cyrl', kind: 'SHORT', since: '2020-05' },
          on: '2020-05',
        },
        {
          city: {
            revision: 2,
            names: [
              {
                language: 'ru',
                text: 'Гамма',
                script: 'Cyrl',
                kind: 'SHORT',
                since: { text: '2020-05' },
                until: null,
              },
              { text: 'Бета', kind: 'FORMER', until: { text: '2020-05' } },
            ],
          },
        },
      ),
      refuses(
        'before it bore it',
        { city: 'XX-B', name: ru('Гамма'), on: '2019' },
        'TOO_EARLY',
        'on',
        /действует с 2020-05/,
      ),
      refuses(
        'since two different days',
        { city: 'XX-B', name: { ...ru('Дельта'), since: '2021' }, on: '2022' },
        'CONFLICTING',
        'name.since',
        /Уберите since/,
      ),
      refuses(
        'until a day',
        { city: 'XX-B', name: { ...ru('Дельта'), until: '2050' }, on: '2022' },
        'CONFLICTING',
        'name.until',
        /следующий cityRename/,
      ),
      ...['FORMER', 'ABBREVIATION'].map((kind) =>
        refuses(
          `to what is no name to bear: ${kind}`,
          { city: 'XX-B-2', name: { ...ru('Дельта'), kind }, on: '2022' },
          'CONFLICTING',
          'name.kind',
          /cityUpdate/,
        ),
      ),
      shows('and back', { city: 'XX-B-2', name: ru('Дельта'), on: '2021' }, { city: { name: 'Дельта' } }),
      shows(
        'and back again',
        { city: 'XX-B-2', name: ru('Бета'), on: '2022' },
        { city: { name: 'Бета', revision: 3 } },
      ),
      refuses(
        'a third time, while the former name stands there once already',
        { city: 'XX-B-2', name: ru('Эпсилон'), on: '2023' },
        'DUPLICATE',
        'name',
        /«Бета» уже есть среди прежних названий.*cityUpdate/,
      ),
    ],
  },
  {
    mutation: 'citySucceed',
    selects: 'city { id revision existsUntil { text } successor { code } }',
    again: 'AS_IT_STANDS',
    steps: [
      shows(
        'shows the last day and the heir',
        { city: 'XX-B-2', successor: 'XX-B', on: '2024-05' },
        { city: { existsUntil: { text: '2024-05' }, successor: { code: 'XX-B' } } },
      ),
      refuses(
        'on another day',
        { city: 'XX-B-2', successor: 'XX-B', on: '2024' },
        'NOT_ALLOWED_IN_STATE',
        'city',
        /уже упразднён/,
      ),
      refuses('without an heir', { city: 'XX-B-2', on: '2024-05' }, 'NOT_ALLOWED_IN_STATE', 'city', /уже упразднён/),
      shows('shows that nobody came after', { city: 'XX-B', on: '2025' }, { city: { successor: null } }),
      stands('names an heir that is none', { city: 'XX-B', successor: null, on: '2025' }, {}),
    ],
  },
];
