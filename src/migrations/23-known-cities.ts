import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A city of which nothing public is known is not told of: whoever could be told of one until now still is. */
export class KnownCities1764000000023 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE city
        ADD COLUMN visibility text,
        ADD CONSTRAINT city_visibility_known CHECK (visibility IN ('PUBLIC', 'PARTNER', 'INTERNAL', 'RESTRICTED'));
      UPDATE city SET visibility = 'PUBLIC';

      -- From a city to what tells of it.
      CREATE INDEX city_successor ON city (succeeded_by);
      CREATE INDEX event_host ON event (host_id);
      CREATE INDEX reply_of_delegate ON reply (delegated_to_id);
      CREATE INDEX reply_of_answerer ON reply (answered_by_id);

      -- The cities that a record told of when its line was written: one that it tells of no more may have to disappear.
      ALTER TABLE sync_line ADD COLUMN tells_of text[] NOT NULL DEFAULT '{}';
      UPDATE sync_line line SET tells_of = CASE
          WHEN line.thing_id LIKE 'event\\_%' THEN ARRAY(SELECT host_id FROM event WHERE event.id = line.thing_id)
          WHEN line.thing_id LIKE 'city\\_%' THEN ARRAY(SELECT other FROM city, unnest(ARRAY[parent_id, succeeded_by]) other
            WHERE city.id = line.thing_id AND other IS NOT NULL)
          ELSE line.city_ids END
        WHERE NOT EXISTS (SELECT FROM sync_line later WHERE later.thing_id = line.thing_id AND later.position > line.position);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE sync_line DROP COLUMN tells_of;
      DROP INDEX reply_of_answerer, reply_of_delegate, event_host, city_successor;
      ALTER TABLE city DROP COLUMN visibility;
    `);
  }
}
