import { refuses, shows, stands, type Story } from './law.js';

const selects = `agreement { id code revision visibility kind establishes signed { text } inForceSince { text }
  titles { language text authentic } status { value since { text } because } term { kind until noticeBy }
  parties { city { code } acts { kind on { text } place effectiveOn basis } }
  acts { kind on { text } effectiveOn basis } links { kind agreement { code } text until } }`;
const paper = <Shown extends object>(agreement: Shown) => ({ agreement });
const ru = (text: string) => [{ language: 'ru', text }];
const TWO = [{ city: 'RU-YUZHNO-SAKHALINSK' }, { city: 'RU-MAGADAN' }];
const register = (code: string, facts: object) => ({
  given: 'agreementRegister',
  input: { code, kind: 'MEMORANDUM', titles: ru(code), parties: TWO, ...facts },
});

/** Among the acts, on the whole or of a party, there is one like this. */
const whole = (kind: string, on: string, rest: object = {}) =>
  paper({ acts: expect.arrayContaining([expect.objectContaining({ kind, on: { text: on }, ...rest })]) });
const ofParty = (code: string, kind: string, on: string, rest: object = {}) => {
  const acts = expect.arrayContaining([expect.objectContaining({ kind, on: { text: on }, ...rest })]);
  return { parties: expect.arrayContaining([expect.objectContaining({ city: { code }, acts })]) };
};
const blank = (name: string, input: object) =>
  refuses(`only blanks in ${name}`, { ...input, [name]: '  ' }, 'REQUIRED', name, /Заполните поле/);

const DRAFT = { agreement: 'AGR-DRAFT' };
const WAY = { ...DRAFT, to: 'DRAFT', on: '2026-05-06', basis: 'Письмо 1' };
const APPROVAL = { ...DRAFT, to: 'UNDER_APPROVAL', on: '2026-05-20' };
const SIGNING = {
  ...DRAFT,
  signed: '2026-10-20',
  kind: 'PROTOCOL',
  establishes: 'INTENT',
  titles: [{ language: 'ru', text: ' Протокол ', authentic: true }],
  visibility: 'PARTNER',
};
const OPEN = { agreement: 'AGR-OPEN', party: 'RU-MAGADAN' };
const five = (party: string) => ({ agreement: 'AGR-2022-002', party });
const AT_ONCE = [
  'SIGNED',
  'SIGNED_REMOTELY',
  'RATIFIED_BY_COUNCIL',
  'REGISTERED',
  'ENTERED_INTO_FORCE',
  'NOTICE_RECEIVED',
  'SUCCEEDED',
];
const LATER = { SUSPENDED: '2025-05-06', RESUMED: '2025-06-06', GAVE_NOTICE: '2025-07-06', WITHDREW: '2025-08-06' };

/** Agreements: on their way, signed, acted upon, ended, and what they are to one another. */
export const AGREEMENT_ACTS: Story = [
  register('AGR-DRAFT', { stage: { to: 'NEGOTIATION', on: '2026-01' } }),
  register('AGR-OPEN', { signed: '2025-03-04' }),
  register('AGR-NEW', { signed: '2026-03-04' }),
  register('AGR-TWO', { signed: '2024-03-04', term: { kind: 'INDEFINITE', noticeMonths: 6 } }),
  register('AGR-LONG', { signed: '2020-03-04', term: { kind: 'FIXED', until: '2025-03-03' } }),
  {
    mutation: 'agreementAdvance',
    selects,
    again: 'AS_IT_STANDS',
    steps: [
      shows('shows every fact', WAY, whole('DRAFT', '2026-05-06', { basis: 'Письмо 1' })),
      stands(
        'says what is so already',
        { ...WAY, agreement: 'agr-draft', basis: ' Письмо 1' },
        paper({ status: { value: 'DRAFT' } }),
      ),
      shows(
        'an earlier stage',
        { ...DRAFT, to: 'NEGOTIATION', on: '2026-06' },
        paper({ status: { value: 'NEGOTIATION', since: { text: '2026-06' } } }),
      ),
      shows(
        'learnt late, of an earlier day: it stands among the acts',
        { ...DRAFT, to: 'IDEA', on: '2025' },
        whole('IDEA', '2025'),
      ),
      refuses(
        'dropped before it is signed, once it is',
        { agreement: 'AGR-OPEN', to: 'ABANDONED', on: '2024' },
        'CONFLICTING',
        'to',
        /подписано оно 4 марта 2025 года.*agreementTerminate/,
      ),
      refuses(
        'to a stage that does not follow',
        { ...DRAFT, to: 'IDEA', on: '2026-05-07' },
        'NOT_ALLOWED_IN_STATE',
        'to',
        /возможны только/,
      ),
      shows('of which no more is known', APPROVAL, whole('UNDER_APPROVAL', '2026-05-20', { basis: null })),
      shows(
        'of which more is learnt: it stands among the acts once',
        { ...APPROVAL, basis: 'Письмо 2' },
        paper({
          acts: [
            { kind: 'IDEA' },
            { kind: 'NEGOTIATION' },
            { kind: 'DRAFT' },
            { kind: 'UNDER_APPROVAL', basis: 'Письмо 2' },
            { kind: 'NEGOTIATION' },
          ],
        }),
      ),
      stands('of which less is said', APPROVAL, paper({ revision: 6 })),
      stands('on the revision that it has', { ...WAY, ifRevision: 6 }, paper({ revision: 6 })),
      refuses('on an older one', { ...WAY, ifRevision: 2 }, 'STALE_REVISION', 'ifRevision', /ifRevision: 6/),
      blank('basis', WAY),
    ],
  },
  {
    mutation: 'agreementSign',
    selects,
    again: 'AS_IT_STANDS',
    steps: [
      shows(
        'shows every fact',
        SIGNING,
        paper({
          signed: { text: '2026-10-20' },
          kind: 'PROTOCOL',
          establishes: 'INTENT',
          visibility: 'PARTNER',
          titles: [{ language: 'ru', text: 'Протокол', authentic: true }],
        }),
      ),
      stands(
        'says what is so already',
        { ...DRAFT, signed: '2026-10-20', kind: null, titles: null },
        paper({ kind: 'PROTOCOL' }),
      ),
      refuses(
        'on another day',
        { ...SIGNING, signed: '2026-10-21' },
        'NOT_ALLOWED_IN_STATE',
        'agreement',
        /agreementUpdate/,
      ),
      refuses(
        'as another kind',
        { ...SIGNING, kind: 'MEMORANDUM' },
        'NOT_ALLOWED_IN_STATE',
        'agreement',
        /agreementUpdate/,
      ),
      refuses(
        'as what establishes nothing',
        { ...SIGNING, establishes: null },
        'NOT_ALLOWED_IN_STATE',
        'agreement',
        /agreementUpdate/,
      ),
      refuses(
        'under another title',
        { ...SIGNING, titles: ru('Протокол 2') },
        'NOT_ALLOWED_IN_STATE',
        'agreement',
        /agreementUpdate/,
      ),
      refuses(
        'for others to see',
        { ...SIGNING, visibility: 'PUBLIC' },
        'NOT_ALLOWED_IN_STATE',
        'agreement',
        /agreementUpdate/,
      ),
      refuses(
        'as an agreement of the future',
        { agreement: 'AGR-DRAFT', signed: '2027-01-01' },
        'NOT_ALLOWED_IN_STATE',
        'agreement',
        /agreementUpdate/,
      ),
    ],
  },
  {
    mutation: 'agreementAdvance',
    selects,
    again: 'AS_IT_STANDS',
    steps: [
      shows(
        'a stage of a day after the signing: it stands among the acts',
        { ...DRAFT, to: 'APPROVED', on: '2026-11-01' },
        paper({ status: { value: 'IN_FORCE' }, acts: whole('APPROVED', '2026-11-01').agreement.acts }),
      ),
    ],
  },
  {
    mutation: 'agreementRecordAct',
    selects,
    again: 'AS_IT_STANDS',
    steps: [
      shows(
        'shows every fact',
        { ...OPEN, kind: 'SUSPENDED', on: '2025-05-06', effectiveOn: '2025-06-01', place: 'Ола', basis: 'Письмо 1' },
        paper({
          ...ofParty('RU-MAGADAN', 'SUSPENDED', '2025-05-06', {
            effectiveOn: '2025-06-01',
            place: 'Ола',
            basis: 'Письмо 1',
          }),
          status: { value: 'SUSPENDED' },
        }),
      ),
      ...AT_ONCE.flatMap((kind) => [
        shows(
          `${kind} stands among the acts of the party`,
          { ...OPEN, kind, on: '2025-03-05', place: 'Магадан', basis: 'Решение 5' },
          paper(ofParty('RU-MAGADAN', kind, '2025-03-05', { place: 'Магадан', basis: 'Решение 5', effectiveOn: null })),
        ),
        refuses(
          `${kind} that works later`,
          { ...OPEN, kind, on: '2025-03-06', effectiveOn: '2025-04-01' },
          'CONFLICTING',
          'effectiveOn',
          /введите этот день в on и уберите effectiveOn/,
        ),
      ]),
      ...Object.entries(LATER).map(([kind, on]) =>
        shows(
          `${kind} of one of five works later`,
          { ...five('CN-HEIHE'), kind, on, effectiveOn: on.replace('2025', '2026') },
          paper(ofParty('CN-HEIHE', kind, on, { effectiveOn: on.replace('2025', '2026') })),
        ),
      ),
      shows(
        'ACCEDED after it withdrew',
        { ...five('CN-HEIHE'), kind: 'ACCEDED', on: '2026-09-09' },
        paper(ofParty('CN-HEIHE', 'ACCEDED', '2026-09-09')),
      ),
      refuses(
        'ACCEDED from a later day',
        { ...five('CN-HEIHE'), kind: 'ACCEDED', on: '2026-09-10', effectiveOn: '2026-10-01' },
        'CONFLICTING',
        'effectiveOn',
        /ACCEDED.*уберите effectiveOn/,
      ),
      refuses(
        'RESUMED of who does not rest',
        { ...five('CN-ZHUHAI'), kind: 'RESUMED', on: '2025' },
        'NOT_ALLOWED_IN_STATE',
        'kind',
        /связана/,
      ),
      refuses('of no party', { ...five('KR-ANSAN'), kind: 'RESUMED', on: '2025' }, 'NOT_FOUND', 'party', /Стороны: /),
      refuses(
        'that works before it is done',
        { ...OPEN, kind: 'RESUMED', on: '2025-09-09', effectiveOn: '2025-09-08' },
        'TOO_EARLY',
        'effectiveOn',
        /раньше/,
      ),
      ...['basis', 'place'].map((name) => blank(name, { ...OPEN, kind: 'RESUMED', on: '2025-07-07' })),
    ],
  },
  {
    mutation: 'agreementTerminate',
    selects,
    again: 'AS_IT_STANDS',
    steps: [
      refuses(
        'over before the notice',
        { agreement: 'AGR-TWO', on: '2026-10-01', noticeOn: '2026-10-02' },
        'TOO_EARLY',
        'on',
        /уберите noticeOn/,
      ),
      refuses(
        'by who is no party',
        { agreement: 'AGR-TWO', on: '2026-10-01', party: 'KR-ANSAN' },
        'NOT_FOUND',
        'party',
        /Стороны: /,
      ),
      shows(
        'by the notice of a party shows every fact',
        { agreement: 'AGR-TWO', on: '2027-06-01', noticeOn: '2026-10-01', party: 'RU-MAGADAN', basis: 'Письмо 6' },
        paper({
          ...ofParty('RU-MAGADAN', 'GAVE_NOTICE', '2026-10-01', { effectiveOn: '2027-06-01', basis: 'Письмо 6' }),
          status: { value: 'TERMINATING', since: { text: '2026-10-01' } },
        }),
      ),
      shows(
        'by all, with a notice',
        { agreement: 'AGR-OPEN', on: '2027-06-01', noticeOn: '2026-10', basis: 'Решение 6', party: null },
        whole('TERMINATED', '2026-10', { effectiveOn: '2027-06-01', basis: 'Решение 6' }),
      ),
      shows(
        'by a party, without a notice before',
        { agreement: 'AGR-2022-002', on: '2026-10-10', party: 'CN-ZHUHAI', noticeOn: null },
        paper(ofParty('CN-ZHUHAI', 'GAVE_NOTICE', '2026-10-10', { effectiveOn: '2026-10-10' })),
      ),
      shows(
        'by all at once',
        { agreement: 'AGR-2022-003', on: '2026-11' },
        paper({
          status: { value: 'TERMINATED', since: { text: '2026-11' } },
          acts: [{ kind: 'TERMINATED', on: { text: '2026-11' } }],
        }),
      ),
      refuses(
        'once more',
        { agreement: 'AGR-2022-003', on: '2026-11-05' },
        'NOT_ALLOWED_IN_STATE',
        'on',
        /agreementRegister/,
      ),
      blank('basis', { agreement: 'AGR-2022-001', on: '2026-11-05' }),
    ],
  },
  {
    mutation: 'agreementLink',
    selects,
    again: 'AS_IT_STANDS',
    steps: [
      shows(
        'shows every fact',
        { agreement: 'AGR-NEW', kind: 'PROLONGS', to: 'AGR-LONG', until: '2028-03-03' },
        paper({ links: [{ kind: 'PROLONGS', agreement: { code: 'AGR-LONG' }, text: null, until: '2028-03-03' }] }),
      ),
      refuses(
        'until another day',
        { agreement: 'AGR-NEW', kind: 'PROLONGS', to: 'AGR-LONG', until: '2029-03-03' },
        'CONFLICTING',
        'until',
        /введите until: "2028-03-03".*agreementRegister/,
      ),
      shows(
        'a document outside the registry',
        { agreement: 'AGR-NEW', kind: 'BASED_ON', text: ' Договор 1995 года ', to: null, until: null },
        paper({
          links: expect.arrayContaining([
            { kind: 'BASED_ON', agreement: null, text: 'Договор 1995 года', until: null },
          ]),
        }),
      ),
      stands(
        'in other words',
        { agreement: 'agr-new', kind: 'BASED_ON', text: 'Договор 1995 года' },
        paper({ code: 'AGR-NEW' }),
      ),
      refuses('with itself', { agreement: 'AGR-NEW', kind: 'AMENDS', to: 'AGR-NEW' }, 'CYCLE', 'to', /с ним самим/),
      refuses(
        'in a circle',
        { agreement: 'AGR-LONG', kind: 'SUPERSEDES', to: 'AGR-NEW' },
        'CYCLE',
        'to',
        /новое укажите в agreement/,
      ),
      refuses(
        'with both',
        { agreement: 'AGR-NEW', kind: 'AMENDS', to: 'AGR-TWO', text: 'Договор' },
        'REQUIRED',
        'to',
        /либо/,
      ),
      refuses('with nothing', { agreement: 'AGR-NEW', kind: 'AMENDS' }, 'REQUIRED', 'to', /либо/),
      refuses(
        'prolongs without end',
        { agreement: 'AGR-NEW', kind: 'PROLONGS', to: 'AGR-TWO' },
        'REQUIRED',
        'until',
        /до какого дня/,
      ),
      refuses(
        'until of no prolongation',
        { agreement: 'AGR-NEW', kind: 'AMENDS', to: 'AGR-TWO', until: '2030-01-01' },
        'CONFLICTING',
        'until',
        /Уберите его/,
      ),
      ...['to', 'text'].map((name) => blank(name, { agreement: 'AGR-NEW', kind: 'AMENDS' })),
    ],
  },
];
