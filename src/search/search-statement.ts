import type { Source } from './sources.js';

/** With fewer exact hits than this, similar spellings are shown too. */
const FEW = 10;
/** Similarity threshold: tolerates one wrong letter in a word of seven, but matches no random letters. */
const ALIKE = 0.4;
/** Limit for one source: more similar spellings would not help, and would take seconds. */
const MOST_ALIKE = 100;

// $1 is the search text, $2 the visibilities that the viewer sees, $3 the cities of a partner. LIMIT and OFFSET keep PostgreSQL from computing a text twice.
const rows = (sources: readonly Source[], condition: (text: string) => string, limit: number | 'ALL') =>
  sources
    .map(({ id, text, from, isName, visibility, where }) => {
      const seen = [...visibility, ...(where ? [where] : [])];
      return `(SELECT ${id} AS id, ${text} AS text, ${isName ? 1 : 0.9} AS weight FROM ${from}
        WHERE ${[condition(text), ...seen].join(' AND ')} LIMIT ${limit})`;
    })
    .join(' UNION ALL ')
    .concat(' OFFSET 0');

/**
 * The hits, one per record: `WITH … hit (id, text, score)`. The score of a name is 0.9 for an exact match, 0.8 for its
 * beginning, 0.7 for its words in any form or script, at most 0.5 for similar spelling, and up to 0.1 more for a short
 * name. Any other text scores nine tenths of that.
 */
export function hitsIn(sources: readonly Source[]): string {
  const short = '0.1 * least(1, length($1)::float8 / length(text))';
  return `
    WITH matched AS MATERIALIZED (
      SELECT id, text, weight * (${short} + CASE
        WHEN strpos(chr(10) || low || chr(10), chr(10) || lower($1) || chr(10)) > 0 THEN 0.9
        WHEN strpos(chr(10) || low, chr(10) || lower($1)) > 0 THEN 0.8 ELSE 0.7 END) AS score
      FROM (SELECT id, text, weight, lower(text) AS low FROM (
        ${rows(sources, (text) => `search_words(${text}) @@ search_query($1)`, 'ALL')}) row OFFSET 0) row
    ), alike AS (
      SELECT id, text, weight * (${short} + 0.5 * strict_word_similarity(search_key($1), search_key(text))) AS score
      FROM (${rows(sources, (text) => `search_key(${text}) %>> search_key($1)`, MOST_ALIKE)}) row
      WHERE (SELECT count(*) FROM (SELECT FROM matched LIMIT ${FEW}) few) < ${FEW}
        -- Set before any row is read, and for this statement alone.
        AND (SELECT set_config('pg_trgm.strict_word_similarity_threshold', '${ALIKE}', true)) IS NOT NULL
    ), hit AS (
      SELECT DISTINCT ON (id) id COLLATE "C" AS id, text, score::numeric(5, 4) AS score
      FROM (SELECT * FROM matched UNION ALL SELECT * FROM alike) found ORDER BY id COLLATE "C", score DESC, text
    )`;
}

/** The line of a text that matches best; of a long line, the part around the words. */
export const EXCERPT = `
  (SELECT left(CASE WHEN length(line) <= 200 THEN line ELSE ts_headline('pg_catalog.russian', line, search_query($1),
      'StartSel="", StopSel="", MinWords=12, MaxWords=25') END, 300)
    FROM unnest(string_to_array(text, chr(10))) line
    ORDER BY search_words(line) @@ search_query($1) DESC,
      strict_word_similarity(search_key($1), search_key(line)) DESC LIMIT 1)`;
