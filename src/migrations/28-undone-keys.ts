import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A key knows the call that used it: once that is undone, a repeat by the key is no answer to what was done. */
export class UndoneKeys1764000000028 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE mutation_key ADD COLUMN calls text[] NOT NULL DEFAULT '{}', ADD COLUMN undone_by text;
      CREATE INDEX mutation_key_of_call ON mutation_key USING gin (calls);
      CREATE INDEX mutation_key_undone_by ON mutation_key (undone_by);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE mutation_key DROP COLUMN calls, DROP COLUMN undone_by');
  }
}
