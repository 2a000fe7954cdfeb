import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The agreements of a city, newest first, are read from one index: with the day of signing beside the city. For a city with
 * thousands of agreements and for one with few the same plan is right then, so that PostgreSQL may keep it.
 */
export class ListedParties1764000000038 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE agreement_party ADD COLUMN listed_on date;
      ALTER TABLE agreement_party DISABLE TRIGGER registry_changed;
      UPDATE agreement_party SET listed_on = agreement.signed_from FROM agreement WHERE agreement.id = agreement_party.agreement_id;
      ALTER TABLE agreement_party ENABLE TRIGGER registry_changed;
      DROP INDEX agreement_party_city;
      CREATE INDEX agreement_party_listed ON agreement_party (city_id, coalesce(listed_on, DATE '9999-12-31') DESC, agreement_id);

      -- One statement stores an agreement with its parties, in either order.
      CREATE FUNCTION agreement_party_is_listed() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
        BEGIN
          NEW.listed_on := (SELECT signed_from FROM agreement WHERE id = NEW.agreement_id);
          RETURN NEW;
        END
      $$;
      CREATE TRIGGER agreement_party_is_listed BEFORE INSERT OR UPDATE ON agreement_party
        FOR EACH ROW EXECUTE FUNCTION agreement_party_is_listed();
      CREATE FUNCTION agreement_is_listed() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
        BEGIN
          IF EXISTS (SELECT FROM agreement_party WHERE agreement_id = NEW.id AND listed_on IS DISTINCT FROM NEW.signed_from) THEN
            UPDATE agreement_party SET listed_on = NEW.signed_from WHERE agreement_id = NEW.id;
          END IF;
          RETURN NULL;
        END
      $$;
      CREATE TRIGGER agreement_is_listed AFTER INSERT OR UPDATE OF signed_from ON agreement
        FOR EACH ROW EXECUTE FUNCTION agreement_is_listed();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER agreement_is_listed ON agreement;
      DROP TRIGGER agreement_party_is_listed ON agreement_party;
      DROP FUNCTION agreement_is_listed, agreement_party_is_listed;
      DROP INDEX agreement_party_listed;
      ALTER TABLE agreement_party DROP COLUMN listed_on;
      CREATE INDEX agreement_party_city ON agreement_party (city_id);
    `);
  }
}
