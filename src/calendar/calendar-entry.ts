import type { Tier } from '../anniversaries/anniversary-vocabulary.js';
import type { City } from '../cities/city.js';
import type { Day } from '../kernel/day.js';
import type { CalendarContent, CalendarLanguage } from './calendar-vocabulary.js';

/** Whole days, the last one included; or hours by the clock of a place: `2026-03-05T10:00`. */
export type When = { on: Day; until: Day } | { starts: string; ends: string; zone: string };

/** What a source has to say, to be told with the cities of the registry by id: they are read at the same time. */
export type Told = (cities: ReadonlyMap<string, City>) => CalendarEntry[];

/** Something that stands in a calendar on its day or at its hour. */
export interface CalendarEntry {
  /** Made of the record and the year, and of nothing that changes. */
  uid: string;
  content: CalendarContent;
  when: When;
  summary: string;
  description: string | null;
  status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
  categories: string[];
  geo: { latitude: number; longitude: number } | null;
  location: string | null;
  /** The id of the record that it is about. */
  about: string | null;
  /** What a feed may be narrowed to: whom it is about, and how great it is. */
  cityIds: string[];
  tier: Tier | null;
  /** The newest instant among those since which things are as it says. */
  changedAt: Date;
}

/** An entry as it was given out: how often it has changed, and when last. */
export interface NumberedEntry extends CalendarEntry {
  sequence: number;
  modifiedAt: Date;
  /** The cities that it concerned once, and the tiers that it was of, each with the instant since when it is so no more. */
  former?: Record<string, string>;
}

/** What of an entry outlives its record: enough to say that it is cancelled, and to whom (R42). */
export type Trace = Pick<CalendarEntry, 'content' | 'when' | 'cityIds' | 'tier'> & Pick<NumberedEntry, 'former'>;

/** An id of ours in the form that calendars want: unlike any of another program. */
export const uidOf = (id: string) => `${id}@sister-city-registry`;

export const firstDayOf = (when: When): Day => ('on' in when ? when.on : when.starts.slice(0, 10));

export const lastDayOf = (when: When): Day => ('on' in when ? when.until : when.ends.slice(0, 10));

export const allDay = (day: Day): When => ({ on: day, until: day });

const LONGEST_SUMMARY = 110;

/** A title that a calendar can show: cut at a word. */
export function shortened(text: string, most = LONGEST_SUMMARY): string {
  const letters = [...text];
  if (letters.length <= most) return text;
  return `${letters
    .slice(0, most - 1)
    .join('')
    .replace(/[\s,(«“]+\S*$/, '')}…`;
}

/** A title with what is said after it, which is never cut. */
export const shortenedBefore = (suffix: string, title: string): string =>
  shortened(title, LONGEST_SUMMARY - suffix.length) + suffix;

/** What is left of an entry that may be shown no more: its day is free again (R42). */
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
