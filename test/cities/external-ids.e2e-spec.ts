import { Registry } from '../support/registry.js';

let registry: Registry;
beforeAll(async () => {
  registry = await Registry.open('demonstration');
});
afterAll(() => registry?.close());

const IDS = 'code wikidata geonames oktmo revision';
async function update(city: string, ids: object) {
  const { it } = await registry.data(
    `mutation ($input: CityUpdateInput!) { it: cityUpdate(input: $input) { city { ${IDS} } userErrors { code field message suggestions } } }`,
    { variables: { input: { city, ...ids } } },
  );
  return it;
}
const codeOf = async (ref: string, as: 'public' | 'staff' = 'public') =>
  (await registry.data('query ($ref: String!) { city(ref: $ref) { code } }', { as, variables: { ref } })).city?.code;

describe('the ids of a city elsewhere', () => {
  it('are recorded in whatever form they are copied, and cleared by null', async () => {
    const { city, userErrors } = await update('BY-GRODNO', {
      wikidata: 'https://www.wikidata.org/wiki/q181376',
      geonames: ' https://www.geonames.org/627904/hrodna.html ',
      oktmo: '64 701 000',
    });
    expect(userErrors).toEqual([]);
    expect(city).toMatchObject({ code: 'BY-GRODNO', wikidata: 'Q181376', geonames: '627904', oktmo: '64701000' });
    expect((await update('BY-GRODNO', { oktmo: null })).city).toMatchObject({ oktmo: null, wikidata: 'Q181376' });
    const { city: told } = await registry.data(
      `{ city(ref: "BY-GRODNO") { history(first: 1) { nodes { differences { field to } } } } }`,
    );
    expect(told.history.nodes[0].differences).toEqual([{ field: 'oktmo', to: null }]);
  });

  it.each([
    ['wikidata:Q181376', 'BY-GRODNO'],
    ['Wikidata: q181376', 'BY-GRODNO'],
    ['Q181376', 'BY-GRODNO'],
    ['q181376', 'BY-GRODNO'],
    ['http://www.wikidata.org/entity/Q181376', 'BY-GRODNO'],
    ['geonames:627904', 'BY-GRODNO'],
    ['https://www.geonames.org/627904', 'BY-GRODNO'],
    ['627904', undefined],
    ['oktmo:627904', undefined],
    ['wikidata:627904', undefined],
    ['wikidata:Q1', undefined],
    ['wikidata:Гродно', undefined],
    ['wikidata:', undefined],
  ])('find it: %s', async (ref, code) => {
    expect(await codeOf(ref)).toBe(code);
    const { agreements, errors } = await registry
      .ask('query ($c: [String!]) { agreements(filter: { cities: $c }) { nodes { code } } }', {
        as: 'public',
        variables: { c: [ref] },
      })
      .then(({ data, errors: found }) => ({ agreements: data?.agreements, errors: found }));
    if (code) expect(agreements.nodes).toEqual([{ code: 'AGR-2022-003' }]);
    else expect(errors![0]!.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('alone are ambiguous with a name, and give way to a code', async () => {
    const { cityRegister } = await registry.data(
      `mutation { cityRegister(input: { code: "XX-Q", visibility: PUBLIC, names: [{ language: "en", text: "Q181376" }], confirm: true }) { userErrors { message } } }`,
    );
    expect(cityRegister.userErrors).toEqual([]);
    const { errors } = await registry.ask('{ city(ref: "Q181376") { code } }', { language: 'en' });
    expect(errors![0]!.extensions).toMatchObject({ code: 'AMBIGUOUS' });
    expect(await codeOf('wikidata:Q181376')).toBe('BY-GRODNO');
    await update('XX-Q', { code: 'Q181376' });
    expect(await codeOf('Q181376')).toBe('Q181376');
    expect(await codeOf('wikidata:Q181376')).toBe('BY-GRODNO');
  });

  it('belong to one city only', async () => {
    const before = await registry.everyRow();
    expect(await update('BY-MINSK', { wikidata: 'Q181376' })).toEqual({
      city: null,
      userErrors: [
        {
          code: 'DUPLICATE',
          field: ['input', 'wikidata'],
          message:
            'Q181376 уже записан за BY-GRODNO. Используйте ту запись или исправьте идентификатор у одной из них.',
          suggestions: ['BY-GRODNO'],
        },
      ],
    });
    expect(await registry.everyRow()).toEqual(before);
    expect((await update('BY-GRODNO', { wikidata: 'Q181376' })).userErrors).toEqual([]);
  });

  it.each([
    ['wikidata', '181376', 'Идентификатор Wikidata — буква Q и цифры, например Q181376; годится и адрес страницы.'],
    ['wikidata', 'Q0', 'Идентификатор Wikidata — буква Q и цифры, например Q181376; годится и адрес страницы.'],
    [
      'wikidata',
      'https://evil.example/Q181376',
      'Идентификатор Wikidata — буква Q и цифры, например Q181376; годится и адрес страницы.',
    ],
    ['geonames', '-5', 'Идентификатор GeoNames — число, например 627904; годится и адрес страницы.'],
    ['geonames', '99999999999', 'Идентификатор GeoNames — число, например 627904; годится и адрес страницы.'],
    ['oktmo', '6470100', 'Код ОКТМО — 8 цифр, у населённого пункта 11, например 64701000001.'],
    ['oktmo', '647010000010', 'Код ОКТМО — 8 цифр, у населённого пункта 11, например 64701000001.'],
  ])('are refused where they are none: %s %s', async (field, value, message) => {
    const { city, userErrors } = await update('BY-MINSK', { [field]: value });
    expect([city, userErrors]).toEqual([
      null,
      [{ code: 'INVALID', field: ['input', field], message, suggestions: [] }],
    ]);
  });

  it('of a city that is not public are told to nobody', async () => {
    await registry.data(
      `mutation { cityRegister(input: { code: "XX-HIDDEN", wikidata: "Q777", names: [{ language: "ru", text: "Скрытный" }] }) { userErrors { message } } }`,
    );
    expect([await codeOf('wikidata:Q777'), await codeOf('Q777'), await codeOf('wikidata:Q777', 'staff')]).toEqual([
      undefined,
      undefined,
      'XX-HIDDEN',
    ]);
  });
});

describe('a name that falls back to another language', () => {
  const ask = (query: string, language = 'ru') => registry.data(query, { as: 'public', language });

  it('says in which language it is', async () => {
    const query = (language: string) =>
      `{ city(ref: "JP-WAKKANAI") { asked: nameIn(language: "${language}") { text language } name(language: "${language}") } }`;
    const { city } = await ask(
      `{ city(ref: "BY-GRODNO") { ru: nameIn(language: "ru") { text language } be: nameIn(language: "be") { text language } name(language: "be") } }`,
    );
    expect(city.ru).toEqual({ text: 'Гродно', language: 'ru' });
    expect(city.be.text).toBe(city.name);
    for (const tag of ['ja', 'fi', 'zh-Hant', 'en']) {
      const found = (await ask(query(tag))).city;
      if (found) expect(found.asked.text).toBe(found.name);
    }
  });

  it('is that of Accept-Language where no other is asked for', async () => {
    const { agreement } = await ask(
      '{ agreement(ref: "AGR-2022-003") { titleIn { text language } title titles { language text } } }',
      'fi',
    );
    expect(agreement.titleIn.text).toBe(agreement.title);
    expect(agreement.titles).toContainEqual(agreement.titleIn);
    const { events } = await ask(
      '{ events { nodes { title titleIn { text language } titles { language text } } } }',
      'fi',
    );
    for (const { title, titleIn, titles } of events.nodes) {
      expect(titleIn.text).toBe(title);
      expect(titles).toContainEqual(titleIn);
    }
  });
});
