import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Agreements1764000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE agreement (
        id text NOT NULL,
        code text NOT NULL,
        visibility text NOT NULL,
        titles jsonb NOT NULL,
        folded_titles text[] NOT NULL,
        kind text NOT NULL,
        legal_effect text NOT NULL,
        establishes text,
        dated text,
        entry text NOT NULL,
        areas text[] NOT NULL,
        files jsonb NOT NULL,
        term_kind text NOT NULL,
        term_until text,
        term_months integer,
        term_renewal_months integer,
        term_notice_months integer,
        term_notice_days integer,
        term_event text,
        revision integer NOT NULL DEFAULT 1,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT agreement_pk PRIMARY KEY (id),
        CONSTRAINT agreement_code_unique UNIQUE (code),
        CONSTRAINT agreement_code_shape CHECK (code ~ '^[A-Z0-9]+(-[A-Z0-9]+)*$' AND length(code) <= 60),
        CONSTRAINT agreement_visibility_known CHECK (visibility IN ('PUBLIC', 'PARTNER', 'INTERNAL', 'RESTRICTED')),
        CONSTRAINT agreement_kind_known CHECK (kind IN ('SISTER_CITY_AGREEMENT', 'FRIENDSHIP_AGREEMENT',
          'COOPERATION_AGREEMENT', 'INFORMATION_EXCHANGE_AGREEMENT', 'PROTOCOL_OF_INTENT', 'LETTER_OF_INTENT', 'MEMORANDUM',
          'DECLARATION', 'ACTION_PLAN', 'PROTOCOL', 'ADDENDUM', 'PROLONGATION', 'COMMUNIQUE', 'INTERPARLIAMENTARY',
          'SECTORAL', 'CROSS_BORDER', 'INTERMUNICIPAL', 'OTHER')),
        CONSTRAINT agreement_effect_known CHECK (legal_effect IN ('BINDING', 'POLITICAL', 'NON_BINDING', 'UNKNOWN')),
        CONSTRAINT agreement_establishes_known CHECK (establishes IN ('SISTER', 'FRIENDSHIP', 'COOPERATION', 'PROJECT',
          'INTENT', 'CONTACT', 'NETWORK')),
        CONSTRAINT agreement_dated_readable CHECK (is_partial_date(dated)),
        CONSTRAINT agreement_entry_known CHECK (entry IN ('ON_SIGNING', 'ON_RATIFICATION', 'ON_REGISTRATION')),
        CONSTRAINT agreement_areas_known CHECK (areas <@ ARRAY['INDUSTRY_TRADE', 'EDUCATION_SOCIAL', 'CULTURE_ART',
          'SPORT_TOURISM', 'PUBLIC_RELATIONS', 'MUTUAL_EXCHANGES', 'LOCAL_GOVERNMENT', 'INVESTMENT', 'BUSINESS',
          'AGRICULTURE', 'YOUTH', 'HEALTH', 'SCIENCE', 'HERITAGE', 'VETERANS', 'DIASPORA', 'MEDIA', 'STUDENT', 'STAFF',
          'CITIZEN', 'URBAN_PLANNING', 'HOUSING', 'TRANSPORT', 'ENVIRONMENT', 'SAFETY', 'DIGITAL', 'LEAN', 'HUMANITARIAN',
          'INFORMATION']),
        CONSTRAINT agreement_has_a_title CHECK (jsonb_array_length(titles) >= 1),
        CONSTRAINT agreement_term_known CHECK (term_kind IN ('INDEFINITE', 'FIXED', 'TACIT_RENEWAL', 'RENEWAL_BY_NOTICE',
          'UNTIL_EVENT', 'UNKNOWN')),
        CONSTRAINT agreement_term_says_its_end CHECK ((term_kind IN ('FIXED', 'TACIT_RENEWAL', 'RENEWAL_BY_NOTICE'))
          = (term_until IS NOT NULL OR term_months IS NOT NULL)),
        CONSTRAINT agreement_term_until_readable CHECK (is_partial_date(term_until)),
        CONSTRAINT agreement_ends_after_it_began CHECK (partial_to(term_until) >= partial_from(dated)),
        CONSTRAINT agreement_term_months_positive CHECK (term_months > 0 AND term_renewal_months > 0
          AND term_notice_months >= 0 AND term_notice_days >= 0)
      );
      CREATE INDEX agreement_titles ON agreement USING gin (folded_titles);
      CREATE INDEX agreement_areas ON agreement USING gin (areas);
      CREATE INDEX agreement_dated ON agreement (partial_from(dated), partial_to(dated));

      CREATE TABLE agreement_party (
        id text NOT NULL,
        agreement_id text NOT NULL,
        city_id text NOT NULL,
        counterpart_id text,
        role text NOT NULL,
        ordinal integer NOT NULL,
        name_as_signed text,
        country_as_signed text,
        signatory_office text,
        signatory_basis text,
        CONSTRAINT agreement_party_pk PRIMARY KEY (id),
        CONSTRAINT agreement_party_of_agreement FOREIGN KEY (agreement_id) REFERENCES agreement (id) ON DELETE CASCADE,
        CONSTRAINT agreement_party_is_a_city FOREIGN KEY (city_id) REFERENCES city (id),
        CONSTRAINT agreement_counterpart_is_a_city FOREIGN KEY (counterpart_id) REFERENCES city (id),
        CONSTRAINT agreement_party_once UNIQUE (agreement_id, city_id),
        CONSTRAINT agreement_party_role_known CHECK (role IN ('HOST', 'PARTY', 'ACCEDING_PARTY', 'WITNESS',
          'GUARANTOR_AUTHORITY', 'DEPOSITARY', 'COORDINATOR', 'INVITED_OBSERVER'))
      );
      CREATE INDEX agreement_party_city ON agreement_party (city_id);
      CREATE INDEX agreement_party_counterpart ON agreement_party (counterpart_id);

      CREATE TABLE agreement_act (
        id text NOT NULL,
        agreement_id text NOT NULL,
        party_id text,
        kind text NOT NULL,
        "on" text NOT NULL,
        place text,
        effective_on date,
        basis text,
        CONSTRAINT agreement_act_pk PRIMARY KEY (id),
        CONSTRAINT agreement_act_of_agreement FOREIGN KEY (agreement_id) REFERENCES agreement (id) ON DELETE CASCADE,
        CONSTRAINT agreement_act_of_party FOREIGN KEY (party_id) REFERENCES agreement_party (id),
        CONSTRAINT agreement_act_of_party_or_whole CHECK (CASE WHEN party_id IS NULL
          THEN kind IN ('TERMINATED', 'SUPERSEDED', 'PROLONGED', 'IDEA', 'NEGOTIATION', 'DRAFT', 'UNDER_APPROVAL', 'APPROVED',
            'ABANDONED')
          ELSE kind IN ('SIGNED', 'SIGNED_REMOTELY', 'RATIFIED_BY_COUNCIL', 'REGISTERED', 'ENTERED_INTO_FORCE', 'ACCEDED',
            'SUSPENDED', 'RESUMED', 'GAVE_NOTICE', 'NOTICE_RECEIVED', 'WITHDREW', 'SUCCEEDED') END),
        CONSTRAINT agreement_act_date_readable CHECK (is_partial_date("on")),
        CONSTRAINT agreement_act_prolongs_until CHECK (kind <> 'PROLONGED' OR effective_on IS NOT NULL),
        CONSTRAINT agreement_act_works_after_it_was_done CHECK (effective_on >= partial_from("on"))
      );
      CREATE INDEX agreement_act_of ON agreement_act (agreement_id);

      CREATE TABLE agreement_link (
        id text NOT NULL,
        agreement_id text NOT NULL,
        kind text NOT NULL,
        other_id text,
        text text,
        CONSTRAINT agreement_link_pk PRIMARY KEY (id),
        CONSTRAINT agreement_link_of_agreement FOREIGN KEY (agreement_id) REFERENCES agreement (id) ON DELETE CASCADE,
        CONSTRAINT agreement_link_to_agreement FOREIGN KEY (other_id) REFERENCES agreement (id),
        CONSTRAINT agreement_link_kind_known CHECK (kind IN ('SUPERSEDES', 'AMENDS', 'PROLONGS', 'IMPLEMENTS', 'BASED_ON',
          'SIGNED_DURING')),
        CONSTRAINT agreement_link_to_one CHECK ((other_id IS NULL) <> (text IS NULL)),
        CONSTRAINT agreement_link_to_another CHECK (other_id <> agreement_id)
      );
      CREATE INDEX agreement_link_of ON agreement_link (agreement_id);
      CREATE INDEX agreement_link_other ON agreement_link (other_id);

      CREATE TABLE agreement_period (
        agreement_id text NOT NULL,
        from_on date NOT NULL,
        until_on date,
        status text NOT NULL,
        CONSTRAINT agreement_period_pk PRIMARY KEY (agreement_id, from_on),
        CONSTRAINT agreement_period_of_agreement FOREIGN KEY (agreement_id) REFERENCES agreement (id) ON DELETE CASCADE,
        CONSTRAINT agreement_period_status_known CHECK (status IN ('IDEA', 'NEGOTIATION', 'DRAFT', 'UNDER_APPROVAL',
          'APPROVED', 'SIGNED', 'IN_FORCE', 'SUSPENDED', 'TERMINATING', 'EXPIRED', 'TERMINATED', 'SUPERSEDED', 'ABANDONED',
          'UNKNOWN')),
        CONSTRAINT agreement_period_one_at_a_time
          EXCLUDE USING gist (agreement_id WITH =, daterange(from_on, until_on) WITH &&)
      );

      ALTER TABLE partnership_act
        ADD CONSTRAINT partnership_act_of_agreement FOREIGN KEY (agreement_id) REFERENCES agreement (id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE partnership_act DROP CONSTRAINT partnership_act_of_agreement;
      DROP TABLE agreement_period, agreement_link, agreement_act, agreement_party, agreement;
    `);
  }
}
