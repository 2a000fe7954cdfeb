import { Registry } from '../support/registry.js';
import { BOTH_BLAGOVESHCHENSK, cityRegister, cityRename, citySucceed, cityUpdate, open } from './city-client.js';

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

const NO_KEY =
  'Нужен действующий ключ доступа. В песочнице впишите его в поле «Ключ доступа» наверху, из программы передайте в заголовке «Authorization: Bearer <ключ>»; если передали — он введён с ошибкой или отозван.';

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
    const before = await registry.everyRow();
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
    expect(await registry.everyRow()).toEqual(before);
  });
});
