import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Lists by date of signing read an index. The days are worked out by the registry when it starts, like the timelines.
 * Look-ups of the period of a day go through the primary key: the planner preferred the index of the exclusion, which is slower.
 */
export class SignedDays1764000000031 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE agreement ADD COLUMN signed_from date, ADD COLUMN signed_to date;
      DROP INDEX agreement_dated;
      CREATE INDEX agreement_signed ON agreement (coalesce(signed_from, DATE '9999-12-31') DESC, id);
      CREATE INDEX agreement_act_by_party ON agreement_act (party_id);
      ALTER TABLE agreement_period
        DROP CONSTRAINT agreement_period_one_at_a_time,
        ADD CONSTRAINT agreement_period_one_at_a_time
          EXCLUDE USING gist ((agreement_id || '') WITH =, daterange(from_on, until_on) WITH &&);
      ALTER TABLE partnership_period
        DROP CONSTRAINT partnership_period_one_at_a_time,
        ADD CONSTRAINT partnership_period_one_at_a_time
          EXCLUDE USING gist ((partnership_id || '') WITH =, level WITH =, daterange(from_on, until_on) WITH &&);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE partnership_period
        DROP CONSTRAINT IF EXISTS partnership_period_one_at_a_time,
        ADD CONSTRAINT partnership_period_one_at_a_time
          EXCLUDE USING gist (partnership_id WITH =, level WITH =, daterange(from_on, until_on) WITH &&);
      ALTER TABLE agreement_period
        DROP CONSTRAINT IF EXISTS agreement_period_one_at_a_time,
        ADD CONSTRAINT agreement_period_one_at_a_time
          EXCLUDE USING gist (agreement_id WITH =, daterange(from_on, until_on) WITH &&);
      DROP INDEX agreement_act_by_party;
      DROP INDEX agreement_signed;
      CREATE INDEX agreement_dated ON agreement (partial_from(dated), partial_to(dated));
      ALTER TABLE agreement DROP COLUMN signed_from, DROP COLUMN signed_to;
    `);
  }
}
