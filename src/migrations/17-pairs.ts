import type { MigrationInterface, QueryRunner } from 'typeorm';

const SEARCHED = `coalesce(motive, '') || chr(10) || coalesce(story, '') || chr(10) || coalesce(kind_as_named_by_partner, '')`;

/** Of two visibilities the narrower one. */
const narrower = (one: string, other: string) =>
  `(ARRAY['PUBLIC', 'PARTNER', 'INTERNAL', 'RESTRICTED'])[greatest(
    array_position(ARRAY['PUBLIC', 'PARTNER', 'INTERNAL', 'RESTRICTED'], ${one}),
    array_position(ARRAY['PUBLIC', 'PARTNER', 'INTERNAL', 'RESTRICTED'], ${other}))]`;

/** One partnership a pair of cities: the rows of its episodes are joined to the oldest one, and nothing becomes more open. */
export class Pairs1764000000017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The ids of records that were joined to one of them, that one included; with what they were and what rested on them.
      CREATE TABLE former_id (
        id text NOT NULL,
        current_id text NOT NULL,
        was jsonb NOT NULL,
        CONSTRAINT former_id_pk PRIMARY KEY (id)
      );
      CREATE INDEX former_id_of ON former_id (current_id);

      CREATE TABLE partnership_text (
        id text NOT NULL,
        partnership_id text NOT NULL,
        kind text NOT NULL,
        visibility text NOT NULL,
        text text NOT NULL,
        CONSTRAINT partnership_text_pk PRIMARY KEY (id),
        CONSTRAINT partnership_text_of_partnership FOREIGN KEY (partnership_id) REFERENCES partnership (id) ON DELETE CASCADE,
        CONSTRAINT partnership_text_kind_known CHECK (kind IN ('NAME_BY_PARTNER', 'MOTIVE', 'STORY')),
        CONSTRAINT partnership_text_visibility_known CHECK (visibility IN ('PUBLIC', 'PARTNER', 'INTERNAL', 'RESTRICTED'))
      );
      INSERT INTO partnership_text (id, partnership_id, kind, visibility, text)
        SELECT 'text_' || split_part(p.id, '_', 2) || '_' || lower(said.kind), p.id, said.kind, p.visibility, said.text
          FROM partnership p, LATERAL (VALUES ('NAME_BY_PARTNER', p.kind_as_named_by_partner), ('MOTIVE', p.motive),
            ('STORY', p.story)) said (kind, text)
          WHERE said.text IS NOT NULL;

      ALTER TABLE partnership_act ADD COLUMN is_anchor boolean NOT NULL DEFAULT false;
      UPDATE partnership_act SET is_anchor = true FROM partnership p WHERE p.anchor_id = partnership_act.id;

      ALTER TABLE partnership ADD COLUMN first_stem text, ADD COLUMN present_stem text;

      -- Who is joined to whom; the row that was made first is the oldest.
      CREATE TEMPORARY TABLE joined ON COMMIT DROP AS
        SELECT p.id, p.city_id, p.episode, first_value(p.id) OVER pair AS current_id,
            EXISTS (SELECT FROM partnership_act a WHERE a.partnership_id = p.id AND a.kind = 'ESTABLISHED') AS is_tie
          FROM partnership p WINDOW pair AS (PARTITION BY p.city_id ORDER BY p.created_at, p.episode);

      -- Calendars go on with the ids that they have: of the first tie, and of the present one.
      WITH tie AS (
        SELECT current_id, split_part(first_value(id) OVER up, '_', 2) AS first_stem,
            split_part(first_value(id) OVER down, '_', 2) AS present_stem
          FROM joined WHERE is_tie
          WINDOW up AS (PARTITION BY city_id ORDER BY episode), down AS (PARTITION BY city_id ORDER BY episode DESC)
      )
      UPDATE partnership p SET
          first_stem = nullif(tie.first_stem, split_part(p.id, '_', 2)),
          present_stem = nullif(tie.present_stem, tie.first_stem)
        FROM tie WHERE tie.current_id = p.id;

      INSERT INTO former_id (id, current_id, was)
        SELECT p.id, joined.current_id, jsonb_build_object(
            'row', to_jsonb(p) - 'first_stem' - 'present_stem',
            'acts', (SELECT coalesce(jsonb_object_agg(a.id, a.visibility), '{}') FROM partnership_act a
              WHERE a.partnership_id = p.id),
            'events', (SELECT coalesce(jsonb_agg(e.id), '[]') FROM event e WHERE e.partnership_id = p.id),
            'corrections', (SELECT coalesce(jsonb_agg(c.id), '[]') FROM correction c WHERE c.about_id = p.id))
          FROM partnership p JOIN joined ON joined.id = p.id
          WHERE p.city_id IN (SELECT city_id FROM joined WHERE id <> current_id);

      UPDATE partnership_act act SET visibility = ${narrower('act.visibility', 'p.visibility')}
        FROM partnership p WHERE p.id = act.partnership_id
          AND p.city_id IN (SELECT city_id FROM joined WHERE id <> current_id);
      UPDATE partnership_act act SET partnership_id = former.current_id
        FROM former_id former WHERE former.id = act.partnership_id;
      UPDATE partnership_text t SET partnership_id = former.current_id
        FROM former_id former WHERE former.id = t.partnership_id;
      UPDATE event SET partnership_id = former.current_id FROM former_id former WHERE former.id = event.partnership_id;
      -- The same proposal of two episodes that waits for an answer stays two; the second one keeps the former id.
      UPDATE correction SET about_id = former.current_id FROM former_id former
        WHERE former.id = correction.about_id AND NOT EXISTS (SELECT FROM correction other
          LEFT JOIN former_id f ON f.id = other.about_id
          WHERE other.status = 'OPEN' AND correction.status = 'OPEN' AND other.id < correction.id
            AND coalesce(f.current_id, other.about_id) = former.current_id AND other.city_id = correction.city_id
            AND other.field = correction.field AND other.value = correction.value);

      -- As open as the most open of its rows: what is in it keeps its own visibility.
      UPDATE partnership p SET visibility = pair.visibility, revision = pair.revision + 1, updated_at = pair.updated_at
        FROM (SELECT joined.current_id, max(one.revision) AS revision, max(one.updated_at) AS updated_at,
            (ARRAY['PUBLIC', 'PARTNER', 'INTERNAL', 'RESTRICTED'])[min(
              array_position(ARRAY['PUBLIC', 'PARTNER', 'INTERNAL', 'RESTRICTED'], one.visibility))] AS visibility
          FROM joined JOIN partnership one ON one.id = joined.id GROUP BY 1 HAVING count(*) > 1) pair
        WHERE pair.current_id = p.id;
      INSERT INTO sync_pending (thing_id, at) SELECT id, now() FROM former_id;

      -- The timelines of the pair: those of its first rows, cut off where a later one begins.
      CREATE TEMPORARY TABLE later ON COMMIT DROP AS
        SELECT one.id, next.level, min(next.from_on) AS from_on
          FROM joined one JOIN joined other ON other.city_id = one.city_id AND other.episode > one.episode
          JOIN partnership_period next ON next.partnership_id = other.id GROUP BY 1, 2;
      DELETE FROM partnership_period d USING later
        WHERE later.id = d.partnership_id AND later.level = d.level AND later.from_on <= d.from_on;
      UPDATE partnership_period d SET until_on = least(d.until_on, later.from_on) FROM later
        WHERE later.id = d.partnership_id AND later.level = d.level;
      UPDATE partnership_period d SET partnership_id = former.current_id
        FROM former_id former WHERE former.id = d.partnership_id;

      DELETE FROM partnership WHERE id IN (SELECT id FROM former_id WHERE id <> current_id);

      DROP INDEX partnership_searched;
      ALTER TABLE partnership
        DROP CONSTRAINT partnership_episode_once, DROP CONSTRAINT partnership_episode_positive,
        DROP COLUMN episode, DROP COLUMN anchor_id, DROP COLUMN motive, DROP COLUMN story,
        DROP COLUMN kind_as_named_by_partner,
        ADD CONSTRAINT partnership_once_a_pair UNIQUE (city_id);
      CREATE INDEX partnership_first_stem ON partnership (first_stem);
      CREATE INDEX partnership_present_stem ON partnership (present_stem);
      CREATE INDEX partnership_text_of ON partnership_text (partnership_id);
      CREATE INDEX partnership_text_searched ON partnership_text
        USING gin (search_words(text), search_key(text) gin_trgm_ops) WITH (fastupdate = off);
      ALTER INDEX partnership_text_searched ALTER COLUMN 1 SET STATISTICS 0, ALTER COLUMN 2 SET STATISTICS 0;
    `);
  }

  /** Each row is again what it was; what was recorded of the pair since belongs to its last one. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE partnership
        DROP CONSTRAINT partnership_once_a_pair,
        ADD COLUMN episode integer NOT NULL DEFAULT 1, ADD COLUMN anchor_id text, ADD COLUMN motive text,
        ADD COLUMN story text, ADD COLUMN kind_as_named_by_partner text;
      ALTER TABLE partnership ALTER COLUMN episode DROP DEFAULT;
      UPDATE partnership p SET (motive, story, kind_as_named_by_partner) = (SELECT
          string_agg(text, E'\\n\\n' ORDER BY id) FILTER (WHERE kind = 'MOTIVE'),
          string_agg(text, E'\\n\\n' ORDER BY id) FILTER (WHERE kind = 'STORY'),
          string_agg(text, '; ' ORDER BY id) FILTER (WHERE kind = 'NAME_BY_PARTNER')
        FROM partnership_text t WHERE t.partnership_id = p.id);
      UPDATE partnership p SET anchor_id = (SELECT min(a.id) FROM partnership_act a WHERE a.partnership_id = p.id AND a.is_anchor);

      CREATE TEMPORARY TABLE parted ON COMMIT DROP AS
        SELECT former.id, former.current_id, former.was,
            (was.row).episode = max((was.row).episode) OVER (PARTITION BY former.current_id) AS is_last
          FROM former_id former,
            LATERAL (SELECT jsonb_populate_record(NULL::partnership, former.was -> 'row') AS row) was;
      INSERT INTO partnership
        SELECT (jsonb_populate_record(NULL::partnership, was -> 'row')).* FROM parted WHERE id <> current_id;
      -- The rows that stayed are what they were; what was written since is the last one's.
      UPDATE partnership p SET (motive, story, kind_as_named_by_partner) = (now.motive, now.story, now.kind_as_named_by_partner)
        FROM parted JOIN partnership now ON now.id = parted.current_id
        WHERE p.id = parted.id AND parted.is_last AND parted.id <> parted.current_id AND EXISTS (
          SELECT FROM partnership_text t WHERE t.partnership_id = now.id AND t.id !~ '^text_[0-9a-z]+_');
      UPDATE partnership p SET episode = was.episode, visibility = was.visibility, anchor_id = was.anchor_id,
          motive = was.motive, story = was.story, kind_as_named_by_partner = was.kind_as_named_by_partner
        FROM parted, LATERAL jsonb_populate_record(NULL::partnership, parted.was -> 'row') was
        WHERE parted.id = parted.current_id AND p.id = parted.id;
      UPDATE partnership_act a SET partnership_id = parted.id FROM parted
        WHERE a.partnership_id = parted.current_id AND parted.is_last;
      UPDATE partnership_act a SET partnership_id = parted.id, visibility = parted.was #>> ARRAY['acts', a.id] FROM parted
        WHERE parted.was -> 'acts' ? a.id;
      UPDATE event e SET partnership_id = parted.id FROM parted
        WHERE parted.was -> 'events' ? e.id AND e.partnership_id = parted.current_id;
      UPDATE correction c SET about_id = parted.id FROM parted WHERE parted.was -> 'corrections' ? c.id;
      INSERT INTO sync_pending (thing_id, at) SELECT id, now() FROM parted;
      -- The timelines of the parted rows are worked out anew by "registry rebuild".
      DELETE FROM partnership_period WHERE partnership_id IN (SELECT current_id FROM parted);

      ALTER TABLE partnership_act DROP COLUMN is_anchor;
      DROP INDEX partnership_first_stem, partnership_present_stem;
      ALTER TABLE partnership DROP COLUMN first_stem, DROP COLUMN present_stem,
        ADD CONSTRAINT partnership_episode_once UNIQUE (city_id, episode),
        ADD CONSTRAINT partnership_episode_positive CHECK (episode >= 1);
      DROP TABLE partnership_text, former_id;
      CREATE INDEX partnership_searched ON partnership
        USING gin (search_words(${SEARCHED}), search_key(${SEARCHED}) gin_trgm_ops) WITH (fastupdate = off);
      ALTER INDEX partnership_searched ALTER COLUMN 1 SET STATISTICS 0, ALTER COLUMN 2 SET STATISTICS 0;
    `);
  }
}
