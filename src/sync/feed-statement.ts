import { visibleTo } from '../access/visibility-filter.js';

// $1 to $3 are the reader: the visibilities that it sees, its cities, a pattern of excluded ids.
const visible = (visibility: string, cityIds: string) =>
  `(${visibleTo(visibility, (mine) => `${cityIds} && ${mine}`, '$1::text[]', '$2::text[]')} IS TRUE)`;
const sees = (line: string) => visible(`${line}.visibility`, `${line}.city_ids`);
const saw = (line: string) => visible(`${line}.was_visibility`, `${line}.was_city_ids`);
const isReported = (line: string) => `NOT ${line}.is_superseded AND ${line}.thing_id NOT LIKE $3`;
const seesWhatChanged = (line: string) => visible(`${line}.changed_visibility`, `${line}.city_ids`);

/** A line is for readers for whom the record appeared or disappeared, or who see what changed in it. */
const isFor = (line: string) =>
  `${isReported(line)} AND (${sees(line)} <> ${saw(line)} OR (${sees(line)} AND ${seesWhatChanged(line)}))`;

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
