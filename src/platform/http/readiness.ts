import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

const DEADLINE = 1000;

/** Whether the database responds and all migrations of this version have run. */
@Injectable()
export class Readiness {
  private asking: Promise<string | undefined> | undefined;
  private isMigrated = false;

  constructor(private readonly database: DataSource) {}

  /** @returns why it is not ready; undefined if it is ready */
  async obstacle(): Promise<string | undefined> {
    // One check at a time: probes must not queue up while the database hangs.
    this.asking ??= this.ask().finally(() => (this.asking = undefined));
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<string>((tell) => {
      timer = setTimeout(tell, DEADLINE, 'does not respond within a second');
    });
    try {
      return await Promise.race([this.asking, late]);
    } finally {
      clearTimeout(timer);
    }
  }

  private async ask(): Promise<string | undefined> {
    try {
      // The pool may still hold a connection that the server has ended.
      await this.database.query('SELECT 1').catch(() => this.database.query('SELECT 1'));
      this.isMigrated ||= (await pendingMigrations(this.database)) === 0;
      return this.isMigrated ? undefined : 'has pending migrations';
    } catch {
      return 'does not answer';
    }
  }
}

/** How many migrations of this version have not run; it changes nothing, so that many may ask at once. */
export async function pendingMigrations(database: DataSource): Promise<number> {
  const { migrations, options } = database;
  if (migrations.length === 0) return 0;
  const table = options.migrationsTableName ?? 'migrations';
  const [{ exists }] = await database.query('SELECT to_regclass($1) IS NOT NULL AS exists', [`"${table}"`]);
  if (!exists) return migrations.length;
  const rows: { name: string }[] = await database.query(`SELECT name FROM "${table}"`);
  const done = new Set(rows.map(({ name }) => name));
  return migrations.filter(({ name, constructor }) => !done.has(name ?? constructor.name)).length;
}
