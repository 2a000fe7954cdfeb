import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An agreement replaces or prolongs another from the day on which it is itself in force: so the two stay connected. */
export class AgreementConsequences1764000000018 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Whose act an act was, its basis tells: the code of the other one, unless that has been given another since.
    await runner.query(`
      ALTER TABLE agreement_link
        ADD COLUMN until_on date,
        ADD CONSTRAINT agreement_link_until_of_prolongation CHECK (until_on IS NULL OR kind = 'PROLONGS');
      ALTER TABLE agreement_act
        ADD COLUMN made_by text,
        ADD CONSTRAINT agreement_act_made_by_agreement FOREIGN KEY (made_by) REFERENCES agreement (id),
        ADD CONSTRAINT agreement_act_made_by_another
          CHECK (made_by IS NULL OR (made_by <> agreement_id AND kind IN ('SUPERSEDED', 'PROLONGED'))),
        DROP CONSTRAINT agreement_act_works_after_it_was_done,
        ADD CONSTRAINT agreement_act_works_after_it_was_done
          CHECK ("on" LIKE '%~' OR effective_on >= partial_from("on"));
      CREATE INDEX agreement_act_made_by ON agreement_act (made_by);
      ALTER TABLE agreement
        DROP CONSTRAINT agreement_ends_after_it_began,
        ADD CONSTRAINT agreement_ends_after_it_began
          CHECK (term_until LIKE '%~' OR dated LIKE '%~' OR partial_to(term_until) >= partial_from(dated));

      UPDATE agreement_act a SET made_by = link.agreement_id
        FROM agreement_link link JOIN agreement cause ON cause.id = link.agreement_id
        WHERE link.other_id = a.agreement_id AND cause.code = a.basis
          AND ((a.kind = 'SUPERSEDED' AND link.kind = 'SUPERSEDES') OR (a.kind = 'PROLONGED' AND link.kind = 'PROLONGS'));
      UPDATE agreement_act a SET made_by = link.agreement_id
        FROM agreement_link link
        WHERE a.made_by IS NULL AND link.other_id = a.agreement_id
          AND ((a.kind = 'SUPERSEDED' AND link.kind = 'SUPERSEDES') OR (a.kind = 'PROLONGED' AND link.kind = 'PROLONGS'))
          AND NOT EXISTS (SELECT 1 FROM agreement_act made
            WHERE made.agreement_id = a.agreement_id AND made.kind = a.kind AND made.made_by = link.agreement_id)
          AND (SELECT count(*) FROM agreement_link one WHERE one.other_id = link.other_id AND one.kind = link.kind) = 1;
      UPDATE agreement_link link SET until_on = a.effective_on
        FROM agreement_act a
        WHERE a.made_by = link.agreement_id AND a.agreement_id = link.other_id
          AND a.kind = 'PROLONGED' AND link.kind = 'PROLONGS';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE agreement
        DROP CONSTRAINT agreement_ends_after_it_began,
        ADD CONSTRAINT agreement_ends_after_it_began CHECK (partial_to(term_until) >= partial_from(dated));
      DROP INDEX agreement_act_made_by;
      ALTER TABLE agreement_act
        DROP CONSTRAINT agreement_act_works_after_it_was_done,
        ADD CONSTRAINT agreement_act_works_after_it_was_done CHECK (effective_on >= partial_from("on")),
        DROP COLUMN made_by;
      ALTER TABLE agreement_link DROP COLUMN until_on;
    `);
  }
}
