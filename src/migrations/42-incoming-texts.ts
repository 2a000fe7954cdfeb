import type { MigrationInterface, QueryRunner } from 'typeorm';

const SEARCHED = [
  'city_code_searched',
  'city_name_searched',
  'partnership_text_searched',
  'partnership_act_searched',
  'agreement_searched',
  'event_searched',
  'event_text_searched',
  'exchange_title_searched',
  'exchange_result_searched',
  'contact_searched',
];
const TEXTS = `
  SELECT code AS said FROM city UNION ALL SELECT text FROM city_name UNION ALL SELECT text FROM partnership_text
  UNION ALL SELECT basis FROM partnership_act UNION ALL SELECT code || chr(10) || search_titles(titles) FROM agreement
  UNION ALL SELECT code || chr(10) || search_titles(titles) FROM event
  UNION ALL SELECT coalesce(place, '') || chr(10) || coalesce(description, '') FROM event
  UNION ALL SELECT title FROM exchange UNION ALL SELECT result FROM exchange`;

const HAN = `'([\\u2e80-\\u2fdf\\u3040-\\u30ff\\u3400-\\u9fff\\uf900-\\ufaff\\U00020000-\\U0003ffff])', ' \\1 ', 'g'),
              '[^[:alnum:]]+', ' ', 'g'`;
const HIRAGANA =
  'ぁあぃいぅうぇえぉおかがきぎくぐけげこごさざしじすずせぜそぞただちぢっつづてでとどなにぬねのはばぱひびぴふぶぷへべぺほぼぽまみむめもゃやゅゆょよらりるれろゎわゐゑをんゔゕゖ';
const KATAKANA =
  'ァアィイゥウェエォオカガキギクグケゲコゴサザシジスズセゼソゾタダチヂッツヅテデトドナニヌネノハバパヒビピフブプヘベペホボポマミムメモャヤュユョヨラリルレロヮワヰヱヲンヴカケ';

/** Controls of the direction of writing, which are refused now, and what nobody sees, which is dropped. */
const UNSEEN =
  '[\\u0001-\\u0008\\u000e-\\u001f\\u007f-\\u009f\\u00ad\\u061c\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u2800\\u3164\\ufeff\\uffa0\\ufff9-\\ufffb]';
/** Of the migrations themselves, or worked out from other tables. */
const NOT_TEXTS = ['migrations', 'search_word', 'spending', 'revision_mark', 'mutation_key'];

/**
 * The words of a text are found by every spelling that names are compared by: ð, þ, æ, œ, ħ and ŋ by plain letters, ö and ø by o and by oe,
 * kana of both kinds and widths as one, Arabic and Hebrew with and without their vowels. Slips of a word that is typed are looked up.
 */
export class IncomingTexts1764000000042 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION search_key(written text) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
      DECLARE plain text := regexp_replace(normalize(lower(written), NFKD),
        '[\\u0300-\\u036f\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7\\u0610-\\u061a\\u064b-\\u065f\\u0670\\u06d6-\\u06dc\\u06df-\\u06e8\\u06ea-\\u06ed\\u3099\\u309a\\ufe00-\\ufe0f]+', '', 'g');
      BEGIN
        IF plain ~ '[\\u0600-\\u06ff\\u3040-\\u30ff]' THEN
          plain := translate(plain, '${HIRAGANA}ヵヶٱىیةک٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹ـ', '${KATAKANA}カケاييهك01234567890123456789');
        END IF;
        RETURN trim(regexp_replace(regexp_replace(regexp_replace(replace(replace(replace(translate(
              replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
                normalize(plain, NFC),
                'щ', 'shch'), 'ж', 'zh'), 'ч', 'ch'), 'ш', 'sh'), 'ц', 'ts'), 'ю', 'iu'), 'я', 'ia'), 'ß', 'ss'), 'þ', 'th'), 'æ', 'ae'), 'œ', 'oe'), 'ҷ', 'ch'),
                'оеаинтсрвлкмдпуыгзбхфэywqіґєłøđıəәғқңөұүһҳðɖɗħŋŧĸɓƙɛɔƒς' || 'ъь''’‘\`´ʹʺʻʼʽʾʿˈˊˋ',
                'oeaintsrvlkmdpuigzbhfeivkigelodiaagknouuhhdddhntkbkeofσ'),
              'kh', 'h'), 'x', 'ks'), 'ii', 'i'),
              '([aou])e|(a)a', '\\1\\2', 'g'),
              ${HAN}));
      END $$;

      -- The keys of what may have been meant by a word: two letters exchanged, one too many, one too few, or another one.
      CREATE FUNCTION search_slips(written text) RETURNS SETOF text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE SET search_path FROM CURRENT AS $$
        SELECT search_key(overlay(written PLACING reverse(substr(written, i, 2)) FROM i FOR 2)) FROM generate_series(1, length(written) - 1) i
        UNION SELECT overlay(key PLACING reverse(substr(key, i, 2)) FROM i FOR 2) FROM search_key(written) key, generate_series(1, length(key) - 1) i
        UNION SELECT overlay(key PLACING '' FROM i FOR 1) FROM search_key(written) key, generate_series(1, length(key)) i
        UNION SELECT overlay(key PLACING letter FROM i FOR missing) FROM search_key(written) key, generate_series(1, length(key) + 1) i,
          generate_series(0, 1) missing, regexp_split_to_table('abcdefghijklmnoprstuvz', '') letter
      $$;
    `);
    await cleanTexts(runner);
    await renew(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION search_slips;
      CREATE OR REPLACE FUNCTION search_key(written text) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$ BEGIN
        RETURN trim(regexp_replace(regexp_replace(replace(replace(replace(translate(
              replace(replace(replace(replace(replace(replace(replace(replace(
                normalize(regexp_replace(normalize(lower(written), NFKD), '[\\u0300-\\u036f]+', '', 'g'), NFC),
                'щ', 'shch'), 'ж', 'zh'), 'ч', 'ch'), 'ш', 'sh'), 'ц', 'ts'), 'ю', 'iu'), 'я', 'ia'), 'ß', 'ss'),
                'оеаинтсрвлкмдпуыгзбхфэywqіґєłøđıәғқңөұүһ' || 'ъь''’\`ʹʺʻʼʽʾʿ',
                'oeaintsrvlkmdpuigzbhfeivkigelodiagknouuh'),
              'kh', 'h'), 'x', 'ks'), 'ii', 'i'),
              ${HAN}));
      END $$;
    `);
    await renew(runner);
  }
}

/** What is stored of keys is worked out anew. */
async function renew(runner: QueryRunner): Promise<void> {
  await runner.query(`
    TRUNCATE search_word;
    DROP INDEX search_word_known, search_word_alike;
    INSERT INTO search_word SELECT DISTINCT word FROM (${TEXTS}) searched, unnest(search_key_words(said)) word;
    CREATE INDEX search_word_known ON search_word (word);
    CREATE INDEX search_word_alike ON search_word USING gin (word gin_trgm_ops) WITH (fastupdate = off);
  `);
  for (const index of SEARCHED) await runner.query(`REINDEX INDEX ${index}`);
}

/** Every stored text, history too, as it would be taken in today. */
async function cleanTexts(runner: QueryRunner): Promise<void> {
  const clean = (text: string) => `regexp_replace(${text}, '${UNSEEN}', '', 'g')`;
  // Of names that are one without such signs, the one that never had any stays.
  await runner.query(`
    DELETE FROM city_name name USING city_name other
      WHERE name.city_id = other.city_id AND name.language = other.language AND name.kind = other.kind AND name.id <> other.id
        AND name.text ~ '${UNSEEN}' AND ${clean('name.text')} = ${clean('other.text')}
        AND (other.text !~ '${UNSEEN}' OR other.id < name.id)`);
  const columns: { table: string; column: string; type: string }[] = await runner.query(
    `SELECT quote_ident(c.relname) AS table, quote_ident(a.attname) AS column, format_type(a.atttypid, a.atttypmod) AS type
      FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
      WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
        AND a.attgenerated = '' AND a.atttypid IN ('text'::regtype, 'jsonb'::regtype, 'text[]'::regtype) AND c.relname <> ALL ($1)
      ORDER BY c.relname, a.attnum`,
    [NOT_TEXTS],
  );
  await runner.query('ALTER TABLE change DISABLE TRIGGER change_stays');
  for (const [table, texts] of Map.groupBy(columns, (one) => one.table))
    await runner.query(`
      UPDATE ${table} SET ${texts.map(({ column, type }) => `${column} = ${clean(`${column}::text`)}::${type}`).join(', ')}
        WHERE ${texts.map(({ column }) => `${column}::text ~ '${UNSEEN}'`).join(' OR ')}`);
  await runner.query('ALTER TABLE change ENABLE TRIGGER change_stays');
}
