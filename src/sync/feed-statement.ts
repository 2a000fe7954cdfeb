import { visibleTo } from '../access/visibility-filter.js';

/** A reader in SQL: the visibilities that it sees, its cities, a pattern of excluded ids: see `feed-reader`. */
interface SqlReader {
  sees: string;
  mine: string;
  except: string;
}
const ASKING: SqlReader = { sees: '$1::text[]', mine: '$2::text[]', except: '$3' };

const visible = (visibility: string, cityIds: string, { sees, mine }: SqlReader) =>
  `(${visibleTo(visibility, (own) => `${cityIds} && ${own}`, sees, mine)} IS TRUE)`;
const sees = (line: string, reader = ASKING) => visible(`${line}.visibility`, `${line}.city_ids`, reader);
const saw = (line: string, reader = ASKING) => visible(`${line}.was_visibility`, `${line}.was_city_ids`, reader);
const isReported = (line: string, { except } = ASKING) =>
  `NOT ${line}.is_superseded AND ${line}.thing_id NOT LIKE ${except}`;
const seesWhatChanged = (line: string, reader = ASKING) =>
  visible(`${line}.changed_visibility`, `${line}.city_ids`, reader);

/** A line is for readers for whom the record appeared or disappeared, or who see what changed in it. */
export const isFor = (line: string, reader = ASKING) =>
  `${isReported(line, reader)} AND (${sees(line, reader)} <> ${saw(line, reader)}
    OR (${sees(line, reader)} AND ${seesWhatChanged(line, reader)}))`;

export const NEWEST_LINE = `
  SELECT position, mark FROM sync_line line WHERE ${isFor('line')} ORDER BY position DESC LIMIT 1`;

export const MARKED_LINES = 'SELECT position, mark FROM sync_line WHERE mark = ANY($1::uuid[])';

/**
 * Each record once, by its last line for this viewer: after position $4, without deletions up to $6. Whether it
 * appeared follows from what was visible at position $5.
 */
export const LINES = `
  SELECT line.position, line.mark, line.thing_id AS id, line.at, CASE WHEN NOT ${sees('line')} THEN 'DISAPPEARED'
      WHEN (SELECT ${sees('known')} FROM sync_line known WHERE known.thing_id = line.thing_id
        AND known.position <= $5::bigint ORDER BY known.position DESC LIMIT 1) THEN 'CHANGED' ELSE 'APPEARED' END AS kind
    FROM sync_line line
    WHERE line.position > $4::bigint AND ${isFor('line')} AND (${sees('line')} OR line.position > $6::bigint)
      AND NOT EXISTS (SELECT FROM sync_line later
        WHERE later.thing_id = line.thing_id AND later.position > line.position AND ${isFor('later')})
    ORDER BY line.position LIMIT $7`;

/** The number of records that this viewer sees now. */
export const SEEN = `
  SELECT count(*)::integer AS count FROM sync_line line
    WHERE ${isReported('line')} AND ${sees('line')} AND NOT EXISTS (SELECT FROM sync_line later
      WHERE later.thing_id = line.thing_id AND later.position > line.position AND NOT later.is_superseded)`;
