import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Spending1764000000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Unlogged: what was used up within the last minutes need not outlive a crash, nor reach a replica.
    await runner.query(`
      CREATE UNLOGGED TABLE spending (
        name text NOT NULL,
        until timestamptz NOT NULL,
        CONSTRAINT spending_pk PRIMARY KEY (name)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE spending');
  }
}
