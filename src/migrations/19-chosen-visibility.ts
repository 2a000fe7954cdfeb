import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How open a partnership is follows from its acts unless somebody chose: so it does not depend on the order of entry. */
export class ChosenVisibility1764000000019 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Where it does not follow from the acts, it was chosen: nothing becomes more open or more closed.
    await runner.query(`
      ALTER TABLE partnership
        ADD COLUMN chosen_visibility text,
        ADD CONSTRAINT partnership_chosen_visibility_known
          CHECK (chosen_visibility IN ('PUBLIC', 'PARTNER', 'INTERNAL', 'RESTRICTED'));
      UPDATE partnership p SET chosen_visibility = p.visibility
        FROM (SELECT partnership_id, (ARRAY['PUBLIC', 'PARTNER', 'INTERNAL', 'RESTRICTED'])[min(
              array_position(ARRAY['PUBLIC', 'PARTNER', 'INTERNAL', 'RESTRICTED'], visibility))] AS visibility
          FROM partnership_act WHERE kind IN ('PROPOSED', 'ESTABLISHED') GROUP BY 1) follows
        WHERE follows.partnership_id = p.id AND follows.visibility <> p.visibility;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE partnership DROP COLUMN chosen_visibility');
  }
}
