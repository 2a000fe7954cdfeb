import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where a database is at home, so that a restored copy is noticed; and codes that were given out after its backup. */
export class Installation1764000000025 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE installation (
        registry_id uuid NOT NULL DEFAULT gen_random_uuid(),
        place text NOT NULL,
        CONSTRAINT installation_pk PRIMARY KEY (registry_id)
      );
      CREATE TABLE code_floor (
        series text NOT NULL,
        number integer NOT NULL,
        CONSTRAINT code_floor_pk PRIMARY KEY (series)
      );
      CREATE INDEX change_to_repeat ON change (verb, thing_id)
        WHERE verb IN ('ACCESS_KEY_REVOKED', 'CALENDAR_UNSUBSCRIBED', 'CONTACT_ERASED', 'MANDATE_ENDED');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX change_to_repeat; DROP TABLE code_floor, installation');
  }
}
