import { dataSource } from '../dist/data-source.js';
import { openDatabase } from '../dist/platform/database/database.js';

/** Sizes by their names: 60 agreements as a city may have, 40,000 as a country has. */
export const SIZES = {
  S: { cities: 60, agreements: 60, events: 40 },
  M: { cities: 8000, agreements: 40_000, events: 2000 },
};

const CREATED = "timestamptz '2026-01-01T00:00:00Z'";

// The tag, a made-up time, and a number.
const id = (tag, number) => `'${tag}_01h0000000' || lpad((${number})::text, 16, '0')`;

// Few cities have many agreements: place n of a city is drawn by the third power of a number that looks random, but is not.
const drawn = (seed, cities) =>
  `1 + floor(power((hashtextextended(${seed}, 7) & 1048575) / 1048576.0, 3) * ${cities})::int`;

const statements = ({ cities, agreements, events }) => [
  `INSERT INTO city (id, code, kind, latitude, longitude, time_zone, created_at, updated_at)
    SELECT ${id('city', 'n')}, (ARRAY['RU','JP','CN','KR','BY','DE'])[1 + n % 6] || '-C' || n, 'CITY', 30 + n % 40, 10 + n % 140, 'UTC',
      ${CREATED}, ${CREATED} FROM generate_series(1, ${cities}) n`,
  `INSERT INTO city_name (id, city_id, language, text, folded, kind, ordinal)
    SELECT ${id('name', 'n * 2 + o')}, ${id('city', 'n')}, l, t || n, lower(t) || n, 'OFFICIAL', o
      FROM generate_series(1, ${cities}) n, (VALUES (0, 'ru', 'Новоградск'), (1, 'en', 'Novogradsk')) names (o, l, t)`,
  `INSERT INTO city_placement (id, city_id, policy, country)
    SELECT ${id('placement', 'n')}, ${id('city', 'n')}, 'ISO', (ARRAY['RU','JP','CN','KR','BY','DE'])[1 + n % 6] FROM generate_series(1, ${cities}) n`,
  `INSERT INTO home (city_id, time_zone, default_language, placement_policy) VALUES (${id('city', '6')}, 'Asia/Sakhalin', 'ru', 'ISO')`,
  `INSERT INTO agreement (id, code, visibility, titles, folded_titles, kind, legal_effect, dated, entry, areas, files, term_kind, created_at, updated_at)
    SELECT ${id('agreement', 'n')}, 'AGR-' || lpad(n::text, 6, '0'), 'PUBLIC',
      jsonb_build_array(jsonb_build_object('text', 'Соглашение о сотрудничестве ' || n, 'language', 'ru', 'authentic', true)),
      ARRAY['соглашениеосотрудничестве' || n], 'COOPERATION_AGREEMENT', 'UNKNOWN', (date '1960-01-01' + n * 7919 % 24000)::text, 'ON_SIGNING',
      ARRAY['CULTURE_ART', 'YOUTH'], '[]', 'INDEFINITE', ${CREATED}, ${CREATED} FROM generate_series(1, ${agreements}) n`,
  `INSERT INTO agreement_party (id, agreement_id, city_id, role, ordinal)
    SELECT ${id('party', 'row_number() OVER ()')}, ${id('agreement', 'n')}, ${id('city', 'c')}, 'PARTY', row_number() OVER (PARTITION BY n) - 1
      FROM (SELECT DISTINCT n, ${drawn("n || ' ' || k", cities)} AS c FROM generate_series(1, ${agreements}) n, generate_series(1, 3) k) drawn`,
  `INSERT INTO agreement_act (id, agreement_id, kind, "on")
    SELECT ${id('act', 'n')}, ${id('agreement', 'n')}, 'TERMINATED', '2026-01-01' FROM generate_series(8, ${agreements}, 8) n`,
  `INSERT INTO partnership (id, city_id, visibility, created_at, updated_at)
    SELECT ${id('partnership', 'n')}, ${id('city', 'n')}, 'PUBLIC', ${CREATED}, ${CREATED} FROM generate_series(7, ${Math.ceil(cities / 2)}) n`,
  `INSERT INTO partnership_act (id, partnership_id, kind, "on", visibility, side, establishes)
    SELECT ${id('act', '1000000000 + n')}, ${id('partnership', 'n')}, 'ESTABLISHED', (date '1960-01-01' + n * 7919 % 24000)::text, 'PUBLIC', 'BOTH', 'SISTER'
      FROM generate_series(7, ${Math.ceil(cities / 2)}) n`,
  `INSERT INTO event (id, code, visibility, kind, status, titles, folded_titles, starts, ends, time_zone, host_id, areas, guests, asking, is_tentative, created_at, updated_at)
    SELECT ${id('event', 'n')}, 'EV-' || n, 'PUBLIC', 'FORUM', 'CONFIRMED',
      jsonb_build_array(jsonb_build_object('text', 'Форум ' || n, 'language', 'ru', 'authentic', true)), ARRAY['форум' || n],
      to_char(date '2027-01-01' + n % 700, 'YYYY-MM-DD"T"10:00'), to_char(date '2027-01-01' + n % 700, 'YYYY-MM-DD"T"18:00'), 'UTC',
      ${id('city', '6')}, '{}', '[]', 1, false, ${CREATED}, ${CREATED} FROM generate_series(1, ${events}) n`,
  `INSERT INTO invitation (id, event_id, city_id, category, status, is_expected, letter_on, attendance, created_at, updated_at)
    SELECT ${id('invitation', 'row_number() OVER ()')}, ${id('event', 'n')}, ${id('city', 'c')}, 'OFFICIAL', 'SENT', false, '2026-10-01', 'NOT_RECORDED', ${CREATED}, ${CREATED}
      FROM (SELECT DISTINCT n, ${drawn("'guest ' || n || ' ' || k", cities)} AS c FROM generate_series(1, ${events}) n, generate_series(1, 10) k) drawn`,
  `INSERT INTO change (id, call_id, thing_id, verb, by_id, by_role, at, differences, visibility)
    SELECT ${id('change', 'row_number() OVER ()')}, ${id('call', 'row_number() OVER ()')}, id, verb, 'system', 'SYSTEM', ${CREATED}, '{"revision":{"to":1}}', 'PUBLIC'
      FROM (SELECT id, 'CITY_REGISTERED' FROM city UNION ALL SELECT id, 'AGREEMENT_REGISTERED' FROM agreement
        UNION ALL SELECT id, 'PARTNERSHIP_ESTABLISHED' FROM partnership UNION ALL SELECT id, 'EVENT_PLANNED' FROM event
        UNION ALL SELECT id, 'EVENT_INVITED' FROM invitation) recorded (id, verb)`,
];

/** Migrates an empty database and fills it with as many records as a size says; `registry rebuild` then works out their timelines. */
export async function fillCountry(url, size) {
  const database = await openDatabase(dataSource(url));
  // Search indexes are filled faster when they are made at the end.
  const searched = await database.query(
    `SELECT indexname AS name, indexdef AS made FROM pg_indexes WHERE schemaname = current_schema() AND indexname LIKE '%\\_searched'`,
  );
  for (const { name } of searched) await database.query(`DROP INDEX "${name}"`);
  const runner = database.createQueryRunner();
  await runner.query('SET statement_timeout = 0');
  for (const statement of statements(size)) await runner.query(statement);
  for (const { made } of searched) await runner.query(made);
  await runner.query('ANALYZE');
  await runner.release();
  await database.destroy();
}
