import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PartnershipLevels1764000000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // The rows there are tell of all acts. To those who see all acts of a tie its timeline is the same; for ties with
    // acts that only some may see nothing can be said here: `registry rebuild` works those timelines out.
    await runner.query(`
      ALTER TABLE partnership_period
        ADD COLUMN level text NOT NULL DEFAULT 'RESTRICTED',
        DROP CONSTRAINT partnership_period_pk,
        DROP CONSTRAINT partnership_period_one_at_a_time;
      ALTER TABLE partnership_period
        ALTER COLUMN level DROP DEFAULT,
        ADD CONSTRAINT partnership_period_pk PRIMARY KEY (partnership_id, level, from_on),
        ADD CONSTRAINT partnership_period_level_known CHECK (level IN ('PUBLIC', 'PARTNER', 'INTERNAL', 'RESTRICTED')),
        ADD CONSTRAINT partnership_period_one_at_a_time
          EXCLUDE USING gist (partnership_id WITH =, level WITH =, daterange(from_on, until_on) WITH &&);
      INSERT INTO partnership_period (partnership_id, level, from_on, until_on, status, kind)
        SELECT d.partnership_id, seen.level, d.from_on, d.until_on, d.status, d.kind
        FROM partnership_period d
        CROSS JOIN (VALUES ('PUBLIC', ARRAY['PUBLIC']), ('PARTNER', ARRAY['PUBLIC', 'PARTNER']),
          ('INTERNAL', ARRAY['PUBLIC', 'PARTNER', 'INTERNAL'])) seen (level, visibilities)
        WHERE NOT EXISTS (SELECT 1 FROM partnership_act a
          WHERE a.partnership_id = d.partnership_id AND a.visibility <> ALL (seen.visibilities));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM partnership_period WHERE level <> 'RESTRICTED';
      ALTER TABLE partnership_period
        DROP CONSTRAINT partnership_period_pk,
        DROP CONSTRAINT partnership_period_one_at_a_time,
        DROP COLUMN level;
      ALTER TABLE partnership_period
        ADD CONSTRAINT partnership_period_pk PRIMARY KEY (partnership_id, from_on),
        ADD CONSTRAINT partnership_period_one_at_a_time
          EXCLUDE USING gist (partnership_id WITH =, daterange(from_on, until_on) WITH &&);
    `);
  }
}
