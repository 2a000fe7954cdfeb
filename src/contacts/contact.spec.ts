import type { DomainError } from '../kernel/domain-error.js';
import { newId } from '../kernel/ids.js';
import { contactSummary } from './contact-summary.js';
import type { ContactKind } from './contact-vocabulary.js';
import { Contact, type ContactFacts } from './contact.js';
import { standing } from './standing.js';

const TODAY = '2024-05-06';
const OFFICE: ContactFacts = { title: 'Отдел внешних связей' };
const PERSON: ContactFacts = { name: 'Ян Новак' };
const MEMBER: ContactFacts = { name: 'Ян Новак', purpose: 'Пропуска', deleteOn: '2024-06-30' };

const made = (kind: ContactKind, facts: ContactFacts) => Contact.in(newId('city'), kind, facts, TODAY);
const office = (more: ContactFacts = {}) => made('OFFICE', { ...OFFICE, ...more });
const person = (more: ContactFacts = {}) => made('PERSON', { ...PERSON, ...more });
const member = (more: ContactFacts = {}) => made('DELEGATION_MEMBER', { ...MEMBER, ...more });

const codeAndField = ({ code, field }: DomainError) => `${code} ${field.join('.')}`;
function broken(rule: () => unknown, told = codeAndField): string | null {
  try {
    rule();
  } catch (error) {
    return told(error as DomainError);
  }
  return null;
}

describe('the fields of a contact by kind', () => {
  it.each<[ContactKind, ContactFacts, string | null]>([
    ['OFFICE', OFFICE, null],
    ['OFFICE', {}, 'REQUIRED title'],
    ['OFFICE', { ...OFFICE, name: 'Ян' }, 'CONFLICTING name'],
    ['OFFICE', { ...OFFICE, post: 'Мэр' }, 'CONFLICTING post'],
    ['OFFICE', { ...OFFICE, role: 'HEAD' }, 'CONFLICTING role'],
    ['OFFICE', { ...OFFICE, purpose: 'Письма' }, 'CONFLICTING purpose'],
    ['OFFICE', { ...OFFICE, deleteOn: TODAY }, 'CONFLICTING deleteOn'],
    ['PERSON', PERSON, null],
    ['PERSON', { ...PERSON, ...OFFICE, post: 'Начальник отдела' }, null],
    ['PERSON', { ...PERSON, purpose: 'Согласие до лета', deleteOn: '2024-06-01' }, null],
    ['PERSON', OFFICE, 'REQUIRED name'],
    ['PERSON', { ...PERSON, role: 'HEAD' }, 'CONFLICTING role'],
    ['DELEGATION_MEMBER', MEMBER, null],
    ['DELEGATION_MEMBER', { ...MEMBER, role: 'HEAD' }, null],
    ['DELEGATION_MEMBER', { ...MEMBER, name: null }, 'REQUIRED name'],
    ['DELEGATION_MEMBER', { ...MEMBER, purpose: null }, 'REQUIRED purpose'],
    ['DELEGATION_MEMBER', { ...MEMBER, deleteOn: null }, 'REQUIRED deleteOn'],
  ])('R43, R44: %s with %j: %s', (kind, facts, refusal) => expect(broken(() => made(kind, facts))).toBe(refusal));

  it('R43: are checked again on every change', () => {
    expect(broken(() => office().change({ title: null }, TODAY))).toBe('REQUIRED title');
    expect(broken(() => office().change({ name: 'Ян' }, TODAY))).toBe('CONFLICTING name');
    expect(broken(() => member().change({ deleteOn: null }, TODAY))).toBe('REQUIRED deleteOn');
  });
});

describe('privacy', () => {
  it.each([
    ['OFFICE', OFFICE, 'PUBLIC'],
    ['PERSON', PERSON, 'INTERNAL'],
    ['DELEGATION_MEMBER', MEMBER, 'INTERNAL'],
  ] as const)('R43: of %s %j is by default %s', (kind, facts, privacy) => {
    const one = made(kind, facts);
    expect(one.privacy).toBe(privacy);
    one.change({ privacy: 'RESTRICTED' }, TODAY);
    expect(one.privacy).toBe('RESTRICTED');
    one.change({ privacy: null }, TODAY);
    expect(one.privacy).toBe(privacy);
  });

  it.each(['PUBLIC', 'PARTNER'] as const)('R43: %s is for offices alone', (privacy) => {
    expect(office({ privacy }).privacy).toBe(privacy);
    expect(broken(() => person({ privacy }))).toBe('CONFLICTING privacy');
    expect(broken(() => member({ privacy }))).toBe('CONFLICTING privacy');
  });
});

describe('texts', () => {
  it('are trimmed; null clears, and omitted fields stay as they are', () => {
    const one = person({ name: ' Ян Новак ', post: 'Мэр', note: 'Письма по понедельникам' });
    one.change({ post: null }, TODAY);
    expect([one.name, one.post, one.note]).toEqual(['Ян Новак', null, 'Письма по понедельникам']);
  });

  it.each([
    [{ title: ' ' }, 'REQUIRED title'],
    [{ title: '\u200b' }, 'REQUIRED title'],
    [{ title: 'я'.repeat(200) }, null],
    [{ title: 'я'.repeat(201) }, 'TOO_LONG title'],
    [{ note: 'я'.repeat(2001) }, 'TOO_LONG note'],
  ])('%j: %s', (facts, refusal) => expect(broken(() => office(facts))).toBe(refusal));

  it.each(['foreign@grodno.example', 'a.b+c@city.gov.by', 'мэрия@город.рф', ' inbox@city.example '])(
    '«%s» is an address',
    (email) => expect(office({ email }).email).toBe(email.trim()),
  );

  it.each([
    'grodno',
    'a@b',
    'a@b.c',
    'a b@city.by',
    'a@b@city.by',
    'a@.by',
    'a@city..by',
    '<a@city.by>',
    'a@x.by, b@x.by',
  ])('«%s» is not an address', (email) => expect(broken(() => office({ email }))).toBe('INVALID email'));

  it.each(['+375 152 12-34-56', '8 (4242) 31–25–26', '+7.4242.312526', '31-25-26, доб. 12', '+82 31 481 2000 ext 7'])(
    '«%s» is a number',
    (phone) => expect(office({ phone }).phone).toBe(phone),
  );

  it.each(['нет', '12-34', '1'.repeat(16), '31-25-26 Ян', '31-25-26; 31-25-27', '++7 4242 312526'])(
    '«%s» is not a number',
    (phone) => expect(broken(() => office({ phone }))).toBe('INVALID phone'),
  );

  it('R43: no error message repeats the input', () => {
    const words = ({ words }: DomainError) => `${words.ru} ${words.en}`;
    for (const facts of [{ email: 'ян новак' }, { phone: 'ян новак' }, { languages: ['ян новак'] }])
      expect(broken(() => office(facts), words)).toMatch(/^(?!.*новак).+$/);
  });
});

describe('preferences', () => {
  it('are canonical, in order, without repetition', () => {
    const one = office({ channels: ['PHONE', 'EMAIL'], languages: ['RU', 'zh-hant'] });
    expect([one.channels, one.languages]).toEqual([
      ['PHONE', 'EMAIL'],
      ['ru', 'zh-Hant'],
    ]);
    one.change({ channels: null, languages: null }, TODAY);
    expect([one.channels, one.languages]).toEqual([[], []]);
    expect(broken(() => one.change({ channels: ['PHONE', 'PHONE'] }, TODAY))).toBe('DUPLICATE channels.1');
    expect(broken(() => one.change({ languages: ['ru', 'RU'] }, TODAY))).toBe('DUPLICATE languages.1');
    expect(broken(() => one.change({ languages: ['ru', 'russian'] }, TODAY))).toBe('INVALID languages.1');
  });
});

describe('a post', () => {
  it.each([
    ['2020-01-01', null, TODAY, true],
    ['2024-05-07', null, TODAY, false],
    ['2024', null, TODAY, true],
    [null, '2024-05-06', TODAY, true],
    [null, '2024-05-05', TODAY, false],
    [null, '2024-05-05', '2024-05-05', true],
  ])('R45: since %s until %s is current on %s: %s', (since, until, day, isCurrent) =>
    expect(person({ since, until }).isCurrentOn(day)).toBe(isCurrent),
  );

  it('R45: does not end before it began', () => {
    expect(broken(() => person({ since: '2024-05-06', until: '2024-05-05' }))).toBe('TOO_EARLY until');
    expect(broken(() => person({ since: '2024-05-06', until: '2024-05-06' }))).toBeNull();
    expect(broken(() => person({ since: '2024', until: '2024-05-06' }))).toBeNull();
    expect(broken(() => person({ until: '2024-05' }))).toBe('INVALID until');
    expect(broken(() => person({ since: 'вчера' }))).toBe('INVALID since');
  });
});

describe('the day of deletion', () => {
  it('R44: is today at the earliest', () => {
    expect(broken(() => member({ deleteOn: '2024-05-05' }))).toBe('TOO_EARLY deleteOn');
    expect(member({ deleteOn: TODAY }).deleteOn).toBe(TODAY);
    expect(broken(() => member({ deleteOn: '2024' }))).toBe('INVALID deleteOn');
  });
});

describe('erasure', () => {
  const full: ContactFacts = {
    title: 'Отдел',
    post: 'Тренер',
    since: '2020',
    until: '2025-01-01',
    email: 'a@city.by',
    phone: '+375 152 123456',
    address: 'Улица 1',
    channels: ['EMAIL'],
    languages: ['ru'],
    role: 'COACH',
    note: 'Не ест рыбу',
    occasion: newId('exchange'),
  };

  it('R44: keeps only that it existed, in which city, and why it was erased', () => {
    const one = member(full);
    const { id, cityId } = one;
    const at = new Date();
    one.erase('REQUEST', at);
    const left = Object.entries(one).filter(([, value]) => value !== null);
    expect(Object.fromEntries(left)).toEqual({
      id,
      cityId,
      kind: 'DELEGATION_MEMBER',
      privacy: 'INTERNAL',
      channels: [],
      languages: [],
      revision: 1,
      erasedAt: at,
      erasedReason: 'REQUEST',
    });
    expect([one.isErased, one.isCurrentOn(TODAY)]).toEqual([true, false]);
  });

  it('R44: is permanent', () => {
    const one = person();
    one.erase('MISTAKE', new Date());
    expect(broken(() => one.erase('REQUEST', new Date()))).toBe('NOT_ALLOWED_IN_STATE contact');
    expect(broken(() => one.change({ name: 'Ян' }, TODAY))).toBe('NOT_ALLOWED_IN_STATE contact');
    expect([one.name, one.erasedReason]).toEqual([null, 'MISTAKE']);
  });
});

describe('a city', () => {
  it('R39, R45: can be written to while somebody is in a post', () => {
    const ended = person({ until: '2024-05-05' });
    expect(standing([], TODAY)).toBe('NONE');
    expect(standing([ended], TODAY)).toBe('ENDED');
    expect(standing([ended], '2024-05-05')).toBe('REACHABLE');
    expect(standing([ended, office()], TODAY)).toBe('REACHABLE');
  });

  it('R44: cannot be written to through travellers or erased contacts', () => {
    const gone = office();
    gone.erase('MISTAKE', new Date());
    expect(standing([member(), gone], TODAY)).toBe('NONE');
  });
});

describe('the summary', () => {
  it('is a sentence', () => {
    const said = (one: Contact) => [contactSummary(one, 'Гродно', 'ru'), contactSummary(one, 'Grodno', 'en')];
    expect(said(office({ email: 'a@city.by', phone: '31-25-26' }))).toEqual([
      'Гродно: Отдел внешних связей (a@city.by, 31-25-26).',
      'Grodno: Отдел внешних связей (a@city.by, 31-25-26).',
    ]);
    expect(said(person({ post: 'мэр', until: '2024-05-06' }))).toEqual([
      'Гродно: Ян Новак, мэр; по 6 мая 2024 года.',
      'Grodno: Ян Новак, мэр; until 6 May 2024.',
    ]);
    expect(said(member({ role: 'INTERPRETER' }))).toEqual([
      'Гродно: Ян Новак, переводчик; хранится по 30 июня 2024 года.',
      'Grodno: Ян Новак, an interpreter; kept until 30 June 2024.',
    ]);
    const gone = person();
    gone.erase('REQUEST', new Date());
    expect(said(gone)).toEqual([
      'Гродно: контакт удалён (по обращению самого человека).',
      'Grodno: an erased contact (at the person’s request).',
    ]);
  });
});
