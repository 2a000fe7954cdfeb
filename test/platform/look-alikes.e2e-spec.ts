import { Registry } from '../support/registry.js';

let registry: Registry;
beforeEach(async () => {
  registry = await Registry.open('article');
});
afterEach(() => registry.close());

type As = 'staff' | 'admin';
async function enter(mutation: string, thing: string, input: Record<string, unknown>, as: As = 'staff') {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!`;
  const { it } = await registry.data(
    `mutation ($input: ${type}) { it: ${mutation}(input: $input) { ${thing} { id } userErrors { code field message suggestions } } }`,
    { variables: { input }, as },
  );
  return it;
}

const ru = (text: string) => [{ language: 'ru', text }];

const CASES: [string, string, Record<string, unknown>, Record<string, unknown>, Record<string, unknown>][] = [
  [
    'exchangeLog',
    'exchange',
    { kind: 'DELEGATION_IN', on: '2024-03-15', title: 'Визит делегации', cities: ['BY-GRODNO'] },
    { on: '2024-03-17', title: 'визит делегаций' },
    { on: '2024-03-22' },
  ],
  [
    'agreementRegister',
    'agreement',
    {
      kind: 'MEMORANDUM',
      titles: [{ language: 'ru', text: 'Меморандум о взаимопонимании' }],
      parties: [{ city: 'RU-YUZHNO-SAKHALINSK' }, { city: 'RU-MAGADAN' }],
      signed: '2024-03-15',
      establishes: 'COOPERATION',
    },
    { signed: '2024-03-16', titles: [{ language: 'ru', text: 'Меморандум о взаимопониманий' }] },
    { kind: 'DECLARATION', signed: '2024-03-16' },
  ],
  [
    'eventPlan',
    'event',
    { kind: 'FORUM', titles: ru('Форум городов'), starts: '2027-05-06T10:00' },
    { titles: ru('Форум городав'), starts: '2027-05-08' },
    { titles: ru('Форум городов, 2-й день'), starts: '2027-05-08' },
  ],
  [
    'cityRegister',
    'city',
    { code: 'RU-KHOLMSK', names: ru('Холмск'), placements: [{ country: 'RU', policy: 'ISO' }] },
    { code: 'RU-KHOMLSK', names: ru('Хомлск') },
    { code: 'BY-KHOLMSK', placements: [{ country: 'BY', policy: 'ISO' }] },
  ],
  [
    'contactAdd',
    'contact',
    { city: 'BY-GRODNO', kind: 'OFFICE', title: 'Отдел внешних связей', email: 'ves@grodno.example' },
    { title: 'Отдел связей', email: 'VES@grodno.example' },
    { title: 'Отдел культуры', email: 'kult@grodno.example' },
  ],
  [
    'partnershipPropose',
    'partnership',
    { city: 'RU-MAGADAN', plannedKind: 'SISTER', on: '2024-03-15' },
    { on: '2024-03-17' },
    { on: '2024-05-17' },
  ],
];

describe.each(CASES)('H5: %s', (mutation, thing, first, alike, another) => {
  it('asks back what looks like an entry that is there, once, and keeps no key of the question', async () => {
    const one = await enter(mutation, thing, first);
    expect(one.userErrors).toEqual([]);
    const before = await registry.everyRow();
    const input = { ...first, ...alike, clientMutationKey: 'письмо 7' };
    const asked = await enter(mutation, thing, input);
    expect(asked[thing]).toBeNull();
    expect(asked.userErrors.map(({ code }: { code: string }) => code)).toEqual(['NEEDS_CONFIRMATION']);
    expect(asked.userErrors[0].message).toMatch(/confirm: true/);
    expect(asked.userErrors[0].suggestions).toHaveLength(1);
    expect(await registry.everyRow()).toEqual(before);
    const meant = await enter(mutation, thing, { ...input, confirm: true });
    expect(meant.userErrors).toEqual([]);
    // The key is that of the entry, with the confirmation and without it.
    for (const confirm of [true, false, null])
      expect((await enter(mutation, thing, { ...input, confirm }))[thing].id).toBe(meant[thing].id);
  });

  it('takes a confirmation that nobody asked for', async () => {
    await enter(mutation, thing, first);
    expect((await enter(mutation, thing, { ...first, ...another, confirm: true })).userErrors).toEqual([]);
  });

  it('asks nothing of what is another', async () => {
    await enter(mutation, thing, first);
    expect((await enter(mutation, thing, { ...first, ...another })).userErrors).toEqual([]);
  });

  // Every city is known to the office.
  if (mutation === 'cityRegister') return;

  it('tells nobody of an entry that they may not see', async () => {
    const hidden = { [mutation === 'contactAdd' ? 'privacy' : 'visibility']: 'RESTRICTED' };
    expect((await enter(mutation, thing, { ...first, ...hidden }, 'admin')).userErrors).toEqual([]);
    expect((await enter(mutation, thing, { ...first, ...alike })).userErrors).toEqual([]);
  });
});

const PAIR = { partnership: 'RU-MAGADAN', side: 'OURS' };

describe('H5: the same act of a tie again', () => {
  beforeEach(async () => {
    const tie = { city: 'RU-MAGADAN', kind: 'SISTER', on: '2001-05-06' };
    expect((await enter('partnershipEstablish', 'partnership', tie)).userErrors).toEqual([]);
    expect((await enter('partnershipSuspend', 'partnership', { ...PAIR, on: '2010-05-06' })).userErrors).toEqual([]);
  });

  it('is refused where it cannot be, and asked back where it can', async () => {
    const again = await enter('partnershipSuspend', 'partnership', { ...PAIR, on: '2010-05-08' });
    expect(again.userErrors.map(({ code }: { code: string }) => code)).toEqual(['NOT_ALLOWED_IN_STATE']);
    const tie = await enter('partnershipEstablish', 'partnership', { city: 'RU-MAGADAN', kind: 'SISTER', on: '2001' });
    expect(tie.userErrors.map(({ code }: { code: string }) => code)).toEqual(['NEEDS_CONFIRMATION']);
    expect(tie.userErrors[0].suggestions).toEqual([expect.stringMatching(/^act_/)]);
  });

  it('is not asked about when the other side does it, or when it says what is so already', async () => {
    const theirs = { ...PAIR, side: 'THEIRS', on: '2010-05-08' };
    expect((await enter('partnershipSuspend', 'partnership', theirs)).userErrors).toEqual([]);
    expect((await enter('partnershipSuspend', 'partnership', theirs)).userErrors).toEqual([]);
  });
});

it('H4: a reply of another year than the invitation is asked back, and the year that may be meant is named', async () => {
  registry.clock.set('2027-01-20T01:00:00Z');
  const plan = { code: 'EV-7', kind: 'FORUM', titles: ru('Форум'), starts: '2027-03-05' };
  expect((await enter('eventPlan', 'event', plan)).userErrors).toEqual([]);
  await registry.data(`mutation { eventInvite(input: { event: "EV-7", cities: ["BY-GRODNO"], letterOn: "2027-01-11" })
    { userErrors { message } } }`);
  const reply = { event: 'EV-7', city: 'BY-GRODNO', value: 'ACCEPTED', on: '2026-12-15' };
  const asked = await enter('invitationReply', 'invitation', reply);
  expect(asked.userErrors).toEqual([
    {
      code: 'NEEDS_CONFIRMATION',
      field: ['input', 'on'],
      message:
        'Ответ датирован 2026-12-15, а приглашение на EV-7 — 2027 года. Если всё верно, отправьте то же с confirm: true.',
      suggestions: ['2027-12-15'],
    },
  ]);
  expect((await enter('invitationReply', 'invitation', { ...reply, confirm: true })).userErrors).toEqual([]);
  expect((await enter('invitationReply', 'invitation', { ...reply, on: '2027-01-15' })).userErrors).toEqual([]);
});

it('asks about a contact without a word of what is known of it', async () => {
  const person = { city: 'BY-GRODNO', kind: 'PERSON', name: 'Иванова Анна', email: 'anna@grodno.example' };
  const one = await enter('contactAdd', 'contact', person);
  const { userErrors } = await enter('contactAdd', 'contact', { ...person, name: 'ИВАНОВА АННА' });
  expect(userErrors[0].suggestions).toEqual([one.contact.id]);
  expect(JSON.stringify(userErrors)).not.toMatch(/Анна|anna/i);
});
