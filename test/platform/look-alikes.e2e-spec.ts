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

  it('tells nobody of an entry that they may not see', async () => {
    await enter(mutation, thing, { ...first, visibility: 'RESTRICTED' }, 'admin');
    expect((await enter(mutation, thing, { ...first, ...alike })).userErrors).toEqual([]);
  });
});
