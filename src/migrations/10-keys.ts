import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Keys1764000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE access_key
        ADD COLUMN city_id text,
        ADD COLUMN permissions text[],
        ADD COLUMN expires_at timestamptz(3),
        ADD COLUMN last_used_at timestamptz(3),
        ADD COLUMN revision integer NOT NULL DEFAULT 1,
        ADD COLUMN updated_at timestamptz(3) NOT NULL DEFAULT now(),
        DROP CONSTRAINT access_key_role_known,
        ADD CONSTRAINT access_key_role_one_of_three CHECK (role IN ('PARTNER', 'STAFF', 'ADMIN')),
        ADD CONSTRAINT access_key_of_a_partner CHECK ((role = 'PARTNER') = (city_id IS NOT NULL)),
        ADD CONSTRAINT access_key_of_partner FOREIGN KEY (city_id) REFERENCES city (id);

      CREATE TABLE mandate (
        id text NOT NULL,
        city_id text NOT NULL,
        speaker_id text NOT NULL,
        basis text NOT NULL,
        expires_at timestamptz(3),
        ended_at timestamptz(3),
        revision integer NOT NULL DEFAULT 1,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT mandate_pk PRIMARY KEY (id),
        CONSTRAINT mandate_of_city FOREIGN KEY (city_id) REFERENCES city (id),
        CONSTRAINT mandate_for_speaker FOREIGN KEY (speaker_id) REFERENCES city (id),
        CONSTRAINT mandate_of_two CHECK (city_id <> speaker_id)
      );
      CREATE INDEX mandate_of_speaker ON mandate (speaker_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE mandate;
      DELETE FROM access_key WHERE role = 'PARTNER';
      ALTER TABLE access_key
        DROP CONSTRAINT access_key_of_partner,
        DROP CONSTRAINT access_key_of_a_partner,
        DROP CONSTRAINT access_key_role_one_of_three,
        ADD CONSTRAINT access_key_role_known CHECK (role IN ('STAFF', 'ADMIN')),
        DROP COLUMN city_id,
        DROP COLUMN permissions,
        DROP COLUMN expires_at,
        DROP COLUMN last_used_at,
        DROP COLUMN revision,
        DROP COLUMN updated_at;
    `);
  }
}
