import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '../../kernel/domain-error.js';
import { Store } from './store.js';

const MOST_LEFT_OUT = 3;

/** Short codes that people type: AGR-2022-003. */
@Injectable()
export class Codes {
  constructor(private readonly store: Store) {}

  /**
   * A code chosen by the user, in capitals.
   * @param own the id of the record that may already have the code
   * @throws DomainError INVALID for another format, DUPLICATE if it is already in use
   */
  async free(table: string, written: string, own?: string): Promise<string> {
    const code = readCode(written);
    const [taken] = await this.store.sql<{ id: string }>(`SELECT id FROM "${table}" WHERE code = $1`, [code]);
    if (!taken || taken.id === own) return code;
    throw new DomainError(
      'DUPLICATE',
      { en: `The code ${code} is already in use: choose another.`, ru: `Код ${code} уже занят: выберите другой.` },
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
      `SELECT coalesce(max(substr(code, length($1) + 1)::integer), 0) AS last FROM "${table}" WHERE code ~ ('^' || $1 || '\\d{3,9}$')`,
      [begin],
    );
    return begin + String((row?.last ?? 0) + 1 + randomInt(1, MOST_LEFT_OUT + 1)).padStart(3, '0');
  }
}

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
