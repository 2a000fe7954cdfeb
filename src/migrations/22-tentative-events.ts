import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A moved event is as certain as it was before. */
export class TentativeEvents1764000000022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // What was last said of an event that is moved, held or cancelled since stands in its history.
    await runner.query(`
      ALTER TABLE event ADD COLUMN is_tentative boolean NOT NULL DEFAULT false;
      UPDATE event SET is_tentative = coalesce((SELECT differences -> 'status' ->> 'to' = 'TENTATIVE' FROM change
          WHERE thing_id = event.id AND differences -> 'status' ->> 'to' IN ('TENTATIVE', 'CONFIRMED')
          ORDER BY id DESC LIMIT 1), status = 'TENTATIVE');
      ALTER TABLE event ALTER COLUMN is_tentative DROP DEFAULT;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE event DROP COLUMN is_tentative');
  }
}
