import type { MigrationInterface, QueryRunner } from 'typeorm';

const RECORDS = [
  'agreement',
  'agreement_act',
  'agreement_link',
  'agreement_party',
  'agreement_period',
  'calendar_subscription',
  'change',
  'contact',
  'correction',
  'event',
  'exchange',
  'exchange_participant',
  'former_id',
  'invitation',
  'partnership',
  'partnership_act',
  'partnership_period',
  'partnership_text',
  'reply',
  'struck',
];
/** What nearly every request reads, and little changes: who asks, what day it is at home, the cities. */
const OF_ASKING = ['access_key', 'city', 'city_name', 'city_placement', 'home', 'mandate'];

/**
 * Which state of the registry is read: the sum of the marks. Every transaction that changes what anybody may read adds a mark, so that
 * the sum changes in the moment of its commit, also for what is written without the service. Marks are random, so that a server
 * that has lost changes never comes to an old sum again; they are added up, not counted in one row, because writers would queue up for
 * that row until the commit of the one before them has reached the disk and the replica.
 */
export class RevisionMarks1764000000037 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE revision_mark (mark numeric NOT NULL, is_of_asking boolean NOT NULL);
      CREATE FUNCTION registry_changed() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
        DECLARE
          marked text := 'registry.marked_' || TG_ARGV[0];
          this text := pg_current_xact_id()::text;
        BEGIN
          IF current_setting(marked, true) IS DISTINCT FROM this THEN
            INSERT INTO revision_mark VALUES (1 + floor(random() * 9007199254740991), TG_ARGV[0] = 'asking');
            PERFORM set_config(marked, this, true);
          END IF;
          RETURN NULL;
        END
      $$;
    `);
    for (const [tables, what] of [
      [RECORDS, 'records'],
      [OF_ASKING, 'asking'],
    ] as const)
      for (const table of tables)
        await runner.query(`
          CREATE TRIGGER registry_changed AFTER INSERT OR DELETE OR TRUNCATE OR UPDATE${await noted(runner, table)} ON ${table}
            FOR EACH STATEMENT EXECUTE FUNCTION registry_changed('${what}')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...RECORDS, ...OF_ASKING]) await runner.query(`DROP TRIGGER registry_changed ON ${table}`);
    await runner.query('DROP FUNCTION registry_changed; DROP TABLE revision_mark');
  }
}

/** The last use of a key or an address is noted all the time, and is never kept in memory: every other column, where there is one. */
async function noted(runner: QueryRunner, table: string): Promise<string> {
  const columns: { name: string }[] = await runner.query(
    `SELECT attname AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum`,
    [table],
  );
  const names = columns.map(({ name }) => name);
  return names.includes('last_used_at') ? ` OF ${names.filter((name) => name !== 'last_used_at').join(', ')}` : '';
}
