import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Sync1764000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What changed and is not in the feed yet. Filled with the change and by its own transaction: however late that
      -- commits, and whatever its clock says, nothing is missed.
      CREATE TABLE sync_pending (
        id bigint GENERATED ALWAYS AS IDENTITY,
        thing_id text NOT NULL,
        at timestamptz(3) NOT NULL,
        change_id text,
        CONSTRAINT sync_pending_pk PRIMARY KEY (id)
      );
      CREATE FUNCTION change_awaits_sync() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          INSERT INTO sync_pending (thing_id, at, change_id) SELECT thing_id, at, id FROM made ORDER BY id;
          RETURN NULL;
        END
      $$;
      CREATE TRIGGER change_awaits_sync AFTER INSERT ON change REFERENCING NEW TABLE AS made
        FOR EACH STATEMENT EXECUTE FUNCTION change_awaits_sync();

      -- The feed: who sees a thing after a change of it, and who saw it before; no visibility: it is not there at all.
      -- What changed of it may be for fewer eyes than the thing; nothing of it, when only who sees it changed.
      CREATE TABLE sync_line (
        position bigint GENERATED ALWAYS AS IDENTITY,
        mark uuid NOT NULL DEFAULT gen_random_uuid(),
        thing_id text NOT NULL,
        at timestamptz(3) NOT NULL,
        changed_visibility text,
        visibility text,
        city_ids text[] NOT NULL,
        was_visibility text,
        was_city_ids text[] NOT NULL,
        is_superseded boolean NOT NULL DEFAULT false,
        CONSTRAINT sync_line_pk PRIMARY KEY (position),
        CONSTRAINT sync_line_mark_unique UNIQUE (mark),
        CONSTRAINT sync_line_visibility_known CHECK (visibility IN ('PUBLIC', 'PARTNER', 'INTERNAL', 'RESTRICTED')),
        CONSTRAINT sync_line_was_visibility_known
          CHECK (was_visibility IN ('PUBLIC', 'PARTNER', 'INTERNAL', 'RESTRICTED')),
        CONSTRAINT sync_line_changed_visibility_known
          CHECK (changed_visibility IN ('PUBLIC', 'PARTNER', 'INTERNAL', 'RESTRICTED')),
        CONSTRAINT sync_line_of_something CHECK (visibility IS NOT NULL OR was_visibility IS NOT NULL)
      );
      CREATE INDEX sync_line_of_thing ON sync_line (thing_id, position);
      CREATE INDEX sync_line_to_tell ON sync_line (position) WHERE NOT is_superseded;

      -- Whatever is in the registry already, with a history or without.
      INSERT INTO sync_pending (thing_id, at) SELECT id, updated_at FROM (
        SELECT id, updated_at FROM city UNION ALL SELECT id, updated_at FROM partnership
        UNION ALL SELECT id, updated_at FROM agreement UNION ALL SELECT id, updated_at FROM event
        UNION ALL SELECT id, updated_at FROM invitation UNION ALL SELECT id, updated_at FROM exchange
      ) thing ORDER BY updated_at, id;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER change_awaits_sync ON change;
      DROP FUNCTION change_awaits_sync;
      DROP TABLE sync_line, sync_pending;
    `);
  }
}
