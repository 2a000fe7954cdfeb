import { refusal, refuses, shows, type Story } from './law.js';

const WHY = { reason: 'Не тот город' };
const lastCall = (ref: string) => `{ partnership(ref: "${ref}") { history(first: 1) { nodes { call } } } }`;
const callIn = (data: any) => data.partnership.history.nodes[0].call;

/** Taking back what a call did. */
export const UNDO: Story = [
  { given: 'partnershipEstablish', input: { city: 'RU-MAGADAN', kind: 'CONTACT', on: '2020' } },
  { reads: 'established', query: lastCall('RU-MAGADAN'), idIn: callIn },
  { given: 'partnershipSuspend', input: { partnership: 'RU-MAGADAN', on: '2021' } },
  { reads: 'suspended', query: lastCall('RU-MAGADAN'), idIn: callIn },
  {
    mutation: 'undo',
    selects: 'call records { id } effects',
    again: refusal('NOT_ALLOWED_IN_STATE', 'call'),
    steps: [
      refuses('what is no call', { call: 'call_x', ...WHY }, 'NOT_FOUND', 'call', /Вызова «call_x» нет/),
      refuses('without a reason', ({ suspended }) => ({ call: suspended, reason: '' }), 'REQUIRED', 'reason', /./),
      refuses(
        'what something else rests on by now',
        ({ established }) => ({ call: established, ...WHY }),
        'CONFLICTING',
        'call',
        /PARTNERSHIP_SUSPENDED \d{4}-\d\d-\d\d STAFF\. Сначала отмените это/,
      ),
      shows('takes back an act', ({ suspended }) => ({ call: suspended, ...WHY }), {
        call: expect.stringMatching(/^call_/),
        records: [{ id: expect.stringMatching(/^partnership_/) }],
        effects: expect.arrayContaining([
          expect.stringMatching(/^Состояние: Связь приостановлена .* → Связь действует/),
        ]),
      }),
      shows('takes back a whole record', ({ established }) => ({ call: established, ...WHY }), {
        records: [],
        effects: expect.arrayContaining(['Связь исчезнет вместе с её годовщинами.']),
      }),
    ],
  },
];
