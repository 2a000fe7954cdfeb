import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Events1764000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE event (
        id text NOT NULL,
        code text NOT NULL,
        visibility text NOT NULL,
        kind text NOT NULL,
        status text NOT NULL,
        titles jsonb NOT NULL,
        folded_titles text[] NOT NULL,
        starts text,
        ends text,
        time_zone text NOT NULL,
        host_id text NOT NULL,
        place text,
        organiser text,
        description text,
        areas text[] NOT NULL,
        guests jsonb NOT NULL,
        reply_by date,
        asking integer NOT NULL,
        moved_on date,
        partnership_id text,
        agreement_id text,
        anniversary_id text,
        because text,
        revision integer NOT NULL DEFAULT 1,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT event_pk PRIMARY KEY (id),
        CONSTRAINT event_code_unique UNIQUE (code),
        CONSTRAINT event_hosted_by FOREIGN KEY (host_id) REFERENCES city (id),
        CONSTRAINT event_marks_a_partnership FOREIGN KEY (partnership_id) REFERENCES partnership (id),
        CONSTRAINT event_marks_an_agreement FOREIGN KEY (agreement_id) REFERENCES agreement (id),
        CONSTRAINT event_code_shape CHECK (code ~ '^[A-Z0-9]+(-[A-Z0-9]+)*$' AND length(code) <= 60),
        CONSTRAINT event_visibility_known CHECK (visibility IN ('PUBLIC', 'PARTNER', 'INTERNAL', 'RESTRICTED')),
        CONSTRAINT event_kind_known CHECK (kind IN ('OFFICIAL_VISIT_IN', 'OFFICIAL_VISIT_OUT', 'WORKING_VISIT', 'SIGNING', 'ANNIVERSARY',
          'CITY_DAY', 'SPORT', 'CULTURE', 'FORUM', 'EXHIBITION_FAIR', 'EXCHANGE', 'VIDEO_CONFERENCE',
          'TRAINING', 'COMMEMORATION', 'HUMANITARIAN_ACTION', 'OTHER')),
        CONSTRAINT event_status_known CHECK (status IN ('TENTATIVE', 'CONFIRMED', 'POSTPONED', 'CANCELLED', 'HELD')),
        CONSTRAINT event_has_a_title CHECK (jsonb_array_length(titles) >= 1),
        CONSTRAINT event_starts_readable CHECK (is_partial_date(split_part(starts, 'T', 1))
          AND starts ~ '^[^T]+(T\\d{2}:\\d{2}([+-]\\d{2}:\\d{2})?)?$'),
        CONSTRAINT event_ends_readable CHECK (is_partial_date(split_part(ends, 'T', 1))
          AND ends ~ '^[^T]+(T\\d{2}:\\d{2}([+-]\\d{2}:\\d{2})?)?$'),
        CONSTRAINT event_ends_after_it_starts
          CHECK (ends IS NULL OR (starts IS NOT NULL AND partial_to(ends) >= partial_from(starts))),
        CONSTRAINT event_without_a_date_is_postponed CHECK (starts IS NOT NULL OR status IN ('POSTPONED', 'CANCELLED')),
        CONSTRAINT event_areas_known CHECK (areas <@ ARRAY['INDUSTRY_TRADE', 'EDUCATION_SOCIAL', 'CULTURE_ART', 'SPORT_TOURISM', 'PUBLIC_RELATIONS',
          'MUTUAL_EXCHANGES', 'LOCAL_GOVERNMENT', 'INVESTMENT', 'BUSINESS', 'AGRICULTURE', 'YOUTH',
          'HEALTH', 'SCIENCE', 'HERITAGE', 'VETERANS', 'DIASPORA', 'MEDIA', 'STUDENT', 'STAFF',
          'CITIZEN', 'URBAN_PLANNING', 'HOUSING', 'TRANSPORT', 'ENVIRONMENT', 'SAFETY', 'DIGITAL',
          'LEAN', 'HUMANITARIAN', 'INFORMATION']),
        CONSTRAINT event_asked_at_least_once CHECK (asking >= 1)
      );
      CREATE INDEX event_titles ON event USING gin (folded_titles);
      CREATE INDEX event_starts ON event (partial_from(starts), partial_to(coalesce(ends, starts)));

      CREATE TABLE invitation (
        id text NOT NULL,
        event_id text NOT NULL,
        city_id text NOT NULL,
        category text NOT NULL,
        status text NOT NULL,
        is_expected boolean NOT NULL,
        quota integer,
        reply_by date,
        override_reason text,
        letter_number text,
        letter_on date,
        because text,
        delegated_from_id text,
        attendance text NOT NULL,
        attended integer,
        revision integer NOT NULL DEFAULT 1,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT invitation_pk PRIMARY KEY (id),
        CONSTRAINT invitation_once UNIQUE (event_id, city_id, category),
        CONSTRAINT invitation_to_an_event FOREIGN KEY (event_id) REFERENCES event (id),
        CONSTRAINT invitation_of_a_city FOREIGN KEY (city_id) REFERENCES city (id),
        CONSTRAINT invitation_delegated_from FOREIGN KEY (delegated_from_id) REFERENCES invitation (id),
        CONSTRAINT invitation_category_known CHECK (category IN ('OFFICIAL', 'COUNCIL_MEMBER', 'BUSINESS', 'ATHLETE',
          'ARTIST', 'YOUTH', 'EXPERT', 'MEDIA', 'OTHER')),
        CONSTRAINT invitation_status_known CHECK (status IN ('PLANNED', 'SENT', 'BOUNCED', 'REVOKED')),
        CONSTRAINT invitation_sent_by_a_letter CHECK (status <> 'SENT' OR letter_on IS NOT NULL),
        CONSTRAINT invitation_attendance_known
          CHECK (attendance IN ('NOT_RECORDED', 'ATTENDED', 'ATTENDED_ONLINE', 'NO_SHOW')),
        CONSTRAINT invitation_counts_positive CHECK (quota >= 0 AND attended >= 0)
      );
      CREATE INDEX invitation_of ON invitation (city_id);

      CREATE TABLE reply (
        id text NOT NULL,
        invitation_id text NOT NULL,
        value text NOT NULL,
        headcount integer,
        head_level text,
        channel text NOT NULL,
        "on" date NOT NULL,
        note text,
        delegated_to_id text,
        answered_by_id text,
        entered_by text NOT NULL,
        entered_at timestamptz(3) NOT NULL,
        asking integer NOT NULL,
        CONSTRAINT reply_pk PRIMARY KEY (id),
        CONSTRAINT reply_to_an_invitation FOREIGN KEY (invitation_id) REFERENCES invitation (id),
        CONSTRAINT reply_delegates_to FOREIGN KEY (delegated_to_id) REFERENCES city (id),
        CONSTRAINT reply_answered_by FOREIGN KEY (answered_by_id) REFERENCES city (id),
        CONSTRAINT reply_value_known CHECK (value IN ('NEEDS_ACTION', 'ACCEPTED', 'TENTATIVE', 'DECLINED', 'DELEGATED')),
        CONSTRAINT reply_head_level_known CHECK (head_level IN ('HEAD_OF_CITY', 'DEPUTY_HEAD', 'HEAD_OF_COUNCIL',
          'HEAD_OF_DEPARTMENT', 'SPECIALIST', 'OTHER')),
        CONSTRAINT reply_channel_known CHECK (channel IN ('OFFICIAL_LETTER', 'EMAIL', 'PORTAL', 'PHONE',
          'DIPLOMATIC_CHANNEL', 'MESSENGER', 'IN_PERSON')),
        CONSTRAINT reply_counts_who_comes
          CHECK (headcount IS NULL OR (headcount >= 0 AND value IN ('ACCEPTED', 'TENTATIVE'))),
        CONSTRAINT reply_delegates_somewhere CHECK ((value = 'DELEGATED') = (delegated_to_id IS NOT NULL))
      );
      CREATE INDEX reply_of ON reply (invitation_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE reply, invitation, event`);
  }
}
