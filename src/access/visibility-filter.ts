import type { Viewer } from './viewer.js';

/** When a row concerns one of some cities, in SQL: `(mine) => `partnership.city_id = ANY(${mine})``. */
export type Concerns = (mine: string) => string;

/** A row concerns cities that a SELECT of their ids finds for it. */
export const concerning =
  (cities: string): Concerns =>
  (mine) =>
    `EXISTS (SELECT 1 FROM (${cities}) concerned (id) WHERE concerned.id = ANY(${mine}))`;

/**
 * The rows that a viewer may see, as a condition in SQL and never a filter afterwards (R47): what is open to its role,
 * and for a partner what is for partners and concerns one of its cities.
 * @param visibility the column
 * @param sees the parameter of the visibilities, @param mine that of the cities: `sightOf` has both
 */
export function visibleTo(visibility: string, concerns: Concerns, sees = ':sees', mine = ':mine'): string {
  return `(${visibility} = ANY(${sees}) OR (${visibility} = 'PARTNER' AND ${concerns(mine)}))`;
}

/** The values of `:sees` and `:mine`. */
export const visibilityParams = (by: Viewer) => ({ sees: by.sees, mine: by.cityIds });
