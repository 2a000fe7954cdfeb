const OPEN_FIRST = `ARRAY['PUBLIC', 'PARTNER', 'INTERNAL', 'RESTRICTED']`;

/** From 1 (visible to everybody) to 4; 5 for what is visible to nobody. */
export const openness = (visibility: string) => `coalesce(array_position(${OPEN_FIRST}, ${visibility}), 5)`;

/** The acts and texts of a partnership, each with its visibility. */
const partsOf = (side: 'from' | 'to') =>
  ['acts', 'texts']
    .map((part) => `SELECT jsonb_array_elements(coalesce(change.differences #> '{${part},${side}}', '[]'))`)
    .join(' UNION ALL ');

/** The visibility level of a change: if only parts of a partnership differ, that of the most open of these parts (R46). */
const opennessOfChange = `
  CASE WHEN change.thing_id LIKE 'partnership\\_%' AND change.differences - '{acts,texts,presentStem,chosenVisibility,reason}'::text[] = '{}' THEN
    (SELECT min(${openness(`part ->> 'visibility'`)}) FROM (
      ((${partsOf('from')}) EXCEPT (${partsOf('to')})) UNION ALL ((${partsOf('to')}) EXCEPT (${partsOf('from')}))) differing (part))
  ELSE 1 END`;

/**
 * The records that the changes in `taken` touch, each once: the changed ones, and those whose visibility may follow
 * from them (an event's invitations, an invitation's event) though nothing in them changed.
 */
export const TOUCHED = `
  SELECT thing_id, max(id) AS turn, max(at) AS at, (${OPEN_FIRST})[min(openness)] AS changed_visibility FROM (
    SELECT taken.thing_id, taken.id, taken.at, ${opennessOfChange} AS openness
      FROM taken LEFT JOIN change ON change.id = taken.change_id
    UNION ALL SELECT invitation.id, taken.id, taken.at, NULL
      FROM taken JOIN invitation ON invitation.event_id = taken.thing_id
    UNION ALL SELECT invitation.event_id, taken.id, taken.at, NULL
      FROM taken JOIN invitation ON invitation.id = taken.thing_id
  ) touch GROUP BY thing_id`;
