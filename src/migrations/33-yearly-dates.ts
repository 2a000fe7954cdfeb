import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Anniversaries of a day are found by what of their date comes back every year. The dates of agreements are worked out by the
 * registry when it starts, like the timelines.
 */
export class YearlyDates1764000000033 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION yearly_part(written text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
        RETURN CASE
          WHEN written = 'XXXX' THEN NULL
          WHEN written ~ '^\\d{4}-\\d{2}-\\d{2}$' THEN substr(written, 6)
          WHEN written ~ '^\\d{4}-' THEN substr(written, 6, 2)
          ELSE ''
        END;
      ALTER TABLE agreement ADD COLUMN counted_from text;
      CREATE INDEX agreement_yearly ON agreement (yearly_part(counted_from)) WHERE counted_from IS NOT NULL;
      CREATE INDEX partnership_act_yearly ON partnership_act (yearly_part("on")) WHERE kind = 'ESTABLISHED';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX partnership_act_yearly;
      DROP INDEX agreement_yearly;
      ALTER TABLE agreement DROP COLUMN counted_from;
      DROP FUNCTION yearly_part;
    `);
  }
}
