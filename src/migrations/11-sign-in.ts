import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SignIn1764000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Whom history names: a person as the provider knows it, by a number that says nothing to anybody else.
      CREATE TABLE staff_member (
        id text NOT NULL,
        issuer text NOT NULL,
        subject text NOT NULL,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT staff_member_pk PRIMARY KEY (id),
        CONSTRAINT staff_member_unique UNIQUE (issuer, subject)
      );

      CREATE TABLE staff_session (
        id text NOT NULL,
        member_id text NOT NULL,
        role text NOT NULL,
        hash text NOT NULL,
        created_at timestamptz(3) NOT NULL,
        expires_at timestamptz(3) NOT NULL,
        CONSTRAINT staff_session_pk PRIMARY KEY (id),
        CONSTRAINT staff_session_hash_unique UNIQUE (hash),
        CONSTRAINT staff_session_of_member FOREIGN KEY (member_id) REFERENCES staff_member (id),
        CONSTRAINT staff_session_role_known CHECK (role IN ('STAFF', 'ADMIN'))
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE staff_session, staff_member');
  }
}
