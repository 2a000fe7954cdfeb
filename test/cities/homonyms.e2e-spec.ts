import { Registry } from '../support/registry.js';

describe('cities of one name are told apart (J1), a district has its city (R24)', () => {
  let registry: Registry;
  beforeAll(async () => {
    registry = await Registry.open('article');
    const placed = (subdivision: string) =>
      `placements: [{ policy: ISO, country: "RU", subdivision: "${subdivision}" }]`;
    const done = await registry.data(`mutation {
      a: cityRegister(input: { code: "RU-BLAGOVESHCHENSK-BA", names: [{ language: "ru", text: "Благовещенск" }, { language: "en", text: "Blagoveshchensk" }], ${placed('RU-BA')} }) { userErrors { message } }
      b: cityRegister(input: { code: "RU-MINSKIY", kind: CITY_DISTRICT, parent: "BY-MINSK", names: [{ language: "ru", text: "Заводской район" }] }) { userErrors { message } }
      c: partnershipEstablish(input: { city: "RU-BLAGOVESHCHENSK-BA", kind: SISTER, on: "2010-03-05" }) { userErrors { message } }
      d: partnershipEstablish(input: { city: "RU-MINSKIY", kind: FRIENDSHIP, on: "2010-04-05" }) { userErrors { message } }
      e: exchangeLog(input: { kind: WORKING_VISIT, on: "2020-01", cities: ["RU-BLAGOVESHCHENSK-BA", "RU-BLAGOVESHCHENSK-AMU"], visibility: PUBLIC }) { userErrors { message } }
      f: agreementRegister(input: { kind: COOPERATION_AGREEMENT, signed: "2019-05-06", titles: [{ language: "ru", text: "Соглашение «Два города» о дружбе" }],
        parties: [{ city: "RU-YUZHNO-SAKHALINSK" }, { city: "RU-BLAGOVESHCHENSK-BA" }, { city: "RU-BLAGOVESHCHENSK-AMU" }] }) { userErrors { message } }
    }`);
    for (const { userErrors } of Object.values<any>(done)) expect(userErrors).toEqual([]);
  });
  afterAll(() => registry.close());

  const [AMUR, BASHKIR] = ['Благовещенск (Амурская область)', 'Благовещенск (Республика Башкортостан)'];

  it('where a name fits both', async () => {
    const { errors } = await registry.ask('{ city(ref: "благовещенск") { id } }');
    expect(errors).toMatchObject([
      { extensions: { suggestions: [`RU-BLAGOVESHCHENSK-AMU ${AMUR}`, `RU-BLAGOVESHCHENSK-BA ${BASHKIR}`] } },
    ]);
  });

  it('where a misspelt one is like both', async () => {
    const { partnershipEstablish } = await registry.data(
      'mutation { partnershipEstablish(input: { city: "Благовещинск", kind: SISTER, on: "2020" }) { userErrors { suggestions } } }',
    );
    expect(partnershipEstablish.userErrors[0].suggestions).toEqual(
      expect.arrayContaining([`RU-BLAGOVESHCHENSK-AMU ${AMUR}`, `RU-BLAGOVESHCHENSK-BA ${BASHKIR}`]),
    );
  });

  it('in sentences about their records', async () => {
    const { partnerships, agreement, exchanges } = await registry.data(
      `{ partnerships { nodes { summary } } agreement(ref: "Соглашение «Два города» о дружбе") { summary } exchanges { nodes { summary } } }`,
    );
    const all: string[] = partnerships.nodes.map(({ summary }: any) => summary);
    expect(all.find((text) => text.includes('Башкортостан'))).toMatch(
      /^Благовещенск \(Республика Башкортостан\) — город-побратим/,
    );
    expect(all.find((text) => text.includes('Амурская'))).toMatch(/^Благовещенск \(Амурская область\) — /);
    expect(all.find((text) => text.includes('Заводской'))).toMatch(
      /^Заводской район \(Минск\) — дружественный район; связь действует\./,
    );
    expect(all.find((text) => text.includes('Гродно'))).toMatch(/^Гродно — /);
    expect(agreement.summary).toMatch(
      `«Соглашение „Два города“ о дружбе» (Южно-Сахалинск, ${BASHKIR}, ${AMUR}), подписано 6 мая 2019 года`,
    );
    expect(exchanges.nodes.map(({ summary }: any) => summary)).toContainEqual(
      expect.stringContaining(`${BASHKIR}, ${AMUR}`),
    );
  });

  it('in titles of anniversaries and of what is found', async () => {
    const { anniversaries, search } = await registry.data(`{
      anniversaries(from: "2027-01-01", to: "2027-12-31", first: 100) { nodes { title english: title(language: "en") } }
      search(text: "Благовещенск", types: [CITY]) { edges { title } }
    }`);
    const titles = anniversaries.nodes.map(({ title }: any) => title);
    expect(titles).toEqual(
      expect.arrayContaining([
        `17-летие побратимских связей с городом ${BASHKIR}`,
        `5-летие партнёрских связей с городом ${AMUR}`,
        '17-летие дружественных связей с Заводским районом (Минск)',
        '8-летие подписания Соглашения «Два города» о дружбе',
      ]),
    );
    expect(anniversaries.nodes.map(({ english }: any) => english)).toEqual(
      expect.arrayContaining([
        '17th anniversary of sister-city ties with Blagoveshchensk (Bashkortostan)',
        "8th anniversary of “Соглашение 'Два города' о дружбе”",
      ]),
    );
    expect(search.edges.map(({ title }: any) => title).sort()).toEqual([AMUR, BASHKIR]);
  });

  it('in the public calendar', async () => {
    const response = await fetch(`${registry.url}/calendar/anniversaries.ics`);
    const text = (await response.text()).replaceAll('\r\n ', '');
    expect(text).toContain(`SUMMARY:17-летие побратимских связей с городом ${BASHKIR}`);
    expect(text).toContain('SUMMARY:17-летие дружественных связей с Заводским районом (Минск)');
    expect(text).toContain(`LOCATION:${BASHKIR}`);
  });

  it('but the public is not told by a title that there is another one of which nothing is public', async () => {
    await registry.data(`mutation {
      cityRegister(input: { code: "RU-MAGADAN-2", names: [{ language: "ru", text: "Магадан" }], visibility: INTERNAL, confirm: true }) { city { id } }
      partnershipEstablish(input: { city: "RU-MAGADAN", kind: SISTER, on: "2011-02-03" }) { userErrors { message } }
    }`);
    const query = '{ partnership(ref: "RU-MAGADAN") { summary } }';
    const summary = async (as: 'public' | 'staff') => (await registry.data(query, { as })).partnership.summary;
    expect(await summary('public')).toMatch(/^Магадан — /);
    expect(await summary('staff')).toMatch(/^Магадан \(Магаданская область\) — /);
  });
});
