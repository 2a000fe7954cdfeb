import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By which rules the stored timelines were worked out; no row: by rules older than the first that were numbered. */
export class TimelineRules1764000000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE timeline_rules (version integer NOT NULL)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE timeline_rules');
  }
}
