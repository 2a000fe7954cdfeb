import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is searched: the index, its table, the text; `search/sources.ts` asks for the same texts, letter for letter. */
const SEARCHED: [index: string, table: string, text: string][] = [
  ['city_code_searched', 'city', `code`],
  ['city_name_searched', 'city_name', `text`],
  ['partnership_text_searched', 'partnership_text', `text`],
  ['partnership_act_searched', 'partnership_act', `basis`],
  ['agreement_searched', 'agreement', `code || chr(10) || search_titles(titles)`],
  ['event_searched', 'event', `code || chr(10) || search_titles(titles)`],
  ['event_text_searched', 'event', `coalesce(place, '') || chr(10) || coalesce(description, '')`],
  ['exchange_title_searched', 'exchange', `title`],
  ['exchange_result_searched', 'exchange', `result`],
];
/** The texts of each table, in one. */
const SAID = Map.groupBy(SEARCHED, ([, table]) => table);
const ofRow = (text: string) =>
  text.replace(/\b(code|text|basis|titles|place|description|title|result)\b(?!\()/g, 'NEW.$1');

/**
 * Spelling is compared with each word once, however many texts have it, instead of with each text: those words are then looked
 * up like any others. Words of people are not among them, since people are erased: contacts are compared text by text, as before.
 */
export class SearchedWords1764000000036 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // The same as before, but planned once on a connection instead of once in each statement.
    await runner.query(`
      CREATE OR REPLACE FUNCTION search_key(written text) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$ BEGIN
        RETURN trim(regexp_replace(regexp_replace(replace(replace(replace(translate(
              replace(replace(replace(replace(replace(replace(replace(replace(
                normalize(regexp_replace(normalize(lower(written), NFKD), '[\\u0300-\\u036f]+', '', 'g'), NFC),
                'щ', 'shch'), 'ж', 'zh'), 'ч', 'ch'), 'ш', 'sh'), 'ц', 'ts'), 'ю', 'iu'), 'я', 'ia'), 'ß', 'ss'),
                'оеаинтсрвлкмдпуыгзбхфэywqіґєłøđıәғқңөұүһ' || 'ъь''’\`ʹʺʻʼʽʾʿ',
                'oeaintsrvlkmdpuigzbhfeivkigelodiagknouuh'),
              'kh', 'h'), 'x', 'ks'), 'ii', 'i'),
              '([\\u2e80-\\u2fdf\\u3040-\\u30ff\\u3400-\\u9fff\\uf900-\\ufaff\\U00020000-\\U0003ffff])', ' \\1 ', 'g'),
              '[^[:alnum:]]+', ' ', 'g'));
      END $$;
      CREATE OR REPLACE FUNCTION search_key_words(written text) RETURNS text[] LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE SET search_path FROM CURRENT AS $$
      DECLARE key text := search_key(written);
      BEGIN
        IF length(key) <= 100 THEN RETURN string_to_array(key, ' '); END IF;
        RETURN ARRAY(SELECT left(word, 100) FROM unnest(string_to_array(key, ' ')) word);
      END $$;
      CREATE OR REPLACE FUNCTION search_words(written text) RETURNS tsvector LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE SET search_path FROM CURRENT AS $$ BEGIN
        RETURN to_tsvector('pg_catalog.russian', translate(lower(written), 'ё', 'е')) || array_to_tsvector(search_key_words(written));
      END $$;
      CREATE OR REPLACE FUNCTION search_query(written text) RETURNS tsquery LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE SET search_path FROM CURRENT AS $$ BEGIN
        RETURN plainto_tsquery('pg_catalog.russian', translate(lower(written), 'ё', 'е'))
          || (SELECT coalesce(string_agg(quote_literal(word) || ':*', ' & '), '') FROM unnest(search_key_words(written)) word)::tsquery;
      END $$;
    `);
    await runner.query(`
      -- Without a key: transactions that meet a new word at the same time do not wait for one another, each may add it.
      CREATE TABLE search_word (word text NOT NULL);
    `);
    const texts = SEARCHED.map(([, table, text]) => `SELECT ${text} AS said FROM ${table}`);
    await runner.query(`
      INSERT INTO search_word
        SELECT DISTINCT word FROM (${texts.join(' UNION ALL ')}) searched, unnest(search_key_words(said)) word;
      CREATE INDEX search_word_known ON search_word (word);
      CREATE INDEX search_word_alike ON search_word USING gin (word gin_trgm_ops) WITH (fastupdate = off);
    `);
    for (const [table, own] of SAID)
      await runner.query(`
        CREATE FUNCTION ${table}_has_words() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
          BEGIN
            INSERT INTO search_word
              SELECT DISTINCT said.word FROM unnest(search_key_words(concat_ws(chr(10), ${own.map(([, , text]) => ofRow(text)).join(', ')}))) said (word)
              WHERE NOT EXISTS (SELECT FROM search_word known WHERE known.word = said.word);
            RETURN NULL;
          END
        $$;
        CREATE TRIGGER ${table}_has_words AFTER INSERT OR UPDATE ON ${table}
          FOR EACH ROW EXECUTE FUNCTION ${table}_has_words();
      `);
    for (const [index, table, text] of SEARCHED)
      await runner.query(`
        DROP INDEX ${index};
        CREATE INDEX ${index} ON ${table} USING gin (search_words(${text})) WITH (fastupdate = off);
        ALTER INDEX ${index} ALTER COLUMN 1 SET STATISTICS 0;
      `);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [index, table, text] of SEARCHED)
      await runner.query(`
        DROP INDEX ${index};
        CREATE INDEX ${index} ON ${table}
          USING gin (search_words(${text}), search_key(${text}) gin_trgm_ops) WITH (fastupdate = off);
        ALTER INDEX ${index} ALTER COLUMN 1 SET STATISTICS 0, ALTER COLUMN 2 SET STATISTICS 0;
      `);
    for (const table of SAID.keys())
      await runner.query(`DROP TRIGGER ${table}_has_words ON ${table}; DROP FUNCTION ${table}_has_words`);
    await runner.query(`DROP TABLE search_word`);
    await runner.query(`
      CREATE OR REPLACE FUNCTION search_key(written text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
      RETURN (SELECT trim(regexp_replace(regexp_replace(replace(replace(replace(translate(
        replace(replace(replace(replace(replace(replace(replace(replace(
          normalize(regexp_replace(normalize(lower(written), NFKD), '[\\u0300-\\u036f]+', '', 'g'), NFC),
          'щ', 'shch'), 'ж', 'zh'), 'ч', 'ch'), 'ш', 'sh'), 'ц', 'ts'), 'ю', 'iu'), 'я', 'ia'), 'ß', 'ss'),
          'оеаинтсрвлкмдпуыгзбхфэywqіґєłøđıәғқңөұүһ' || 'ъь''’\`ʹʺʻʼʽʾʿ',
          'oeaintsrvlkmdpuigzbhfeivkigelodiagknouuh'),
        'kh', 'h'), 'x', 'ks'), 'ii', 'i'),
        '([\\u2e80-\\u2fdf\\u3040-\\u30ff\\u3400-\\u9fff\\uf900-\\ufaff\\U00020000-\\U0003ffff])', ' \\1 ', 'g'),
        '[^[:alnum:]]+', ' ', 'g')));

      CREATE OR REPLACE FUNCTION search_key_words(written text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
      RETURN ARRAY(SELECT left(word, 100) FROM unnest(string_to_array(search_key(written), ' ')) word);

      CREATE OR REPLACE FUNCTION search_words(written text) RETURNS tsvector LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
      RETURN (SELECT to_tsvector('pg_catalog.russian', translate(lower(written), 'ё', 'е'))
        || array_to_tsvector(search_key_words(written)));

      CREATE OR REPLACE FUNCTION search_query(written text) RETURNS tsquery LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
      RETURN (SELECT plainto_tsquery('pg_catalog.russian', translate(lower(written), 'ё', 'е'))
        || coalesce(string_agg(quote_literal(word) || ':*', ' & '), '')::tsquery
        FROM unnest(search_key_words(written)) word);
      ALTER FUNCTION search_key_words RESET search_path;
      ALTER FUNCTION search_words RESET search_path;
      ALTER FUNCTION search_query RESET search_path;
    `);
  }
}
