import type { MigrationInterface, QueryRunner } from 'typeorm';

/** XXXX: a date of which nothing is known, between the first day of the calendar and its last (R1). */
export class UnknownDates1764000000016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION partial_from(written text) RETURNS date LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
        SELECT CASE
          WHEN written = 'XXXX' THEN make_date(1, 1, 1)
          WHEN written ~ '^\\d{3}X' THEN make_date((left(written, 3) || '0')::int, 1, 1)
          WHEN written ~ '^\\d{4}-\\d{2}-\\d{2}' THEN
            make_date(left(written, 4)::int, substr(written, 6, 2)::int, substr(written, 9, 2)::int)
          WHEN written ~ '^\\d{4}-\\d{2}' THEN make_date(left(written, 4)::int, substr(written, 6, 2)::int, 1)
          ELSE make_date(left(written, 4)::int, 1, 1)
        END
      $$;
      CREATE OR REPLACE FUNCTION partial_to(written text) RETURNS date LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
        SELECT CASE
          WHEN written = 'XXXX' THEN make_date(9999, 12, 31)
          WHEN written ~ '^\\d{3}X' THEN make_date((left(written, 3) || '9')::int, 12, 31)
          WHEN written ~ '^\\d{4}-\\d{2}-\\d{2}' THEN
            make_date(left(written, 4)::int, substr(written, 6, 2)::int, substr(written, 9, 2)::int)
          WHEN written ~ '^\\d{4}-\\d{2}' THEN
            (make_date(left(written, 4)::int, substr(written, 6, 2)::int, 1) + interval '1 month - 1 day')::date
          ELSE make_date(left(written, 4)::int, 12, 31)
        END
      $$;
      CREATE OR REPLACE FUNCTION is_partial_date(written text) RETURNS boolean
        LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
        SELECT written ~ '^(XXXX|\\d{3}X~?|\\d{4}(-\\d{2}(-\\d{2})?)?~?)$' AND partial_from(written) IS NOT NULL
      $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION partial_from(written text) RETURNS date LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
        SELECT CASE
          WHEN written ~ '^\\d{3}X' THEN make_date((left(written, 3) || '0')::int, 1, 1)
          WHEN written ~ '^\\d{4}-\\d{2}-\\d{2}' THEN
            make_date(left(written, 4)::int, substr(written, 6, 2)::int, substr(written, 9, 2)::int)
          WHEN written ~ '^\\d{4}-\\d{2}' THEN make_date(left(written, 4)::int, substr(written, 6, 2)::int, 1)
          ELSE make_date(left(written, 4)::int, 1, 1)
        END
      $$;
      CREATE OR REPLACE FUNCTION partial_to(written text) RETURNS date LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
        SELECT CASE
          WHEN written ~ '^\\d{3}X' THEN make_date((left(written, 3) || '9')::int, 12, 31)
          WHEN written ~ '^\\d{4}-\\d{2}-\\d{2}' THEN
            make_date(left(written, 4)::int, substr(written, 6, 2)::int, substr(written, 9, 2)::int)
          WHEN written ~ '^\\d{4}-\\d{2}' THEN
            (make_date(left(written, 4)::int, substr(written, 6, 2)::int, 1) + interval '1 month - 1 day')::date
          ELSE make_date(left(written, 4)::int, 12, 31)
        END
      $$;
      CREATE OR REPLACE FUNCTION is_partial_date(written text) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
        SELECT written ~ '^(\\d{3}X|\\d{4}(-\\d{2}(-\\d{2})?)?)~?$' AND partial_from(written) IS NOT NULL
      $$;
    `);
  }
}
