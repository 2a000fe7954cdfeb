import { refusal, refuses, shows, stands, type Ids, type Story } from './law.js';

const WHY = { reason: 'Внесено не тому городу' };
const facts = (act: string) => `partnership { id revision status { value } ${act} } effects`;
const ACTS = facts(
  'acts { id kind on { text } side basis establishes reason untilWhat noticeSentOn noticeReceivedOn visibility }',
);
const suspended = (ids: Ids) => ({ act: ids.suspended, ...WHY });
const CORRECTED = {
  on: '2026-03',
  side: 'THEIRS',
  basis: 'Нота',
  suspensionReason: 'FOREIGN_POLICY',
  untilWhat: 'до решения',
  noticeSentOn: '2026-03-04',
  noticeReceivedOn: '2026-03-05',
  visibility: 'INTERNAL',
};

/** Putting right what was entered by mistake. */
export const PARTNERSHIP_CORRECTIONS: Story = [
  { given: 'partnershipEstablish', input: { city: 'RU-KHABAROVSK', kind: 'SISTER', on: '2020-05-05' } },
  { given: 'partnershipSuspend', input: { partnership: 'RU-KHABAROVSK', on: '2026-02-03' } },
  {
    reads: 'suspended',
    query: '{ partnership(ref: "RU-KHABAROVSK") { acts { id kind } } }',
    idIn: ({ partnership: { acts } }) => acts.find((one: any) => one.kind === 'SUSPENDED').id,
  },
  {
    reads: 'established',
    query: '{ partnership(ref: "RU-KHABAROVSK") { acts { id kind } } }',
    idIn: ({ partnership: { acts } }) => acts.find((one: any) => one.kind === 'ESTABLISHED').id,
  },
  {
    mutation: 'partnershipActCorrect',
    selects: ACTS,
    again: 'SAID_OTHERWISE',
    steps: [
      stands('says nothing', suspended, { partnership: { status: { value: 'SUSPENDED' } } }),
      shows('shows every fact', (ids) => ({ ...suspended(ids), ...CORRECTED }), {
        partnership: {
          acts: expect.arrayContaining([
            expect.objectContaining({
              on: { text: '2026-03' },
              side: 'THEIRS',
              basis: 'Нота',
              reason: 'FOREIGN_POLICY',
              untilWhat: 'до решения',
              noticeSentOn: '2026-03-04',
              noticeReceivedOn: '2026-03-05',
              visibility: 'INTERNAL',
            }),
          ]),
        },
      }),
      shows(
        'shows of an establishment what it establishes',
        (ids) => ({ act: ids.established, ...WHY, establishes: 'FRIENDSHIP' }),
        { partnership: { acts: expect.arrayContaining([expect.objectContaining({ establishes: 'FRIENDSHIP' })]) } },
      ),
      refuses('clears no date', (ids) => ({ ...suspended(ids), on: null }), 'REQUIRED', 'on', /нельзя очистить/),
      refuses(
        'what a suspension has not',
        (ids) => ({ ...suspended(ids), establishes: 'SISTER' }),
        'CONFLICTING',
        'establishes',
        /нет поля «Вид связи»/,
      ),
      refuses('an act that is not there', { act: 'act_1', ...WHY }, 'NOT_FOUND', 'act', /id одного из её acts/),
      refuses('without a reason', (ids) => ({ ...suspended(ids), reason: ' ' }), 'REQUIRED', 'reason', /./),
    ],
  },
  {
    mutation: 'partnershipActStrike',
    selects: ACTS,
    again: refusal('NOT_FOUND', 'act'),
    steps: [
      refuses(
        'the act on which another rests',
        (ids) => ({ act: ids.established, ...WHY }),
        'CONFLICTING',
        'act',
        /сначала вычеркните или исправьте/,
      ),
      shows('strikes it out', suspended, {
        partnership: { status: { value: 'ACTIVE' } },
        effects: expect.arrayContaining([expect.stringMatching(/Состояние/)]),
      }),
      refuses('the only act', (ids) => ({ act: ids.established, ...WHY }), 'CONFLICTING', 'act', /partnershipVoid/),
    ],
  },
  {
    mutation: 'partnershipVoid',
    selects: 'partnership { id } effects',
    again: refusal('NOT_FOUND', 'partnership'),
    steps: [
      shows(
        'takes it out',
        { partnership: 'RU-KHABAROVSK', ...WHY },
        { partnership: null, effects: [expect.stringMatching(/исчезнет/), expect.any(String)] },
      ),
      refuses(
        'what agreements make',
        { partnership: 'BY-GRODNO', ...WHY },
        'CONFLICTING',
        'partnership',
        /сначала аннулируйте: mutation { agreementVoid/,
      ),
    ],
  },
  {
    mutation: 'partnershipRestore',
    selects: 'partnership { id status { value } } effects',
    again: refusal('NOT_FOUND', 'partnership'),
    steps: [
      shows('puts it back', (ids) => ({ partnership: ids.partnershipActStrike }), {
        partnership: { status: { value: 'ACTIVE' } },
        effects: [expect.stringMatching(/Восстанавливается/)],
      }),
      refuses('what was not voided', { partnership: 'BY-GRODNO' }, 'NOT_FOUND', 'partnership', /struck/),
    ],
  },
];
