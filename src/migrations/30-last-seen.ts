import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a service last ran on this database, so that a leap of the clock is noticed before anything is erased by it. */
export class LastSeen1764000000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE installation ADD COLUMN seen_at timestamptz(3)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE installation DROP COLUMN seen_at');
  }
}
