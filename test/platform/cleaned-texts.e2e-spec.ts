import { IncomingTexts1764000000042 } from '../../src/migrations/42-incoming-texts.js';
import { rebuildOutdatedTimelines } from '../../src/timelines.js';
import { Registry } from '../support/registry.js';

let registry: Registry;
beforeAll(async () => (registry = await Registry.open('article', {}, { isFresh: true })));
afterAll(() => registry.close());

const sql = (statement: string, values?: unknown[]): Promise<any[]> => registry.database.query(statement, values);

async function migrateAgain(): Promise<void> {
  const runner = registry.database.createQueryRunner();
  const migration = new IncomingTexts1764000000042();
  await migration.down(runner);
  await migration.up(runner);
  await runner.release();
}

it('texts that were stored before they were cleaned are told without what deceives a reader, in history too', async () => {
  const [{ id }] = await sql(`SELECT id FROM city WHERE code = 'BY-GRODNO'`);
  const [{ id: twin }] = await sql(`SELECT id FROM city WHERE code = 'KR-ANSAN'`);
  await registry.data(`mutation { cityUpdate(input: { city: "BY-GRODNO", population: 5 }) { userErrors { code } } }`);
  await sql(
    `UPDATE city_name SET text = 'Грод' || chr(8238) || 'но' || chr(8203) WHERE city_id = $1 AND text = 'Гродно'`,
    [id],
  );
  await sql(
    `INSERT INTO city_name SELECT (jsonb_populate_record(n, jsonb_build_object('id', 'name_' || repeat('7', 26), 'text', text || chr(8207)))).*
      FROM city_name n WHERE city_id = $1 AND text = 'Ансан'`,
    [twin],
  );
  await sql(
    `UPDATE agreement SET titles = replace(titles::text, 'Соглашение', 'Согла' || chr(173) || 'шение' || chr(8297))::jsonb`,
  );
  await sql('ALTER TABLE change DISABLE TRIGGER change_stays');
  await sql(
    `UPDATE change SET differences = jsonb_build_object('story', jsonb_build_array(NULL, 'тайна' || chr(8238)))
      WHERE id = (SELECT max(id) FROM change WHERE thing_id = $1)`,
    [id],
  );
  await sql('ALTER TABLE change ENABLE TRIGGER change_stays');

  await migrateAgain();

  const tables = await sql(`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`);
  for (const { name } of tables) {
    const [{ dirty }] = await sql(
      `SELECT count(*)::int AS dirty FROM "${name}" t WHERE t::text ~ '[\\u00ad\\u200b\\u200f\\u202e\\u2069]'`,
    );
    expect([name, dirty]).toEqual([name, 0]);
  }
  const { city, other, agreements } =
    await registry.data(`{ city(ref: "BY-GRODNO") { name } other: city(ref: "KR-ANSAN") { names { text } }
    agreements { nodes { title } } }`);
  expect(city).toEqual({ name: 'Гродно' });
  expect(other.names.filter(({ text }: { text: string }) => text === 'Ансан')).toHaveLength(1);
  expect(agreements.nodes).toContainEqual({ title: 'Соглашение об установлении побратимских связей' });
  await expect(sql('DELETE FROM change')).rejects.toThrow('append-only');
});

it('texts that were folded by earlier rules are folded again at the next start, those of voided records too', async () => {
  const run = (mutation: string) => registry.data(`mutation { it: ${mutation} { userErrors { message } } }`);
  for (const [code, text] of [
    ['DE-X', 'Lübeck'],
    ['IS-X', 'Seyðisfjörður'],
  ])
    expect(
      await run(
        `cityRegister(input: { code: "${code}", names: [{ language: "en", text: "${text}" }], confirm: true })`,
      ),
    ).toEqual({ it: { userErrors: [] } });
  await run(
    `agreementRegister(input: { code: "X-1", kind: MEMORANDUM, signed: "2020", titles: [{ language: "de", text: "Vertrag von Königsberg" }],
      parties: [{ city: "RU-YUZHNO-SAKHALINSK" }, { city: "DE-X" }], confirm: true })`,
  );
  const before = `UPDATE city_name SET folded = 'seyðisfjorður' WHERE text = 'Seyðisfjörður';
    UPDATE agreement SET folded_titles = '{vertragvonkonigsbergx}' WHERE code = 'X-1'; UPDATE timeline_rules SET version = version - 1`;
  await sql(before);
  expect(await run(`cityVoid(input: { city: "IS-X", reason: "Ошибка" })`)).toEqual({ it: { userErrors: [] } });
  await rebuildOutdatedTimelines(registry.app);
  expect(await run(`cityRestore(input: { city: "IS-X" })`)).toEqual({ it: { userErrors: [] } });
  const { city, agreement } = await registry.data(
    `{ city(ref: "Seydisfjordur") { code } agreement(ref: "Vertrag von Koenigsberg") { code } }`,
  );
  expect([city, agreement]).toEqual([{ code: 'IS-X' }, { code: 'X-1' }]);
});
