import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Contacts1764000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE contact (
        id text NOT NULL,
        city_id text NOT NULL,
        kind text NOT NULL,
        privacy text NOT NULL,
        title text,
        name text,
        post text,
        since text,
        until date,
        email text,
        phone text,
        address text,
        channels text[] NOT NULL,
        languages text[] NOT NULL,
        role text,
        purpose text,
        delete_on date,
        occasion text,
        note text,
        folded text,
        erased_at timestamptz(3),
        erased_reason text,
        revision integer NOT NULL DEFAULT 1,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT contact_pk PRIMARY KEY (id),
        CONSTRAINT contact_of_a_city FOREIGN KEY (city_id) REFERENCES city (id),
        CONSTRAINT contact_kind_known CHECK (kind IN ('OFFICE', 'PERSON', 'DELEGATION_MEMBER')),
        CONSTRAINT contact_privacy_known CHECK (privacy IN ('PUBLIC', 'PARTNER', 'INTERNAL', 'RESTRICTED')),
        CONSTRAINT contact_person_is_not_shown_outside CHECK (kind = 'OFFICE' OR privacy IN ('INTERNAL', 'RESTRICTED')),
        CONSTRAINT contact_channels_known CHECK (channels <@ ARRAY['OFFICIAL_LETTER', 'EMAIL', 'PORTAL', 'PHONE',
          'DIPLOMATIC_CHANNEL', 'MESSENGER', 'IN_PERSON']),
        CONSTRAINT contact_role_known CHECK (role IN ('HEAD', 'DEPUTY_HEAD', 'OFFICIAL', 'COUNCIL_MEMBER', 'BUSINESS',
          'ATHLETE', 'COACH', 'ARTIST', 'YOUTH', 'MEDIA', 'INTERPRETER', 'SECURITY', 'ACCOMPANYING', 'LIAISON')),
        CONSTRAINT contact_since_readable CHECK (is_partial_date(since)),
        CONSTRAINT contact_ends_after_it_began CHECK (until >= partial_from(since)),
        CONSTRAINT contact_fits_its_kind CHECK (erased_at IS NOT NULL OR CASE kind
          WHEN 'OFFICE' THEN title IS NOT NULL AND num_nonnulls(name, post, role, purpose, delete_on) = 0
          WHEN 'PERSON' THEN name IS NOT NULL AND role IS NULL
          ELSE num_nulls(name, purpose, delete_on) = 0 END),
        CONSTRAINT contact_erased_reason_known CHECK (erased_reason IN ('REQUEST', 'EXPIRED', 'MISTAKE')),
        CONSTRAINT contact_erasure_has_a_reason CHECK ((erased_at IS NULL) = (erased_reason IS NULL)),
        CONSTRAINT contact_is_found_until_erased CHECK ((erased_at IS NULL) = (folded IS NOT NULL)),
        CONSTRAINT contact_erased_holds_nothing CHECK (erased_at IS NULL OR (num_nonnulls(title, name, post, since, until,
          email, phone, address, role, purpose, delete_on, occasion, note) = 0 AND channels = '{}' AND languages = '{}'))
      );
      CREATE INDEX contact_of_city ON contact (city_id);
      CREATE INDEX contact_occasion ON contact (occasion);
      CREATE INDEX contact_delete_on ON contact (delete_on);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE contact`);
  }
}
