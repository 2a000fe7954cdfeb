import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '../../kernel/domain-error.js';
import { PREPARED } from '../database/pooled-connection.js';
import { Store } from '../database/store.js';
import { Transactions } from '../database/transactions.js';

/** Idempotency keys of creating mutations: kept for each viewer and mutation for 30 days. */
@Injectable()
export class MutationKeys {
  constructor(
    private readonly store: Store,
    private readonly transactions: Transactions,
  ) {}

  /**
   * Claims a key inside the transaction of the mutation; a second claim waits until the first one ends.
   * @returns the id of the record that the first call created, or undefined if this is the first call
   * @throws DomainError KEY_REUSED if the key was used with a different input, NOT_FOUND if what it did was undone
   */
  async claim(viewer: string, mutation: string, key: string, input: unknown): Promise<string | undefined> {
    // Whoever was asked back says the same again, confirmed.
    const { confirm: _, ...said } = (input ?? {}) as Record<string, unknown>;
    const hash = digest(canonical(said));
    // One of more than 30 days ago is free again.
    const claimed = await this.store.sql(
      `${PREPARED}INSERT INTO mutation_key (viewer, mutation, key, input_hash) VALUES ($1, $2, $3, $4)
       ON CONFLICT (viewer, mutation, key) DO UPDATE
         SET input_hash = EXCLUDED.input_hash, thing_id = NULL, at = EXCLUDED.at, calls = EXCLUDED.calls, undone_by = NULL
         WHERE mutation_key.at < now() - interval '30 days' RETURNING key`,
      [viewer, mutation, digest(key), hash],
    );
    if (claimed.length > 0) return undefined;
    const [earlier] = await this.store.sql<{ input_hash: string; thing_id: string; undone_by: string | null }>(
      `SELECT input_hash, undone_by, coalesce((SELECT current_id FROM former_id WHERE former_id.id = thing_id), thing_id) AS thing_id
        FROM mutation_key WHERE viewer = $1 AND mutation = $2 AND key = $3`,
      [viewer, mutation, digest(key)],
    );
    if (earlier?.input_hash === hash && earlier.undone_by !== null) throw notThereAnyMore(earlier.thing_id);
    if (earlier?.input_hash === hash) return earlier.thing_id;
    throw new DomainError(
      'KEY_REUSED',
      {
        en: 'This clientMutationKey was already used with a different input. Use a new key for a new record.',
        ru: 'Этот clientMutationKey уже использован с другими данными. Для новой записи укажите новый ключ.',
      },
      ['input', 'clientMutationKey'],
    );
  }

  async settle(viewer: string, mutation: string, key: string, record: string): Promise<void> {
    await this.store.sql(
      `${PREPARED}UPDATE mutation_key SET thing_id = $4, calls = ARRAY[$5] WHERE viewer = $1 AND mutation = $2 AND key = $3`,
      [viewer, mutation, digest(key), record, this.transactions.call],
    );
  }

  /** The present call undoes another one; if that was itself an undo, what it undid is done again by the present one. */
  async undo(call: string): Promise<void> {
    await this.store.sql(
      `UPDATE mutation_key SET undone_by = CASE WHEN undone_by IS NULL THEN $2 END,
          calls = CASE WHEN undone_by IS NULL THEN calls ELSE calls || $2 END
        WHERE (undone_by IS NULL AND calls @> ARRAY[$1]) OR undone_by = $1`,
      [call, this.transactions.call],
    );
  }
}

/** What a key was used for has been voided or undone since: a repeat neither returns it nor enters it again. */
export const notThereAnyMore = (id: string) =>
  new DomainError(
    'NOT_FOUND',
    {
      en: `What was recorded with this clientMutationKey has been voided or undone since (${id}): put it back, see the query struck(record: "${id}"), or enter it again with a new key.`,
      ru: `Внесённое с этим clientMutationKey с тех пор аннулировано или отменено (${id}): восстановите запись (см. запрос struck(record: "${id}")) или внесите её заново с новым ключом.`,
    },
    ['input', 'clientMutationKey'],
  );

// A key is claimed before the input is validated: it may have any length and must fit into the index.
const digest = (text: string) => createHash('sha256').update(text).digest('hex');

/** The same text for the same input, whatever the order of its fields. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([name, item]) => `${JSON.stringify(name)}:${canonical(item)}`).join()}}`;
}
