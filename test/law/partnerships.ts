import { refuses, shows, stands, type Ids, type Story } from './law.js';

const ACT = `kind on { text } side basis establishes visibility reason untilWhat noticeSentOn noticeReceivedOn`;
const SIDE = '{ stance since { text } noticeSentOn noticeReceivedOn }';
const partnership = `partnership { id revision visibility kind plannedKind kindAsNamedByPartner motive story since { text }
  status { value since { text } because } ours ${SIDE} theirs ${SIDE} anchor { on { text } } acts { ${ACT} } }`;

/** Among the acts there is one like this. */
const act = (kind: string, on: string, rest: object = {}) =>
  expect.arrayContaining([expect.objectContaining({ kind, on: { text: on }, ...rest })]);
const hasNo = (said: object) => expect.not.arrayContaining([expect.objectContaining(said)]);
const tie = (shown: object) => ({ partnership: shown });

const PLAN = { city: 'RU-MAGADAN', plannedKind: 'SISTER', on: '2025-05', basis: 'Письмо 1' };
const DEEPER = { city: 'JP-HAKODATE', plannedKind: 'SISTER', on: '2026' };
const TIE = { city: 'Магадан', kind: 'FRIENDSHIP', on: '2026-02-03', basis: 'Закон 5' };
const MAGADAN = { partnership: 'RU-MAGADAN' };
const TEXTS = { kindAsNamedByPartner: '友好都市', motive: 'Порты', story: 'С 2024 года' };
const NO_TEXTS = { kindAsNamedByPartner: null, motive: null, story: null };
const REST = {
  partnership: 'Хакодате',
  on: '2024-05-06',
  side: 'THEIRS',
  reason: 'FOREIGN_POLICY',
  untilWhat: 'решения совета',
  noticeSentOn: '2024-05-01',
  noticeReceivedOn: '2024-05-03',
  basis: 'Письмо 2',
};
const END = {
  partnership: 'JP-WAKKANAI',
  on: '2024-05-06',
  side: 'THEIRS',
  reason: 'NO_CONTACT',
  noticeSentOn: '2024-05-01',
  noticeReceivedOn: '2024-05-03',
  basis: 'Письмо 3',
};
const PAUSE = { partnership: 'JP-ASAHIKAWA', on: '2020', side: 'THEIRS' };
const SECRET = 'Тайное намерение';
const established = (ids: Ids) => ({ ...MAGADAN, anchor: ids.established });
const blank = (name: string, input: object) =>
  refuses(
    `only blanks in ${name}`,
    { ...input, [name]: '  ' },
    'REQUIRED',
    name,
    new RegExp(`Заполните поле «.+» \\(input\\.${name}\\)`),
  );

/** The tie with one city, from the first idea to its end. */
export const PARTNERSHIPS: Story = [
  {
    mutation: 'partnershipPropose',
    selects: partnership,
    again: 'AS_IT_STANDS',
    steps: [
      shows(
        'shows every fact',
        { ...PLAN, ...TEXTS, visibility: 'PARTNER' },
        tie({
          ...TEXTS,
          visibility: 'PARTNER',
          plannedKind: 'SISTER',
          status: { value: 'PROSPECTIVE', since: { text: '2025-05' } },
          acts: [{ kind: 'PROPOSED', on: { text: '2025-05' }, basis: 'Письмо 1', visibility: 'PARTNER' }],
        }),
      ),
      stands(
        'says what is so already',
        { ...PLAN, city: 'Магадан', basis: ' Письмо 1 ' },
        tie({ revision: 1, ...TEXTS }),
      ),
      shows('clears with null', { ...PLAN, ...NO_TEXTS }, tie(NO_TEXTS)),
      shows(
        'a plan to deepen a tie is as open as it says; the tie stays as open as it is',
        { ...DEEPER, visibility: 'PARTNER' },
        tie({ visibility: 'PUBLIC', plannedKind: 'SISTER', acts: act('PROPOSED', '2026', { visibility: 'PARTNER' }) }),
      ),
      shows(
        'opens such a plan',
        { ...DEEPER, visibility: 'PUBLIC' },
        tie({ acts: act('PROPOSED', '2026', { visibility: 'PUBLIC' }) }),
      ),
      stands('of which nothing is said of who may see it', DEEPER, tie({ revision: 3 })),
      refuses(
        'deepens nothing',
        { ...DEEPER, plannedKind: 'CONTACT' },
        'NOT_ALLOWED_IN_STATE',
        'on',
        /более тесный вид/,
      ),
      refuses('with our own city', { ...PLAN, city: 'RU-YUZHNO-SAKHALINSK' }, 'CONFLICTING', 'city', /самому себе/),
      ...['basis', 'motive', 'story', 'kindAsNamedByPartner'].map((name) => blank(name, PLAN)),
    ],
  },
  {
    mutation: 'partnershipEstablish',
    selects: partnership,
    again: 'AS_IT_STANDS',
    steps: [
      shows(
        'shows every fact',
        { ...TIE, ...TEXTS, visibility: 'INTERNAL' },
        tie({
          ...TEXTS,
          // As open as the most open of its acts: the plan.
          visibility: 'PARTNER',
          kind: 'FRIENDSHIP',
          plannedKind: 'SISTER',
          since: { text: '2026-02-03' },
          acts: act('ESTABLISHED', '2026-02-03', {
            basis: 'Закон 5',
            establishes: 'FRIENDSHIP',
            visibility: 'INTERNAL',
          }),
        }),
      ),
      shows('opens it', { ...TIE, visibility: 'PUBLIC' }, tie({ visibility: 'PUBLIC', ...TEXTS })),
      stands('says what is so already', { ...TIE, visibility: null, motive: 'Порты ' }, tie({ visibility: 'PUBLIC' })),
      shows(
        'a looser kind loosens nothing, and stands among the acts',
        { ...TIE, kind: 'CONTACT', on: '2026-03' },
        tie({ kind: 'FRIENDSHIP', acts: act('ESTABLISHED', '2026-03', { establishes: 'CONTACT' }) }),
      ),
      shows('clears with null', { ...TIE, ...NO_TEXTS }, tie(NO_TEXTS)),
      refuses(
        'on a revision of what is not there yet',
        { ...TIE, city: 'RU-KHABAROVSK', ifRevision: 1 },
        'CONFLICTING',
        'ifRevision',
        /ещё нет.*Уберите ifRevision/,
      ),
      ...['basis', 'motive', 'story', 'kindAsNamedByPartner'].map((name) => blank(name, TIE)),
    ],
  },
  {
    mutation: 'partnershipSuspend',
    selects: partnership,
    again: 'AS_IT_STANDS',
    steps: [
      shows(
        'shows every fact',
        REST,
        tie({
          status: {
            value: 'SUSPENDED',
            since: { text: '2024-05-06' },
            because: expect.arrayContaining(['До: решения совета', 'Основание: Письмо 2']),
          },
          theirs: { stance: 'SUSPENDED', noticeSentOn: '2024-05-01', noticeReceivedOn: '2024-05-03' },
          acts: act('SUSPENDED', '2024-05-06', {
            side: 'THEIRS',
            reason: 'FOREIGN_POLICY',
            untilWhat: 'решения совета',
            noticeSentOn: '2024-05-01',
            noticeReceivedOn: '2024-05-03',
            basis: 'Письмо 2',
          }),
        }),
      ),
      stands(
        'in other words',
        { ...REST, partnership: 'JP-HAKODATE', untilWhat: 'решения совета ' },
        tie({ revision: 4 }),
      ),
      refuses(
        'for another reason',
        { ...REST, reason: 'OTHER' },
        'NOT_ALLOWED_IN_STATE',
        'on',
        /возобновить или прекратить/,
      ),
      shows(
        'of the other side too, of which no notice is said',
        { partnership: 'JP-HAKODATE', on: '2025', side: null },
        tie({
          ours: { stance: 'SUSPENDED', since: { text: '2025' } },
          acts: act('SUSPENDED', '2025', { side: 'BOTH' }),
        }),
      ),
      refuses(
        'received before it was sent',
        { ...REST, on: '2024-05-07', noticeReceivedOn: '2024-04-30' },
        'TOO_EARLY',
        'noticeReceivedOn',
        /не может быть получено/,
      ),
      ...['noticeSentOn', 'noticeReceivedOn'].map((name) =>
        refuses(
          `${name} of both sides together`,
          { partnership: 'KR-ANSAN', on: '2024-05-06', [name]: '2024-05-01' },
          'REQUIRED',
          'side',
          /одна сторона.*side: OURS или side: THEIRS.*уберите/,
        ),
      ),
      shows('of which no more is known', PAUSE, tie({ acts: act('SUSPENDED', '2020', { reason: null }) })),
      shows(
        'of which more is learnt: it stands among the acts once',
        { ...PAUSE, reason: 'FORCE_MAJEURE', untilWhat: '2021 года' },
        tie({
          acts: [
            { kind: 'ESTABLISHED' },
            { kind: 'SUSPENDED', on: { text: '2020' }, reason: 'FORCE_MAJEURE', untilWhat: '2021 года' },
          ],
        }),
      ),
      stands('of which less is said', { ...PAUSE, untilWhat: '2021 года' }, tie({ revision: 3 })),
      stands('on the revision that it has', { ...REST, ifRevision: 5 }, tie({ revision: 5 })),
      refuses('on an older one', { ...REST, ifRevision: 4 }, 'STALE_REVISION', 'ifRevision', /ifRevision: 5/),
      ...['basis', 'untilWhat'].map((name) => blank(name, REST)),
    ],
  },
  {
    mutation: 'partnershipResume',
    selects: partnership,
    again: 'AS_IT_STANDS',
    steps: [
      shows(
        'shows every fact',
        { partnership: 'JP-HAKODATE', on: '2026-05-06', side: 'THEIRS', basis: 'Письмо 4' },
        tie({
          theirs: { stance: 'ACTIVE', since: { text: '2026-05-06' } },
          status: { value: 'SUSPENDED' },
          acts: act('RESUMED', '2026-05-06', { side: 'THEIRS', basis: 'Письмо 4' }),
        }),
      ),
      shows(
        'of both, one of which rested',
        { partnership: 'JP-HAKODATE', on: '2026-06', side: null },
        tie({ status: { value: 'ACTIVE' }, acts: act('RESUMED', '2026-06', { side: 'BOTH' }) }),
      ),
      refuses(
        'of what is active',
        { partnership: 'KR-ANSAN', on: '2026' },
        'NOT_ALLOWED_IN_STATE',
        'on',
        /возобновлять нечего/,
      ),
      blank('basis', { partnership: 'JP-HAKODATE', on: '2026-05-06' }),
    ],
  },
  {
    mutation: 'partnershipEnd',
    selects: partnership,
    again: 'AS_IT_STANDS',
    steps: [
      shows(
        'shows every fact',
        END,
        tie({
          status: { value: 'ENDED', because: expect.arrayContaining(['Основание: Письмо 3']) },
          theirs: { stance: 'ENDED', noticeSentOn: '2024-05-01', noticeReceivedOn: '2024-05-03' },
          acts: act('ENDED', '2024-05-06', {
            side: 'THEIRS',
            reason: 'NO_CONTACT',
            noticeSentOn: '2024-05-01',
            noticeReceivedOn: '2024-05-03',
            basis: 'Письмо 3',
          }),
        }),
      ),
      shows(
        'without a notice it rests',
        { ...PAUSE, on: '2022-05-06' },
        tie({ status: { value: 'SUSPENDED' }, theirs: { stance: 'ENDED', noticeReceivedOn: null } }),
      ),
      shows(
        'a notice that is learnt of later ends it',
        { ...PAUSE, on: '2022-05-06', noticeReceivedOn: '2022-05-01' },
        tie({ status: { value: 'ENDED' }, theirs: { stance: 'ENDED', noticeReceivedOn: '2022-05-01' } }),
      ),
      refuses(
        'once more, on another day',
        { ...END, on: '2024-05-07' },
        'NOT_ALLOWED_IN_STATE',
        'on',
        /partnershipEstablish/,
      ),
      shows(
        'of a plan: every fact stands among the acts',
        { ...END, partnership: 'BY-MINSK-LENINSKY' },
        tie({
          status: { value: 'ABANDONED' },
          acts: act('ABANDONED', '2024-05-06', {
            side: 'THEIRS',
            reason: 'NO_CONTACT',
            noticeSentOn: '2024-05-01',
            noticeReceivedOn: '2024-05-03',
            basis: 'Письмо 3',
          }),
        }),
      ),
      refuses(
        'before it began',
        { partnership: 'RU-MAGADAN', on: '2020' },
        'TOO_EARLY',
        'on',
        /установлена 3 февраля 2026 года/,
      ),
      refuses(
        'with a notice of both together',
        { ...END, partnership: 'KR-ANSAN', side: null },
        'REQUIRED',
        'side',
        /side: OURS или side: THEIRS/,
      ),
      blank('basis', END),
    ],
  },
  {
    reads: 'established',
    query: '{ partnership(ref: "RU-MAGADAN") { acts { id establishes } } }',
    idIn: ({ partnership: { acts } }) => acts.find((one: any) => one.establishes === 'CONTACT').id,
  },
  {
    reads: 'proposed',
    query: '{ partnership(ref: "RU-MAGADAN") { acts { id kind } } }',
    idIn: ({ partnership: { acts } }) => acts.find((one: any) => one.kind === 'PROPOSED').id,
  },
  {
    given: 'partnershipPropose',
    input: {
      city: 'JP-ASAHIKAWA',
      plannedKind: 'SISTER',
      on: '2026',
      visibility: 'RESTRICTED',
      basis: SECRET,
      motive: SECRET,
    },
    as: 'admin',
  },
  {
    mutation: 'partnershipUpdate',
    selects: partnership,
    again: 'AS_IT_STANDS',
    steps: [
      shows(
        'shows every fact',
        (ids) => ({ ...established(ids), ...TEXTS, visibility: 'PARTNER' }),
        tie({ ...TEXTS, visibility: 'PARTNER', anchor: { on: { text: '2026-03' } } }),
      ),
      stands(
        'answers with what its viewer may see',
        { partnership: 'JP-ASAHIKAWA' },
        tie({ plannedKind: null, motive: null, acts: hasNo({ basis: SECRET }) }),
      ),
      stands('says nothing', MAGADAN, tie({ visibility: 'PARTNER', anchor: { on: { text: '2026-03' } } })),
      stands(
        'says what is so already',
        (ids) => ({ ...established(ids), partnership: 'Магадан', story: ' С 2024 года', visibility: 'PARTNER' }),
        tie(TEXTS),
      ),
      shows('clears with null', { ...MAGADAN, ...NO_TEXTS }, tie({ ...NO_TEXTS, anchor: { on: { text: '2026-03' } } })),
      shows(
        'counts from the first act again',
        { ...MAGADAN, anchor: null },
        tie({ anchor: { on: { text: '2026-02-03' } } }),
      ),
      refuses('clears no visibility', { ...MAGADAN, visibility: null }, 'REQUIRED', 'visibility', /нельзя очистить/),
      refuses(
        'counts from a plan',
        (ids) => ({ ...MAGADAN, anchor: ids.proposed }),
        'NOT_FOUND',
        'anchor',
        /acts.*ESTABLISHED/,
      ),
      ...['motive', 'story', 'kindAsNamedByPartner', 'anchor'].map((name) => blank(name, MAGADAN)),
      refuses(
        'of a tie that is not there',
        { partnership: 'RU-KHABAROVSK' },
        'NOT_FOUND',
        'partnership',
        /partnershipPropose/,
      ),
    ],
  },
];
