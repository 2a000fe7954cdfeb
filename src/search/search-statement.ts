import type { Source } from './sources.js';

/** With fewer hits than this, what is only spelt alike is shown too. */
const FEW = 10;
/** How alike: a letter in the middle of seven may be wrong; letters at random are like nothing. */
const ALIKE = 0.4;
/** Of one source; more of them would help nobody, and take seconds. */
const MOST_ALIKE = 100;

// $1 is what was typed, $2 the visibilities that the viewer sees, $3 the cities of a partner. Each text is worked out once: hence the limits.
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
 * The hits, one a thing: `WITH … hit (id, text, score)`. The score of a name is 0.9 for the very name, 0.8 for its
 * beginning, 0.7 for its words in any form or script, at most 0.5 for what is only spelt alike; and up to 0.1 more
 * for a short one. Any other text has nine tenths of that.
 */
export function hitsIn(sources: readonly Source[]): string {
  const short = '0.1 * least(1, length($1)::float8 / length(text))';
  return `
    WITH meant AS MATERIALIZED (
      SELECT id, text, weight * (${short} + CASE
        WHEN strpos(chr(10) || low || chr(10), chr(10) || lower($1) || chr(10)) > 0 THEN 0.9
        WHEN strpos(chr(10) || low, chr(10) || lower($1)) > 0 THEN 0.8 ELSE 0.7 END) AS score
      FROM (SELECT id, text, weight, lower(text) AS low FROM (
        ${rows(sources, (text) => `search_words(${text}) @@ search_query($1)`, 'ALL')}) row OFFSET 0) row
    ), alike AS (
      SELECT id, text, weight * (${short} + 0.5 * strict_word_similarity(search_key($1), search_key(text))) AS score
      FROM (${rows(sources, (text) => `search_key(${text}) %>> search_key($1)`, MOST_ALIKE)}) row
      WHERE (SELECT count(*) FROM (SELECT FROM meant LIMIT ${FEW}) few) < ${FEW}
        -- Set before any row is read, and for this statement alone.
        AND (SELECT set_config('pg_trgm.strict_word_similarity_threshold', '${ALIKE}', true)) IS NOT NULL
    ), hit AS (
      SELECT DISTINCT ON (id) id COLLATE "C" AS id, text, score::numeric(5, 4) AS score
      FROM (SELECT * FROM meant UNION ALL SELECT * FROM alike) found ORDER BY id COLLATE "C", score DESC, text
    )`;
}

/** The line of a text that fits best, and of a long one the part around the words. */
export const EXCERPT = `
  (SELECT left(CASE WHEN length(line) <= 200 THEN line ELSE ts_headline('pg_catalog.russian', line, search_query($1),
      'StartSel="", StopSel="", MinWords=12, MaxWords=25') END, 300)
    FROM unnest(string_to_array(text, chr(10))) line
    ORDER BY search_words(line) @@ search_query($1) DESC,
      strict_word_similarity(search_key($1), search_key(line)) DESC LIMIT 1)`;
