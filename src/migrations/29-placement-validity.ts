import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The country of a place has its time, as its name has: a policy may have several placements that follow one another. */
export class PlacementValidity1764000000029 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE city_placement
        ADD COLUMN since text,
        ADD COLUMN until text,
        DROP CONSTRAINT city_placement_once,
        ADD CONSTRAINT city_placement_dates_readable CHECK (is_partial_date(since) AND is_partial_date(until)),
        ADD CONSTRAINT city_placement_ends_after_it_began CHECK (partial_to(until) >= partial_from(since));
      CREATE INDEX city_placement_of ON city_placement (city_id);
    `);
  }

  /** Of each policy the latest placement stays. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM city_placement one USING city_placement later
        WHERE later.city_id = one.city_id AND later.policy = one.policy AND later.id <> one.id
          AND (coalesce(partial_from(later.since), DATE '0001-01-01'), later.id) > (coalesce(partial_from(one.since), DATE '0001-01-01'), one.id);
      DROP INDEX city_placement_of;
      ALTER TABLE city_placement
        DROP COLUMN since,
        DROP COLUMN until,
        ADD CONSTRAINT city_placement_once UNIQUE (city_id, policy);
    `);
  }
}
