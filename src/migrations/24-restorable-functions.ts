import type { MigrationInterface, QueryRunner } from 'typeorm';

/** pg_restore runs with an empty search_path: a function written as a text would not find another one of ours. */
export class RestorableFunctions1764000000024 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION is_partial_date(written text) RETURNS boolean
        LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
        RETURN written ~ '^(XXXX|\\d{3}X~?|\\d{4}(-\\d{2}(-\\d{2})?)?~?)$' AND partial_from(written) IS NOT NULL;
      ALTER FUNCTION change_awaits_sync SET search_path FROM CURRENT;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION is_partial_date(written text) RETURNS boolean
        LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
        SELECT written ~ '^(XXXX|\\d{3}X~?|\\d{4}(-\\d{2}(-\\d{2})?)?~?)$' AND partial_from(written) IS NOT NULL
      $$;
      ALTER FUNCTION change_awaits_sync RESET search_path;
    `);
  }
}
