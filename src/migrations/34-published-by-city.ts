import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The calendar of a city reads what was published of it, not of all. */
export class PublishedByCity1764000000034 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX calendar_published_city ON calendar_published USING gin ((trace -> 'cityIds'));
      CREATE INDEX calendar_published_former ON calendar_published USING gin ((trace -> 'former')) WHERE trace ? 'former';
      CREATE INDEX calendar_published_at ON calendar_published (readership, language, modified_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX calendar_published_at, calendar_published_former, calendar_published_city');
  }
}
