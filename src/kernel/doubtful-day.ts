import type { Bilingual } from './bilingual.js';
import { partsOf, type Day } from './day.js';
import type { PartialDate } from './partial-date.js';

/** The years that are meant more often than they are slips. */
export interface UsualYears {
  /** The first usual year. */
  since?: number;
  /** How many years from today. */
  ahead?: number;
}

/** Ties between cities are younger than this, and few things are known for longer ahead. */
const SINCE = 1900;
const AHEAD = 30;

/** Names and mergers of cities are older than their ties. */
export const USUAL_OF_CITIES: UsualYears = { since: 1000 };
/** A term may be as long as a lease. */
export const USUAL_OF_TERMS: UsualYears = { ahead: 50 };
/** A key or a mandate is often given a day that it never reaches. */
export const USUAL_OF_ACCESS: UsualYears = { ahead: 100 };

/**
 * Whether the whole period of a date lies in years that are rather slips (2206 for 2026), and what may be meant instead.
 * @returns null for a usual date, and for an unknown one
 */
export function doubtOf(
  { text, from, to }: Pick<PartialDate, 'text' | 'from' | 'to'>,
  today: Day,
  { since = SINCE, ahead = AHEAD }: UsualYears = {},
): { why: Bilingual; instead: string[] } | null {
  const thisYear = partsOf(today).year;
  if (partsOf(to).year < since)
    return {
      why: { en: `${text} lies before the year ${since}.`, ru: `Дата ${text} раньше ${since} года.` },
      instead: insteadOf(text, thisYear),
    };
  if (partsOf(from).year <= thisYear + ahead) return null;
  return {
    why: {
      en: `${text} lies more than ${ahead} years ahead.`,
      ru: `До даты ${text} больше ${ahead} лет.`,
    },
    instead: insteadOf(text, thisYear),
  };
}

/** The same with the latest year that ends alike and is near: 2026-05-06 for 2226-05-06. */
function insteadOf(text: string, thisYear: number): string[] {
  const ending = Number(/^\d\d(\d\d)/.exec(text)?.[1]);
  const year = [2000 + ending, 1900 + ending].find((one) => one <= thisYear + 1);
  return year === undefined ? [] : [`${year}${text.slice(4)}`];
}
