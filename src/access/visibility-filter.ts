import type { Viewer } from './viewer.js';

/** When a row concerns one of some cities, in SQL: `(mine) => `partnership.city_id = ANY(${mine})``. */
export type Concerns = (mine: string) => string;

/** For rows whose cities are found by a SELECT of their ids. */
export const concerning =
  (cities: string): Concerns =>
  (mine) =>
    `EXISTS (SELECT 1 FROM (${cities}) concerned (id) WHERE concerned.id = ANY(${mine}))`;

/**
 * The rows that a viewer may see, as an SQL condition and never a filter afterwards (R47): what its role sees,
 * and for a partner also PARTNER rows that concern one of its cities.
 * @param visibility the column
 * @param sees the parameter of the visibilities, @param mine that of the cities: `visibilityParams` has both
 */
export function visibleTo(visibility: string, concerns: Concerns, sees = ':sees', mine = ':mine'): string {
  return `(${visibility} = ANY(${sees}) OR (${visibility} = 'PARTNER' AND ${concerns(mine)}))`;
}

/** The values of `:sees` and `:mine`. */
export const visibilityParams = (by: Viewer) => ({ sees: by.sees, mine: by.cityIds });
