import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is searched: the index, its table, the text; `search/sources.ts` asks for the same texts, letter for letter. */
const SEARCHED: [index: string, table: string, text: string][] = [
  ['city_code_searched', 'city', `code`],
  ['city_name_searched', 'city_name', `text`],
  [
    'partnership_searched',
    'partnership',
    `coalesce(motive, '') || chr(10) || coalesce(story, '') || chr(10) || coalesce(kind_as_named_by_partner, '')`,
  ],
  ['partnership_act_searched', 'partnership_act', `basis`],
  ['agreement_searched', 'agreement', `code || chr(10) || search_titles(titles)`],
  ['event_searched', 'event', `code || chr(10) || search_titles(titles)`],
  ['event_text_searched', 'event', `coalesce(place, '') || chr(10) || coalesce(description, '')`],
  ['exchange_title_searched', 'exchange', `title`],
  ['exchange_result_searched', 'exchange', `result`],
  [
    'contact_searched',
    'contact',
    `coalesce(name, '') || chr(10) || coalesce(title, '') || chr(10) || coalesce(post, '')`,
  ],
];

export class Search1764000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Each body is a sub-select, so that the planner takes the functions as they are and the indexes fit.
    await runner.query(`
      -- A text as it sounds, in Latin letters: Южно-Сахалинск, Yuzhno-Sakhalinsk and Yuzhno Sahalinsk are the same.
      -- Words are parted by one space; a Chinese character or a kana is a word of its own. The frequent letters come
      -- first: translate() tries them in turn.
      CREATE FUNCTION search_key(written text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
      RETURN (SELECT trim(regexp_replace(regexp_replace(replace(replace(replace(translate(
        replace(replace(replace(replace(replace(replace(replace(replace(
          normalize(regexp_replace(normalize(lower(written), NFKD), '[\\u0300-\\u036f]+', '', 'g'), NFC),
          'щ', 'shch'), 'ж', 'zh'), 'ч', 'ch'), 'ш', 'sh'), 'ц', 'ts'), 'ю', 'iu'), 'я', 'ia'), 'ß', 'ss'),
          'оеаинтсрвлкмдпуыгзбхфэywqіґєłøđıәғқңөұүһ' || 'ъь''’\`ʹʺʻʼʽʾʿ',
          'oeaintsrvlkmdpuigzbhfeivkigelodiagknouuh'),
        'kh', 'h'), 'x', 'ks'), 'ii', 'i'),
        '([\\u2e80-\\u2fdf\\u3040-\\u30ff\\u3400-\\u9fff\\uf900-\\ufaff\\U00020000-\\U0003ffff])', ' \\1 ', 'g'),
        '[^[:alnum:]]+', ' ', 'g')));

      -- The words of a key; a longer one than a lexeme may be is cut.
      CREATE FUNCTION search_key_words(written text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
      RETURN ARRAY(SELECT left(word, 100) FROM unnest(string_to_array(search_key(written), ' ')) word);

      -- The stems of a text (this configuration knows both Russian and English ones) and its words as they sound.
      CREATE FUNCTION search_words(written text) RETURNS tsvector LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
      RETURN (SELECT to_tsvector('pg_catalog.russian', translate(lower(written), 'ё', 'е'))
        || array_to_tsvector(search_key_words(written)));

      -- Every word of it by its stem, or every word by how it begins and sounds.
      CREATE FUNCTION search_query(written text) RETURNS tsquery LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
      RETURN (SELECT plainto_tsquery('pg_catalog.russian', translate(lower(written), 'ё', 'е'))
        || coalesce(string_agg(quote_literal(word) || ':*', ' & '), '')::tsquery
        FROM unnest(search_key_words(written)) word);

      -- Titles in every language, a line each.
      CREATE FUNCTION search_titles(titles jsonb) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
      RETURN (SELECT string_agg(title ->> 'text', chr(10)) FROM jsonb_array_elements(titles) title);
    `);
    // Without fastupdate, a search never waits for what others have just written; without statistics, neither does
    // ANALYZE work the texts out nor the planner compare a hundred of each table with what was typed.
    for (const [index, table, text] of SEARCHED)
      await runner.query(`
        CREATE INDEX ${index} ON ${table}
          USING gin (search_words(${text}), search_key(${text}) gin_trgm_ops) WITH (fastupdate = off);
        ALTER INDEX ${index} ALTER COLUMN 1 SET STATISTICS 0, ALTER COLUMN 2 SET STATISTICS 0;
      `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX ${SEARCHED.map(([index]) => index).join(', ')}`);
    await runner.query(`DROP FUNCTION search_titles, search_query, search_words, search_key_words, search_key`);
  }
}
