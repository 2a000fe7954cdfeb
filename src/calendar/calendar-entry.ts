import type { Tier } from '../anniversaries/anniversary-vocabulary.js';
import type { Titled } from '../cities/city-title.js';
import type { City } from '../cities/city.js';
import type { Day } from '../kernel/day.js';
import type { CalendarContent, CalendarLanguage } from './calendar-vocabulary.js';

/** Whole days, including the last one; or local times of a place: `2026-03-05T10:00`. */
export type When = { on: Day; until: Day } | { starts: string; ends: string; zone: string };

/** The entries of a source, built once the cities are loaded: both are read at the same time. */
export type Told = (cities: ReadonlyMap<string, City>, titles: Titled) => Promise<CalendarEntry[]>;

/** An entry of a calendar on a day or at a time. */
export interface CalendarEntry {
  /** Derived from the record and the year, and from nothing that changes. */
  uid: string;
  content: CalendarContent;
  when: When;
  summary: string;
  description: string | null;
  status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
  categories: string[];
  geo: { latitude: number; longitude: number } | null;
  location: string | null;
  /** The id of its record. */
  about: string | null;
  /** The filters of a feed: cities and tier. */
  cityIds: string[];
  tier: Tier | null;
  /** The newest instant of the facts that it states. */
  changedAt: Date;
}

/** A published entry: its number of changes, and the last one. */
export interface NumberedEntry extends CalendarEntry {
  sequence: number;
  modifiedAt: Date;
  /** Its former cities and tiers, each with the instant when it ceased to apply. */
  former?: Record<string, string>;
}

/** What is stored of an entry beyond its record: enough to cancel it in the right feeds (R42). */
export type Trace = Pick<CalendarEntry, 'content' | 'when' | 'cityIds' | 'tier'> & Pick<NumberedEntry, 'former'>;

/** The globally unique UID of an entry. */
export const uidOf = (id: string) => `${id}@sister-city-registry`;
export const idOf = (uid: string) => uid.slice(0, uid.indexOf('@'));

export const firstDayOf = (when: When): Day => ('on' in when ? when.on : when.starts.slice(0, 10));

export const lastDayOf = (when: When): Day => ('on' in when ? when.until : when.ends.slice(0, 10));

export const allDay = (day: Day): When => ({ on: day, until: day });

const LONGEST_SUMMARY = 110;

/** A title that fits into a calendar, cut at a word. */
export function shortened(text: string, most = LONGEST_SUMMARY): string {
  const letters = [...text];
  if (letters.length <= most) return text;
  return `${letters
    .slice(0, most - 1)
    .join('')
    .replace(/[\s,(«“]+\S*$/, '')}…`;
}

/** A title with a suffix, which is never cut. */
export const shortenedBefore = (suffix: string, title: string): string =>
  shortened(title, LONGEST_SUMMARY - suffix.length) + suffix;

/** A cancelled entry without its content: its day is free again (R42). */
export function withdrawn(
  uid: string,
  { content, when, cityIds, tier }: Pick<CalendarEntry, 'content' | 'when' | 'cityIds' | 'tier'>,
  changedAt: Date,
  language: CalendarLanguage,
): CalendarEntry {
  return {
    uid,
    content,
    when,
    summary: language === 'ru' ? 'Отменено' : 'Cancelled',
    description: null,
    status: 'CANCELLED',
    categories: [],
    geo: null,
    location: null,
    about: null,
    cityIds,
    tier,
    changedAt,
  };
}
