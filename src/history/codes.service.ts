import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '../kernel/domain-error.js';
import { Store } from '../platform/database/store.js';
import { AfterRestoreLog } from './after-restore-log.service.js';

const MOST_LEFT_OUT = 3;

/** Short codes that people type: AGR-2022-003. That of a voided record is never given to another. */
@Injectable()
export class Codes {
  constructor(
    private readonly store: Store,
    private readonly log: AfterRestoreLog,
  ) {}

  /**
   * A code chosen by the user, in capitals.
   * @param own the id of the record that may already have the code
   * @throws DomainError INVALID for another format, DUPLICATE if it is already in use
   */
  async free(table: string, written: string, own?: string): Promise<string> {
    const code = readCode(written);
    const taken = await this.store.sql<{ id: string }>(`SELECT id FROM (${everUsed(table)}) used WHERE code = $1`, [
      code,
    ]);
    if (taken.every(({ id }) => id === own)) return code;
    throw new DomainError(
      'DUPLICATE',
      {
        en: `The code ${code} is already in use, or was once: choose another.`,
        ru: `Код ${code} уже занят или был занят раньше: выберите другой.`,
      },
      ['code'],
    );
  }

  /**
   * The next code of a year: AGR-2022-004. Concurrent transactions do not get the same code. One to three numbers are left
   * out, so that a gap does not tell of a hidden record (R47).
   */
  async next(table: string, prefix: string, year: string): Promise<string> {
    const begin = `${prefix}-${year}-`;
    await this.store.sql(`SELECT pg_advisory_xact_lock(hashtext($1))`, [begin]);
    const [row] = await this.store.sql<{ last: number }>(
      `SELECT greatest(coalesce(max(substr(code, length($1) + 1)::integer), 0), (SELECT number FROM code_floor WHERE series = $1)) AS last
        FROM (${everUsed(table)}) used WHERE code ~ ('^' || $1 || '\\d{3,9}$')`,
      [begin],
    );
    const number = (row?.last ?? 0) + 1 + randomInt(1, MOST_LEFT_OUT + 1);
    this.log.noteCode({ series: begin, number });
    return begin + String(number).padStart(3, '0');
  }

  /** After a restore: codes that were given out later than the backup are not given to others. */
  async skip(given: readonly { series: string; number: number }[]): Promise<void> {
    await this.store.sql(
      `INSERT INTO code_floor (series, number)
        SELECT series, max(number) FROM jsonb_to_recordset($1) AS code (series text, number integer) GROUP BY series
        ON CONFLICT (series) DO UPDATE SET number = greatest(code_floor.number, EXCLUDED.number)`,
      [JSON.stringify(given)],
    );
  }
}

/** The codes of a table's records, voided ones included. */
const everUsed = (table: string) => `SELECT id, code FROM "${table}"
  UNION ALL SELECT record_id, rows -> '${table}' -> 0 ->> 'code' FROM struck WHERE part_id IS NULL AND rows ? '${table}'`;

function readCode(code: string): string {
  const plain = code.trim().toUpperCase();
  if (/^[A-Z0-9]+(-[A-Z0-9]+)*$/.test(plain) && plain.length <= 60) return plain;
  throw new DomainError(
    'INVALID',
    {
      en: 'A code consists of Latin letters, digits and hyphens, as in AGR-2022-003.',
      ru: 'Код состоит из латинских букв, цифр и дефисов, например AGR-2022-003.',
    },
    ['code'],
  );
}
