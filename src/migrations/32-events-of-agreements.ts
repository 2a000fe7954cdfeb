import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The events of an agreement are listed by an index. */
export class EventsOfAgreements1764000000032 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX event_agreement ON event (agreement_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX event_agreement`);
  }
}
