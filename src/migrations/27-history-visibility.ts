import type { MigrationInterface, QueryRunner } from 'typeorm';

const differing = (one: string, other: string) => `(${parts(one)} EXCEPT ${parts(other)})`;
const parts = (side: string) =>
  `SELECT jsonb_array_elements(coalesce(line.differences #> '{acts,${side}}', '[]') || coalesce(line.differences #> '{texts,${side}}', '[]'))`;

/** A line of the history is for those who saw the record when it was written. */
export class HistoryVisibility1764000000027 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE change ADD COLUMN visibility text NOT NULL DEFAULT 'INTERNAL',
        ADD CONSTRAINT change_visibility_known CHECK (visibility IN ('PUBLIC', 'PARTNER', 'INTERNAL', 'RESTRICTED'));
      ALTER TABLE change ALTER COLUMN visibility DROP DEFAULT;

      -- Staff read all of the history but that of records which only administrators saw, now or at some time.
      CREATE TEMPORARY TABLE closed ON COMMIT DROP AS
        SELECT id, 'RESTRICTED' AS visibility FROM (
          SELECT id, visibility FROM partnership UNION ALL SELECT id, visibility FROM agreement
          UNION ALL SELECT id, visibility FROM event UNION ALL SELECT id, visibility FROM exchange
          UNION ALL SELECT id, privacy FROM contact UNION ALL SELECT record_id, visibility FROM struck WHERE part_id IS NULL
        ) record WHERE visibility = 'RESTRICTED';
      INSERT INTO closed SELECT DISTINCT thing_id, 'INTERNAL' FROM change
        WHERE differences::text LIKE '%RESTRICTED%' AND thing_id NOT IN (SELECT id FROM closed);

      ALTER TABLE change DISABLE TRIGGER change_stays;
      UPDATE change SET visibility = 'RESTRICTED' FROM (
          SELECT line.id,
              -- Parts of a partnership are seen by themselves; everything else as the record was at that time.
              coalesce((SELECT bool_and(part ->> 'visibility' = 'RESTRICTED') FROM (
                ${differing('from', 'to')} UNION ALL ${differing('to', 'from')}) one (part)),
              coalesce(
                (SELECT differences #>> '{visibility,to}' FROM change WHERE thing_id = closed.id AND id <= line.id
                  AND differences ? 'visibility' ORDER BY id DESC LIMIT 1),
                (SELECT differences #>> '{visibility,from}' FROM change WHERE thing_id = closed.id AND id > line.id
                  AND differences ? 'visibility' ORDER BY id LIMIT 1),
                closed.visibility) = 'RESTRICTED') AS is_closed
            FROM change line LEFT JOIN invitation ON invitation.id = line.thing_id
            JOIN closed ON closed.id = coalesce(invitation.event_id, line.thing_id)) line
        WHERE line.id = change.id AND line.is_closed;
      ALTER TABLE change ENABLE TRIGGER change_stays;
      DROP TABLE closed;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE change DROP COLUMN visibility');
  }
}
