import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

const DEADLINE = 1000;

/** Whether the database responds, and has the tables of this version. */
@Injectable()
export class Readiness {
  private asking: Promise<string | undefined> | undefined;

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
      const { pending, newer } = await migrationState(this.database);
      if (newer) return 'is of a newer version';
      return pending === 0 ? undefined : 'has pending migrations';
    } catch {
      return 'does not answer';
    }
  }
}

/**
 * How many migrations of this version have not run, and the last one that has run and is not of this version: the tables are of a
 * newer one then. It changes nothing, so that many may ask at once.
 */
export async function migrationState(database: DataSource): Promise<{ pending: number; newer?: string }> {
  const { migrations, options } = database;
  if (migrations.length === 0) return { pending: 0 };
  const table = options.migrationsTableName ?? 'migrations';
  const [{ exists }] = await database.query('SELECT to_regclass($1) IS NOT NULL AS exists', [`"${table}"`]);
  if (!exists) return { pending: migrations.length };
  const rows: { name: string }[] = await database.query(`SELECT name FROM "${table}" ORDER BY id`);
  const own = migrations.map(({ name, constructor }) => name ?? constructor.name);
  const done = rows.map(({ name }) => name);
  return {
    pending: own.filter((name) => !done.includes(name)).length,
    newer: done.findLast((name) => !own.includes(name)),
  };
}
