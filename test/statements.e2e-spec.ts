import type { Logger } from 'typeorm';
import { demonstrate } from '../src/demonstration.js';
import { Registry } from './registry.js';

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
    registry = await Registry.open(demonstrate);
    await fill(registry, count);
  });
  afterAll(() => registry.close());

  it('takes the same six statements', async () => {
    const said: string[] = [];
    registry.database.logger = { logQuery: (query: string) => void said.push(query) } as unknown as Logger;
    const { city } = await registry.data(PAGE);
    expect(city.agreements.nodes).toHaveLength(20);
    expect(
      city.agreements.nodes[19].parties.map((party: { city: { code: string } }) => party.city.code).sort(),
    ).toEqual(['BY-GRODNO', 'RU-YUZHNO-SAKHALINSK']);
    expect(said.map((query) => query.split(/\s+/)[0])).toEqual(Array.from({ length: said.length }, () => 'SELECT'));
    expect(said).toHaveLength(6);
  });
});
