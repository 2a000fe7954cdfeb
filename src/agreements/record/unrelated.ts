import { BOUND_ROLES } from './agreement-vocabulary.js';

const BOUND = BOUND_ROLES.map((role) => `'${role}'`).join(', ');

/**
 * The links by which an agreement replaces or prolongs another though the two have no party in common besides our own side,
 * nor a successor of one: `link`, `newer` and `older` are ids. Our partners count; of an agreement between others all parties
 * that it binds.
 * @param near a SELECT of the agreements whose links are meant, either way
 */
export const unrelatedLinks = (near: string) => `WITH RECURSIVE
  near (id) AS (${near}),
  pair AS (SELECT id AS link, agreement_id AS newer, other_id AS older FROM agreement_link
    WHERE kind IN ('SUPERSEDES', 'PROLONGS') AND other_id IS NOT NULL
      AND (agreement_id IN (SELECT id FROM near) OR other_id IN (SELECT id FROM near))),
  kin (agreement_id, city_id) AS (
    SELECT party.agreement_id, coalesce(party.counterpart_id, party.city_id) FROM agreement_party party
      WHERE party.agreement_id IN (SELECT newer FROM pair UNION SELECT older FROM pair)
        AND (party.counterpart_id IS NOT NULL OR party.role IN (${BOUND}) AND NOT EXISTS (SELECT FROM agreement_party other
          WHERE other.agreement_id = party.agreement_id AND other.counterpart_id IS NOT NULL))
    UNION SELECT kin.agreement_id, city.succeeded_by FROM kin JOIN city ON city.id = kin.city_id WHERE city.succeeded_by IS NOT NULL)
  SELECT link, newer, older FROM pair WHERE NOT EXISTS (SELECT FROM kin one JOIN kin other ON other.city_id = one.city_id
    WHERE one.agreement_id = pair.newer AND other.agreement_id = pair.older)`;
