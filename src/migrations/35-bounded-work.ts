import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The code as the last of a series: AGR-2022- and 3. */
const SERIES = (code: string) =>
  `substring(${code}, '^(.*-)\\d{3,9}$'), (substring(${code}, '\\d{3,9}$')::integer) DESC`;
const CODED = ['agreement', 'event'];

/**
 * The next code of a series, the code of a voided record and a title are found by an index, however many there are. Titles
 * are entered in their index at once: looking one up does not wait for what others have just written.
 */
export class BoundedWork1764000000035 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of CODED)
      await runner.query(`
        CREATE INDEX ${table}_code_series ON ${table} (${SERIES('code')});
        CREATE INDEX struck_${table}_code ON struck ((rows -> '${table}' -> 0 ->> 'code')) WHERE part_id IS NULL;
        CREATE INDEX struck_${table}_code_series ON struck (${SERIES(`(rows -> '${table}' -> 0 ->> 'code')`)});
        ALTER INDEX ${table}_titles SET (fastupdate = off);
      `);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of CODED)
      await runner.query(`
        ALTER INDEX ${table}_titles RESET (fastupdate);
        DROP INDEX ${table}_code_series, struck_${table}_code, struck_${table}_code_series;
      `);
  }
}
