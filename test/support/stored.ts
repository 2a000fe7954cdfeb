import type { Registry } from './registry.js';

/** Everything that is stored but history, revisions, what was struck out, what readers were told, and the words that search knows. */
export async function stored({ database }: Registry): Promise<string[]> {
  const tables: { name: string }[] = await database.query(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN
      ('change', 'struck', 'mutation_key', 'spending', 'sync_line', 'sync_pending', 'calendar_published', 'search_word', 'revision_mark') ORDER BY 1`,
  );
  const rows = tables.map(
    ({ name }) =>
      `SELECT '${name} ' || (to_jsonb(t) - '{revision,updated_at,last_used_at}'::text[])::text AS line FROM "${name}" t`,
  );
  const found: { line: string }[] = await database.query(`${rows.join(' UNION ALL ')} ORDER BY 1`);
  return found.map(({ line }) => line);
}
