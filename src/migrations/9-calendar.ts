import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Calendar1764000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE calendar_subscription (
        id text NOT NULL,
        label text NOT NULL,
        audience text NOT NULL,
        city_id text,
        contents text[] NOT NULL,
        language text NOT NULL,
        tiers text[] NOT NULL,
        city_ids text[] NOT NULL,
        hash text NOT NULL,
        last_used_at timestamptz(3),
        revoked_at timestamptz(3),
        revision integer NOT NULL DEFAULT 1,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT calendar_subscription_pk PRIMARY KEY (id),
        CONSTRAINT calendar_subscription_hash_unique UNIQUE (hash),
        CONSTRAINT calendar_subscription_of_partner FOREIGN KEY (city_id) REFERENCES city (id),
        CONSTRAINT calendar_subscription_audience_known CHECK (audience IN ('STAFF', 'PARTNER')),
        CONSTRAINT calendar_subscription_of_a_partner CHECK ((audience = 'PARTNER') = (city_id IS NOT NULL)),
        CONSTRAINT calendar_subscription_contents_known CHECK (contents <@ ARRAY['ANNIVERSARIES', 'MILESTONES', 'EVENTS',
          'DEADLINES'] AND cardinality(contents) > 0),
        CONSTRAINT calendar_subscription_language_known CHECK (language IN ('ru', 'en')),
        CONSTRAINT calendar_subscription_tiers_known CHECK (tiers <@ ARRAY['PLAIN', 'ROUND', 'JUBILEE'])
      );

      -- What calendars were told, so that a change counts on and what is withdrawn can be cancelled.
      CREATE TABLE calendar_published (
        readership text NOT NULL,
        language text NOT NULL,
        uid text NOT NULL,
        digest text NOT NULL,
        sequence integer NOT NULL,
        modified_at timestamptz(0) NOT NULL,
        withdrawn_at timestamptz(0),
        trace jsonb NOT NULL,
        CONSTRAINT calendar_published_pk PRIMARY KEY (readership, language, uid),
        CONSTRAINT calendar_published_readership_known CHECK (readership IN ('PUBLIC', 'STAFF')),
        CONSTRAINT calendar_published_language_known CHECK (language IN ('ru', 'en')),
        CONSTRAINT calendar_published_sequence_counts CHECK (sequence >= 0)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE calendar_published, calendar_subscription');
  }
}
