/**
 * The rows with the code `:text` or the folded title `:folded`, each found by its index.
 * @param visible a condition: a title that many have is looked for among few of those that are seen
 */
export const hasCodeOrTitle = (table: string, visible: string): string => `${table}.id IN (
  SELECT id FROM ${table} WHERE code = upper(:text)
  UNION ALL (SELECT id FROM ${table} WHERE folded_titles @> ARRAY[:folded] AND ${visible} LIMIT 20))`;

/** Whoever writes a code means what has it, and not what has the same for a title. */
export function meantBy<Noun extends { code: string }>(text: string, found: Noun[]): Noun[] {
  const exact = found.filter(({ code }) => code === text.toUpperCase());
  return exact.length > 0 ? exact : found;
}
