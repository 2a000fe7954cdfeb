import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Cities1764000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE city (
        id text NOT NULL,
        code text NOT NULL,
        kind text NOT NULL,
        parent_id text,
        latitude double precision,
        longitude double precision,
        time_zone text,
        population integer,
        website text,
        exists_until text,
        succeeded_by text,
        revision integer NOT NULL DEFAULT 1,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT city_pk PRIMARY KEY (id),
        CONSTRAINT city_code_unique UNIQUE (code),
        CONSTRAINT city_parent_exists FOREIGN KEY (parent_id) REFERENCES city (id),
        CONSTRAINT city_successor_exists FOREIGN KEY (succeeded_by) REFERENCES city (id),
        CONSTRAINT city_code_shape CHECK (code ~ '^[A-Z0-9]+(-[A-Z0-9]+)*$' AND length(code) <= 60),
        CONSTRAINT city_kind_known CHECK (kind IN ('CITY', 'URBAN_OKRUG', 'MUNICIPAL_OKRUG', 'MUNICIPAL_DISTRICT',
          'SETTLEMENT', 'CITY_DISTRICT', 'PREFECTURE_CITY', 'REGION', 'COUNTY', 'MUNICIPAL_UNION',
          'REPRESENTATIVE_BODY', 'AUTHORITY', 'ORGANIZATION', 'NETWORK', 'OTHER')),
        CONSTRAINT city_not_its_own_parent CHECK (parent_id <> id),
        CONSTRAINT city_not_its_own_successor CHECK (succeeded_by <> id),
        CONSTRAINT city_ceased_before_succession CHECK (succeeded_by IS NULL OR exists_until IS NOT NULL),
        CONSTRAINT city_exists_until_readable CHECK (is_partial_date(exists_until)),
        CONSTRAINT city_on_the_globe CHECK ((latitude IS NULL) = (longitude IS NULL)
          AND latitude BETWEEN -90 AND 90 AND longitude BETWEEN -180 AND 180),
        CONSTRAINT city_population_positive CHECK (population >= 0)
      );
      CREATE INDEX city_parent ON city (parent_id);

      CREATE TABLE city_name (
        id text NOT NULL,
        city_id text NOT NULL,
        language text NOT NULL,
        text text NOT NULL,
        folded text NOT NULL,
        script text,
        kind text NOT NULL,
        since text,
        until text,
        ordinal integer NOT NULL,
        CONSTRAINT city_name_pk PRIMARY KEY (id),
        CONSTRAINT city_name_of_city FOREIGN KEY (city_id) REFERENCES city (id) ON DELETE CASCADE,
        CONSTRAINT city_name_once UNIQUE (city_id, language, kind, text),
        CONSTRAINT city_name_kind_known CHECK (kind IN ('OFFICIAL', 'SHORT', 'ENDONYM', 'EXONYM', 'TRANSLITERATION',
          'FORMER', 'ABBREVIATION')),
        CONSTRAINT city_name_dates_readable CHECK (is_partial_date(since) AND is_partial_date(until)),
        CONSTRAINT city_name_ends_after_it_began CHECK (partial_to(until) >= partial_from(since))
      );
      CREATE INDEX city_name_folded ON city_name (folded);
      CREATE INDEX city_name_similar ON city_name USING gin (folded gin_trgm_ops);

      CREATE TABLE city_placement (
        id text NOT NULL,
        city_id text NOT NULL,
        policy text NOT NULL,
        country text NOT NULL,
        subdivision text,
        CONSTRAINT city_placement_pk PRIMARY KEY (id),
        CONSTRAINT city_placement_of_city FOREIGN KEY (city_id) REFERENCES city (id) ON DELETE CASCADE,
        CONSTRAINT city_placement_once UNIQUE (city_id, policy),
        CONSTRAINT city_placement_policy_known CHECK (policy IN ('ISO', 'HOST_STATE')),
        CONSTRAINT city_placement_country_shape CHECK (country ~ '^[A-Z]{2}$'),
        CONSTRAINT city_placement_subdivision_shape CHECK (starts_with(subdivision, country || '-'))
      );
      CREATE INDEX city_placement_country ON city_placement (country);

      CREATE TABLE home (
        "only" boolean NOT NULL DEFAULT true,
        city_id text NOT NULL,
        time_zone text NOT NULL,
        default_language text NOT NULL,
        placement_policy text NOT NULL,
        CONSTRAINT home_pk PRIMARY KEY ("only"),
        CONSTRAINT home_is_a_city FOREIGN KEY (city_id) REFERENCES city (id),
        CONSTRAINT home_is_one CHECK ("only"),
        CONSTRAINT home_policy_known CHECK (placement_policy IN ('ISO', 'HOST_STATE'))
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE home, city_placement, city_name, city`);
  }
}
