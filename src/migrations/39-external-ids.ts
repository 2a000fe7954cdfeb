import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Cities are found by their ids in Wikidata, GeoNames and OKTMO. */
export class ExternalIds1764000000039 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE city
        ADD COLUMN wikidata text,
        ADD COLUMN geonames text,
        ADD COLUMN oktmo text,
        ADD CONSTRAINT city_wikidata_unique UNIQUE (wikidata),
        ADD CONSTRAINT city_geonames_unique UNIQUE (geonames),
        ADD CONSTRAINT city_oktmo_unique UNIQUE (oktmo),
        ADD CONSTRAINT city_wikidata_shape CHECK (wikidata ~ '^Q[1-9][0-9]{0,9}$'),
        ADD CONSTRAINT city_geonames_shape CHECK (geonames ~ '^[1-9][0-9]{0,9}$'),
        ADD CONSTRAINT city_oktmo_shape CHECK (oktmo ~ '^([0-9]{8}|[0-9]{11})$');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE city DROP COLUMN wikidata, DROP COLUMN geonames, DROP COLUMN oktmo;`);
  }
}
