import { refusal, refuses, shows, stands, type Story } from './law.js';

const ACTS = 'acts { kind on { text } place effectiveOn basis }';
const TERM =
  'term { kind until noticeBy ends { text } firstUntil { text } months renewalMonths noticeMonths noticeDays event }';
const agreement = `agreement { id code revision visibility kind legalEffect establishes signed { text } entry areas
  titles { language text authentic } files { name url language sha256 } ${TERM} status { value }
  parties { city { code } role nameAsSigned countryAsSigned signatoryOffice signatoryBasis ${ACTS} }
  acts { kind on { text } effectiveOn basis } }`;
const paper = (shown: object) => ({ agreement: shown });
const ru = (text: string) => [{ language: 'ru', text }];

const HOME = { city: 'RU-YUZHNO-SAKHALINSK' };
const TWO = [HOME, { city: 'RU-MAGADAN' }];
const FILE = { name: 'a.pdf', url: 'https://files.example/a.pdf', language: 'ru', sha256: 'a'.repeat(64) };
const PORTS = { agreement: 'AGR-PORTS' };
const SEAS = { agreement: 'AGR-SEAS' };
const NO_TERM = {
  months: null,
  renewalMonths: null,
  noticeMonths: null,
  noticeDays: null,
  event: null,
  firstUntil: null,
};
const MAGADAN = {
  city: 'RU-MAGADAN',
  role: 'PARTY',
  signedOn: '2025-03-05',
  place: 'Магадан',
  isRemote: true,
  nameAsSigned: 'Город Магадан',
  countryAsSigned: 'РФ',
  signatoryOffice: 'мэр города',
  signatoryBasis: 'Устав',
};
const SIGNED_IN_MAGADAN = {
  city: { code: 'RU-MAGADAN' },
  role: 'PARTY',
  nameAsSigned: 'Город Магадан',
  countryAsSigned: 'РФ',
  signatoryOffice: 'мэр города',
  signatoryBasis: 'Устав',
  acts: [{ kind: 'SIGNED_REMOTELY', on: { text: '2025-03-05' }, place: 'Магадан' }],
};
const FACTS = {
  visibility: 'PARTNER',
  kind: 'SECTORAL',
  legalEffect: 'BINDING',
  establishes: 'COOPERATION',
  entry: 'ON_RATIFICATION',
  areas: ['TRANSPORT', 'BUSINESS'],
};
const another = (input: object) => ({
  kind: 'MEMORANDUM',
  titles: ru('Меморандум'),
  signed: '2024',
  parties: TWO,
  ...input,
});
const withTerm = (term: object) => ({ ...another({}), term });
/** A term that says something which its kind has no place for. */
const unfitting = (does: string, term: object, field: string, says: RegExp) =>
  refuses(does, withTerm(term), 'CONFLICTING', `term.${field}`, says);
const cleared = (name: string) =>
  refuses(`clears no ${name}`, { ...SEAS, [name]: null }, 'REQUIRED', name, /нельзя очистить/);

/** Agreements: registered, and corrected. */
export const AGREEMENTS: Story = [
  {
    mutation: 'agreementRegister',
    selects: agreement,
    again: refusal('DUPLICATE', 'code'),
    steps: [
      shows(
        'shows every fact',
        {
          ...FACTS,
          code: 'agr-ports',
          titles: [
            { language: 'ru', text: ' О портах ', authentic: true },
            { language: 'EN', text: 'On ports', authentic: null },
          ],
          signed: '2025-03-04',
          term: { kind: 'TACIT_RENEWAL', until: '2026-03-03', renewalMonths: 12, noticeMonths: 1, noticeDays: 3 },
          files: [FILE],
          parties: [HOME, MAGADAN],
        },
        paper({
          ...FACTS,
          code: 'AGR-PORTS',
          titles: [
            { language: 'ru', text: 'О портах', authentic: true },
            { language: 'en', text: 'On ports', authentic: false },
          ],
          signed: { text: '2025-03-04' },
          term: {
            ...NO_TERM,
            kind: 'TACIT_RENEWAL',
            until: '2027-03-03',
            noticeBy: '2027-01-31',
            firstUntil: { text: '2026-03-03' },
            renewalMonths: 12,
            noticeMonths: 1,
            noticeDays: 3,
          },
          files: [FILE],
          parties: [{ city: { code: HOME.city }, role: 'HOST', acts: [] }, SIGNED_IN_MAGADAN],
        }),
      ),
      shows(
        'a draft at its stage',
        {
          kind: 'PROTOCOL',
          titles: ru('Проект'),
          stage: { to: 'DRAFT', on: '2026-05' },
          parties: TWO,
          code: null,
          visibility: null,
        },
        paper({
          visibility: 'INTERNAL',
          signed: null,
          status: { value: 'DRAFT' },
          acts: [{ kind: 'DRAFT', on: { text: '2026-05' } }],
        }),
        { again: 'ANOTHER' },
      ),
      shows(
        'a term in months',
        { ...withTerm({ kind: 'FIXED', months: 60 }), code: 'AGR-MONTHS' },
        paper({ term: { ...NO_TERM, kind: 'FIXED', months: 60, ends: { text: '2029' } } }),
      ),
      shows(
        'a term that an event ends',
        { ...another({ titles: ru('О мосте') }), term: { kind: 'UNTIL_EVENT', event: ' Открытие моста ' } },
        paper({ term: { ...NO_TERM, kind: 'UNTIL_EVENT', event: 'Открытие моста', until: null } }),
        { again: refusal('DUPLICATE', 'titles') },
      ),
      unfitting(
        'an event of a fixed term',
        { kind: 'FIXED', months: 6, event: 'Открытие' },
        'event',
        /kind: UNTIL_EVENT/,
      ),
      unfitting(
        'a renewal of a fixed term',
        { kind: 'FIXED', months: 6, renewalMonths: 6 },
        'renewalMonths',
        /TACIT_RENEWAL/,
      ),
      unfitting(
        'an end of an indefinite term',
        { kind: 'INDEFINITE', until: '2030' },
        'until',
        /уберите until и months/,
      ),
      unfitting('months of an unknown term', { kind: 'UNKNOWN', months: 6 }, 'until', /уберите until и months/),
      unfitting(
        'a first term named twice',
        { kind: 'FIXED', until: '2030', months: 6 },
        'months',
        /уберите until или months/,
      ),
      refuses('a fixed term without end', withTerm({ kind: 'FIXED' }), 'REQUIRED', 'term.until', /Укажите срок/),
      refuses('no event', withTerm({ kind: 'UNTIL_EVENT', event: '  ' }), 'REQUIRED', 'term.event', /Заполните поле/),
      ...[{ place: 'Магадан' }, { isRemote: true }, { isRemote: false }].map((how) =>
        refuses(
          `${JSON.stringify(how)} of a party that has no day of signing`,
          another({ titles: ru('О видеосвязи'), parties: [HOME, { city: 'RU-MAGADAN', ...how }] }),
          'REQUIRED',
          'parties.1.signedOn',
          /укажите день.*уберите/,
        ),
      ),
      refuses('neither signed nor on its way', { ...another({}), signed: null }, 'REQUIRED', 'signed', /stage: \{ to/),
      refuses(
        'signed and dropped',
        another({ signed: '2024-05-06', stage: { to: 'ABANDONED', on: '2023' } }),
        'CONFLICTING',
        'signed',
        /отказались в 2023 году.*agreementAdvance/,
      ),
      refuses(
        'a file in no language',
        another({ files: [{ ...FILE, language: 'русский' }] }),
        'INVALID',
        'files.0.language',
        /ru/,
      ),
      refuses(
        'blanks for an office',
        another({ parties: [HOME, { city: 'RU-MAGADAN', signatoryOffice: ' ' }] }),
        'REQUIRED',
        'parties.1.signatoryOffice',
        /Заполните поле/,
      ),
    ],
  },
  {
    mutation: 'agreementUpdate',
    selects: agreement,
    again: 'AS_IT_STANDS',
    steps: [
      stands('says nothing', PORTS, paper({ revision: 1 })),
      stands(
        'says what is so already',
        {
          ...FACTS,
          agreement: 'О портах',
          code: 'agr-ports ',
          titles: [
            { text: 'О портах', language: 'RU', authentic: true },
            { language: 'en', text: ' On ports' },
          ],
          signed: ' 2025-03-04',
          term: { noticeDays: 3, kind: 'TACIT_RENEWAL', until: '2026-03-03', renewalMonths: 12, noticeMonths: 1 },
          files: [{ ...FILE, sha256: 'A'.repeat(64) }],
          parties: [{ city: 'Южно-Сахалинск' }, { ...MAGADAN, city: 'Магадан' }],
        },
        paper({ revision: 1 }),
      ),
      stands(
        'of a signature that is there nothing is said',
        { ...PORTS, parties: [HOME, { ...MAGADAN, signedOn: null, place: null, isRemote: null }] },
        paper({ revision: 1 }),
      ),
      shows(
        'shows every fact that is changed',
        {
          ...PORTS,
          code: 'AGR-SEAS',
          visibility: 'PUBLIC',
          kind: 'MEMORANDUM',
          legalEffect: 'POLITICAL',
          establishes: 'FRIENDSHIP',
          entry: 'ON_SIGNING',
          areas: ['YOUTH'],
          titles: [{ language: 'ja', text: '海', authentic: true }],
          signed: '2025-03',
          term: { kind: 'RENEWAL_BY_NOTICE', months: 24, renewalMonths: 12, noticeMonths: 2, noticeDays: 0 },
          files: [{ ...FILE, name: 'b.pdf', language: null }],
          parties: [
            {
              ...MAGADAN,
              role: 'PARTY',
              signedOn: '2025-03-06',
              place: 'Ола',
              isRemote: false,
              nameAsSigned: 'Магадан',
            },
            { ...HOME, signedOn: '2025-03-04', signatoryOffice: 'мэр' },
          ],
        },
        paper({
          code: 'AGR-SEAS',
          revision: 2,
          visibility: 'PUBLIC',
          kind: 'MEMORANDUM',
          legalEffect: 'POLITICAL',
          establishes: 'FRIENDSHIP',
          entry: 'ON_SIGNING',
          areas: ['YOUTH'],
          titles: [{ language: 'ja', text: '海', authentic: true }],
          signed: { text: '2025-03' },
          term: {
            ...NO_TERM,
            kind: 'RENEWAL_BY_NOTICE',
            ends: { text: '2027-03' },
            months: 24,
            renewalMonths: 12,
            noticeMonths: 2,
            noticeDays: 0,
          },
          files: [{ ...FILE, name: 'b.pdf', language: null }],
          parties: [
            {
              ...SIGNED_IN_MAGADAN,
              nameAsSigned: 'Магадан',
              acts: [{ kind: 'SIGNED', on: { text: '2025-03-06' }, place: 'Ола' }],
            },
            {
              city: { code: HOME.city },
              signatoryOffice: 'мэр',
              acts: [{ kind: 'SIGNED', on: { text: '2025-03-04' } }],
            },
          ],
        }),
        { again: refusal('NOT_FOUND', 'agreement') },
      ),
      shows(
        'says what ends it',
        { ...SEAS, term: { kind: 'UNTIL_EVENT', event: 'Открытие порта', until: null } },
        paper({ term: { ...NO_TERM, kind: 'UNTIL_EVENT', event: 'Открытие порта' } }),
      ),
      shows(
        'says the last day',
        { ...SEAS, term: { kind: 'FIXED', until: '2031-05-06' } },
        paper({ term: { ...NO_TERM, kind: 'FIXED', until: '2031-05-06', firstUntil: { text: '2031-05-06' } } }),
      ),
      shows(
        'clears with null',
        { ...SEAS, legalEffect: null, establishes: null, areas: null, term: null, files: null },
        paper({
          legalEffect: 'UNKNOWN',
          establishes: null,
          areas: [],
          files: [],
          term: { ...NO_TERM, kind: 'UNKNOWN' },
        }),
      ),
      shows(
        'without a date in its text the last signature counts',
        { ...SEAS, signed: null },
        paper({ signed: { text: '2025-03-06' } }),
      ),
      ...['code', 'visibility', 'kind', 'titles', 'entry', 'parties'].map(cleared),
      refuses(
        'how a party signed, but not when',
        { ...SEAS, parties: [HOME, { city: 'RU-MAGADAN', place: 'Ола' }] },
        'REQUIRED',
        'parties.1.signedOn',
        /укажите день/,
      ),
    ],
  },
];
