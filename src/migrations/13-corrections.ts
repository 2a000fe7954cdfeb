import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Corrections1764000000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE correction (
        id text NOT NULL,
        city_id text NOT NULL,
        about_id text NOT NULL,
        field text NOT NULL,
        value text NOT NULL,
        source text,
        status text NOT NULL,
        answer text,
        decided_at timestamptz(3),
        revision integer NOT NULL DEFAULT 1,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT correction_pk PRIMARY KEY (id),
        CONSTRAINT correction_by_a_city FOREIGN KEY (city_id) REFERENCES city (id),
        CONSTRAINT correction_status_known CHECK (status IN ('OPEN', 'ACCEPTED', 'DECLINED')),
        CONSTRAINT correction_answered_once_decided
          CHECK ((status = 'OPEN') = (answer IS NULL) AND (status = 'OPEN') = (decided_at IS NULL))
      );
      CREATE INDEX correction_of_city ON correction (city_id);
      CREATE INDEX correction_about ON correction (about_id);
      -- A hash, for a value may be longer than an index holds.
      CREATE UNIQUE INDEX correction_open_once ON correction (city_id, about_id, field, md5(value)) WHERE status = 'OPEN';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE correction');
  }
}
