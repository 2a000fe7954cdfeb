import { refusal, refuses, shows, stands, type Ids, type Story } from './law.js';

const WHY = { reason: 'Внесено по ошибке' };
const facts = `id code revision status { value } links { id kind } acts { id kind on { text } }
  parties { city { code } acts { id kind on { text } place effectiveOn basis } }`;
const selects = `agreement { ${facts} } effects`;
const register = (code: string, more: object) => ({
  given: 'agreementRegister',
  input: {
    code,
    kind: 'MEMORANDUM',
    titles: [{ language: 'ru', text: code }],
    parties: ['RU-YUZHNO-SAKHALINSK', 'RU-MAGADAN', 'RU-KHABAROVSK'].map((city) => ({ city })),
    ...more,
  },
});
const reads = (name: string, code: string, idIn: (agreement: any) => string) => ({
  reads: name,
  query: `{ agreement(ref: "${code}") { ${facts} } }`,
  idIn: ({ agreement }: any) => idIn(agreement),
});
const ofMagadan = (kind: string) => (agreement: any) =>
  agreement.parties.flatMap(({ acts }: any) => acts).find((one: any) => one.kind === kind).id;
const left = (ids: Ids) => ({ act: ids.left, ...WHY });
const CORRECTED = { on: '2024-03-04', place: 'Хабаровск', effectiveOn: '2024-06-01', basis: 'Нота' };

/** Putting right what was entered by mistake of agreements. */
export const AGREEMENT_CORRECTIONS: Story = [
  register('AGR-WRONG', { signed: '2020-05-05', establishes: 'SISTER' }),
  register('AGR-NEXT', { signed: '2024-08-08' }),
  register('AGR-STAGE', { stage: { to: 'DRAFT', on: '2026-02' } }),
  reads('stage', 'AGR-STAGE', ({ acts }) => acts[0].id),
  {
    given: 'agreementRecordAct',
    input: { agreement: 'AGR-WRONG', party: 'RU-MAGADAN', kind: 'WITHDREW', on: '2024-05-06' },
  },
  reads('left', 'AGR-WRONG', ofMagadan('WITHDREW')),
  { given: 'agreementLink', input: { agreement: 'AGR-NEXT', kind: 'SUPERSEDES', to: 'AGR-WRONG' } },
  reads('link', 'AGR-NEXT', ({ links }) => links[0].id),
  reads('replaced', 'AGR-WRONG', ({ acts }) => acts.find(({ kind }: any) => kind === 'SUPERSEDED').id),
  {
    mutation: 'agreementActCorrect',
    selects,
    again: 'SAID_OTHERWISE',
    steps: [
      stands('says nothing', left, { agreement: { code: 'AGR-WRONG' } }),
      shows('shows every fact', (ids) => ({ ...left(ids), ...CORRECTED, party: 'Хабаровск' }), {
        agreement: {
          parties: expect.arrayContaining([
            expect.objectContaining({
              city: { code: 'RU-KHABAROVSK' },
              acts: [expect.objectContaining({ ...CORRECTED, kind: 'WITHDREW', on: { text: CORRECTED.on } })],
            }),
          ]),
        },
      }),
      refuses('clears no date', (ids) => ({ ...left(ids), on: null }), 'REQUIRED', 'on', /нельзя очистить/),
      refuses(
        'what a stage has not',
        (ids) => ({ act: ids.stage, ...WHY, place: 'Магадан' }),
        'CONFLICTING',
        'place',
        /нет поля «Где»/,
      ),
      refuses(
        'what another agreement made',
        (ids) => ({ act: ids.replaced, ...WHY }),
        'CONFLICTING',
        'act',
        /agreementUnlink/,
      ),
      refuses('an act that is not there', { act: 'act_1', ...WHY }, 'NOT_FOUND', 'act', /id одного из его acts/),
      refuses('without a reason', (ids) => ({ ...left(ids), reason: ' ' }), 'REQUIRED', 'reason', /./),
    ],
  },
  {
    mutation: 'agreementActStrike',
    selects,
    again: refusal('NOT_FOUND', 'act'),
    steps: [
      shows('strikes it out', left, {
        effects: expect.arrayContaining([expect.stringMatching(/^Связанных сторон: 2 → 3/)]),
      }),
      refuses('the only stage', (ids) => ({ act: ids.stage, ...WHY }), 'CONFLICTING', 'act', /agreementVoid/),
    ],
  },
  {
    mutation: 'agreementUnlink',
    selects,
    again: refusal('NOT_FOUND', 'link'),
    steps: [
      shows('takes it out', (ids) => ({ link: ids.link, ...WHY }), {
        agreement: { links: [] },
        effects: expect.arrayContaining([expect.stringMatching(/^AGR-WRONG: Состояние: .* → Действует/)]),
      }),
    ],
  },
  {
    mutation: 'agreementVoid',
    selects: 'agreement { id } effects',
    again: refusal('NOT_FOUND', 'agreement'),
    steps: [
      shows(
        'takes it out with the ties that it made',
        { agreement: 'AGR-WRONG', ...WHY },
        { agreement: null, effects: expect.arrayContaining([expect.stringMatching(/^Магадан: Связь исчезнет/)]) },
      ),
      refuses(
        'what is named by another',
        { agreement: 'AGR-2022-001', ...WHY },
        'CONFLICTING',
        'agreement',
        /основаны другие/,
      ),
    ],
  },
  {
    mutation: 'agreementRestore',
    selects: 'agreement { id code } effects',
    again: refusal('NOT_FOUND', 'agreement'),
    steps: [
      shows(
        'puts it back',
        { agreement: 'agr-wrong' },
        {
          agreement: { code: 'AGR-WRONG' },
          effects: expect.arrayContaining([expect.stringMatching(/Восстанавливается/)]),
        },
      ),
      refuses('what was not voided', { agreement: 'AGR-NEXT' }, 'NOT_FOUND', 'agreement', /struck/),
    ],
  },
];
