import { citiesTold } from '../cities/city-knowledge.js';

const OPEN_FIRST = `ARRAY['PUBLIC', 'PARTNER', 'INTERNAL', 'RESTRICTED']`;

/** From 1 (visible to everybody) to 4; 5 for what is visible to nobody. */
export const openness = (visibility: string) => `coalesce(array_position(${OPEN_FIRST}, ${visibility}), 5)`;

/** What stands only before or only after a change in lists of parts, as rows of one JSON. */
function differing(...parts: string[]): string {
  const side = (of: 'from' | 'to') =>
    parts
      .map((part) => `change.differences #> '{${part},${of}}'`)
      .map((json) => `SELECT jsonb_array_elements(CASE jsonb_typeof(${json}) WHEN 'array' THEN ${json} ELSE '[]' END)`)
      .join(' UNION ALL ');
  return `((${side('from')}) EXCEPT (${side('to')})) UNION ALL ((${side('to')}) EXCEPT (${side('from')}))`;
}

/** How open the most open of other records is that a change names: nobody is told of a change of what they do not see. */
const opennessOfNamed = (ids: string) => `
  coalesce((SELECT min(CASE other.visibility WHEN 'INTERNAL' THEN 3 WHEN 'RESTRICTED' THEN 4 ELSE 1 END) FROM (${ids}) named (id)
    LEFT JOIN LATERAL (SELECT visibility FROM agreement WHERE agreement.id = named.id
      UNION ALL SELECT visibility FROM exchange WHERE exchange.id = named.id
      UNION ALL SELECT visibility FROM partnership WHERE partnership.id = named.id) other ON true WHERE named.id IS NOT NULL), 1)`;
const LINKED = `SELECT coalesce(part ->> 'otherId', part ->> 'exchangeId', '') FROM (${differing('links')}) differing (part)`;
const MARKED = ['agreementId', 'partnershipId']
  .flatMap((name) => [`{${name},from}`, `{${name},to}`])
  .map((path) => `SELECT change.differences #>> '${path}'`)
  .join(' UNION ALL ');

const isOnly = (record: string, names: string) =>
  `change.thing_id LIKE '${record}\\_%' AND change.differences - '{${names},reason}'::text[] = '{}'`;

/**
 * The visibility level of a change: if only parts of a partnership, links of an agreement or what an event marks differ, that
 * of the most open of these parts, or of what is linked or marked (R46).
 */
const opennessOfChange = `
  CASE WHEN ${isOnly('partnership', 'acts,texts,presentStem,chosenVisibility')} THEN
    (SELECT min(${openness(`part ->> 'visibility'`)}) FROM (${differing('acts', 'texts')}) differing (part))
  WHEN ${isOnly('agreement', 'links')} THEN
    ${opennessOfNamed(LINKED)}
  WHEN ${isOnly('event', 'agreementId,partnershipId')} THEN ${opennessOfNamed(MARKED)}
  ELSE 1 END`;

/**
 * What a record tells of, as an array of ids: of cities, and of a city its whole and its successor.
 * @param record its id, in SQL
 */
export const citiesToldBy = (record: string) => `ARRAY(
  SELECT told.city_id FROM ${citiesTold()} WHERE told.by_id = ${record} AND told.city_id IS DISTINCT FROM ${record}
  UNION SELECT other FROM city, unnest(ARRAY[city.parent_id, city.succeeded_by]) other WHERE city.id = ${record} AND other IS NOT NULL)`;

/** The same as a visibility. */
export const visibilityOfChange = `(${OPEN_FIRST})[${opennessOfChange}]`;

/** The changed records, and those whose visibility may follow from them: an event's invitations, an invitation's event. */
const NEAR = `
  SELECT taken.thing_id, taken.id, taken.at, ${opennessOfChange} AS openness
    FROM taken LEFT JOIN change ON change.id = taken.change_id
  UNION ALL SELECT invitation.id, taken.id, taken.at, NULL
    FROM taken JOIN invitation ON invitation.event_id = taken.thing_id
  UNION ALL SELECT invitation.event_id, taken.id, taken.at, NULL
    FROM taken JOIN invitation ON invitation.id = taken.thing_id`;

/** The cities of which these tell or told, with the wholes and successors of them all. */
const TOLD_OF = `
  SELECT other.id AS thing_id, near.id, near.at, NULL::integer AS openness
    FROM near CROSS JOIN LATERAL (SELECT unnest(${citiesToldBy('near.thing_id')}) UNION SELECT unnest(line.tells_of)
      FROM (SELECT tells_of FROM sync_line WHERE sync_line.thing_id = near.thing_id ORDER BY position DESC LIMIT 1) line) other (id)
  UNION SELECT above.id, told_of.id, told_of.at, NULL FROM told_of JOIN city ON city.id = told_of.thing_id
    CROSS JOIN LATERAL unnest(ARRAY[city.parent_id, city.succeeded_by]) above (id) WHERE above.id IS NOT NULL`;

/**
 * The records that the changes in `taken` touch, each once: besides the changed ones, those whose visibility may follow
 * from them though nothing in them changed. A list of the form `name AS (…), …`, for WITH RECURSIVE.
 */
export const TOUCHED = () => `
  near AS (${NEAR}),
  told_of AS (${TOLD_OF}),
  touched AS (
    SELECT thing_id, max(id) AS turn, max(at) AS at, (${OPEN_FIRST})[min(openness)] AS changed_visibility
      FROM (SELECT * FROM near UNION ALL SELECT * FROM told_of) touch GROUP BY thing_id)`;
