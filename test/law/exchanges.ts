import { refusal, refuses, shows, stands, type Ids, type Story } from './law.js';

const FACTS = `id revision kind visitKind on { text } until { text } title participants { city { code } headcount } areas
  result visibility agreements { nodes { code } }`;
const exchange = `exchange { ${FACTS} }`;
const it = (ids: Ids) => ({ exchange: ids.exchangeLog });
const CLEARED = { visitKind: null, until: null, title: null, areas: [], result: null, agreements: { nodes: [] } };

/** The log of what happened. */
export const EXCHANGES: Story = [
  {
    mutation: 'exchangeLog',
    selects: exchange,
    again: refusal('NEEDS_CONFIRMATION', 'on'),
    steps: [
      shows(
        'shows every fact',
        {
          kind: 'DELEGATION_OUT',
          visitKind: 'WORKING',
          on: '2022-12-07',
          until: '2022-12-09',
          title: 'Поездка в Гродно',
          participants: [{ city: 'BY-GRODNO', headcount: 4 }],
          cities: ['BY-MINSK'],
          areas: ['YOUTH'],
          result: 'Договорились',
          visibility: 'PARTNER',
          agreements: ['AGR-2022-003'],
        },
        {
          exchange: {
            kind: 'DELEGATION_OUT',
            visitKind: 'WORKING',
            on: { text: '2022-12-07' },
            until: { text: '2022-12-09' },
            title: 'Поездка в Гродно',
            participants: [
              { city: { code: 'BY-GRODNO' }, headcount: 4 },
              { city: { code: 'BY-MINSK' }, headcount: null },
            ],
            areas: ['YOUTH'],
            result: 'Договорились',
            visibility: 'PARTNER',
            agreements: { nodes: [{ code: 'AGR-2022-003' }] },
          },
        },
      ),
      refuses(
        'what looks like an entry that is there',
        { kind: 'DELEGATION_OUT', on: '2022-12-08', cities: ['BY-MINSK', 'BY-GRODNO'], title: 'Поездка в Гродна' },
        'NEEDS_CONFIRMATION',
        'on',
        /confirm: true/,
      ),
      refuses(
        'a kind of visit of what is none',
        { kind: 'CORRESPONDENCE', visitKind: 'WORKING', on: '2022', cities: ['BY-GRODNO'] },
        'CONFLICTING',
        'visitKind',
        /visitKind: null/,
      ),
      refuses(
        'the same city twice',
        { kind: 'TRAINING', on: '2022', participants: [{ city: 'Гродно' }], cities: ['Гродна'] },
        'DUPLICATE',
        'cities.0',
        /один раз/,
      ),
    ],
  },
  {
    mutation: 'exchangeUpdate',
    selects: exchange,
    again: 'AS_IT_STANDS',
    steps: [
      stands('says nothing', it, { exchange: { revision: 1 } }),
      stands(
        'says what is so already',
        (ids) => ({
          ...it(ids),
          kind: 'DELEGATION_OUT',
          on: '2022-12-07',
          title: ' Поездка в Гродно ',
          participants: [{ headcount: 4, city: 'Гродно' }],
          cities: ['Минск'],
          areas: ['YOUTH'],
          agreements: ['agr-2022-003'],
        }),
        { exchange: { revision: 1 } },
      ),
      shows(
        'shows every fact that is changed',
        (ids) => ({
          ...it(ids),
          kind: 'DELEGATION_IN',
          visitKind: 'OFFICIAL',
          on: '2022-09',
          until: '2022-10',
          title: 'Визит',
          participants: [{ city: 'RU-BLAGOVESHCHENSK-AMU', headcount: 5 }],
          cities: ['BY-MINSK'],
          areas: ['MEDIA'],
          result: 'Протокол',
          visibility: 'PUBLIC',
          agreements: ['AGR-2022-001'],
        }),
        {
          exchange: {
            revision: 2,
            kind: 'DELEGATION_IN',
            visitKind: 'OFFICIAL',
            on: { text: '2022-09' },
            until: { text: '2022-10' },
            title: 'Визит',
            participants: [
              { city: { code: 'RU-BLAGOVESHCHENSK-AMU' }, headcount: 5 },
              { city: { code: 'BY-MINSK' }, headcount: null },
            ],
            areas: ['MEDIA'],
            result: 'Протокол',
            visibility: 'PUBLIC',
            agreements: { nodes: [{ code: 'AGR-2022-001' }] },
          },
        },
      ),
      shows(
        'clears with null',
        (ids) => ({
          ...it(ids),
          visitKind: null,
          until: null,
          title: null,
          areas: null,
          result: null,
          agreements: null,
        }),
        { exchange: CLEARED },
      ),
      ...['kind', 'on', 'visibility'].map((name) =>
        refuses(`clears no ${name}`, (ids) => ({ ...it(ids), [name]: null }), 'REQUIRED', name, /нельзя очистить/),
      ),
      ...['participants', 'cities'].map((name) =>
        refuses(
          `clears no ${name}`,
          (ids) => ({ ...it(ids), [name]: null }),
          'REQUIRED',
          'cities',
          /Укажите участников, например cities: \["BY-GRODNO"\]\./,
        ),
      ),
    ],
  },
];
