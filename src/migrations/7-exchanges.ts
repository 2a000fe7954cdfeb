import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Exchanges1764000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE exchange (
        id text NOT NULL,
        visibility text NOT NULL,
        kind text NOT NULL,
        visit_kind text,
        title text,
        "on" text NOT NULL,
        until text,
        areas text[] NOT NULL,
        result text,
        folded_text text NOT NULL,
        event_id text,
        revision integer NOT NULL DEFAULT 1,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT exchange_pk PRIMARY KEY (id),
        CONSTRAINT exchange_of_event_once UNIQUE (event_id),
        CONSTRAINT exchange_of_event FOREIGN KEY (event_id) REFERENCES event (id),
        CONSTRAINT exchange_visibility_known CHECK (visibility IN ('PUBLIC', 'PARTNER', 'INTERNAL', 'RESTRICTED')),
        CONSTRAINT exchange_kind_known CHECK (kind IN ('DELEGATION_IN', 'DELEGATION_OUT', 'WORKING_VISIT', 'JOINT_EVENT',
          'JOINT_WORK', 'VIDEO_CONFERENCE', 'CORRESPONDENCE', 'TRAINING', 'HUMANITARIAN_ACTION', 'OTHER')),
        CONSTRAINT exchange_visit_kind_known CHECK (visit_kind IN ('OFFICIAL', 'WORKING', 'STUDY', 'PRIVATE', 'TRANSIT')),
        CONSTRAINT exchange_visit_kind_of_a_visit
          CHECK (visit_kind IS NULL OR kind IN ('DELEGATION_IN', 'DELEGATION_OUT', 'WORKING_VISIT')),
        CONSTRAINT exchange_on_readable CHECK (is_partial_date("on")),
        CONSTRAINT exchange_until_readable CHECK (is_partial_date(until)),
        CONSTRAINT exchange_ends_after_it_began CHECK (partial_to(until) >= partial_from("on")),
        CONSTRAINT exchange_areas_known CHECK (areas <@ ARRAY['INDUSTRY_TRADE', 'EDUCATION_SOCIAL', 'CULTURE_ART',
          'SPORT_TOURISM', 'PUBLIC_RELATIONS', 'MUTUAL_EXCHANGES', 'LOCAL_GOVERNMENT', 'INVESTMENT', 'BUSINESS',
          'AGRICULTURE', 'YOUTH', 'HEALTH', 'SCIENCE', 'HERITAGE', 'VETERANS', 'DIASPORA', 'MEDIA', 'STUDENT', 'STAFF',
          'CITIZEN', 'URBAN_PLANNING', 'HOUSING', 'TRANSPORT', 'ENVIRONMENT', 'SAFETY', 'DIGITAL', 'LEAN', 'HUMANITARIAN',
          'INFORMATION'])
      );
      CREATE INDEX exchange_on ON exchange (partial_from("on"), partial_to("on"));

      CREATE TABLE exchange_participant (
        id text NOT NULL,
        exchange_id text NOT NULL,
        city_id text NOT NULL,
        headcount integer,
        ordinal integer NOT NULL,
        CONSTRAINT exchange_participant_pk PRIMARY KEY (id),
        CONSTRAINT exchange_participant_of_exchange FOREIGN KEY (exchange_id) REFERENCES exchange (id) ON DELETE CASCADE,
        CONSTRAINT exchange_participant_is_a_city FOREIGN KEY (city_id) REFERENCES city (id),
        CONSTRAINT exchange_participant_once UNIQUE (exchange_id, city_id),
        CONSTRAINT exchange_participant_headcount_possible CHECK (headcount BETWEEN 0 AND 100000)
      );
      CREATE INDEX exchange_participant_city ON exchange_participant (city_id);

      ALTER TABLE agreement_link
        ADD COLUMN exchange_id text,
        ADD CONSTRAINT agreement_link_to_exchange FOREIGN KEY (exchange_id) REFERENCES exchange (id),
        ADD CONSTRAINT agreement_link_during_once UNIQUE (exchange_id, agreement_id),
        ADD CONSTRAINT agreement_link_during_exchange CHECK (exchange_id IS NULL OR kind = 'SIGNED_DURING'),
        DROP CONSTRAINT agreement_link_to_one,
        ADD CONSTRAINT agreement_link_to_one_thing CHECK (num_nonnulls(other_id, text, exchange_id) = 1);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM agreement_link WHERE exchange_id IS NOT NULL;
      ALTER TABLE agreement_link
        DROP CONSTRAINT agreement_link_to_one_thing,
        ADD CONSTRAINT agreement_link_to_one CHECK ((other_id IS NULL) <> (text IS NULL)),
        DROP CONSTRAINT agreement_link_during_exchange,
        DROP CONSTRAINT agreement_link_during_once,
        DROP CONSTRAINT agreement_link_to_exchange,
        DROP COLUMN exchange_id;
      DROP TABLE exchange_participant, exchange;
    `);
  }
}
