import { refuses, shows, stands, type Story } from './law.js';

const FACTS = `id revision city { code } category status isExpected quota deadline { on } overrideReason letterNumber
  letterOn because attendance { value headcount }
  reply { value headcount headLevel channel on note delegatedTo { code } answeredBy { code } isCurrent }
  replies { value on isCurrent }`;
const invitation = `invitation { ${FACTS} }`;
const lines = `event { id revision visibility } lines { ${FACTS} }`;
const round = `event { id revision } lines { city { code } outcome skipped reason invitation { ${FACTS} } }`;
const ru = (text: string) => [{ language: 'ru', text }];
const FORUM = { event: 'EV-FORUM' };
const GRODNO = { ...FORUM, city: 'BY-GRODNO', category: 'MEDIA' };
const MINSK = { ...FORUM, city: 'BY-MINSK' };

/** Who is asked to an event, what they answer, and who comes. */
export const INVITATIONS: Story = [
  {
    given: 'eventPlan',
    input: {
      code: 'EV-FORUM',
      kind: 'FORUM',
      titles: ru('Форум'),
      starts: '2026-12-05',
      guests: [{ category: 'OFFICIAL' }],
    },
  },
  { given: 'eventPlan', input: { code: 'EV-EMPTY', kind: 'FORUM', titles: ru('Пустой'), starts: '2027' } },
  { given: 'eventPlan', input: { code: 'EV-LIST', kind: 'FORUM', titles: ru('Список'), starts: '2026-01' } },
  { given: 'eventInvite', input: { event: 'EV-LIST', cities: ['YALTA'] } },
  { given: 'partnershipSuspend', input: { partnership: 'CN-HEIHE', on: '2025' } },
  {
    mutation: 'eventInvite',
    selects: round,
    again: 'AS_IT_STANDS',
    steps: [
      shows(
        'shows every fact of each invitation',
        {
          ...FORUM,
          cities: ['BY-GRODNO', 'CN-HEIHE'],
          category: 'MEDIA',
          quota: 4,
          replyBy: '2026-12-01',
          isExpected: true,
          letterNumber: '7',
          letterOn: '2026-11-29',
          override: [{ city: 'CN-HEIHE', reason: 'Решение' }],
        },
        {
          lines: [
            {
              city: { code: 'BY-GRODNO' },
              outcome: 'INVITED',
              invitation: {
                category: 'MEDIA',
                quota: 4,
                deadline: { on: '2026-12-01' },
                isExpected: true,
                status: 'SENT',
                letterNumber: '7',
                letterOn: '2026-11-29',
                overrideReason: null,
              },
            },
            { city: { code: 'CN-HEIHE' }, outcome: 'OVERRIDDEN', invitation: { overrideReason: 'Решение' } },
          ],
        },
        { again: 'SAID_OTHERWISE' },
      ),
      shows(
        'takes the list of another',
        { ...FORUM, copyOf: 'EV-LIST' },
        { lines: [{ city: { code: 'YALTA' }, outcome: 'INVITED' }] },
        { again: 'SAID_OTHERWISE' },
      ),
      stands(
        'says what is so already',
        { ...FORUM, cities: ['Гродно'], category: 'MEDIA', quota: 4, letterNumber: '7', letterOn: '2026-11-29' },
        { lines: [{ outcome: 'ALREADY_INVITED', reason: 'Уже приглашён.' }] },
      ),
      stands(
        'says what is left undone for those that are invited',
        {
          ...FORUM,
          cities: ['BY-GRODNO'],
          category: 'MEDIA',
          quota: 5,
          replyBy: '2026-12-02',
          isExpected: false,
          letterNumber: '8',
          letterOn: '2026-11-30',
          override: [{ city: 'BY-GRODNO', reason: 'Всё же' }],
        },
        {
          lines: [
            {
              outcome: 'ALREADY_INVITED',
              reason:
                'Уже приглашён; не изменено: quota, replyBy, isExpected, letterNumber, letterOn, override. ' +
                'Письма записывает invitationSend(letters: …). ' +
                'Остальное: invitationRevoke, затем eventInvite с override: [{ city: "BY-GRODNO", reason: "…" }].',
            },
          ],
        },
      ),
      shows(
        'says that no warning had to be set aside',
        { ...FORUM, cities: ['BY-MINSK'], override: [{ city: 'BY-MINSK', reason: 'Всё же' }] },
        {
          lines: [
            {
              outcome: 'INVITED',
              reason: expect.stringContaining('причина из override не записана'),
              invitation: { overrideReason: null },
            },
          ],
        },
        { again: 'SAID_OTHERWISE' },
      ),
      refuses(
        'copies the list of nobody',
        { ...FORUM, copyOf: 'EV-EMPTY' },
        'NOT_FOUND',
        'copyOf',
        /копировать нечего/,
      ),
      refuses('invites nobody', { ...FORUM, cities: [] }, 'REQUIRED', 'cities', /copyOf/),
      refuses(
        'a number without a day',
        { ...FORUM, cities: ['KR-ANSAN'], letterNumber: '8' },
        'REQUIRED',
        'letterOn',
        /letterOn/,
      ),
    ],
  },
  {
    mutation: 'invitationSend',
    selects: lines,
    again: 'AS_IT_STANDS',
    steps: [
      shows(
        'shows each letter',
        {
          ...FORUM,
          category: 'OFFICIAL',
          letters: [{ city: 'BY-MINSK', number: '9', on: '2026-11-28' }, { city: 'YALTA' }],
          letterNumber: '10',
          letterOn: '2026-11-29',
        },
        {
          lines: [
            { status: 'SENT', letterNumber: '9', letterOn: '2026-11-28' },
            { status: 'SENT', letterNumber: '10', letterOn: '2026-11-29' },
          ],
        },
      ),
      stands('when all have gone out, all that went', FORUM, {
        lines: [{ status: 'SENT' }, { status: 'SENT' }, { status: 'SENT' }, { status: 'SENT' }],
      }),
      stands(
        'when all have gone out, those of that number',
        { ...FORUM, letterNumber: '10', letterOn: '2026-11-29' },
        {
          lines: [{ city: { code: 'YALTA' } }],
        },
      ),
      refuses(
        'a number when all have gone out with others',
        { ...FORUM, letterNumber: '11' },
        'NOT_FOUND',
        'event',
        /letters: \[/,
      ),
      stands(
        'a letter that went out, and nothing new of it',
        { ...FORUM, letters: [{ city: 'YALTA' }] },
        {
          lines: [{ letterNumber: '10', letterOn: '2026-11-29' }],
        },
      ),
      shows(
        'another number of one that went out',
        { ...FORUM, letters: [{ city: 'YALTA', number: '12' }] },
        {
          lines: [{ letterNumber: '12', letterOn: '2026-11-29' }],
        },
      ),
      shows(
        'no number after all',
        { ...FORUM, letters: [{ city: 'YALTA', number: null }] },
        {
          lines: [{ letterNumber: null, letterOn: '2026-11-29' }],
        },
      ),
      refuses(
        'a common number where each letter has its own',
        { ...FORUM, letters: [{ city: 'YALTA', number: '13' }], letterNumber: '14' },
        'CONFLICTING',
        'letterNumber',
        /У каждого письма указано своё/,
      ),
      refuses(
        'a common day where each letter has its own',
        { ...FORUM, letters: [{ city: 'YALTA', on: '2026-11-30' }], letterOn: '2026-11-29' },
        'CONFLICTING',
        'letterOn',
        /У каждого письма указано своё/,
      ),
      refuses('no letter', { ...FORUM, letters: [] }, 'NOT_FOUND', 'event', /eventInvite/),
    ],
  },
  {
    mutation: 'invitationReply',
    selects: `${invitation} notice`,
    again: 'AS_IT_STANDS',
    steps: [
      shows(
        'shows every fact',
        {
          ...GRODNO,
          value: 'ACCEPTED',
          headcount: 3,
          headLevel: 'SPECIALIST',
          channel: 'EMAIL',
          on: '2026-11-20',
          note: 'Поездом',
        },
        {
          invitation: {
            reply: {
              value: 'ACCEPTED',
              headcount: 3,
              headLevel: 'SPECIALIST',
              channel: 'EMAIL',
              on: '2026-11-20',
              note: 'Поездом',
            },
            replies: [{ isCurrent: true }],
          },
          notice: null,
        },
      ),
      shows(
        'shows that an older one is history',
        { ...GRODNO, value: 'DECLINED', on: '2026-11-10' },
        {
          invitation: {
            reply: { value: 'ACCEPTED' },
            replies: [
              { value: 'DECLINED', on: '2026-11-10', isCurrent: false },
              { value: 'ACCEPTED', on: '2026-11-20', isCurrent: true },
            ],
          },
          notice:
            'Ответ от 2026-11-10 сохранён в replies как история. Учитывается более поздний, от 2026-11-20: Участие подтверждено.',
        },
      ),
      shows(
        'shows a change of mind on one day',
        { ...GRODNO, value: 'DECLINED', on: '2026-11-20' },
        {
          invitation: { reply: { value: 'DECLINED' }, replies: [{}, {}, {}] },
          notice: null,
        },
      ),
      shows(
        'and back',
        { ...GRODNO, value: 'ACCEPTED', on: '2026-11-20' },
        { invitation: { reply: { value: 'ACCEPTED' }, replies: [{}, {}, {}, {}] } },
      ),
      refuses(
        'people of those who do not come',
        { ...GRODNO, value: 'DECLINED', headcount: 3 },
        'CONFLICTING',
        'headcount',
        /Уберите headcount/,
      ),
      refuses(
        'a head of those who do not come',
        { ...GRODNO, value: 'NEEDS_ACTION', headLevel: 'OTHER' },
        'CONFLICTING',
        'headLevel',
        /Уровень главы делегации указывают только/,
      ),
      refuses(
        'a delegate of those who come',
        { ...GRODNO, value: 'ACCEPTED', delegatedTo: 'BY-MINSK' },
        'CONFLICTING',
        'delegatedTo',
        /DELEGATED/,
      ),
      shows(
        'shows who comes instead',
        { ...MINSK, value: 'DELEGATED', delegatedTo: 'BY-MINSK-LENINSKY' },
        {
          invitation: {
            reply: { delegatedTo: { code: 'BY-MINSK-LENINSKY' }, channel: 'OFFICIAL_LETTER', on: '2026-11-30' },
          },
        },
      ),
      shows(
        'shows who wrote',
        { ...FORUM, city: 'BY-MINSK-LENINSKY', value: 'ACCEPTED', answeredBy: 'BY-MINSK' },
        { invitation: { reply: { answeredBy: { code: 'BY-MINSK' } } } },
      ),
      shows(
        'of a portal',
        { ...MINSK, value: 'TENTATIVE', on: '2026-11-30', channel: 'PORTAL' },
        { invitation: { reply: { channel: 'PORTAL', on: '2026-11-30' } } },
        { as: 'BY-MINSK' },
      ),
      ...[{ on: '2026-11-29' }, { channel: 'EMAIL' }, { answeredBy: 'BY-MINSK' }].map((other) =>
        refuses(
          `of a portal, with what it cannot say: ${Object.keys(other)[0]}`,
          { ...MINSK, value: 'TENTATIVE', ...other },
          'CONFLICTING',
          Object.keys(other)[0]!,
          new RegExp(`записывается сегодняшним днём \\(2026-11-30\\).*Уберите ${Object.keys(other)[0]}`),
          { as: 'BY-MINSK' },
        ),
      ),
    ],
  },
  { given: 'eventReschedule', input: { ...FORUM, starts: '2026-12-06' } },
  {
    mutation: 'invitationReply',
    selects: `${invitation} notice`,
    again: 'AS_IT_STANDS',
    steps: [
      shows(
        'shows that it answers to the date before a move',
        { ...GRODNO, value: 'TENTATIVE', on: '2026-11-25' },
        {
          invitation: { reply: { value: 'NEEDS_ACTION' } },
          notice: expect.stringMatching(/перенесено 2026-11-30.*ответ на прежнюю дату/),
        },
      ),
    ],
  },
  {
    mutation: 'invitationBounce',
    selects: invitation,
    again: 'AS_IT_STANDS',
    steps: [
      shows(
        'shows that it came back, and why',
        { ...GRODNO, because: 'Адрес' },
        { invitation: { status: 'BOUNCED', because: 'Адрес' } },
      ),
      stands('without saying why again', GRODNO, { invitation: { because: 'Адрес' } }),
      shows('another reason', { ...GRODNO, because: 'Переезд' }, { invitation: { because: 'Переезд' } }),
    ],
  },
  {
    mutation: 'invitationRevoke',
    selects: invitation,
    again: 'AS_IT_STANDS',
    steps: [
      shows(
        'shows that it is taken back, and why',
        { ...GRODNO, because: 'Решение' },
        { invitation: { status: 'REVOKED', because: 'Решение' } },
      ),
      stands('without saying why again', GRODNO, { invitation: { because: 'Решение' } }),
      shows('no reason after all', { ...GRODNO, because: null }, { invitation: { because: null } }),
    ],
  },
  {
    mutation: 'invitationBounce',
    selects: invitation,
    again: 'AS_IT_STANDS',
    steps: [refuses('of one that is taken back', GRODNO, 'NOT_ALLOWED_IN_STATE', 'city', /отозвано/)],
  },
  { given: 'eventPlan', input: { code: 'EV-PAST', kind: 'FORUM', titles: ru('Прошлый'), starts: '2026-05-05' } },
  { given: 'eventInvite', input: { event: 'EV-PAST', cities: ['BY-GRODNO', 'BY-MINSK'] } },
  { given: 'eventClose', input: { event: 'EV-PAST' } },
  {
    mutation: 'attendanceRecord',
    selects: lines,
    again: 'AS_IT_STANDS',
    steps: [
      shows(
        'shows who came',
        {
          event: 'EV-PAST',
          category: 'OFFICIAL',
          cities: [
            { city: 'BY-GRODNO', headcount: 3 },
            { city: 'BY-MINSK', value: 'NO_SHOW' },
          ],
        },
        {
          lines: [
            { attendance: { value: 'ATTENDED', headcount: 3 } },
            { attendance: { value: 'NO_SHOW', headcount: null } },
          ],
        },
      ),
      refuses(
        'people of those who did not come',
        { event: 'EV-PAST', cities: [{ city: 'BY-MINSK', value: 'NO_SHOW', headcount: 1 }] },
        'CONFLICTING',
        'cities.0.headcount',
        /Уберите headcount/,
      ),
      refuses('nobody', { event: 'EV-PAST', cities: [] }, 'REQUIRED', 'cities', /кто прибыл/),
      refuses('before it began', { ...FORUM, cities: [{ city: 'YALTA' }] }, 'TOO_EARLY', 'event', /не началось/),
    ],
  },
];
