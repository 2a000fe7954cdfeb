import { SOURCES } from '../../src/search/sources.js';
import { Registry } from '../support/registry.js';

let registry: Registry;
beforeAll(async () => {
  registry = await Registry.open('demonstration');
  await registry.data(`mutation {
    agreementRegister(input: { code: "DRAFT-1", kind: MEMORANDUM, stage: { to: DRAFT, on: "2026" },
      titles: [{ language: "ru", text: "Меморандум о китобойном промысле" }],
      parties: [{ city: "RU-YUZHNO-SAKHALINSK" }, { city: "RU-MAGADAN" }] }) { userErrors { message } }
    eventPlan(input: { code: "EV-2027-SALMON", kind: FORUM, starts: "2027", titles: [{ language: "ru", text: "Форум лососёвых рек" }],
      place: "Дворец рыбаков" }) { userErrors { message } }
    exchangeLog(input: { kind: JOINT_WORK, on: "2024", cities: ["Гродно"], result: "Выставка янтаря открыта" }) { userErrors { message } }
    contactAdd(input: { city: "Гродно", kind: PERSON, name: "Ядвига Проверочная", post: "Хранитель зубров" }) { userErrors { message } } }`);
});
afterAll(() => registry?.close());

interface Hit {
  id: string;
  kind: string;
  title: string;
  score: number;
  excerpt: string | null;
}
interface Page {
  hits: Hit[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  totalCount: number;
}

const PAGE = `query ($text: String!, $first: Int, $after: String, $types: [SearchHitKind!]) {
  search(text: $text, first: $first, after: $after, types: $types) {
  totalCount edges { node { id } kind title score excerpt } pageInfo { hasNextPage endCursor } } }`;
type Asking = { types?: string[]; first?: number; after?: string | null; as?: 'staff' | 'public'; language?: string };

async function search(text: string, { first, after, types, ...options }: Asking = {}): Promise<Page> {
  const variables = { text, first, after, types };
  const { edges, ...page } = (await registry.data(PAGE, { ...options, variables })).search;
  return { ...page, hits: edges.map(({ node, ...hit }: { node: { id: string } }) => ({ ...node, ...hit })) };
}
const found = async (text: string, options?: Asking) =>
  (await search(text, options)).hits.map(({ kind, title }) => `${kind} ${title}`);

describe('R27: the first thing that is found', () => {
  it.each([
    ['Yuzhno Sahalinsk', 'CITY Южно-Сахалинск'],
    ['южно сахалинск', 'CITY Южно-Сахалинск'],
    ['ЮЖНО-САХА', 'CITY Южно-Сахалинск'],
    ['ユジノサハリンスク', 'CITY Южно-Сахалинск'],
    ['Хакодатэ', 'CITY Хакодате'],
    ['Хакодате', 'CITY Хакодате'],
    ['hakodate', 'CITY Хакодате'],
    ['Khakodate', 'CITY Хакодате'],
    ['函館', 'CITY Хакодате'],
    ['안산', 'CITY Ансан'],
    ['ansan', 'CITY Ансан'],
    ['grodna', 'CITY Гродно'],
    ['Гродна', 'CITY Гродно'],
    ['Градно', 'CITY Гродно'],
    ['by-grodno', 'CITY Гродно'],
    ['BY-GRODNO', 'CITY Гродно'],
    ['магадан', 'CITY Магадан'],
    ['Mogadan', 'CITY Магадан'],
    ['Хабаровкс', 'CITY Хабаровск'],
    ['тоехара', 'CITY Южно-Сахалинск'],
    ['Vakkanay', 'CITY Вакканай'],
    ['agr-2022-003', 'AGREEMENT Соглашение об установлении побратимских связей'],
    ['установление побратимской связи', 'AGREEMENT Соглашение об установлении побратимских связей'],
    ['soglashenie ob ustanovlenii pobratimskih svyazey', 'AGREEMENT Соглашение об установлении побратимских связей'],
    ['сотрудничество информационное', 'AGREEMENT Соглашение о сотрудничестве и информационном взаимодействии'],
    ['友好都市', 'PARTNERSHIP Южно-Сахалинск — Асахикава'],
    ['рассматривается возможность', 'PARTNERSHIP Южно-Сахалинск — Ленинский район города Минска'],
  ])('by «%s» is %s', async (text, expected) => {
    expect((await found(text))[0]).toBe(expected);
  });

  it('by «протокол о намерении» is the protocol of intent', async () => {
    expect((await found('протокол о намерении'))[0]).toMatch(/^AGREEMENT Протокол намерений/);
  });

  it.each([
    ['Berlin', 'Берлин'],
    ['Щёлково', 'Shchyolkovo'],
    ['Комсомольск-на-Амуре', 'Komsomolsk na Amure'],
    ['Łódź', 'лодз'],
    ['Алексеевка', 'Alekseyevka'],
  ])('is a city with the one name «%s» by «%s»', async (name, typed) => {
    const { it } = await registry.data(
      `mutation ($name: String!) { it: cityRegister(input: { kind: CITY, names: [{ language: "ru", text: $name }],
        placements: [{ policy: ISO, country: "DE" }] }) { city { id } userErrors { message } } }`,
      { variables: { name } },
    );
    expect(it.userErrors).toEqual([]);
    expect((await search(typed)).hits[0]).toMatchObject({ id: it.city.id, kind: 'CITY' });
  });
});

describe('morphology', () => {
  it('«побратимские связи» finds the paper and the ties, in whatever case they have it', async () => {
    const hits = (await search('побратимские связи')).hits;
    expect(hits.map(({ title, excerpt }) => [title, excerpt])).toEqual([
      ['Соглашение об установлении побратимских связей', null],
      ['Южно-Сахалинск — Гродно', 'Соглашение об установлении побратимских связей'],
      ['Южно-Сахалинск — Ансан', '20-летие побратимских связей отмечается в 2023 году'],
      [
        'Южно-Сахалинск — Ленинский район города Минска',
        'Рассматривается возможность подписания соглашения о побратимских связях',
      ],
    ]);
  });

  it('knows English stems too', async () => {
    await registry.data(`mutation { partnershipUpdate(input: { partnership: "KR-ANSAN",
      story: "First paragraph.\\nFishermen were exchanging visits." }) { userErrors { message } } }`);
    const [hit] = (await search('exchange visit', { language: 'en' })).hits;
    expect(hit).toMatchObject({ title: 'Yuzhno-Sakhalinsk — Ansan', excerpt: 'Fishermen were exchanging visits.' });
  });
});

describe('a hit', () => {
  it('holds the thing itself, in the asked language', async () => {
    const { search } = await registry.data(`{ search(text: "Grodno", first: 1) { nodes { id } edges {
      kind score title(language: "en") excerpt node { id __typename ... on City { code name } } } } }`);
    const { id } = search.nodes[0];
    expect(search.edges).toEqual([
      {
        kind: 'CITY',
        score: 1,
        title: 'Grodno',
        excerpt: 'Grodno',
        node: { id, __typename: 'City', code: 'BY-GRODNO', name: 'Гродно' },
      },
    ]);
  });

  it('by a name comes before one by a title that holds the name, and that before what is spelt alike', async () => {
    const scores = async (text: string) =>
      (await search(text)).hits.map(({ kind, score }) => `${kind} ${Math.floor(score * 10) / 10}`);
    const ties = Array.from({ length: 4 }, () => 'PARTNERSHIP 0.6');
    expect(await scores('Благовещенск')).toEqual(['CITY 1', 'AGREEMENT 0.7', ...ties]);
    expect(await scores('Благовещенкс')).toEqual(['CITY 0.4', 'AGREEMENT 0.3', ...ties.map(() => 'PARTNERSHIP 0.3')]);
  });

  it('shows of a long text the part around the words', async () => {
    const story = `${'Долгая история рыболовства. '.repeat(60)}Приезжал духовой оркестр. ${'И так далее. '.repeat(60)}`;
    await registry.data(
      `mutation ($story: String) { partnershipUpdate(input: { partnership: "JP-WAKKANAI", story: $story }) { userErrors { message } } }`,
      { variables: { story } },
    );
    const [hit] = (await search('духовые оркестры')).hits;
    expect(hit!.excerpt).toContain('духовой оркестр');
    expect(hit!.excerpt!.length).toBeLessThanOrEqual(300);
  });
});

describe('what is unlike anything', () => {
  it.each(['йцукенгшщ', 'qwertzuiop', '龘', 'ъ', '12345678901234567890', 'ы'.repeat(200)])('«%s»', async (text) => {
    expect(await search(text)).toEqual({
      totalCount: 0,
      hits: [],
      pageInfo: { hasNextPage: false, endCursor: null },
    });
  });
});

describe('signs of SQL and of search languages', () => {
  it.each([
    `Гродно'`,
    `"Гродно"`,
    `'; DROP TABLE city; -- Гродно`.slice(22),
    '%Гродно_',
    'Гродно\\',
    '!Гродно',
    '-Гродно',
    'Гродно:*',
    'Гродно & |',
    '(Гродно',
    '<-> Гродно',
    'Грод*но'.replace('*', ''),
    '$1 Гродно'.slice(3),
  ])('«%s» finds Grodno', async (text) => {
    expect((await found(text))[0]).toBe('CITY Гродно');
  });

  it.each(['%_%a', `a' OR '1'='1`, '!!a', 'a & !b', 'a <-> b', `\\x00`, "'''a", 'a:*', '$1', '𝔊rodno', '👨‍👩‍👧 a'])(
    '«%s» breaks nothing',
    async (text) => {
      const { errors } = await registry.ask(PAGE, { variables: { text } });
      expect(errors).toBeUndefined();
    },
  );
});

describe('a text that cannot be searched', () => {
  const CODES =
    /название, код или несколько слов, например «Гродно»|не более 200 знаков, а не 201|наберите текст заново/i;
  it.each(['', '   ', '%_\'"\\&|!:*', '«»', '🙂', 'я'.repeat(201), 'Грод\0но', 'Грод\ud800но'])(
    '%j is refused with a sentence',
    async (text) => {
      const { errors } = await registry.ask(PAGE, { variables: { text } });
      expect(errors).toEqual([
        expect.objectContaining({ extensions: expect.objectContaining({ code: 'BAD_USER_INPUT' }) }),
      ]);
      expect(errors![0]!.message).toMatch(CODES);
    },
  );

  it('has at most 200 characters, the spaces around it aside', async () => {
    expect((await found(`${' '.repeat(300)}Гродно `))[0]).toBe('CITY Гродно');
  });
});

describe('R47: what is hidden', () => {
  it.each(['китобойный промысел', 'китобойнный промысл', 'DRAFT-1', 'рассматривается возможность'])(
    'does not show in «%s», nor in its count',
    async (text) => {
      expect((await search(text)).totalCount).toBeGreaterThan(0);
      expect(await search(text, { as: 'public' })).toEqual({
        totalCount: 0,
        hits: [],
        pageInfo: { hasNextPage: false, endCursor: null },
      });
    },
  );

  it('R46: an act that is hidden does not find the open tie that it belongs to', async () => {
    const all = await search('подписания соглашения о побратимских');
    expect(all.hits.map(({ kind }) => kind)).toContain('PARTNERSHIP');
    const { it } = await registry.data(`mutation { it: partnershipEstablish(input: { city: "BY-MINSK-LENINSKY",
      kind: SISTER, on: "2024", basis: "Подписано в ратуше", visibility: PUBLIC }) { partnership { id } userErrors { message } } }`);
    expect(it.userErrors).toEqual([]);
    await registry.database.query(
      `UPDATE partnership_act SET visibility = 'INTERNAL' WHERE partnership_id = $1 AND kind = 'PROPOSED'`,
      [it.partnership.id],
    );
    const ids = async (text: string, as: 'staff' | 'public') => (await search(text, { as })).hits.map(({ id }) => id);
    expect(await ids('подписано в ратуше', 'public')).toEqual([it.partnership.id]);
    expect(await ids('рассматривается возможность', 'staff')).toEqual([it.partnership.id]);
    expect(await ids('рассматривается возможность', 'public')).toEqual([]);
  });

  it('changes neither the order, the scores nor the cursors of what is open', async () => {
    const before = await search('меморандум о дружбе', { as: 'public' });
    await registry.data(`mutation { agreementRegister(input: { code: "DRAFT-2", kind: MEMORANDUM, stage: { to: DRAFT, on: "2026" },
      titles: [{ language: "ru", text: "Меморандум о дружбе" }],
      parties: [{ city: "RU-YUZHNO-SAKHALINSK" }, { city: "RU-MAGADAN" }] }) { userErrors { message } } }`);
    expect((await found('меморандум о дружбе'))[0]).toBe('AGREEMENT Меморандум о дружбе');
    expect(await search('меморандум о дружбе', { as: 'public' })).toEqual(before);
  });
});

describe('paging', () => {
  it.each(['а', 'BY', 'город', 'соглашение'])('«%s» one by one is the whole list', async (text) => {
    const whole = await search(text, { first: 100 });
    expect(whole.hits.length).toBe(whole.totalCount);
    expect(whole.totalCount).toBeGreaterThan(2);
    const one: Hit[] = [];
    for (let after: string | null = null; ;) {
      const page: Page = await search(text, { first: 1, after });
      one.push(...page.hits);
      after = page.pageInfo.endCursor;
      if (!page.pageInfo.hasNextPage) break;
    }
    expect(one).toEqual(whole.hits);
    const order = whole.hits.map(({ score, id }) => [-score, id] as const);
    expect(order).toEqual([...order].sort(([a, x], [b, y]) => a - b || (x < y ? -1 : 1)));
    expect(new Set(whole.hits.map(({ id }) => id)).size).toBe(whole.totalCount);
  });

  it('first: 0 has the count alone', async () => {
    expect(await search('Гродно', { first: 0 })).toMatchObject({ hits: [], totalCount: 1 });
  });

  it.each([
    ['first', { first: 101 }],
    ['first', { first: -1 }],
    ['курсор', { after: 'nonsense' }],
    ['курсор', { after: Buffer.from('["0.5","city_0"]').toString('base64url') }],
    ['курсор', { after: Buffer.from('["0.5000"]').toString('base64url') }],
    ['курсор', { after: Buffer.from(`["1.0000' OR true","x"]`).toString('base64url') }],
    ['курсор', { after: '' }],
  ])('a bad %s is refused: %j', async (word, asking) => {
    const { errors } = await registry.ask(PAGE, { variables: { text: 'Гродно', ...asking } });
    expect(errors!.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
    expect(errors![0]!.message).toContain(word);
  });
});

describe('types', () => {
  it.each([
    [['CITY'], ['CITY Благовещенск']],
    [['AGREEMENT'], ['AGREEMENT']],
    [
      ['CITY', 'AGREEMENT'],
      ['CITY Благовещенск', 'AGREEMENT'],
    ],
    [['EVENT', 'CONTACT'], []],
    [[], []],
  ])('%j narrow the search', async (types, expected) => {
    const hits = await found('Благовещенск', { types });
    expect(hits.map((hit, i) => hit.slice(0, expected[i]?.length))).toEqual(expected);
    expect((await search('Благовещенск', { types })).totalCount).toBe(expected.length);
  });

  it('contacts are found by nobody who may not see them', async () => {
    expect(await found('Проверочная', { types: ['CONTACT'] })).toEqual(['CONTACT Ядвига Проверочная']);
    expect(await search('Проверочная', { types: ['CONTACT'], as: 'public' })).toMatchObject({
      totalCount: 0,
      hits: [],
    });
  });
});

describe('bounded work', () => {
  beforeAll(async () => {
    await registry.database.query(`
      INSERT INTO city (id, code, kind) SELECT 'city_' || lpad(n::text, 26, '0'), 'XX-MANY-' || n, 'CITY' FROM generate_series(1, 250) n;
      INSERT INTO city_name (id, city_id, language, text, folded, kind, ordinal)
        SELECT 'name_' || lpad(n::text, 26, '0'), 'city_' || lpad(n::text, 26, '0'), 'ru', 'Многоград ' || to_char(n, 'FM000'), 'многоград ' || to_char(n, 'FM000'), 'OFFICIAL', 0
        FROM generate_series(1, 250) n`);
  });

  it('finds a hundred of each kind by a word that more have, and the very one first', async () => {
    expect((await search('Многоград')).totalCount).toBe(100);
    expect((await found('Многоград 222'))[0]).toBe('CITY Многоград 222');
    expect((await search('Многаград')).totalCount).toBeLessThanOrEqual(100);
    expect((await found('Многаград'))[0]).toMatch(/^CITY Многоград/);
  });

  it('does not let what is hidden take the place of what is not', async () => {
    await registry.database.query(`UPDATE city SET visibility = 'PUBLIC' WHERE code IN ('XX-MANY-1', 'XX-MANY-250')`);
    for (const text of ['Многоград', 'Многаград'])
      expect((await search(text, { as: 'public' })).hits.map(({ title }) => title).sort()).toEqual([
        'Многоград 001',
        'Многоград 250',
      ]);
  });

  it.each(SOURCES)('the index holds just what is asked: $text of $from', async ({ text, from, isPersonal }) => {
    const runner = registry.database.createQueryRunner();
    await runner.query('SET enable_seqscan = off; SET enable_indexscan = off; SET enable_indexonlyscan = off');
    const conditions = [`search_words(${text}) @@ search_query('x')`];
    if (isPersonal) conditions.push(`search_key(${text}) %>> 'x'`);
    for (const condition of conditions) {
      const plan = await runner.query(`EXPLAIN SELECT FROM ${from} WHERE ${condition}`);
      const lines = plan.map((row: { 'QUERY PLAN': string }) => row['QUERY PLAN']).join('\n');
      expect(lines).toMatch(/Bitmap Index Scan on \w+_searched/);
    }
    await runner.query('RESET ALL');
    await runner.release();
  });

  it('keeps each word once, and none of people', async () => {
    const kept = async (written: string) =>
      (await registry.database.query(`SELECT word FROM search_word WHERE word = search_key($1)`, [written])).length;
    expect([await kept('Многоград'), await kept('промысле'), await kept('Проверочная')]).toEqual([1, 1, 0]);
  });
});

describe('R47: what is found by staff alone', () => {
  it.each([
    ['лососевые реки', 'EVENT Форум лососёвых рек'],
    ['ev-2027-salmon', 'EVENT Форум лососёвых рек'],
    ['дворец рыбаков', 'EVENT Форум лососёвых рек'],
    ['янтарь', 'EXCHANGE Совместная работа: Гродно'],
    ['Проверочная', 'CONTACT Ядвига Проверочная'],
    ['хранитель зубра', 'CONTACT Ядвига Проверочная'],
  ])('%s', async (text, first) => {
    expect((await found(text))[0]).toBe(first);
    expect(await search(text, { as: 'public' })).toMatchObject({ totalCount: 0, hits: [] });
  });

  it('a public event is found by everybody: «лыжи», «марафоны»', async () => {
    for (const text of ['лыжный', 'марафоны'])
      expect((await found(text, { as: 'public' }))[0]).toBe('EVENT Международный лыжный марафон');
  });

  it('R44: an erased person is found no more', async () => {
    const { id } = (await search('Проверочная')).hits[0]!;
    await registry.data(
      `mutation { contactErase(input: { contact: "${id}", reason: REQUEST }) { userErrors { message } } }`,
    );
    expect((await search('Проверочная')).totalCount).toBe(0);
  });
});
