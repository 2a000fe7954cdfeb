import { refusal, refuses, shows, stands, type Story } from './law.js';

const WHY = { reason: 'Внесено дважды' };
const event = 'event { id revision status because rsvp { accepted waiting } } effects';
const invitation = 'invitation { id revision reply { value } } effects';
const exchange = 'exchange { id revision agreements { nodes { code } } } effects';
const RUN = { event: 'EV-RUN' };
const GRODNO = { ...RUN, city: 'BY-GRODNO', category: 'ATHLETE' };
const back = (what: string) => [expect.stringMatching(new RegExp(`^Восстанавливается: .*${what}`))];

/** Putting right events, invitations and the log. */
export const EVENT_CORRECTIONS: Story = [
  {
    given: 'eventPlan',
    input: { code: 'EV-RUN', kind: 'SPORT', titles: [{ language: 'ru', text: 'Забег' }], starts: '2027-05-09' },
  },
  { given: 'eventInvite', input: { ...RUN, cities: ['BY-GRODNO', 'BY-MINSK'], category: 'ATHLETE' } },
  { given: 'eventInvite', input: { ...RUN, cities: ['BY-GRODNO'], category: 'OFFICIAL' } },
  { given: 'invitationReply', input: { ...GRODNO, value: 'ACCEPTED', on: '2026-11-01' } },
  { given: 'eventCancel', input: { ...RUN, because: 'Погода' } },
  {
    reads: 'run',
    query: '{ event(ref: "EV-RUN") { id } }',
    idIn: (data) => data.event.id,
  },
  {
    reads: 'invited',
    query: '{ event(ref: "EV-RUN") { invitations(first: 9) { nodes { id category city { code } } } } }',
    idIn: (data) =>
      data.event.invitations.nodes.find((one: any) => one.category === 'ATHLETE' && one.city.code === 'BY-GRODNO').id,
  },
  {
    mutation: 'eventRestore',
    selects: event,
    again: 'SAID_OTHERWISE',
    steps: [
      shows('takes back that it is off', RUN, {
        event: { status: 'TENTATIVE', because: null, rsvp: { accepted: 1, waiting: 2 } },
        effects: expect.arrayContaining([expect.stringMatching(/больше не отменено/)]),
      }),
      stands('of one that goes on', RUN, { effects: [expect.stringMatching(/ничего не изменится/)] }),
      refuses('of one that is not there', { event: 'EV-NONE' }, 'NOT_FOUND', 'event', /Мероприятия «EV-NONE» нет/),
    ],
  },
  {
    mutation: 'invitationVoid',
    selects: invitation,
    again: refusal('NOT_FOUND', 'city'),
    steps: [
      refuses(
        'of a city that is invited twice, without saying which',
        { ...RUN, city: 'BY-GRODNO', ...WHY },
        'AMBIGUOUS',
        'category',
        /Укажите category/,
      ),
      refuses('without a reason', { ...GRODNO, reason: ' ' }, 'REQUIRED', 'reason', /./),
      shows(
        'takes it out',
        { ...GRODNO, ...WHY },
        { invitation: null, effects: expect.arrayContaining([expect.stringMatching(/ответами \(1\)/)]) },
      ),
    ],
  },
  {
    mutation: 'invitationRestore',
    selects: invitation,
    again: refusal('NOT_FOUND', 'invitation'),
    steps: [
      shows('puts it back', (ids) => ({ invitation: ids.invited }), {
        invitation: { reply: { value: 'ACCEPTED' } },
        effects: back('EV-RUN'),
      }),
      refuses('what was not voided', { invitation: 'EV-RUN' }, 'NOT_FOUND', 'invitation', /struck/),
    ],
  },
  {
    mutation: 'eventVoid',
    selects: event,
    again: refusal('NOT_FOUND', 'event'),
    steps: [
      refuses('without a reason', { ...RUN, reason: ' ' }, 'REQUIRED', 'reason', /./),
      shows(
        'takes it out, with its invitations',
        { ...RUN, ...WHY },
        { event: null, effects: expect.arrayContaining([expect.stringMatching(/приглашениями \(3\)/)]) },
      ),
    ],
  },
  {
    mutation: 'eventRestore',
    selects: event,
    again: 'SAID_OTHERWISE',
    steps: [
      shows('puts it back', (ids) => ({ event: ids.run }), {
        event: { status: 'TENTATIVE', rsvp: { accepted: 1, waiting: 2 } },
        effects: back('EV-RUN'),
      }),
    ],
  },
  {
    given: 'exchangeLog',
    input: { kind: 'DELEGATION_OUT', on: '2022-12-07', cities: ['BY-GRODNO'], agreements: ['AGR-2022-003'] },
  },
  {
    mutation: 'exchangeVoid',
    selects: exchange,
    again: refusal('NOT_FOUND', 'exchange'),
    steps: [
      refuses('without a reason', (ids) => ({ exchange: ids.exchangeLog, reason: ' ' }), 'REQUIRED', 'reason', /./),
      shows('takes it out', (ids) => ({ exchange: ids.exchangeLog, ...WHY }), {
        exchange: null,
        effects: expect.arrayContaining([expect.stringMatching(/исчезнет из журнала/)]),
      }),
    ],
  },
  {
    mutation: 'exchangeRestore',
    selects: exchange,
    again: refusal('NOT_FOUND', 'exchange'),
    steps: [
      shows('puts it back', (ids) => ({ exchange: ids.exchangeLog }), {
        exchange: { agreements: { nodes: [{ code: 'AGR-2022-003' }] } },
        effects: back('Гродно'),
      }),
      refuses('what was not voided', { exchange: 'EV-RUN' }, 'NOT_FOUND', 'exchange', /struck/),
    ],
  },
];
