import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Foundations1764000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE EXTENSION IF NOT EXISTS pg_trgm;
      CREATE EXTENSION IF NOT EXISTS btree_gist;

      -- The first and the last day that a partial date (2003, 2022-09, 2022-11-17, 196X, with ~ for "about") may be.
      CREATE FUNCTION partial_from(written text) RETURNS date LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
        SELECT CASE
          WHEN written ~ '^\\d{3}X' THEN make_date((left(written, 3) || '0')::int, 1, 1)
          WHEN written ~ '^\\d{4}-\\d{2}-\\d{2}' THEN
            make_date(left(written, 4)::int, substr(written, 6, 2)::int, substr(written, 9, 2)::int)
          WHEN written ~ '^\\d{4}-\\d{2}' THEN make_date(left(written, 4)::int, substr(written, 6, 2)::int, 1)
          ELSE make_date(left(written, 4)::int, 1, 1)
        END
      $$;
      CREATE FUNCTION partial_to(written text) RETURNS date LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
        SELECT CASE
          WHEN written ~ '^\\d{3}X' THEN make_date((left(written, 3) || '9')::int, 12, 31)
          WHEN written ~ '^\\d{4}-\\d{2}-\\d{2}' THEN
            make_date(left(written, 4)::int, substr(written, 6, 2)::int, substr(written, 9, 2)::int)
          WHEN written ~ '^\\d{4}-\\d{2}' THEN
            (make_date(left(written, 4)::int, substr(written, 6, 2)::int, 1) + interval '1 month - 1 day')::date
          ELSE make_date(left(written, 4)::int, 12, 31)
        END
      $$;
      CREATE FUNCTION is_partial_date(written text) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
        SELECT written ~ '^(\\d{3}X|\\d{4}(-\\d{2}(-\\d{2})?)?)~?$' AND partial_from(written) IS NOT NULL
      $$;

      CREATE TABLE mutation_key (
        viewer text NOT NULL,
        mutation text NOT NULL,
        key text NOT NULL,
        input_hash text NOT NULL,
        thing_id text,
        at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT mutation_key_pk PRIMARY KEY (viewer, mutation, key)
      );

      CREATE TABLE access_key (
        id text NOT NULL,
        label text NOT NULL,
        role text NOT NULL,
        hash text NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        revoked_at timestamptz(3),
        CONSTRAINT access_key_pk PRIMARY KEY (id),
        CONSTRAINT access_key_hash_unique UNIQUE (hash),
        CONSTRAINT access_key_role_known CHECK (role IN ('STAFF', 'ADMIN'))
      );

      CREATE TABLE change (
        id text NOT NULL,
        thing_id text NOT NULL,
        verb text NOT NULL,
        by_id text NOT NULL,
        by_role text NOT NULL,
        at timestamptz(3) NOT NULL DEFAULT now(),
        differences jsonb NOT NULL,
        CONSTRAINT change_pk PRIMARY KEY (id)
      );
      CREATE INDEX change_of_thing ON change (thing_id, id);
      CREATE FUNCTION history_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          RAISE EXCEPTION 'history is append-only' USING ERRCODE = 'insufficient_privilege';
        END
      $$;
      CREATE TRIGGER change_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON change
        FOR EACH STATEMENT EXECUTE FUNCTION history_is_append_only();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE change;
      DROP FUNCTION history_is_append_only;
      DROP TABLE access_key;
      DROP TABLE mutation_key;
      DROP FUNCTION is_partial_date;
      DROP FUNCTION partial_to;
      DROP FUNCTION partial_from;
    `);
  }
}
