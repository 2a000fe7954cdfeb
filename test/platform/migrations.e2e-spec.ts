import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';
import { dataSource } from '../../src/data-source.js';
import { openDatabase } from '../../src/platform/database/database.js';
import { Readiness } from '../../src/platform/http/readiness.js';
import { onServer } from '../support/server.js';

/** Tables that no noun is stored in, with the file that says why. */
const WITHOUT_ENTITY = [
  'mutation_key' /* platform/mutation-keys.ts writes them by hand */,
  'sync_line' /* sync/sync-lines.service.ts does too, in one statement */,
  'sync_pending' /* its trigger writes it, that statement empties it */,
  'former_id' /* src/platform/database/former-ids.ts reads it; a migration wrote it */,
  'installation' /* one row, of src/installation.ts */,
  'code_floor' /* history/codes.service.ts writes it after a restore */,
  'search_word' /* triggers of migration 36 write it, search/search-statement.ts reads it */,
  'spending' /* platform/rate-limits/rate-budgets.ts does too */,
  'revision_mark' /* platform/database/revisions.service.ts reads it; triggers write it */,
  'timeline_rules' /* one row, which src/timelines.ts replaces */,
  'webhook_progress' /* one row, of sync/webhooks/webhook-news.service.ts */,
];
/** TypeORM's own list of what has run. */
const OWN = `('migrations', 'migrations_id_seq')`;

const databases: DataSource[] = [];

function urlOf(name: string): string {
  const url = new URL(process.env.TEST_DATABASE_URL!);
  url.pathname = `/${name}`;
  return url.href;
}

/** A new database without anything in it; not open yet. */
async function closed(): Promise<DataSource> {
  const name = `migrations_${process.env.JEST_WORKER_ID}_${Math.random().toString(36).slice(2, 10)}`;
  await onServer(`CREATE DATABASE "${name}" TEMPLATE template0`);
  const database = dataSource(urlOf(name));
  databases.push(database);
  return database;
}

const empty = async () => (await closed()).initialize();

/** A new database with every migration. */
async function migrated(): Promise<DataSource> {
  const database = await empty();
  await database.runMigrations({ transaction: 'each' });
  return database;
}

/** Undoes every migration. */
async function undo(database: DataSource): Promise<void> {
  for (let left = database.migrations.length; left > 0; left--)
    await database.undoLastMigration({ transaction: 'each' });
}

afterAll(async () => {
  for (const database of databases) {
    await database.destroy();
    await onServer(`DROP DATABASE IF EXISTS "${String(database.driver.database)}" WITH (FORCE)`);
  }
});

const NOT_OF_AN_EXTENSION = (oid: string) =>
  `NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = ${oid} AND d.deptype = 'e')`;

/** Everything that the catalogue says of a database, a line each, without what belongs to extensions or to TypeORM. */
async function catalogue(database: DataSource): Promise<string[]> {
  const rows: { line: string }[] = await database.query(`
    SELECT format('%s %s', CASE c.relkind WHEN 'r' THEN 'table' ELSE 'relation ' || c.relkind::text END, c.relname) AS line
      FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind NOT IN ('i', 'c')
        AND c.relname NOT IN ${OWN} AND ${NOT_OF_AN_EXTENSION('c.oid')}
    UNION ALL
    SELECT format('column %s.%s %s%s%s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
        CASE WHEN a.attnotnull THEN ' NOT NULL' END, ' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid))
      FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
      LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'v', 'm', 'p') AND a.attnum > 0
        AND NOT a.attisdropped AND c.relname NOT IN ${OWN}
    UNION ALL
    SELECT format('constraint %s.%s %s', c.relname, n.conname, pg_get_constraintdef(n.oid))
      FROM pg_constraint n JOIN pg_class c ON c.oid = n.conrelid
      WHERE c.relnamespace = 'public'::regnamespace AND c.relname NOT IN ${OWN} AND n.contype <> 'n'
    UNION ALL
    SELECT format('index %s', pg_get_indexdef(i.indexrelid))
      FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
      WHERE c.relnamespace = 'public'::regnamespace AND c.relname NOT IN ${OWN}
    UNION ALL
    SELECT format('trigger %s', pg_get_triggerdef(t.oid)) FROM pg_trigger t WHERE NOT t.tgisinternal
    UNION ALL
    SELECT format('function %s', pg_get_functiondef(p.oid))
      FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace AND p.prokind IN ('f', 'p')
        AND ${NOT_OF_AN_EXTENSION('p.oid')}
    UNION ALL
    SELECT format('type %s', t.typname)
      FROM pg_type t WHERE t.typnamespace = 'public'::regnamespace AND t.typtype IN ('e', 'd', 'r')
        AND ${NOT_OF_AN_EXTENSION('t.oid')}`);
  return rows.map(({ line }) => line).sort();
}

/** What TypeORM would do to make the tables fit the entities; it goes by names. */
async function drift(database: DataSource): Promise<string[]> {
  const { upQueries } = await database.driver.createSchemaBuilder().log();
  return upQueries.map(({ query }) => query);
}

/** The tables, columns, constraints and indexes that entities can speak of. */
async function stored(database: DataSource): Promise<string[]> {
  const unsynchronized = database.entityMetadatas.flatMap(({ indices }) =>
    indices.filter(({ synchronize }) => !synchronize).map(({ name }) => name),
  );
  return (
    (await catalogue(database))
      .filter((line) => /^(table|column|constraint|index) /.test(line))
      .filter(
        (line) => !WITHOUT_ENTITY.some((table) => new RegExp(`^\\S+ ${table}\\b| ON public\\.${table} `).test(line)),
      )
      .filter((line) => !unsynchronized.some((name) => line.includes(`INDEX ${name} ON`)))
      .filter((line) => !/^index CREATE UNIQUE INDEX \S*(_pk|PK_\S*) ON/.test(line))
      // TypeORM makes up the name of a primary key, and does not look at it.
      .map((line) => line.replace(/^(constraint \w+\.)\S+ PRIMARY KEY/, '$1… PRIMARY KEY'))
      .sort()
  );
}

/** The same tables, built from the entities instead of the migrations. */
async function builtFromEntities(): Promise<DataSource> {
  const database = await migrated();
  const tables: { tablename: string }[] = await database.query(
    `SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'migrations'`,
  );
  await database.query(`DROP TABLE ${tables.map(({ tablename }) => `"${tablename}"`).join(', ')}`);
  await database.synchronize();
  return database;
}

describe('the migrations build exactly the tables', () => {
  let database: DataSource;
  beforeAll(async () => {
    database = await migrated();
  });

  test('TypeORM has nothing to add', async () => {
    expect(await drift(database)).toEqual([]);
  });

  test('the entities alone would build the same columns, constraints and indexes, to the letter', async () => {
    expect(await stored(database)).toEqual(await stored(await builtFromEntities()));
  });

  test('every table has an entity, but for those that are named here', async () => {
    const tables = (await catalogue(database)).flatMap((line) => /^table (\w+)$/.exec(line)?.[1] ?? []);
    const ofEntities = database.entityMetadatas.map(({ tableName }) => tableName);
    expect(tables).toEqual([...ofEntities, ...WITHOUT_ENTITY].sort());
  });

  test('the indexes that TypeORM cannot describe are there', async () => {
    const lines = await catalogue(database);
    const names = database.entityMetadatas.flatMap(({ indices }) => indices.map(({ name }) => name));
    expect(names.filter((name) => !lines.some((line) => line.includes(`INDEX ${name} ON`)))).toEqual([]);
  });

  test('no function needs a search_path to find another one, or a table, of ours: pg_restore has none', async () => {
    const names: { name: string }[] = await database.query(`
      SELECT proname AS name FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND ${NOT_OF_AN_EXTENSION('pg_proc.oid')}
      UNION SELECT tablename FROM pg_tables WHERE schemaname = 'public'`);
    const asTexts: { name: string; body: string }[] = await database.query(`
      SELECT proname AS name, prosrc AS body FROM pg_proc
        WHERE pronamespace = 'public'::regnamespace AND prosqlbody IS NULL AND NOT coalesce(array_to_string(proconfig, ',') ~ 'search_path', false)
          AND ${NOT_OF_AN_EXTENSION('pg_proc.oid')}`);
    expect(asTexts.map(({ name }) => name).sort()).toEqual([
      'history_is_append_only',
      'partial_from',
      'partial_to',
      'search_key',
    ]);
    for (const { body } of asTexts)
      expect(names.filter(({ name }) => new RegExp(`\\b${name}\\b`).test(body.replaceAll(/'[^']*'/g, '')))).toEqual([]);
  });

  test('what opens the service’s database is the same', async () => {
    const opened = await openDatabase(await closed());
    expect(await catalogue(opened)).toEqual(await catalogue(database));
  });
});

describe('a migration of big tables', () => {
  class Long1764999999998 {
    async up(runner: QueryRunner): Promise<void> {
      await runner.query(`CREATE TABLE probe AS SELECT name, setting FROM pg_settings WHERE name LIKE '%timeout'`);
    }
    async down(): Promise<void> {}
  }
  class Waiting1764999999999 {
    async up(runner: QueryRunner): Promise<void> {
      await runner.query('ALTER TABLE city ADD COLUMN probe text');
      await runner.query('ALTER TABLE event ADD COLUMN probe text');
    }
    async down(): Promise<void> {}
  }
  const withProbes = async (...probes: (new () => object)[]) => {
    const database = await closed();
    const { migrations, ...options } = database.options;
    return database.setOptions({ ...options, migrations: [...(migrations as never[]), ...probes] as never });
  };

  test('may take as long as it needs: only the wait for a lock ends', async () => {
    const opened = await openDatabase(await withProbes(Long1764999999998));
    const settings: { name: string; setting: string }[] = await opened.query('SELECT * FROM probe');
    const of = Object.fromEntries(settings.map(({ name, setting }) => [name, setting]));
    expect(of).toMatchObject({
      statement_timeout: '0',
      idle_in_transaction_session_timeout: '0',
      lock_timeout: '2000',
    });
    // The service keeps its own deadlines.
    expect(await opened.query('SHOW statement_timeout')).toEqual([{ statement_timeout: '5s' }]);
    expect(await opened.query('SHOW jit')).toEqual([{ jit: 'off' }]);
  });

  /** Migrates while somebody has read from a table for some time, and others go on reading. @returns their longest wait */
  async function besideOthers(database: DataSource, table: string): Promise<number> {
    const url = urlOf(String(database.driver.database));
    await (await openDatabase(dataSource(url))).destroy();
    const [holder, reader] = [new Client(url), new Client(url)];
    await Promise.all([holder.connect(), reader.connect()]);
    await holder.query(`BEGIN; SELECT FROM ${table} LIMIT 1`);
    let [longest, isOver] = [0, false];
    const opening = openDatabase(database).finally(() => (isOver = true));
    const reading = (async () => {
      for (; !isOver; await sleep(20)) {
        const began = Date.now();
        await reader.query('SELECT FROM city LIMIT 1');
        longest = Math.max(longest, Date.now() - began);
      }
    })();
    await sleep(4000);
    expect(isOver).toBe(false);
    await holder.query('COMMIT');
    await opening;
    await reading;
    await Promise.all([holder.end(), reader.end()]);
    return longest;
  }

  test.each([
    ['what it needs', 'city'],
    ['what it needs later, while it keeps others from what it has', 'event'],
  ])(
    'tries again when others hold %s, keeps nobody waiting for more than two seconds, and says so',
    async (_, table) => {
      const said = jest.spyOn(console, 'error').mockImplementation(() => undefined);
      const database = await withProbes(Waiting1764999999999);
      const longest = await besideOthers(database, table);
      expect(await database.query('SELECT city.probe, event.probe FROM city, event')).toEqual([]);
      const lines = said.mock.calls.map(([line]) => String(line));
      said.mockRestore();
      expect(lines[0]).toMatch(
        /^Migrations: Waiting1764999999999 would keep others waiting, or waits for them: it was taken back and is tried again \(1 of 30\)\.$/,
      );
      expect(lines.length).toBeGreaterThan(1);
      expect(longest).toBeGreaterThan(200);
      expect(longest).toBeLessThan(2000);
    },
  );
});

describe('a database of a newer version', () => {
  test('is left alone, and a service that still runs on it is not ready', async () => {
    const database = await migrated();
    const url = urlOf(String(database.driver.database));
    const readiness = new Readiness(database);
    expect(await readiness.obstacle()).toBeUndefined();
    await database.query(`INSERT INTO migrations (timestamp, name) VALUES (1764999999999, 'Later1764999999999')`);
    expect(await readiness.obstacle()).toBe('is of a newer version');
    await expect(openDatabase(dataSource(url))).rejects.toThrow(
      'The database was brought up to date by a newer version of the registry (Later1764999999999): start that one',
    );
    await database.query(`DELETE FROM migrations WHERE name = 'Later1764999999999'`);
    await (await openDatabase(dataSource(url))).destroy();
  });
});

describe('the guard sees', () => {
  let database: DataSource;
  let before: string[];
  beforeAll(async () => {
    database = await empty();
  });
  beforeEach(async () => {
    await database.runMigrations({ transaction: 'each' });
    before = await stored(database);
  });
  afterEach(() => undo(database));

  test.each([
    ['an extra column', 'ALTER TABLE city ADD COLUMN mayor text'],
    ['a missing column', 'ALTER TABLE city DROP COLUMN website'],
    ['a column of another type', 'ALTER TABLE city ALTER COLUMN population TYPE bigint'],
    ['a column that may be null', 'ALTER TABLE city ALTER COLUMN kind DROP NOT NULL'],
    ['a missing check', 'ALTER TABLE city DROP CONSTRAINT city_kind_known'],
    ['a foreign key of another name', 'ALTER TABLE city RENAME CONSTRAINT city_parent_exists TO other'],
    ['a missing index', 'DROP INDEX city_name_folded'],
    ['a missing exclusion', 'ALTER TABLE agreement_period DROP CONSTRAINT agreement_period_one_at_a_time'],
  ])('%s, as TypeORM does', async (_, change) => {
    await database.query(change);
    expect(await drift(database)).not.toEqual([]);
    expect(await stored(database)).not.toEqual(before);
  });

  test.each([
    ['a unique constraint of another name', 'ALTER TABLE city RENAME CONSTRAINT city_code_unique TO other'],
    [
      'a check of the same name that says something else',
      `ALTER TABLE city DROP CONSTRAINT city_population_positive,
         ADD CONSTRAINT city_population_positive CHECK (population >= -1)`,
    ],
    [
      'an exclusion of the same name that says something else',
      `ALTER TABLE agreement_period DROP CONSTRAINT agreement_period_one_at_a_time,
         ADD CONSTRAINT agreement_period_one_at_a_time EXCLUDE USING gist (agreement_id WITH =, from_on WITH =)`,
    ],
  ])('%s, which TypeORM does not', async (_, change) => {
    await database.query(change);
    expect(await drift(database)).toEqual([]);
    expect(await stored(database)).not.toEqual(before);
  });
});

describe('every migration undoes itself', () => {
  test('down leads through the same states as up, to nothing, and up again to the same', async () => {
    const rising = await empty();
    const runner = rising.createQueryRunner();
    const up = [await catalogue(rising)];
    for (const migration of rising.migrations) {
      await migration.up(runner);
      up.push(await catalogue(rising));
    }
    await runner.release();

    const falling = await migrated();
    const down = [await catalogue(falling)];
    for (let left = falling.migrations.length; left > 0; left--) {
      await falling.undoLastMigration({ transaction: 'each' });
      down.unshift(await catalogue(falling));
    }
    expect(up).toHaveLength(falling.migrations.length + 1);
    expect(down).toEqual(up);
    expect(down[0]).toEqual([]);
    expect(await falling.query('SELECT name FROM migrations')).toEqual([]);

    await falling.runMigrations({ transaction: 'each' });
    expect(await catalogue(falling)).toEqual(up.at(-1));
  });

  test('each adds something, and the dump would show what one left behind', async () => {
    const database = await migrated();
    for (let left = database.migrations.length; left > 0; left--) {
      const before = await catalogue(database);
      await database.undoLastMigration({ transaction: 'each' });
      const after = new Set(await catalogue(database));
      // What it added is gone, and what it replaced is there again.
      expect(before.filter((line) => !after.has(line))).not.toEqual([]);
    }
    await database.query('CREATE FUNCTION left_behind() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$; CREATE TABLE t ()');
    expect((await catalogue(database)).map((line) => line.split('\n')[0])).toEqual([
      'function CREATE OR REPLACE FUNCTION public.left_behind()',
      'table t',
    ]);
  });

  test('their names tell their order', () => {
    const names = dataSource('postgres://nowhere.invalid/none').options.migrations as (() => unknown)[];
    const stamps = names.map(({ name }) => Number(/\d{13}$/.exec(name)?.[0]));
    expect(stamps).toEqual([...new Set(stamps)].sort((a, b) => a - b));
  });
});
