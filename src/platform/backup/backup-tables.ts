import type { Client } from 'pg';
import type { BackupTable } from './backup-file.js';

/** TypeORM's own list of migrations: whoever fills the tables has run the same ones. */
const OWN = 'migrations';

/** Every table with the columns that are stored, each after those that it refers to. */
export async function tablesOf(client: Client): Promise<BackupTable[]> {
  const { rows: tables } = await client.query<BackupTable & { refers: string[] }>(
    `SELECT c.relname AS name,
       ARRAY(SELECT a.attname::text FROM pg_attribute a
         WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' ORDER BY a.attnum) AS columns,
       ARRAY(SELECT a.attname::text FROM pg_index i JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY (i.indkey)
         WHERE i.indrelid = c.oid AND i.indisprimary ORDER BY a.attnum) AS key,
       ARRAY(SELECT DISTINCT other.relname::text FROM pg_constraint f JOIN pg_class other ON other.oid = f.confrelid
         WHERE f.conrelid = c.oid AND f.contype = 'f' AND f.confrelid <> c.oid) AS refers
     FROM pg_class c
     WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r' AND c.relname <> $1
     ORDER BY c.relname`,
    [OWN],
  );
  const ordered: BackupTable[] = [];
  for (let left = tables; left.length > 0;) {
    const has = (name: string) => ordered.some((table) => table.name === name);
    const ready = left.filter(({ refers }) => refers.every(has));
    if (ready.length === 0) throw new Error(`Tables refer to each other in a circle: ${left.map(({ name }) => name)}.`);
    ordered.push(...ready.map(({ name, columns, key }) => ({ name, columns, key })));
    left = left.filter((table) => !ready.includes(table));
  }
  return ordered;
}

/** Sequence → its last value; those that were not used are left out. */
export async function sequencesOf(client: Client): Promise<Record<string, string>> {
  const { rows } = await client.query<{ name: string; value: string }>(
    `SELECT sequencename AS name, last_value::text AS value FROM pg_sequences
      WHERE schemaname = current_schema() AND last_value IS NOT NULL AND sequencename <> $1 ORDER BY sequencename`,
    [`${OWN}_id_seq`],
  );
  return Object.fromEntries(rows.map(({ name, value }) => [name, value]));
}

/** The last migration that was run; null: none. */
export async function migrationOf(client: Client): Promise<string | null> {
  const { rows: found } = await client.query(`SELECT to_regclass($1) IS NOT NULL AS is`, [OWN]);
  if (!found[0].is) return null;
  const { rows } = await client.query<{ name: string }>(`SELECT name FROM ${OWN} ORDER BY id DESC LIMIT 1`);
  return rows[0]?.name ?? null;
}

export const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** The statement that writes all rows of a table, in the same order on every server. */
export const copyOut = ({ name, columns, key }: BackupTable) => {
  const order = key.length > 0 ? key.map((column) => `${quoted(column)}::text`) : ['t::text'];
  const orderBy = order.map((expression) => `${expression} COLLATE "C"`).join(', ');
  return `COPY (SELECT ${columns.map(quoted).join(', ')} FROM ${quoted(name)} t ORDER BY ${orderBy}) TO STDOUT`;
};

export const copyIn = ({ name, columns }: BackupTable) =>
  `COPY ${quoted(name)} (${columns.map(quoted).join(', ')}) FROM STDIN`;
