import { fold } from '../../src/kernel/folding.js';
import { Registry } from '../support/registry.js';
import { SPELT_NAMES } from './spelt-names.js';

const NAMES = SPELT_NAMES.trim()
  .split('\n')
  .map((line, i) => {
    const [name, ...spellings] = line.trim().split(' | ');
    return { code: `X-${i}`, name: name!, spellings };
  });
const SPELLINGS = NAMES.flatMap(({ code, name, spellings }) => spellings.map((text) => ({ code, name, text })));
const AT_ONCE = 15;

let registry: Registry;
beforeAll(async () => {
  registry = await Registry.open('empty');
  for (let i = 0; i < NAMES.length; i += AT_ONCE) {
    const some = NAMES.slice(i, i + AT_ONCE);
    const variables = Object.fromEntries(some.map(({ name }, n) => [`n${n}`, name]));
    const mutations = some.map(
      ({ code }, n) =>
        `m${n}: cityRegister(input: { code: "${code}", names: [{ language: "und", text: $n${n} }], confirm: true }) { userErrors { message } }`,
    );
    const data = await registry.data(
      `mutation (${some.map((_, n) => `$n${n}: String!`).join(', ')}) { ${mutations.join(' ')} }`,
      { variables },
    );
    expect(Object.values(data).flatMap((it: any) => it.userErrors)).toEqual([]);
  }
}, 180_000);
afterAll(() => registry.close());

/** What each spelling is answered with, some at once. */
async function answers(field: string, read: (found: any) => unknown): Promise<unknown[]> {
  const found: unknown[] = [];
  for (let i = 0; i < SPELLINGS.length; i += AT_ONCE) {
    const some = SPELLINGS.slice(i, i + AT_ONCE);
    const variables = Object.fromEntries(some.map(({ text }, n) => [`t${n}`, text]));
    const fields = some.map((_, n) => `f${n}: ${field.replace('$text', `$t${n}`)}`);
    const data = await registry.data(
      `query (${some.map((_, n) => `$t${n}: String!`).join(', ')}) { ${fields.join(' ')} }`,
      { variables },
    );
    found.push(...some.map((_, n) => read(data[`f${n}`])));
  }
  return found;
}

/** The spellings that were answered for with another city than theirs. */
const missed = (found: unknown[]) =>
  SPELLINGS.flatMap(({ code, name, text }, i) =>
    found[i] === code ? [] : [`${name}: ${text}: ${JSON.stringify(found[i])}`],
  );

it('are three hundred names, three spellings of each', () => {
  expect(new Set(NAMES.map(({ name }) => name)).size).toBe(300);
  for (const { name, spellings } of NAMES) expect([name, new Set([name, ...spellings]).size]).toEqual([name, 4]);
});

describe('R27: a city by each spelling of its name', () => {
  it('is what a reference means', async () => {
    expect(missed(await answers('city(ref: $text) { code }', (city) => city?.code))).toEqual([]);
  }, 180_000);

  it('is in the list that is filtered by it', async () => {
    const codes = await answers('cities(filter: { text: $text }, first: 20) { nodes { code } }', ({ nodes }) =>
      nodes.map(({ code }: { code: string }) => code),
    );
    expect(
      missed(codes.map((all, i) => ((all as string[]).includes(SPELLINGS[i]!.code) ? SPELLINGS[i]!.code : all))),
    ).toEqual([]);
  }, 180_000);

  it('is the first that a search finds', async () => {
    const found = await answers(
      'search(text: $text, first: 1, types: [CITY]) { nodes { ... on City { code } } }',
      ({ nodes }) => nodes[0]?.code,
    );
    expect(missed(found)).toEqual([]);
  }, 180_000);

  it('what is equal for references is equal for search, as the database spells it', async () => {
    const texts = NAMES.flatMap(({ name, spellings }) => [name, ...spellings]);
    const rows: { text: string; key: string }[] = await registry.database.query(
      `SELECT text, replace(search_key(text), ' ', '') AS key FROM unnest($1::text[]) text`,
      [texts],
    );
    const keys = Map.groupBy(rows, ({ text }) => fold(text));
    const apart = [...keys.values()].filter((some) => new Set(some.map(({ key }) => key)).size > 1);
    expect(apart).toEqual([]);
  });
});
