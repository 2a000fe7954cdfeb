import { getNamedType, isInputObjectType, type GraphQLInputType, type GraphQLSchema } from 'graphql';
import { doubtsOfDays } from '../../../src/platform/graphql/doubtful-days.js';
import { registrySchema } from '../../../src/schema.js';
import { daysIn } from '../../guards/schema-conventions.js';
import { Registry } from '../../support/registry.js';

/** An input that says one day alone, at a path; lists have one item. */
function saying(day: string, type: GraphQLInputType, [name, ...rest]: string[]): unknown {
  const named = getNamedType(type);
  if (name === undefined || !isInputObjectType(named)) return day;
  const inner = named.getFields()[name]!.type;
  const value = saying(day, inner, rest);
  return { [name]: /^\[/.test(String(inner)) ? [value] : value };
}

describe('every day that a mutation takes', () => {
  let schema: GraphQLSchema;
  beforeAll(async () => {
    schema = await registrySchema();
  }, 60_000);

  it('is asked back when it is far ahead or long ago', () => {
    const passed: string[] = [];
    let asked = 0;
    for (const { name, args } of Object.values(schema.getMutationType()!.getFields()))
      for (const path of daysIn(args[0]!.type))
        for (const day of ['2226-05-06', '0203-05-06', '0203-05-06T10:00']) {
          const doubts = doubtsOfDays(args[0]!, saying(day, args[0]!.type, path), '2026-12-01');
          if (doubts.length === 1 && doubts[0]!.field.at(-1) === path.at(-1)) asked++;
          else passed.push(`${name} ${path.join('.')} ${day}`);
        }
    expect(passed).toEqual([]);
    expect(asked).toBeGreaterThan(100);
  });
});

const PARTIES = [{ city: 'RU-YUZHNO-SAKHALINSK' }, { city: 'RU-MAGADAN' }];
const CASES: [mutation: string, thing: string, input: Record<string, unknown>, field: string[], instead: string[]][] = [
  [
    'partnershipEstablish',
    'partnership',
    { city: 'RU-MAGADAN', kind: 'SISTER', on: '0203-05-06' },
    ['input', 'on'],
    ['2003-05-06'],
  ],
  [
    'agreementRegister',
    'agreement',
    {
      kind: 'MEMORANDUM',
      titles: [{ language: 'ru', text: 'Меморандум' }],
      parties: PARTIES,
      signed: '2024-03-15',
      term: { kind: 'FIXED', until: '2227-03-15' },
    },
    ['input', 'term', 'until'],
    ['2027-03-15'],
  ],
  [
    'cityRegister',
    'city',
    { code: 'RU-TEST', names: [{ language: 'ru', text: 'Пробный', since: '0203' }] },
    ['input', 'names', '0', 'since'],
    ['2003'],
  ],
  [
    'eventPlan',
    'event',
    { kind: 'FORUM', titles: [{ language: 'ru', text: 'Форум' }], starts: '2226-05-06T10:00' },
    ['input', 'starts'],
    ['2026-05-06T10:00'],
  ],
  [
    'exchangeLog',
    'exchange',
    { kind: 'VIDEO_CONFERENCE', on: '1824-05', cities: ['BY-GRODNO'] },
    ['input', 'on'],
    ['2024-05'],
  ],
  [
    'contactAdd',
    'contact',
    { city: 'BY-GRODNO', kind: 'PERSON', name: 'Имя', since: '1024' },
    ['input', 'since'],
    ['2024'],
  ],
];

describe('a doubtful day', () => {
  let registry: Registry;
  beforeEach(async () => {
    registry = await Registry.open('article');
    registry.clock.set('2026-12-01T01:00:00Z');
  });
  afterEach(() => registry.close());

  async function enter(mutation: string, thing: string, input: Record<string, unknown>) {
    const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!`;
    const { it } = await registry.data(
      `mutation ($input: ${type}) { it: ${mutation}(input: $input) { ${thing} { id } userErrors { code field message suggestions } } }`,
      { variables: { input } },
    );
    return it;
  }

  it.each(CASES)('of %s is asked back once, and leaves no key', async (mutation, thing, said, field, suggestions) => {
    const before = await registry.everyRow();
    const input = { ...said, clientMutationKey: 'письмо 7' };
    const asked = await enter(mutation, thing, input);
    expect(asked).toEqual({
      [thing]: null,
      userErrors: [{ code: 'NEEDS_CONFIRMATION', field, message: expect.stringMatching(/confirm: true/), suggestions }],
    });
    expect(await registry.everyRow()).toEqual(before);
    const meant = await enter(mutation, thing, { ...input, confirm: true });
    expect(meant.userErrors).toEqual([]);
    for (const confirm of [false, null, true])
      expect((await enter(mutation, thing, { ...input, confirm }))[thing].id).toBe(meant[thing].id);
  });

  it('is not asked about where the entry is refused anyway', async () => {
    const { userErrors } = await enter('partnershipEnd', 'partnership', { partnership: 'BY-GRODNO', on: '0203' });
    expect(userErrors.map(({ code }: { code: string }) => code)).toEqual(['TOO_EARLY']);
  });

  it('is asked about together with what looks known', async () => {
    const log = { kind: 'DELEGATION_IN', on: '1824-03-15', cities: ['BY-GRODNO'] };
    await enter('exchangeLog', 'exchange', { ...log, confirm: true });
    const { userErrors } = await enter('exchangeLog', 'exchange', { ...log, on: '1824-03-16' });
    expect(userErrors.map(({ code }: { code: string }) => code)).toEqual(['NEEDS_CONFIRMATION', 'NEEDS_CONFIRMATION']);
  });
});
