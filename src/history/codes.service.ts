import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '../kernel/domain-error.js';
import { PREPARED } from '../platform/database/pooled-connection.js';
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
    const taken = await this.store.sql<{ id: string }>(
      `${PREPARED}SELECT id FROM "${table}" WHERE code = $1
        UNION ALL SELECT record_id FROM struck WHERE part_id IS NULL AND ${voidedCode(table)} = $1`,
      [code],
    );
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
      `${PREPARED}SELECT greatest((${lastOf('code', `"${table}"`)}), (${lastOf(voidedCode(table), 'struck')}),
        (SELECT number FROM code_floor WHERE series = $1), 0) AS last`,
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

/** The code of a voided record. */
const voidedCode = (table: string) => `(rows -> '${table}' -> 0 ->> 'code')`;

/** The greatest number of a series: the first entry of an index on just these two texts. */
const lastOf = (code: string, table: string) =>
  `SELECT substring(${code}, '\\d{3,9}$')::integer FROM ${table}
    WHERE substring(${code}, '^(.*-)\\d{3,9}$') = $1 ORDER BY substring(${code}, '\\d{3,9}$')::integer DESC LIMIT 1`;

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
