import { refusal, refuses, shows, stands, type Story } from './law.js';

const TIME = '{ text }';
const FACTS = `id code revision visibility kind status titles { language text } starts ${TIME} ends ${TIME} timeZone
  host { code } place organiser description areas guests { category quota } replyBy movedOn because
  partnership { city { code } } agreement { code } anniversary { id }`;
const event = `event { ${FACTS} }`;
const rsvp = 'rsvp { accepted waiting }';
const ru = (text: string) => [{ language: 'ru', text }];
const FAIR = { event: 'EV-FAIR' };
const GAMES = { event: 'EV-GAMES' };
const PAST = { event: 'EV-PAST' };
const anniversary = expect.stringMatching(/./);

/** Events: planned, changed, moved, closed, cancelled. */
export const EVENTS: Story = [
  {
    reads: 'anniversary',
    query: '{ anniversaries(from: "2027-09-27", to: "2027-09-27") { nodes { id } } }',
    idIn: ({ anniversaries }) => anniversaries.nodes[0].id,
  },
  {
    mutation: 'eventPlan',
    selects: event,
    again: refusal('DUPLICATE', 'code'),
    steps: [
      shows(
        'shows every fact',
        {
          code: 'EV-FAIR',
          visibility: 'PARTNER',
          kind: 'EXHIBITION_FAIR',
          titles: [{ language: 'ru', text: 'Ярмарка' }],
          starts: '2027-05',
          ends: '2027-06',
          timeZone: 'Europe/Minsk',
          host: 'Гродно',
          place: 'Парк',
          organiser: 'Торговая палата',
          description: 'О ярмарке',
          areas: ['BUSINESS'],
          guests: [{ category: 'BUSINESS', quota: 5 }, { category: 'OFFICIAL' }],
          replyBy: '2027-04-01',
          partnership: 'Гродно',
          agreement: 'AGR-2022-003',
        },
        {
          event: {
            code: 'EV-FAIR',
            visibility: 'PARTNER',
            kind: 'EXHIBITION_FAIR',
            status: 'TENTATIVE',
            titles: [{ language: 'ru', text: 'Ярмарка' }],
            starts: { text: '2027-05' },
            ends: { text: '2027-06' },
            timeZone: 'Europe/Minsk',
            host: { code: 'BY-GRODNO' },
            place: 'Парк',
            organiser: 'Торговая палата',
            description: 'О ярмарке',
            areas: ['BUSINESS'],
            guests: [
              { category: 'BUSINESS', quota: 5 },
              { category: 'OFFICIAL', quota: null },
            ],
            replyBy: '2027-04-01',
            partnership: { city: { code: 'BY-GRODNO' } },
            agreement: { code: 'AGR-2022-003' },
          },
        },
      ),
      shows(
        'shows what anniversary it marks',
        (ids) => ({ kind: 'ANNIVERSARY', titles: ru('Юбилей'), starts: '2027-09-27', anniversary: ids.anniversary }),
        { event: { anniversary: { id: anniversary } } },
        { again: refusal('NEEDS_CONFIRMATION', 'starts') },
      ),
      shows(
        'takes the next code',
        { code: null, kind: 'SPORT', titles: ru('Игры'), starts: '2027' },
        {},
        { again: 'ANOTHER' },
      ),
    ],
  },
  {
    mutation: 'eventUpdate',
    selects: event,
    again: 'AS_IT_STANDS',
    steps: [
      stands('says nothing', FAIR, { event: { revision: 1 } }),
      stands(
        'says what is so already',
        {
          event: 'Ярмарка',
          code: 'ev-fair',
          status: 'TENTATIVE',
          host: 'Гродна',
          timeZone: 'Europe/Minsk',
          titles: [{ text: 'Ярмарка', language: 'ru' }],
          guests: [{ quota: 5, category: 'BUSINESS' }, { category: 'OFFICIAL' }],
          starts: '2027-05',
          agreement: 'agr-2022-003',
        },
        { event: { revision: 1 } },
      ),
      shows(
        'shows every fact that is changed',
        {
          ...FAIR,
          code: 'EV-GAMES',
          visibility: 'PUBLIC',
          kind: 'SPORT',
          status: 'CONFIRMED',
          titles: [{ language: 'en', text: 'Games' }],
          starts: '2027-05-09T10:00',
          ends: '2027-05-09T18:00',
          timeZone: 'Asia/Seoul',
          host: 'KR-ANSAN',
          place: 'Стадион',
          organiser: 'Спорткомитет',
          description: 'Об играх',
          areas: ['SPORT_TOURISM'],
          guests: [{ category: 'ATHLETE', quota: 9 }],
          replyBy: '2027-04-02',
          partnership: 'KR-ANSAN',
          agreement: 'AGR-2022-001',
        },
        {
          event: {
            code: 'EV-GAMES',
            revision: 2,
            visibility: 'PUBLIC',
            kind: 'SPORT',
            status: 'CONFIRMED',
            titles: [{ language: 'en', text: 'Games' }],
            starts: { text: '2027-05-09T10:00' },
            ends: { text: '2027-05-09T18:00' },
            timeZone: 'Asia/Seoul',
            host: { code: 'KR-ANSAN' },
            place: 'Стадион',
            organiser: 'Спорткомитет',
            description: 'Об играх',
            areas: ['SPORT_TOURISM'],
            guests: [{ category: 'ATHLETE', quota: 9 }],
            replyBy: '2027-04-02',
            partnership: { city: { code: 'KR-ANSAN' } },
            agreement: { code: 'AGR-2022-001' },
          },
        },
        { again: refusal('NOT_FOUND', 'event') },
      ),
      shows('shows what it marks', (ids) => ({ ...GAMES, anniversary: ids.anniversary }), {
        event: { anniversary: { id: anniversary } },
      }),
      shows(
        'clears with null',
        {
          ...GAMES,
          ends: null,
          place: null,
          organiser: null,
          description: null,
          areas: null,
          guests: null,
          replyBy: null,
          partnership: null,
          agreement: null,
          anniversary: null,
        },
        {
          event: {
            ends: null,
            place: null,
            organiser: null,
            description: null,
            areas: [],
            guests: [],
            replyBy: null,
            partnership: null,
            agreement: null,
            anniversary: null,
          },
        },
      ),
      ...['code', 'visibility', 'kind', 'status', 'titles', 'starts', 'timeZone', 'host'].map((name) =>
        refuses(`clears no ${name}`, { ...GAMES, [name]: null }, 'REQUIRED', name, /нельзя очистить/),
      ),
    ],
  },
  { given: 'eventInvite', input: { ...GAMES, cities: ['BY-GRODNO'] } },
  { given: 'invitationReply', input: { ...GAMES, city: 'BY-GRODNO', value: 'ACCEPTED', on: '2026-11-01' } },
  {
    mutation: 'eventReschedule',
    selects: `event { ${FACTS} ${rsvp} }`,
    again: 'AS_IT_STANDS',
    steps: [
      stands(
        'to the day that it is on: nothing is moved, no answer is lost',
        { ...GAMES, starts: '2027-05-09 10:00' },
        { event: { status: 'CONFIRMED', movedOn: null, rsvp: { accepted: 1, waiting: 0 } } },
      ),
      shows(
        'a new last day to answer alone',
        { ...GAMES, replyBy: '2027-04-03' },
        {
          event: {
            status: 'CONFIRMED',
            starts: { text: '2027-05-09T10:00' },
            replyBy: '2027-04-03',
            rsvp: { accepted: 1 },
          },
        },
      ),
      shows(
        'a new last day to answer on the same date',
        { ...GAMES, starts: '2027-05-09T10:00', replyBy: '2027-04-04' },
        { event: { status: 'CONFIRMED', replyBy: '2027-04-04', rsvp: { accepted: 1 } } },
      ),
      refuses(
        'a reason for what is not moved',
        { ...GAMES, starts: '2027-05-09T10:00', because: 'Погода' },
        'CONFLICTING',
        'because',
        /дата та же \(2027-05-09T10:00\)\. Уберите because/,
      ),
      refuses('an end alone', { ...GAMES, ends: '2027-05-10' }, 'REQUIRED', 'starts', /Укажите и начало/),
      shows(
        'shows the new date, and asks again',
        {
          ...GAMES,
          starts: '2027-06-01',
          ends: '2027-06-02',
          replyBy: '2027-05-01',
          because: 'Погода',
        },
        {
          event: {
            status: 'POSTPONED',
            starts: { text: '2027-06-01' },
            ends: { text: '2027-06-02' },
            replyBy: '2027-05-01',
            because: 'Погода',
            movedOn: '2026-11-30',
            rsvp: { accepted: 0, waiting: 1 },
          },
        },
      ),
      shows(
        'another reason of the last move',
        { ...GAMES, starts: '2027-06-01', because: 'Тайфун' },
        { event: { because: 'Тайфун', ends: { text: '2027-06-02' } } },
      ),
      shows(
        'another end is a move',
        { ...GAMES, starts: '2027-06-01', ends: null },
        { event: { ends: null, because: null } },
      ),
      shows('to no date yet', GAMES, { event: { starts: null } }),
    ],
  },
  {
    mutation: 'eventCancel',
    selects: event,
    again: 'AS_IT_STANDS',
    steps: [
      shows(
        'shows that it is off, and why',
        { ...GAMES, because: 'Тайфун' },
        { event: { status: 'CANCELLED', because: 'Тайфун' } },
      ),
      stands('without saying why again', GAMES, { event: { because: 'Тайфун' } }),
      shows('another reason', { ...GAMES, because: 'Нет средств' }, { event: { because: 'Нет средств' } }),
    ],
  },
  {
    mutation: 'eventReschedule',
    selects: event,
    again: 'AS_IT_STANDS',
    steps: [
      refuses('once it is off', { ...GAMES, starts: '2027-06-01' }, 'NOT_ALLOWED_IN_STATE', 'event', /eventPlan/),
      refuses('to the date that it had', GAMES, 'NOT_ALLOWED_IN_STATE', 'event', /eventPlan/),
    ],
  },
  { given: 'eventPlan', input: { code: 'EV-PAST', kind: 'FORUM', titles: ru('Форум'), starts: '2026-05-05' } },
  {
    mutation: 'eventClose',
    selects: event,
    again: 'AS_IT_STANDS',
    steps: [shows('shows that it was held', PAST, { event: { status: 'HELD' } })],
  },
  { given: 'eventUpdate', input: { ...PAST, titles: ru('Форум городов') } },
  {
    mutation: 'eventClose',
    selects: event,
    again: 'AS_IT_STANDS',
    steps: [
      stands('of one that is closed, whatever was changed since', PAST, { event: { status: 'HELD', revision: 3 } }),
      refuses('of two that are called alike', { event: 'Игры' }, 'AMBIGUOUS', 'event', /EV-/),
      refuses('once it is off', GAMES, 'TOO_EARLY', 'event', /не началось/),
    ],
  },
];
