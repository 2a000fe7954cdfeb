import type { PartialDate } from './partial-date.js';

/**
 * What of a date comes back every year: `12-07` of a day, `12` of a month or an approximate day, an empty text of a year or a
 * decade; null of an unknown date. The same in SQL: `yearly_part`.
 */
export function yearlyPart({ precision, approximate, from }: PartialDate): string | null {
  if (precision === 'UNKNOWN') return null;
  if (precision === 'YEAR' || precision === 'DECADE') return '';
  return precision === 'MONTH' || approximate ? from.slice(5, 7) : from.slice(5);
}
