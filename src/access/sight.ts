import type { Visibility } from './visibility.js';
import type { Viewer } from './viewer.js';

/**
 * The rows that a viewer may see, as a condition for SQL, never a filter afterwards (R47): what is open to its role, and
 * for a partner what is for partners and concerns one of its cities.
 * @param visibility the column, in SQL
 * @param concerns when a row concerns one of the cities `:mine`, in SQL: `city_id = ANY(:mine)`
 */
export function inSight(by: Viewer, visibility: string, concerns: string): { sql: string; values: SightValues } {
  const open = `${visibility} = ANY(:sees)`;
  const values = { sees: by.sees, mine: by.cityIds };
  return by.cityIds.length === 0
    ? { sql: open, values }
    : { sql: `(${open} OR (${visibility} = 'PARTNER' AND ${concerns}))`, values };
}

interface SightValues {
  sees: readonly Visibility[];
  mine: readonly string[];
}
