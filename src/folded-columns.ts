import { foldedTitle } from './agreements/record/agreement-titles.js';
import { foldedName } from './cities/record/city-name.js';
import { foldedContact } from './contacts/contact.js';
import { foldedExchange } from './exchanges/exchange.js';
import type { Store } from './platform/database/store.js';

/** A column that is made of other texts of its row, to compare them by. */
interface FoldedColumn {
  table: string;
  column: string;
  type: 'text' | 'text[]';
  from: readonly string[];
  of(...texts: any[]): string | string[];
}

const ofTitles = (titles: { text: string }[]) => [...new Set(titles.map(({ text }) => foldedTitle(text)))];

const FOLDED: readonly FoldedColumn[] = [
  { table: 'city_name', column: 'folded', type: 'text', from: ['text'], of: foldedName },
  { table: 'agreement', column: 'folded_titles', type: 'text[]', from: ['titles'], of: ofTitles },
  { table: 'event', column: 'folded_titles', type: 'text[]', from: ['titles'], of: ofTitles },
  { table: 'contact', column: 'folded', type: 'text', from: ['title', 'name', 'post'], of: foldedContact },
  { table: 'exchange', column: 'folded_text', type: 'text', from: ['title', 'result'], of: foldedExchange },
];
const AT_ONCE = 1000;

interface Row {
  id: string;
  value: string | string[] | null;
  source: unknown[];
}

/** Folds every stored text by the rules of this version, some rows at a time. @returns how many were folded otherwise */
export async function foldAgain(store: Store): Promise<number> {
  let mended = 0;
  for (const one of FOLDED) mended += await foldTable(store, one);
  return mended + (await foldStruck(store));
}

async function foldTable(store: Store, { table, column, type, from, of }: FoldedColumn): Promise<number> {
  const source = (row: string) => `jsonb_build_array(${from.map((name) => `${row}.${name}`).join(', ')})`;
  let mended = 0;
  for (let after = ''; ;) {
    const rows = await store.sql<Row>(
      `SELECT id, ${column} AS value, ${source(table)} AS source FROM ${table} WHERE id > $1 ORDER BY id LIMIT ${AT_ONCE}`,
      [after],
    );
    const changed = rows.flatMap((row) => {
      // Of an erased person nothing is folded.
      const value = row.value === null ? null : of(...row.source);
      return isSame(value, row.value) ? [] : [{ ...row, value }];
    });
    if (changed.length > 0)
      await store.sql(
        `UPDATE ${table} stored SET ${column} = folded.value
          FROM jsonb_to_recordset($1) AS folded (id text, value ${type}, source jsonb)
          WHERE stored.id = folded.id AND ${source('stored')} = folded.source`,
        [JSON.stringify(changed)],
      );
    mended += changed.length;
    if (rows.length < AT_ONCE) return mended;
    after = rows.at(-1)!.id;
  }
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** What is kept of voided records is put back as it stands there. */
async function foldStruck(store: Store): Promise<number> {
  const kept = await store.sql<{ id: string; rows: Record<string, Record<string, unknown>[]> }>(
    'SELECT id, rows FROM struck WHERE restored_at IS NULL',
  );
  let mended = 0;
  for (const { id, rows } of kept) {
    const before = JSON.stringify(rows);
    for (const { table, column, from, of } of FOLDED)
      for (const row of rows[table] ?? []) if (row[column] != null) row[column] = of(...from.map((name) => row[name]));
    if (JSON.stringify(rows) === before) continue;
    await store.sql('UPDATE struck SET rows = $2 WHERE id = $1 AND rows = $3', [id, JSON.stringify(rows), before]);
    mended += 1;
  }
  return mended;
}
