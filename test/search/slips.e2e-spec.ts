import { Registry } from '../support/registry.js';

let registry: Registry;
beforeAll(async () => (registry = await Registry.open('demonstration')));
afterAll(() => registry.close());

const search = async (text: string, more = 'first: 20') => {
  const data = await registry.data(
    `query ($text: String!) { search(text: $text, ${more}) { totalCount nodes { __typename ... on City { code } ... on Agreement { code } }
      edges { cursor } pageInfo { hasNextPage endCursor } } }`,
    { variables: { text } },
  );
  return data.search;
};
const firstBy = async (text: string) => (await search(text)).nodes[0]?.code;

const SLIPS: [typed: string, code: string][] = [
  ['Гордно', 'BY-GRODNO'],
  ['Родно', 'BY-GRODNO'],
  ['Гродон', 'BY-GRODNO'],
  ['Грондо', 'BY-GRODNO'],
  ['Грдно', 'BY-GRODNO'],
  ['Гродоно', 'BY-GRODNO'],
  ['Гроднa', 'BY-GRODNO'],
  ['Ялат', 'YALTA'],
  ['Мниск', 'BY-MINSK'],
  ['Хйэхэ', 'CN-HEIHE'],
  ['Хейхе', 'CN-HEIHE'],
  ['Чжхуай', 'CN-ZHUHAI'],
  ['Магдаан', 'RU-MAGADAN'],
];
const LAYOUTS: [typed: string, code: string][] = [
  ['Uhjlyj', 'BY-GRODNO'],
  ['uhjlyj', 'BY-GRODNO'],
  ['Пкщвтщ', 'BY-GRODNO'],
  [`[tq[t`, 'CN-HEIHE'],
  ['vfuflfy', 'RU-MAGADAN'],
  ['<kfujdtotycr', 'RU-BLAGOVESHCHENSK-AMU'],
];

describe('R27: a word with a slip', () => {
  it.each(SLIPS)('«%s» finds %s first', async (typed, code) => {
    expect(await firstBy(typed)).toBe(code);
  });

  it('finds a title, among other words that are spelt right', async () => {
    expect(await firstBy('соглашение об устанволении побратимских связей')).toBe('AGR-2022-003');
  });
});

describe('R27: what was typed on the other keyboard layout', () => {
  it.each(LAYOUTS)('«%s» finds %s first', async (typed, code) => {
    expect(await firstBy(typed)).toBe(code);
  });

  it('is found page by page, and counted', async () => {
    const [typed, meant] = [await search('cjukfitybt'), await search('соглашение')];
    expect(meant.totalCount).toBeGreaterThan(2);
    expect([typed.totalCount, typed.nodes]).toEqual([meant.totalCount, meant.nodes]);
    const paged: unknown[] = [];
    for (let more = 'first: 1'; ;) {
      const { nodes, pageInfo } = await search('cjukfitybt', more);
      paged.push(...nodes);
      if (!pageInfo.hasNextPage) break;
      more = `first: 1, after: "${pageInfo.endCursor}"`;
    }
    expect(paged).toEqual(meant.nodes);
  });
});

describe('a slip in a reference', () => {
  const suspend = (city: string) =>
    registry.data(
      `mutation ($city: String!) { it: cityUpdate(input: { city: $city, population: 1 }) { city { id } userErrors { code message suggestions } } }`,
      { variables: { city } },
    );

  it.each([...SLIPS.filter(([typed]) => typed !== 'Хейхе'), ...LAYOUTS])(
    '«%s» is not taken for %s, but suggested first',
    async (typed, code) => {
      const before = await registry.everyRow();
      const { it } = await suspend(typed);
      expect(it).toMatchObject({ city: null, userErrors: [{ code: 'NOT_FOUND' }] });
      expect(it.userErrors[0].suggestions[0]).toMatch(new RegExp(`^${code} `));
      expect(it.userErrors[0].message).toContain(`вы имели в виду ${code}`);
      expect(await registry.everyRow()).toEqual(before);
    },
  );

  it('of what nobody is like suggests nothing', async () => {
    expect((await suspend('Атлантида')).it.userErrors[0].suggestions).toEqual([]);
  });

  it('in a filter suggests too', async () => {
    const { errors } = await registry.ask('{ events(filter: { cities: ["Uhjlyj"] }) { nodes { id } } }');
    expect(errors![0]!.extensions.suggestions).toEqual(['BY-GRODNO Гродно']);
  });

  it.each([
    ['Гордно', 'BY-GRODNO', 'название то же или отличается на одну букву'],
    ['Хейхе', 'CN-HEIHE', 'название то же или отличается на одну букву'],
    ['Uhjlyj', 'BY-GRODNO', 'те же клавиши в другой раскладке'],
  ])('is asked back about, if a city is registered as «%s»', async (text, code, how) => {
    const kind = code === 'CN-HEIHE' ? 'PREFECTURE_CITY' : 'CITY';
    const { it } = await registry.data(
      `mutation ($text: String!) { it: cityRegister(input: { code: "X-NEW", kind: ${kind}, names: [{ language: "ru", text: $text }] }) {
        userErrors { code message suggestions } } }`,
      { variables: { text } },
    );
    expect(it.userErrors).toEqual([
      { code: 'NEEDS_CONFIRMATION', message: expect.stringContaining(how), suggestions: [code] },
    ]);
  });

  it('that is the name of a city means that city', async () => {
    const { it } =
      await registry.data(`mutation { it: cityRegister(input: { code: "X-UHJLYJ", names: [{ language: "en", text: "Uhjlyj" }],
      confirm: true }) { userErrors { code } } }`);
    expect(it.userErrors).toEqual([]);
    const { city } = await registry.data('{ city(ref: "uhjlyj") { code } }');
    expect([city.code, await firstBy('Uhjlyj')]).toEqual(['X-UHJLYJ', 'X-UHJLYJ']);
    expect((await suspend('Uhjlyj')).it).toMatchObject({ city: { id: expect.any(String) }, userErrors: [] });
  });

  it('R27: of two names that are one but for diacritics the one that is written alike is meant', async () => {
    await registry.data(`mutation { a: cityRegister(input: { code: "X-A", names: [{ language: "de", text: "Körle" }], confirm: true }) { userErrors { code } }
      b: cityRegister(input: { code: "X-B", names: [{ language: "de", text: "Korle" }], confirm: true }) { userErrors { code } } }`);
    for (const [ref, code] of [
      ['Körle', 'X-A'],
      ['korle', 'X-B'],
    ]) {
      const { city, events } = await registry.data(
        `{ city(ref: "${ref}") { code } events(filter: { cities: ["${ref}"] }) { totalCount } }`,
      );
      expect([city.code, events.totalCount]).toEqual([code, 0]);
    }
    const { errors } = await registry.ask('{ city(ref: "Koerle") { code } }');
    expect(errors![0]!.extensions).toMatchObject({ code: 'AMBIGUOUS', suggestions: ['X-A Körle', 'X-B Korle'] });
  });
});
