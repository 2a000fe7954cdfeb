import type { MigrationInterface, QueryRunner } from 'typeorm';

const NOTED = 'id, label, role, hash, created_at, revoked_at, city_id, permissions, expires_at, revision, updated_at';

/** Which key is in the place of which. */
export class RotatedKeys1764000000040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE access_key
        ADD COLUMN replaces_id text,
        ADD CONSTRAINT access_key_replaces_key FOREIGN KEY (replaces_id) REFERENCES access_key (id);
      CREATE INDEX access_key_in_place_of ON access_key (replaces_id);
      ${marked(`${NOTED}, replaces_id`)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${marked(NOTED)}
      ALTER TABLE access_key DROP COLUMN replaces_id;
    `);
  }
}

/** Every column but that of the last use, which is noted all the time: see migration 37. */
const marked = (columns: string) => `
  DROP TRIGGER registry_changed ON access_key;
  CREATE TRIGGER registry_changed AFTER INSERT OR DELETE OR TRUNCATE OR UPDATE OF ${columns} ON access_key
    FOR EACH STATEMENT EXECUTE FUNCTION registry_changed('asking');`;
