import type { Logger } from 'typeorm';
import { Registry } from '../support/registry.js';
import { ofTheQuestion } from '../support/statements.js';

const PAGE = `{
  city(ref: "BY-GRODNO") {
    name
    agreements(first: 20) {
      nodes { code title signed { text } status { value } areas parties { role city { code name } } }
    }
  }
}`;

/** As many more agreements of the home and Grodno as asked, straight into the tables: the counting is of the reading. */
async function fill(registry: Registry, count: number): Promise<void> {
  const [{ home, grodno }] = await registry.database.query(`
    SELECT (SELECT id FROM city WHERE code = 'RU-YUZHNO-SAKHALINSK') AS home, (SELECT id FROM city WHERE code = 'BY-GRODNO') AS grodno`);
  const id = (kind: string) => `'${kind}_' || lpad(n::text, 26, '0')`;
  await registry.database.query(
    `INSERT INTO agreement (id, code, visibility, titles, folded_titles, kind, legal_effect, dated, entry, areas, files, term_kind)
     SELECT ${id('agreement')}, 'FILL-' || n, 'PUBLIC', '[{"language":"ru","text":"Меморандум","authentic":true}]', '{меморандум}',
       'MEMORANDUM', 'UNKNOWN', '2020-05-05', 'ON_SIGNING', '{CULTURE_ART}', '[]', 'UNKNOWN' FROM generate_series(1, $1) n`,
    [count],
  );
  for (const [city, kind] of [
    [home, 'party_a'],
    [grodno, 'party_b'],
  ])
    await registry.database.query(
      `INSERT INTO agreement_party (id, agreement_id, city_id, role, ordinal)
       SELECT ${id(kind)}, ${id('agreement')}, $2, 'PARTY', 0 FROM generate_series(1, $1) n`,
      [count, city],
    );
  await registry.database.query('ANALYZE');
}

describe.each([60, 6000])('a portal’s page of a city with %i agreements', (count) => {
  let registry: Registry;
  beforeAll(async () => {
    registry = await Registry.open('demonstration', {}, { isFresh: true });
    await fill(registry, count);
  });
  afterAll(() => registry.close());

  it('takes the same three statements', async () => {
    const said: string[] = [];
    registry.database.logger = { logQuery: (query: string) => void said.push(query) } as unknown as Logger;
    const { city } = await registry.data(PAGE);
    expect(city.agreements.nodes).toHaveLength(20);
    expect(
      city.agreements.nodes[19].parties.map((party: { city: { code: string } }) => party.city.code).sort(),
    ).toEqual(['BY-GRODNO', 'RU-YUZHNO-SAKHALINSK']);
    expect(said.map((query) => query.replace('/* prepared */ ', '').split(/\s+/)[0])).toEqual(
      Array.from({ length: said.length }, () => 'SELECT'),
    );
    expect(ofTheQuestion(said)).toHaveLength(3);
  });
});

const TIES = `{ partnerships(first: 100) { nodes { city { name } since { text } lastContactOn { text } isIdle } } }`;

/** As many more cities with a tie and three exchanges each as asked. */
async function tie(registry: Registry, count: number): Promise<void> {
  const id = (kind: string) => `'${kind}_' || lpad(n::text, 26, '0')`;
  const each = `FROM generate_series(1, ${count}) n`;
  await registry.database.query(`
    INSERT INTO city (id, code, kind) SELECT ${id('city')}, 'TIED-' || n, 'CITY' ${each};
    INSERT INTO partnership (id, city_id, visibility) SELECT ${id('partnership')}, ${id('city')}, 'PUBLIC' ${each};
    INSERT INTO partnership_act (id, partnership_id, kind, "on", visibility, side, establishes)
      SELECT ${id('act')}, ${id('partnership')}, 'ESTABLISHED', '2001', 'PUBLIC', 'BOTH', 'SISTER' ${each};
    INSERT INTO exchange (id, visibility, kind, "on", areas, folded_text)
      SELECT 'exchange_' || y || lpad(n::text, 25, '0'), 'INTERNAL', 'TRAINING', '201' || y, '{}', '' ${each}, generate_series(1, 3) y;
    INSERT INTO exchange_participant (id, exchange_id, city_id, ordinal)
      SELECT 'participant_' || y || lpad(n::text, 25, '0'), 'exchange_' || y || lpad(n::text, 25, '0'), ${id('city')}, 0
      ${each}, generate_series(1, 3) y;
    ANALYZE;`);
}

describe.each([2, 60])('a list of ties, %i of them with a log', (count) => {
  let registry: Registry;
  beforeAll(async () => {
    registry = await Registry.open('demonstration', {}, { isFresh: true });
    await tie(registry, count);
  });
  afterAll(() => registry.close());

  it('says the last contact of each in the same three statements', async () => {
    const said: string[] = [];
    registry.database.logger = { logQuery: (query: string) => void said.push(query) } as unknown as Logger;
    const { partnerships } = await registry.data(TIES);
    const tied = partnerships.nodes.filter(({ since }: { since: { text: string } | null }) => since?.text === '2001');
    expect(tied).toHaveLength(count);
    for (const { lastContactOn, isIdle } of tied) expect([lastContactOn, isIdle]).toEqual([{ text: '2013' }, true]);
    expect(said.map((query) => query.replace('/* prepared */ ', '').split(/\s+/)[0])).toEqual(
      Array.from({ length: said.length }, () => 'SELECT'),
    );
    expect(ofTheQuestion(said)).toHaveLength(3);
  });
});

describe('a list narrowed by many cities', () => {
  let registry: Registry;
  beforeAll(async () => (registry = await Registry.open('demonstration', {}, { isFresh: true })));
  afterAll(() => registry.close());

  /** How many statements a question takes. */
  async function statementsOf(list: string, cities: string[]): Promise<[number, unknown]> {
    const said: string[] = [];
    registry.database.logger = { logQuery: (query: string) => void said.push(query) } as unknown as Logger;
    const question = `query ($cities: [String!]) { it: ${list}(first: 1, filter: { cities: $cities }) { nodes { id } } }`;
    const { data, errors } = await registry.ask(question, { variables: { cities } });
    return [ofTheQuestion(said).length, errors?.[0]?.extensions ?? data.it.nodes.length];
  }
  const many = (name: (i: number) => string) => Array.from({ length: 50 }, (_, i) => name(i));

  it.each(['agreements', 'partnerships', 'anniversaries', 'events', 'exchanges', 'contacts', 'corrections'])(
    'looks them up together, and for near matches of the first alone that nobody knows: %s',
    async (list) => {
      const three = ['Гродно', 'BY-GRODNO', 'Ансан'];
      const [few] = await statementsOf(list, three);
      const [again, found] = await statementsOf(
        list,
        many((i) => three[i % 3]!),
      );
      expect(typeof found).toBe('number');
      expect(again).toBeLessThanOrEqual(few);
      const [unknown, refused] = await statementsOf(
        list,
        many((i) => `Гродн${i}`),
      );
      expect(refused).toEqual({ code: 'BAD_USER_INPUT', suggestions: [expect.stringContaining('BY-GRODNO')] });
      expect(unknown).toBeLessThan(9);
    },
  );
});
