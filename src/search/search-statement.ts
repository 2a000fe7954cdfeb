import type { Visibility } from '../access/visibility.js';
import type { Source } from './sources.js';

/** With fewer exact hits than this, similar spellings are shown too. */
const FEW = 10;
/** Similarity threshold: tolerates one wrong letter in a word of seven, but matches no random letters. */
const ALIKE = 0.4;
/** Limits for one source, so that a word that everybody uses costs no more than another: the best ones are asked for first. */
const MOST = 100;
const MOST_ALIKE = 40;
/** Between so many letters a word is looked up with each slip there may be; a slip in a shorter one makes another word. */
const SLIPS_OF = [4, 20];
/** What a word with one slip counts for, however few letters stand beside the same ones. */
const SLIP_ALIKE = 0.6;
/** How many words of the registry stand for one that is misspelt. */
const MOST_SPELLINGS = 20;

// Values are taken from a row: a plan for certain ones would seem better than one for all, and be made anew each time.
const ASKED = `
    WITH asked AS MATERIALIZED (
      SELECT $1::text AS text, search_query($1) AS query, search_key($1) AS key, search_key_words($1) AS words,
        upper($1) AS code, lower($1) AS low, length($1)::float8 AS letters, $2::text[] AS mine, $3::text[] AS kinds, $4::text AS folded)`;
const QUERY = '(SELECT query FROM asked)';
const KEY = '(SELECT key FROM asked)';

/** The first rows of a source for each of these conditions. */
function rows({ kind, id, text, from, isName, visibility, where, known }: Source, conditions: string[], limit: number) {
  const own = [...visibility, ...(where ? [where] : []), `'${kind}' = ANY((SELECT kinds FROM asked)::text[])`].join(
    ' AND ',
  );
  const selects = conditions.map(
    (condition) =>
      `SELECT ${id} AS id, ${text} AS text, ${isName ? 1 : 0.9} AS weight FROM ${from} WHERE ${condition} AND ${own}`,
  );
  // Asked of one candidate after the other, until there are enough.
  if (known) return `(SELECT * FROM (${selects.join(' UNION ALL ')} OFFSET 0) candidate WHERE ${known} LIMIT ${limit})`;
  return selects.map((select) => `(${select} LIMIT ${limit})`).join(' UNION ALL ');
}

/**
 * Words of the registry that are spelt like those of the search text, as queries: a text has them all, or one like the two longest.
 * Which words count depends on the search text alone: what only others may see adds words to the registry, and must not change
 * what is found.
 */
const SPELLINGS = `
  spelling AS MATERIALIZED (
    SELECT asked.place, string_agg(quote_literal(known.word), ' | ') AS spelt,
      string_agg(quote_literal(known.word), ' | ') FILTER (WHERE is_slip) AS slipped
    FROM (SELECT word, row_number() OVER (ORDER BY length(word) DESC, word) AS place
      FROM (SELECT DISTINCT word FROM asked, unnest(words) word) one) asked CROSS JOIN LATERAL (
      SELECT word, bool_or(is_slip) AS is_slip FROM (
        (SELECT word, false AS is_slip FROM search_word WHERE word % asked.word GROUP BY word
          ORDER BY similarity(word, asked.word) DESC, word LIMIT ${MOST_SPELLINGS})
        UNION ALL SELECT word, true FROM search_word WHERE word = asked.word OR word = ANY (ARRAY(
          SELECT search_slips(written) FROM regexp_split_to_table((SELECT low FROM asked), '[^[:alnum:]]+') written
            WHERE length(written) BETWEEN ${SLIPS_OF[0]} AND ${SLIPS_OF[1]} AND search_key(written) = asked.word))) spelt GROUP BY word) known
    WHERE (SELECT count(*) FROM (SELECT FROM matched LIMIT ${FEW}) few) < ${FEW}
      -- Set before any word is read, and for this statement alone.
      AND (SELECT set_config('pg_trgm.similarity_threshold', '${ALIKE}', true)
        || set_config('pg_trgm.strict_word_similarity_threshold', '${ALIKE}', true)) IS NOT NULL
    GROUP BY asked.place
  ), spelt AS MATERIALIZED (
    SELECT (SELECT string_agg('(' || spelt || ')', ' & ')::tsquery FROM spelling
        HAVING count(*) = (SELECT count(DISTINCT word) FROM asked, unnest(words) word)) AS whole,
      (SELECT string_agg('(' || spelt || ')', ' | ')::tsquery FROM spelling
        WHERE place <= 2 AND cardinality((SELECT words FROM asked)) > 1) AS longest,
      (SELECT string_agg('(' || slipped || ')', ' & ')::tsquery FROM spelling
        HAVING count(slipped) = (SELECT count(DISTINCT word) FROM asked, unnest(words) word)) AS slipped
  )`;

/**
 * The hits, one per record: `WITH … hit (id, text, score)`. The score of a name is 0.9 for an exact match, 0.8 for its
 * beginning, 0.7 for its words in any form or script, at most 0.5 for similar spelling, and up to 0.1 more for a short
 * name. Any other text scores nine tenths of that. $1 is the search text, $2 the cities of a partner, $3 the kinds asked for,
 * $4 the folded text.
 * @param sees the visibilities that the viewer sees: written out, so that each text has a plan that is right for whoever asks
 */
export function hitsIn(sources: readonly Source[], sees: readonly Visibility[]): string {
  const short = '0.1 * least(1, (SELECT letters FROM asked) / length(text))';
  const matched = sources.map((source) =>
    rows(source, [...(source.exact ?? []), `search_words(${source.text}) @@ ${QUERY}`], MOST),
  );
  const alike = sources.map((source) => {
    const spelt = ['whole', 'longest'].map((as) => `search_words(${source.text}) @@ (SELECT ${as} FROM spelt)`);
    const compared = `search_key(${source.text}) %>> ${KEY} AND EXISTS (SELECT FROM spelling)`;
    return rows(source, source.isPersonal ? [compared] : spelt, MOST_ALIKE);
  });
  const seen = `ARRAY[${sees.map((level) => `'${level}'`).join(', ')}]::text[]`;
  return `${ASKED}, matched AS MATERIALIZED (
      SELECT id, text, weight * (${short} + CASE
        WHEN strpos(low, (SELECT chr(10) || low || chr(10) FROM asked)) > 0 THEN 0.9
        WHEN strpos(low, (SELECT chr(10) || low FROM asked)) > 0 THEN 0.8 ELSE 0.7 END) AS score
      FROM (SELECT id, text, weight, chr(10) || lower(text) || chr(10) AS low FROM (${matched.join(' UNION ALL ')} OFFSET 0) row OFFSET 0) row
    ), ${SPELLINGS}, alike AS (
      SELECT id, text, weight * (${short} + 0.5 * likeness) AS score
      FROM (SELECT *, greatest(strict_word_similarity(${KEY}, search_key(text)),
          CASE WHEN search_words(text) @@ (SELECT slipped FROM spelt) THEN ${SLIP_ALIKE} END::float4) AS likeness
        FROM (SELECT DISTINCT * FROM (${alike.join(' UNION ALL ')}) row) row OFFSET 0) row
      WHERE likeness >= ${ALIKE}::float4
    ), hit AS (
      SELECT DISTINCT ON (id) id COLLATE "C" AS id, text, score::numeric(5, 4) AS score
      FROM (SELECT * FROM matched UNION ALL SELECT * FROM alike) found ORDER BY id COLLATE "C", score DESC, text
    )`.replaceAll(':sees', seen);
}

/** The first line of a text that matches best; of a long line, the part around the words. */
export const EXCERPT = `
  CASE WHEN strpos(text, chr(10)) = 0 AND length(text) <= 200 THEN text ELSE
    (SELECT left(CASE WHEN length(line) <= 200 THEN line ELSE ts_headline('pg_catalog.russian', line, ${QUERY},
        'StartSel="", StopSel="", MinWords=12, MaxWords=25') END, 300)
      FROM unnest(string_to_array(text, chr(10))) WITH ORDINALITY said (line, place)
      ORDER BY CASE WHEN strpos(lower(line), (SELECT low FROM asked)) > 0 THEN 3 WHEN search_words(line) @@ ${QUERY} THEN 2
        ELSE strict_word_similarity(${KEY}, search_key(line)) END DESC, place LIMIT 1) END`;
