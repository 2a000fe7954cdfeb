import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was recorded by mistake is taken out of its tables and kept apart. */
export class Struck1764000000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE struck (
        id text NOT NULL,
        record_id text NOT NULL,
        part_id text,
        visibility text NOT NULL,
        summary jsonb NOT NULL,
        reason text NOT NULL,
        rows jsonb NOT NULL,
        by_id text NOT NULL,
        by_role text NOT NULL,
        at timestamp(3) with time zone NOT NULL DEFAULT now(),
        restored_at timestamp(3) with time zone,
        CONSTRAINT struck_pk PRIMARY KEY (id),
        CONSTRAINT struck_visibility_known CHECK (visibility IN ('PUBLIC', 'PARTNER', 'INTERNAL', 'RESTRICTED'))
      );
      CREATE INDEX struck_of_record ON struck (record_id, id);
      -- What an agreement made, and which codes were given, is looked up whenever one is registered.
      CREATE INDEX struck_rows ON struck USING gin (rows);
    `);
  }

  /** What was struck out is lost then. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE struck');
  }
}
