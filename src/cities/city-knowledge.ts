import { visibleTo } from '../access/visibility-filter.js';

/**
 * What makes a city known: `SELECT city_id, visibility, partner_id, by_id`. The city is known to whoever sees this
 * visibility, PARTNER being for the city `partner_id`; `by_id` is the record that tells of it.
 */
const sources: string[] = [
  // Its own visibility, its own portal, and whose registry this is.
  `SELECT id AS city_id, visibility, id AS partner_id, id AS by_id FROM city WHERE visibility IS NOT NULL`,
  `SELECT id, 'PARTNER', id, id FROM city`,
  `SELECT city_id, 'PUBLIC', NULL, NULL FROM home`,
];

/** Each feature says which of its records tell of which cities. @param select see `sources` */
export function tellsOfCities(select: string): void {
  sources.push(select);
}

/** All that tells of cities, as a table in SQL. */
export const citiesTold = () => `(${sources.join(' UNION ALL ')}) told`;

/** A city, and those with which it is known: its parts, and its predecessors. Begins with the city itself. */
const bearers = (city: string) => `RECURSIVE bearer (id) AS (
  SELECT ${city} UNION SELECT other.id FROM bearer CROSS JOIN LATERAL (SELECT id FROM city part WHERE part.parent_id = bearer.id
    UNION ALL SELECT id FROM city former WHERE former.succeeded_by = bearer.id) other)`;

const told = (condition: string) =>
  `SELECT 1 FROM bearer CROSS JOIN LATERAL (SELECT 1 FROM ${citiesTold()} WHERE told.city_id = bearer.id AND ${condition} LIMIT 1) yes`;

/**
 * The cities that a viewer is told of, in SQL: staff all; others those with something that they may see, and their wholes
 * and successors (R46, R47).
 * @param city the expression of its id, @param sees the parameter of the visibilities, @param mine that of the cities
 */
export function cityKnownTo(city: string, sees = ':sees', mine = ':mine'): string {
  const concerns = visibleTo('told.visibility', (own) => `told.partner_id = ANY(${own})`, sees, mine);
  return `('INTERNAL' = ANY(${sees}) OR EXISTS (WITH ${bearers(city)} ${told(concerns)}))`;
}

/** How open what tells of a city is, in SQL; that it has a portal of its own opens nothing. */
export const opennessOf = (city: string) =>
  `CASE ${['PUBLIC', 'PARTNER']
    .map(
      (open) =>
        `WHEN EXISTS (WITH ${bearers(city)} ${told(`told.visibility = '${open}' AND (told.visibility = 'PUBLIC' OR told.by_id <> told.city_id)`)}) THEN '${open}'`,
    )
    .join(' ')} ELSE 'INTERNAL' END`;

/** Whether something public tells of a city besides its own visibility, in SQL. */
export function hasPublicRecord(city: string): string {
  return `EXISTS (WITH ${bearers(city)} ${told(`told.visibility = 'PUBLIC' AND told.by_id IS DISTINCT FROM told.city_id`)})`;
}

/** The cities whose portals are told of a city that is not public, in SQL. */
export const partnersTold = (city: string) => `WITH ${bearers(city)}
  SELECT DISTINCT told.partner_id FROM bearer JOIN ${citiesTold()} ON told.city_id = bearer.id
    WHERE told.visibility = 'PARTNER' AND told.partner_id IS NOT NULL ORDER BY told.partner_id`;
