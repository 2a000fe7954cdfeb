import { Registry } from '../support/registry.js';
import { BOTH_BLAGOVESHCHENSK, cityRegister, cityUpdate, ERRORS, open, refusedWith } from './city-client.js';

describe('cities, as they are kept', () => {
  let registry: Registry;
  beforeEach(async () => {
    registry = await open();
  });
  afterEach(() => registry.close());

  /** Asks for something that is refused, and looks that nothing changed. */
  const refusal = async (mutation: string, language = 'ru') => {
    const before = await registry.everyRow();
    const data = await registry.data(mutation, { language });
    expect(await registry.everyRow()).toEqual(before);
    return Object.values(data)[0];
  };

  it('R25: a mutation lists the homonyms, and the near matches of what is mistyped', async () => {
    expect(await refusal(cityUpdate('city: "Благовещенск", population: 1'))).toEqual(
      refusedWith(
        'AMBIGUOUS',
        `Под «Благовещенск» подходит несколько городов: ${BOTH_BLAGOVESHCHENSK.join(', ')}. Введите код нужного.`,
        ['input', 'city'],
        BOTH_BLAGOVESHCHENSK,
      ),
    );
    expect(await refusal(cityUpdate('city: "Гроднa", population: 1'))).toEqual(
      refusedWith(
        'NOT_FOUND',
        'Города «Гроднa» в реестре нет. Возможно, вы имели в виду BY-GRODNO Гродно?',
        ['input', 'city'],
        ['BY-GRODNO Гродно'],
      ),
    );
    expect(await refusal(cityUpdate('city: "Гроднa", population: 1'), 'en')).toEqual(
      refusedWith(
        'NOT_FOUND',
        'There is no city «Гроднa». Did you mean BY-GRODNO Гродно?',
        ['input', 'city'],
        ['BY-GRODNO Гродно'],
      ),
    );
    expect(await refusal(cityUpdate('city: "Ленинский район Минска", population: 1'))).toEqual(
      refusedWith(
        'NOT_FOUND',
        'Города «Ленинский район Минска» в реестре нет. Возможно, вы имели в виду BY-MINSK-LENINSKY Ленинский район города Минска?',
        ['input', 'city'],
        ['BY-MINSK-LENINSKY Ленинский район города Минска'],
      ),
    );
    // What was suggested may be pasted as it stands, by itself and in a list.
    for (const pasted of BOTH_BLAGOVESHCHENSK) {
      const { city, partnerships } = await registry.data(
        `{ city(ref: "${pasted}") { code } partnerships(filter: { cities: ["${pasted}"] }) { totalCount } }`,
      );
      expect(pasted.startsWith(`${city.code} `)).toBe(true);
      expect(partnerships.totalCount).toBe(city.code === 'RU-BLAGOVESHCHENSK-AMU' ? 1 : 0);
    }
  });

  it('a city is registered with all that is said of it', async () => {
    const fields = `code kind name names { language text script kind since { text } until { text } } parent { code }
      country { code subdivision } location { latitude longitude } timeZone population website existsUntil { text }
      successor { code } summary revision history { nodes { verb byRole } }`;
    expect(
      await registry.data(
        cityRegister(
          `code: "by-x", kind: CITY_DISTRICT, parent: "минск", timeZone: "Europe/Minsk", population: 200000, website: "https://x.by",
           location: { latitude: 53.9, longitude: 27.5 }, placements: [{ policy: ISO, country: "by", subdivision: "by-hm" }],
           names: [{ language: "RU", text: " Московский район " }, { language: "ja", text: "豊原", script: "Jpan", kind: FORMER, since: "1908", until: "1946-06" }]`,
          fields,
        ),
      ),
    ).toEqual({
      cityRegister: {
        city: {
          code: 'BY-X',
          kind: 'CITY_DISTRICT',
          name: 'Московский район',
          names: [
            { language: 'ru', text: 'Московский район', script: null, kind: 'OFFICIAL', since: null, until: null },
            {
              language: 'ja',
              text: '豊原',
              script: 'Jpan',
              kind: 'FORMER',
              since: { text: '1908' },
              until: { text: '1946-06' },
            },
          ],
          parent: { code: 'BY-MINSK' },
          country: { code: 'BY', subdivision: 'BY-HM' },
          location: { latitude: 53.9, longitude: 27.5 },
          timeZone: 'Europe/Minsk',
          population: 200000,
          website: 'https://x.by',
          existsUntil: null,
          successor: null,
          summary: 'Московский район (BY-X) — район города (внутригородской район), Минск, Беларусь.',
          revision: 1,
          history: { nodes: [{ verb: 'CITY_REGISTERED', byRole: 'STAFF' }] },
        },
        userErrors: [],
      },
    });
  });

  it('without a code one is made of country and name; what cannot be written in Latin letters asks for one', async () => {
    expect(
      await registry.data(
        cityRegister('names: [{ language: "ru", text: "Ёлкино-2" }], placements: [{ policy: ISO, country: "ru" }]'),
      ),
    ).toEqual({
      cityRegister: { city: { code: 'RU-ELKINO-2', name: 'Ёлкино-2', kind: 'CITY', revision: 1 }, userErrors: [] },
    });
    expect(await refusal(cityRegister('names: [{ language: "ar", text: "القدس" }]'))).toEqual(
      refusedWith(
        'REQUIRED',
        'Из этого названия код не составить. Укажите его латинскими буквами, например BY-GRODNO.',
        ['input', 'code'],
      ),
    );
  });

  it('R27: a name is kept as written, right to left, with its accents and beyond the basic plane', async () => {
    for (const [code, text, typed] of [
      ['PS-Q', 'القدس', 'القدس'],
      ['PL-L', 'Łódź', 'lodz'],
      ['XK-G', '𐌲𐌿𐍄', '𐌲𐌿𐍄'],
      ['AQ-E', '🏙️', '🏙️'],
    ])
      expect([
        (await registry.data(cityRegister(`code: "${code}", names: [{ language: "en", text: "${text}" }]`)))
          .cityRegister,
        (await registry.data(`{ city(ref: "${typed}") { code } }`)).city,
      ]).toEqual([{ city: { code, name: text, kind: 'CITY', revision: 1 }, userErrors: [] }, { code }]);
  });

  it('an update changes what it names, clears what it says is null, and leaves the rest', async () => {
    const fields = 'code revision population website timeZone location { latitude } country { code } names { text }';
    const names = [{ text: 'Гродно' }, { text: 'Grodno' }, { text: 'Гродна' }, { text: 'Hrodna' }];
    const before = {
      code: 'BY-GRODNO',
      revision: 2,
      population: 361000,
      website: 'https://grodno.gov.by',
      timeZone: 'Europe/Minsk',
      location: { latitude: 53.678 },
      country: { code: 'BY' },
      names,
    };
    const update = (input: string) => registry.data(cityUpdate(`city: "Гродно", ${input}`, fields));
    expect(await update('population: 361000, website: "https://grodno.gov.by", ifRevision: 1')).toEqual({
      cityUpdate: { city: before, userErrors: [] },
    });
    expect(await update('population: null, location: null, placements: null')).toEqual({
      cityUpdate: {
        city: { ...before, revision: 3, population: null, location: null, country: null },
        userErrors: [],
      },
    });
    expect(await update('population: null')).toEqual({
      cityUpdate: {
        city: { ...before, revision: 3, population: null, location: null, country: null },
        userErrors: [],
      },
    });
    expect(
      await registry.data(
        '{ city(ref: "BY-GRODNO") { history { nodes { verb byRole differences { field from to } } } } }',
      ),
    ).toEqual({
      city: {
        history: {
          nodes: [
            {
              verb: 'CITY_UPDATED',
              byRole: 'STAFF',
              differences: [
                { field: 'latitude', from: '53.678', to: null },
                { field: 'longitude', from: '23.83', to: null },
                { field: 'placements', from: expect.stringContaining('BY-HR'), to: '[]' },
                { field: 'population', from: '361000', to: null },
              ],
            },
            {
              verb: 'CITY_UPDATED',
              byRole: 'STAFF',
              differences: [
                { field: 'website', from: null, to: '"https://grodno.gov.by"' },
                { field: 'population', from: null, to: '361000' },
              ],
            },
            { verb: 'CITY_REGISTERED', byRole: 'ADMIN', differences: expect.any(Array) },
          ],
        },
      },
    });
  });

  it('a stale edit is refused, and the thing as it stands is shown', async () => {
    await registry.data(cityUpdate('city: "BY-MINSK", population: 5'));
    for (const [field, input] of Object.entries({
      cityUpdate: 'population: 6',
      cityRename: 'name: { language: "ru", text: "Менск" }, on: "2024"',
      citySucceed: 'on: "2024"',
    }))
      expect(
        await refusal(
          `mutation { ${field}(input: { city: "BY-MINSK", ${input}, ifRevision: 1 }) { city { code revision population } ${ERRORS} } }`,
        ),
      ).toEqual({
        city: { code: 'BY-MINSK', revision: 2, population: 5 },
        userErrors: [
          {
            code: 'STALE_REVISION',
            message:
              'Запись уже изменена: её редакция 2, а вы правите 1. Прочтите её снова и повторите с ifRevision: 2.',
            field: ['input', 'ifRevision'],
            suggestions: ['2'],
          },
        ],
      });
  });
});
