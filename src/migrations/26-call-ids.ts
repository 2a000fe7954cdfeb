import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every change says which call made it: what one transaction did, by the same hand at the same moment, is one call. */
export class CallIds1764000000026 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE change ADD COLUMN call_id text;
      ALTER TABLE change DISABLE TRIGGER change_stays;
      UPDATE change SET call_id = made.call_id
        FROM (SELECT id, 'call_' || substr(min(id) OVER (PARTITION BY by_id, at), 8) AS call_id FROM change) made
        WHERE made.id = change.id;
      ALTER TABLE change ENABLE TRIGGER change_stays;
      ALTER TABLE change ALTER COLUMN call_id SET NOT NULL;
      CREATE INDEX change_of_call ON change (call_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE change DROP COLUMN call_id');
  }
}
