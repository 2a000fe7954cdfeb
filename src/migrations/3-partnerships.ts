import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Partnerships1764000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE partnership (
        id text NOT NULL,
        city_id text NOT NULL,
        episode integer NOT NULL,
        visibility text NOT NULL,
        anchor_id text,
        kind_as_named_by_partner text,
        motive text,
        story text,
        revision integer NOT NULL DEFAULT 1,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT partnership_pk PRIMARY KEY (id),
        CONSTRAINT partnership_episode_once UNIQUE (city_id, episode),
        CONSTRAINT partnership_with_a_city FOREIGN KEY (city_id) REFERENCES city (id),
        CONSTRAINT partnership_visibility_known CHECK (visibility IN ('PUBLIC', 'PARTNER', 'INTERNAL', 'RESTRICTED')),
        CONSTRAINT partnership_episode_positive CHECK (episode >= 1)
      );

      CREATE TABLE partnership_act (
        id text NOT NULL,
        partnership_id text NOT NULL,
        kind text NOT NULL,
        "on" text NOT NULL,
        visibility text NOT NULL,
        side text NOT NULL,
        basis text,
        establishes text,
        agreement_id text,
        reason text,
        until_what text,
        notice_sent_on date,
        notice_received_on date,
        CONSTRAINT partnership_act_pk PRIMARY KEY (id),
        CONSTRAINT partnership_act_of_partnership FOREIGN KEY (partnership_id) REFERENCES partnership (id) ON DELETE CASCADE,
        CONSTRAINT partnership_act_kind_known CHECK (kind IN ('PROPOSED', 'ESTABLISHED', 'SUSPENDED', 'RESUMED', 'ENDED',
          'ABANDONED')),
        CONSTRAINT partnership_act_visibility_known CHECK (visibility IN ('PUBLIC', 'PARTNER', 'INTERNAL', 'RESTRICTED')),
        CONSTRAINT partnership_act_side_known CHECK (side IN ('OURS', 'THEIRS', 'BOTH')),
        CONSTRAINT partnership_act_date_readable CHECK (is_partial_date("on")),
        CONSTRAINT partnership_act_establishes_known CHECK (establishes IN ('SISTER', 'FRIENDSHIP', 'COOPERATION', 'PROJECT',
          'INTENT', 'CONTACT', 'NETWORK') AND (kind <> 'ESTABLISHED' OR establishes IS NOT NULL)),
        CONSTRAINT partnership_act_reason_known CHECK (reason IN ('FOREIGN_POLICY', 'FORCE_MAJEURE', 'MUTUAL', 'NO_CONTACT',
          'REORGANISATION', 'OTHER'))
      );
      CREATE INDEX partnership_act_of ON partnership_act (partnership_id);
      CREATE INDEX partnership_act_agreement ON partnership_act (agreement_id);

      CREATE TABLE partnership_period (
        partnership_id text NOT NULL,
        from_on date NOT NULL,
        until_on date,
        status text NOT NULL,
        kind text,
        CONSTRAINT partnership_period_pk PRIMARY KEY (partnership_id, from_on),
        CONSTRAINT partnership_period_of_partnership FOREIGN KEY (partnership_id) REFERENCES partnership (id) ON DELETE CASCADE,
        CONSTRAINT partnership_period_status_known CHECK (status IN ('PROSPECTIVE', 'ACTIVE', 'SUSPENDED', 'ENDED', 'ABANDONED')),
        CONSTRAINT partnership_period_kind_known CHECK (kind IN ('SISTER', 'FRIENDSHIP', 'COOPERATION', 'PROJECT', 'INTENT',
          'CONTACT', 'NETWORK')),
        CONSTRAINT partnership_period_one_at_a_time
          EXCLUDE USING gist (partnership_id WITH =, daterange(from_on, until_on) WITH &&)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE partnership_period, partnership_act, partnership`);
  }
}
