import { Registry } from './support/registry.js';

const ERRORS = 'userErrors { code message field suggestions }';
const cityRegister = (input: string, fields = 'code name kind revision') =>
  `mutation { cityRegister(input: { ${input} }) { city { ${fields} } ${ERRORS} } }`;
const cityUpdate = (input: string, fields = 'code revision') =>
  `mutation { cityUpdate(input: { ${input} }) { city { ${fields} } ${ERRORS} } }`;
const cityRename = (input: string, fields = 'code revision') =>
  `mutation { cityRename(input: { ${input} }) { city { ${fields} } ${ERRORS} } }`;
const citySucceed = (input: string, fields = 'code revision') =>
  `mutation { citySucceed(input: { ${input} }) { city { ${fields} } ${ERRORS} } }`;
const refusedWith = (code: string, message: string, field: string[] | null, suggestions: string[] = []) => ({
  city: null,
  userErrors: [{ code, message, field, suggestions }],
});
const ALL = [
  'BY-GRODNO',
  'BY-MINSK',
  'BY-MINSK-LENINSKY',
  'CN-HEIHE',
  'CN-ZHUHAI',
  'JP-ASAHIKAWA',
  'JP-HAKODATE',
  'JP-WAKKANAI',
  'KR-ANSAN',
  'RU-BLAGOVESHCHENSK-AMU',
  'RU-BLAGOVESHCHENSK-BA',
  'RU-KHABAROVSK',
  'RU-MAGADAN',
  'RU-NIZHNY-NOVGOROD',
  'RU-VLADIVOSTOK',
  'RU-YUZHNO-SAKHALINSK',
  'YALTA',
];
const BOTH_BLAGOVESHCHENSK = ['RU-BLAGOVESHCHENSK-AMU Благовещенск', 'RU-BLAGOVESHCHENSK-BA Благовещенск'];
const NO_KEY =
  'Нужен действующий ключ доступа. В песочнице впишите его в поле «Ключ доступа» наверху, из программы передайте в заголовке «Authorization: Bearer <ключ>»; если передали — он введён с ошибкой или отозван.';

async function open(): Promise<Registry> {
  const registry = await Registry.open('article');
  await registry.data(
    cityRegister(
      'code: "RU-BLAGOVESHCHENSK-BA", names: [{ language: "ru", text: "Благовещенск" }], placements: [{ policy: ISO, country: "RU", subdivision: "RU-BA" }]',
    ),
  );
  return registry;
}

/** Every row of every table: a refusal must leave it as it was. */
async function everything({ database }: Registry): Promise<Record<string, { rows: string; digest: string }>> {
  const tables: { name: string }[] = await database.query(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
  );
  const found: Record<string, { rows: string; digest: string }> = {};
  for (const { name } of tables)
    [found[name]] = await database.query(
      `SELECT count(*) AS rows, md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) AS digest FROM "${name}" t`,
    );
  return found;
}

const errorsOf = (answer: Awaited<ReturnType<Registry['ask']>>) =>
  answer.errors?.map(({ message, path, extensions: { code, suggestions } }) => ({ code, message, path, suggestions }));

describe('cities, as they are read', () => {
  let registry: Registry;
  beforeAll(async () => {
    registry = await open();
  });
  afterAll(() => registry.close());

  const codeOf = async (ref: string) =>
    (await registry.data('query ($ref: String!) { city(ref: $ref) { code } }', { variables: { ref } })).city?.code;

  it('R27: are found by code in any case and by any name, however it is written', async () => {
    const meant: Record<string, string[]> = {
      'BY-GRODNO': [
        'BY-GRODNO',
        'by-grodno',
        ' By-Grodno ',
        'Гродно',
        'ГРОДНО',
        'grodno',
        'Гродна',
        'Hrodna',
        'Grödno',
      ],
      'RU-YUZHNO-SAKHALINSK': [
        'Южно-Сахалинск',
        'южно сахалинск',
        'ЮжноСахалинск',
        'Yuzhno–Sakhalinsk',
        'ユジノサハリンスク',
        'Тоёхара',
        'тоехара',
        '豊原',
      ],
      'JP-HAKODATE': ['Хакодате', 'хакодатэ', '函館市', 'HAKODATE'],
      'KR-ANSAN': ['안산시', 'Ансан', 'ANSAN'],
      'RU-BLAGOVESHCHENSK-AMU': ['Благовещенск (Амурская область)', 'Blagoveshchensk'],
    };
    for (const [code, refs] of Object.entries(meant))
      expect(await Promise.all(refs.map(codeOf))).toEqual(refs.map(() => code));
  });

  it('are found by id, and as a node', async () => {
    const { city } = await registry.data('{ city(ref: "BY-GRODNO") { id } }');
    expect(
      await registry.data(`{ city(ref: "${city.id}") { code } node(id: "${city.id}") { __typename id } }`),
    ).toEqual({
      city: { code: 'BY-GRODNO' },
      node: { __typename: 'City', id: city.id },
    });
  });

  it('what is not there is null', async () => {
    expect(
      await registry.data(
        `{ a: city(ref: "Гроднa") { id } b: city(ref: "") { id } c: city(ref: "🏙️") { id }
           d: city(ref: "city_01m8446vyn3geddk3qszgpx5rx") { id } e: node(id: "city_01m8446vyn3geddk3qszgpx5rx") { id }
           f: node(id: "Гродно") { id } g: node(id: "key_01m8446vyn3geddk3qszgpx5rx") { id } }`,
      ),
    ).toEqual({ a: null, b: null, c: null, d: null, e: null, f: null, g: null });
  });

  it('R25: a name of two answers AMBIGUOUS with both codes', async () => {
    const answer = await registry.ask('{ city(ref: "благовещенск") { code } }');
    expect(errorsOf(answer)).toEqual([
      {
        code: 'AMBIGUOUS',
        message: `Под «благовещенск» подходит несколько городов: ${BOTH_BLAGOVESHCHENSK.join(', ')}. Введите код нужного.`,
        path: ['city'],
        suggestions: BOTH_BLAGOVESHCHENSK,
      },
    ]);
    expect(answer.data).toEqual({ city: null });
    expect(
      errorsOf(await registry.ask('{ city(ref: "благовещенск") { code } }', { language: 'en' }))?.[0]?.message,
    ).toBe(`«благовещенск» matches ${BOTH_BLAGOVESHCHENSK.join(', ')}. Enter the code of the one you mean.`);
  });

  it('check 12: Yalta lies where each policy says, and both answers are labelled', async () => {
    const before = await registry.database.query('SELECT * FROM city_placement ORDER BY id');
    const country = 'code name subdivision policy isDisputed';
    expect(
      await registry.data(`{ city(ref: "Ялта") {
        left: country { ${country} } iso: country(policy: ISO) { ${country} } host: country(policy: HOST_STATE) { ${country} }
      } grodno: city(ref: "Гродно") { country(policy: HOST_STATE) { ${country} } } }`),
    ).toEqual({
      city: {
        left: { code: 'RU', name: 'Россия', subdivision: null, policy: 'HOST_STATE', isDisputed: true },
        iso: { code: 'UA', name: 'Украина', subdivision: 'UA-43', policy: 'ISO', isDisputed: true },
        host: { code: 'RU', name: 'Россия', subdivision: null, policy: 'HOST_STATE', isDisputed: true },
      },
      grodno: {
        country: { code: 'BY', name: 'Беларусь', subdivision: 'BY-HR', policy: 'HOST_STATE', isDisputed: false },
      },
    });
    expect(await registry.database.query('SELECT * FROM city_placement ORDER BY id')).toEqual(before);
  });

  it.each([
    ['ru', 'Вакканай', 'Хэйхэ', 'Гродно', 'Япония'],
    ['en-GB', 'Wakkanai', 'Heihe', 'Grodno', 'Japan'],
    ['ja', '稚内市', 'Heihe', 'Grodno', '日本'],
    ['be', 'Wakkanai', 'Heihe', 'Гродна', 'Японія'],
    ['zh-Hant-TW', 'Wakkanai', '黑河市', 'Grodno', '日本'],
    ['be,ja;q=0.5', '稚内市', 'Heihe', 'Гродна', 'Японія'],
    ['qaa', 'Wakkanai', 'Heihe', 'Grodno', 'Japan'],
    ['', 'Вакканай', 'Хэйхэ', 'Гродно', 'Япония'],
  ])('names answer in «%s», or in the next best', async (language, wakkanai, heihe, grodno, japan) => {
    expect(
      await registry.data(
        `{ a: city(ref: "JP-WAKKANAI") { name country { name } } b: city(ref: "CN-HEIHE") { name } c: city(ref: "BY-GRODNO") { name ja: name(language: "ja") be: name(language: "BE") } }`,
        { language },
      ),
    ).toEqual({
      a: { name: wakkanai, country: { name: japan } },
      b: { name: heihe },
      c: { name: grodno, ja: language === '' || language === 'ru' ? 'Гродно' : expect.any(String), be: 'Гродна' },
    });
  });

  it('a text that is no language is refused', async () => {
    const answer = await registry.ask('{ city(ref: "BY-GRODNO") { name(language: "русский") } }');
    expect(errorsOf(answer)).toEqual([
      {
        code: 'BAD_USER_INPUT',
        message: 'Язык укажите обозначением, например ru, en, ja.',
        path: ['city', 'name'],
        suggestions: [],
      },
    ]);
  });

  it('R24: a part says what it is part of', async () => {
    expect(
      await registry.data('{ city(ref: "BY-MINSK-LENINSKY") { kind parent { code parent { code } } summary } }'),
    ).toEqual({
      city: {
        kind: 'CITY_DISTRICT',
        parent: { code: 'BY-MINSK', parent: null },
        summary:
          'Ленинский район города Минска (BY-MINSK-LENINSKY) — район города (внутригородской район), Минск, Беларусь.',
      },
    });
  });

  describe('in pages', () => {
    const LIST = `query ($first: Int! = 20, $after: String, $filter: CityFilter) {
      cities(first: $first, after: $after, filter: $filter) {
        nodes { code } edges { cursor node { code } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount } }`;
    const list = async (variables: object) =>
      (await registry.data(LIST, { variables: variables as Record<string, unknown> })).cities;
    const codes = (cities: { nodes: { code: string }[] }) => cities.nodes.map(({ code }) => code);

    it('0: none are shown, all are counted', async () => {
      expect(await list({ first: 0 })).toEqual({
        nodes: [],
        edges: [],
        pageInfo: { hasNextPage: true, hasPreviousPage: false, startCursor: null, endCursor: null },
        totalCount: 17,
      });
    });

    it('walk through all of them, each once, in the order of codes', async () => {
      const walked: string[] = [];
      let after: string | null = null;
      for (let pages = 0; pages < 20; pages++) {
        const cities: any = await list({ first: 2, after });
        expect(cities.edges.map(({ node }: any) => node)).toEqual(cities.nodes);
        expect(cities.totalCount).toBe(17);
        expect(cities.pageInfo).toEqual({
          hasNextPage: walked.length + cities.nodes.length < 17,
          hasPreviousPage: after !== null,
          startCursor: cities.edges[0].cursor,
          endCursor: cities.edges.at(-1).cursor,
        });
        walked.push(...codes(cities));
        if (!cities.pageInfo.hasNextPage) break;
        after = cities.pageInfo.endCursor;
      }
      expect(walked).toEqual(ALL);
    });

    it('100 is the most', async () => {
      expect(codes(await list({ first: 100 }))).toEqual(ALL);
      expect(codes(await list({}))).toEqual(ALL);
    });

    it.each([101, -1, 2_000_000_000])('first: %d is refused', async (first) => {
      const answer = await registry.ask(LIST, { variables: { first } });
      expect(errorsOf(answer)).toEqual([
        {
          code: 'BAD_USER_INPUT',
          message: `В first укажите число от 0 до 100, а не ${first}.`,
          path: ['cities'],
          suggestions: ['100'],
        },
      ]);
      expect(answer.data).toBeNull();
    });

    const cursor = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    it.each([
      ['a text', 'zzz'],
      ['nothing', ''],
      ['another list', cursor(['x'])],
      ['numbers', cursor([1, 2])],
      ['a null character', cursor(['BY', '\0'])],
      ['an object', cursor({ length: 2 })],
    ])('a cursor of %s is refused', async (_, after) => {
      const answer = await registry.ask(LIST, { variables: { after } });
      expect(errorsOf(answer)).toEqual([
        {
          code: 'BAD_USER_INPUT',
          message: 'Этот курсор не от этого списка: передайте endCursor предыдущей страницы с тем же orderBy.',
          path: ['cities'],
          suggestions: [],
        },
      ]);
    });

    it.each([
      ['partnerships', cursor(['2022-99-99', 'x'])],
      ['agreements', cursor(['2022-02-30', 'x'])],
    ])('a cursor with an impossible day is refused: %s', async (field, after) => {
      const answer = await registry.ask(`{ ${field}(after: "${after}") { totalCount } }`);
      expect(errorsOf(answer)?.map(({ code }) => code)).toEqual(['BAD_USER_INPUT']);
    });

    it.each([
      ['countries by any policy', { countries: ['ua', 'KR'] }, ['KR-ANSAN', 'YALTA']],
      ['kinds', { kinds: ['URBAN_OKRUG', 'PREFECTURE_CITY'] }, ['CN-HEIHE', 'CN-ZHUHAI', 'RU-YUZHNO-SAKHALINSK']],
      ['a text in any name', { text: 'благо-вещ' }, ['RU-BLAGOVESHCHENSK-AMU', 'RU-BLAGOVESHCHENSK-BA']],
      ['a former name', { text: 'ТОЕХ' }, ['RU-YUZHNO-SAKHALINSK']],
      [
        'all together',
        { text: 'благо', countries: ['RU'], kinds: ['CITY'] },
        BOTH_BLAGOVESHCHENSK.map((l) => l.split(' ')[0]),
      ],
      ['nothing', {}, ALL],
      ['what nobody has', { text: '🏙️' }, []],
    ])('are narrowed by %s', async (_, filter, found) => {
      const cities = await list({ filter });
      expect([codes(cities), cities.totalCount]).toEqual([found, found.length]);
    });
  });

  it('history is null for the public, and verbs for staff', async () => {
    const query = '{ city(ref: "YALTA") { revision history { totalCount nodes { verb byRole byId } } } }';
    expect(await registry.data(query, { as: 'public' })).toEqual({ city: { revision: 1, history: null } });
    expect(await registry.data(query)).toEqual({
      city: {
        revision: 1,
        history: { totalCount: 1, nodes: [{ verb: 'CITY_REGISTERED', byRole: 'ADMIN', byId: 'system' }] },
      },
    });
  });

  it('the public reads, and may not write; a bad key reads nothing', async () => {
    const before = await everything(registry);
    expect(await registry.data('{ city(ref: "YALTA") { code } }', { as: 'public' })).toEqual({
      city: { code: 'YALTA' },
    });
    for (const mutation of [
      cityRegister('code: "X", names: [{ language: "ru", text: "Икс" }], clientMutationKey: "k"'),
      cityUpdate('city: "YALTA", population: 1'),
      cityRename('city: "YALTA", name: { language: "ru", text: "Икс" }, on: "2024"'),
      citySucceed('city: "YALTA", on: "2024"'),
    ]) {
      const answer = await registry.ask(mutation, { as: 'public' });
      expect(errorsOf(answer)).toEqual([
        { code: 'UNAUTHENTICATED', message: NO_KEY, path: [expect.stringMatching(/^city/)], suggestions: [] },
      ]);
      expect(answer.data).toBeNull();
    }
    const answer = await fetch(`${registry.url}/graphql`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Accept-Language': 'ru', Authorization: 'Bearer sckey_wrong' },
      body: JSON.stringify({ query: '{ city(ref: "YALTA") { code } }' }),
    });
    expect(errorsOf((await answer.json()) as Awaited<ReturnType<Registry['ask']>>)).toEqual([
      { code: 'UNAUTHENTICATED', message: NO_KEY },
    ]);
    expect(await everything(registry)).toEqual(before);
  });
});

describe('cities, as they are kept', () => {
  let registry: Registry;
  beforeEach(async () => {
    registry = await open();
  });
  afterEach(() => registry.close());

  /** Asks for something that is refused, and looks that nothing changed. */
  const refusal = async (mutation: string, language = 'ru') => {
    const before = await everything(registry);
    const data = await registry.data(mutation, { language });
    expect(await everything(registry)).toEqual(before);
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
        'Города «Ленинский район Минска» в реестре нет. Возможно, вы имели в виду BY-MINSK-LENINSKY Ленинский район города Минска (Минск)?',
        ['input', 'city'],
        ['BY-MINSK-LENINSKY Ленинский район города Минска (Минск)'],
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

  it('R26: a rename keeps the old name, under which the city is still found', async () => {
    expect(
      await registry.data(
        cityRename(
          'city: "Хабаровск", name: { language: "ru", text: "Хабаровка" }, on: "2024-09"',
          'code name revision names { language text kind since { text } until { text } } history(first: 1) { nodes { verb } }',
        ),
      ),
    ).toEqual({
      cityRename: {
        city: {
          code: 'RU-KHABAROVSK',
          name: 'Хабаровка',
          revision: 2,
          names: [
            { language: 'ru', text: 'Хабаровка', kind: 'OFFICIAL', since: { text: '2024-09' }, until: null },
            { language: 'ru', text: 'Хабаровск', kind: 'FORMER', since: null, until: { text: '2024-09' } },
            { language: 'en', text: 'Khabarovsk', kind: 'OFFICIAL', since: null, until: null },
          ],
          history: { nodes: [{ verb: 'CITY_RENAMED' }] },
        },
        userErrors: [],
      },
    });
    expect(await registry.data('{ a: city(ref: "Хабаровск") { code } b: city(ref: "хабаровка") { code } }')).toEqual({
      a: { code: 'RU-KHABAROVSK' },
      b: { code: 'RU-KHABAROVSK' },
    });
    expect(await refusal(cityRename('city: "Хабаровск", name: { language: "ru", text: "Новый" }, on: "2023"'))).toEqual(
      refusedWith('TOO_EARLY', 'Название «Хабаровка» действует с 2024-09: новое не может начаться в 2023 году.', [
        'input',
        'on',
      ]),
    );
  });

  it('R26: a city ceases to be, with an heir or none; the heir must be, and no chain comes back', async () => {
    expect(
      await registry.data(
        citySucceed(
          'city: "KR-ANSAN", successor: "Хэйхэ", on: "2024"',
          'code existsUntil { text } successor { code } summary revision history(first: 1) { nodes { verb } }',
        ),
      ),
    ).toEqual({
      citySucceed: {
        city: {
          code: 'KR-ANSAN',
          existsUntil: { text: '2024' },
          successor: { code: 'CN-HEIHE' },
          summary: 'Ансан (KR-ANSAN) — город, Республика Корея; упразднён в 2024 году.',
          revision: 2,
          history: { nodes: [{ verb: 'CITY_SUCCEEDED' }] },
        },
        userErrors: [],
      },
    });
    const cycle = refusedWith('CYCLE', 'Город не может быть преемником самого себя.', ['input', 'successor']);
    expect(await refusal(citySucceed('city: "CN-HEIHE", successor: "KR-ANSAN", on: "2025"'))).toEqual(cycle);
    expect(await refusal(citySucceed('city: "CN-HEIHE", successor: "CN-HEIHE", on: "2025"'))).toEqual(cycle);
    expect(await refusal(citySucceed('city: "KR-ANSAN", on: "2025"'))).toEqual(
      refusedWith('NOT_ALLOWED_IN_STATE', 'KR-ANSAN уже упразднён в 2024 году.', ['input', 'city']),
    );
    expect(await registry.data(citySucceed('city: "CN-HEIHE", on: "2025-02"', 'successor { code }'))).toEqual({
      citySucceed: { city: { successor: null }, userErrors: [] },
    });
    for (const successor of ['CN-HEIHE', 'KR-ANSAN'])
      expect(await refusal(citySucceed(`city: "CN-ZHUHAI", successor: "${successor}", on: "2025-03"`))).toEqual(
        refusedWith('NOT_ALLOWED_IN_STATE', 'CN-HEIHE тоже упразднён: укажите существующий город.', [
          'input',
          'successor',
        ]),
      );
  });

  it('R24: a part has a whole, and a whole is not a part of its part', async () => {
    const cycle = refusedWith('CYCLE', 'Город не может быть частью самого себя.', ['input', 'parent']);
    expect(await refusal(cityUpdate('city: "BY-MINSK", parent: "BY-MINSK"'))).toEqual(cycle);
    expect(await refusal(cityUpdate('city: "BY-MINSK", parent: "BY-MINSK-LENINSKY"'))).toEqual(cycle);
    const orphan = refusedWith('REQUIRED', 'Укажите в parent, частью чего это является, например parent: "BY-MINSK".', [
      'input',
      'parent',
    ]);
    expect(await refusal(cityUpdate('city: "BY-MINSK-LENINSKY", parent: null'))).toEqual(orphan);
    expect(await refusal(cityUpdate('city: "BY-GRODNO", kind: CITY_DISTRICT'))).toEqual(orphan);
    expect(
      await refusal(cityRegister('code: "X", kind: REPRESENTATIVE_BODY, names: [{ language: "ru", text: "Дума" }]')),
    ).toEqual(orphan);
    expect(
      await registry.data(
        cityUpdate('city: "BY-GRODNO", kind: CITY_DISTRICT, parent: "Минск"', 'kind parent { code }'),
      ),
    ).toEqual({ cityUpdate: { city: { kind: 'CITY_DISTRICT', parent: { code: 'BY-MINSK' } }, userErrors: [] } });
  });

  it('three halves of a circle drawn at once do not close it', async () => {
    const circle = ['KR-ANSAN', 'CN-HEIHE', 'CN-ZHUHAI'];
    const draw = (field: string) =>
      Promise.all(
        circle.map((city, i) =>
          registry.data(`mutation { it: ${field.replace('$1', city).replace('$2', circle[(i + 1) % 3]!)} }`),
        ),
      );
    const parents = await draw('cityUpdate(input: { city: "$1", parent: "$2" }) { userErrors { code } }');
    expect(parents.map(({ it }) => it.userErrors[0]?.code).sort()).toEqual(['CYCLE', undefined, undefined]);
    const heirs = await draw('citySucceed(input: { city: "$1", successor: "$2", on: "2024" }) { userErrors { code } }');
    expect(heirs.flatMap(({ it }) => it.userErrors).length).toBeGreaterThan(0);
  });

  describe('clientMutationKey', () => {
    const keyed = (text: string, key = 'письмо № 1', fields = 'id code') =>
      cityRegister(`code: "EE", names: [{ language: "ru", text: "${text}" }], clientMutationKey: "${key}"`, fields);
    const KEY_REUSED = refusedWith(
      'KEY_REUSED',
      'Этот clientMutationKey уже использован с другими данными. Для новой записи укажите новый ключ.',
      ['input', 'clientMutationKey'],
    );

    it('the same call again answers for the same thing, as it stands now, and creates nothing', async () => {
      const { cityRegister: first } = await registry.data(keyed('Дом'));
      await registry.data(cityUpdate('city: "EE", population: 7'));
      const before = await everything(registry);
      expect((await registry.data(keyed('Дом', 'письмо № 1', 'id revision population'))).cityRegister).toEqual({
        city: { id: first.city.id, revision: 2, population: 7 },
        userErrors: [],
      });
      expect(await everything(registry)).toEqual(before);
      expect(await refusal(keyed('Дым'))).toEqual(KEY_REUSED);
      expect((await registry.data(keyed('Дом'), { as: 'admin' })).cityRegister.userErrors).toEqual([
        {
          code: 'DUPLICATE',
          message: 'Код EE уже занят: Дом. Используйте ту запись или укажите другой код: "EE-2".',
          field: ['input', 'code'],
          suggestions: ['EE-2'],
        },
      ]);
    });

    it('of two calls at once one creates, and both answer for it', async () => {
      const answers = await Promise.all([1, 2, 3, 4].map(() => registry.data(keyed('Дом'))));
      const [{ cityRegister: first }] = answers as [any];
      expect(first).toEqual({ city: { id: expect.stringMatching(/^city_/), code: 'EE' }, userErrors: [] });
      expect(answers).toEqual(answers.map(() => ({ cityRegister: first })));
      expect(await registry.database.query(`SELECT count(*)::int FROM city WHERE code = 'EE'`)).toEqual([{ count: 1 }]);
    });

    it('a refused call leaves its key free', async () => {
      expect(((await refusal(keyed(' '))) as any).userErrors[0].code).toBe('REQUIRED');
      expect((await registry.data(keyed('Дом', 'письмо № 1', 'code'))).cityRegister).toEqual({
        city: { code: 'EE' },
        userErrors: [],
      });
    });

    it('a key of any length is judged as input', async () => {
      const long = Array.from({ length: 9000 }, (_, i) => String.fromCharCode(0x4e00 + ((i * 7919) % 20000))).join('');
      expect(await refusal(keyed('Дом', long))).toEqual(
        refusedWith('TOO_LONG', 'Не более 200 знаков.', ['input', 'clientMutationKey']),
      );
      expect(await refusal(keyed('Дом', ''))).toEqual(
        refusedWith('REQUIRED', 'Заполните поле «clientMutationKey».', ['input', 'clientMutationKey']),
      );
    });
  });

  it('of several registrations of one code at once one is made, and the others are DUPLICATE', async () => {
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => registry.data(cityRegister('code: "DD", names: [{ language: "ru", text: "Дом" }]'))),
    );
    const made = answers.filter(({ cityRegister: { city } }) => city !== null);
    const codes = answers.flatMap(({ cityRegister: { userErrors } }) => userErrors.map(({ code }: any) => code));
    expect([made.length, codes]).toEqual([1, ['DUPLICATE', 'DUPLICATE', 'DUPLICATE']]);
    expect(await registry.database.query(`SELECT count(*)::int FROM city WHERE code = 'DD'`)).toEqual([{ count: 1 }]);
  });
});
