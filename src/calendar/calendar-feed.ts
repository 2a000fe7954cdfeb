import type { Tier } from '../anniversaries/anniversary-vocabulary.js';
import type { Trace } from './calendar-entry.js';
import type { Readership } from './calendar-snapshot.js';
import type { CalendarContent, CalendarLanguage } from './calendar-vocabulary.js';

/** The content of a feed: a selection from a calendar snapshot. */
export interface FeedChoice {
  readership: Readership;
  language: CalendarLanguage;
  contents: readonly CalendarContent[];
  /** Empty: every tier, every city. */
  tiers: readonly Tier[];
  cityIds: readonly string[];
}

export function isChosen({ contents, tiers, cityIds }: FeedChoice, entry: Trace): boolean {
  return (
    contents.includes(entry.content) &&
    (tiers.length === 0 || entry.tier === null || tiers.includes(entry.tier)) &&
    (cityIds.length === 0 || entry.cityIds.some((id) => cityIds.includes(id)))
  );
}

export const CONTENT_NAMES: Record<CalendarContent, Record<CalendarLanguage, string>> = {
  ANNIVERSARIES: { ru: 'Годовщины', en: 'Anniversaries' },
  MILESTONES: { ru: 'Подготовка к годовщинам', en: 'Anniversary preparation' },
  EVENTS: { ru: 'Мероприятия', en: 'Events' },
  DEADLINES: { ru: 'Сроки соглашений', en: 'Agreement deadlines' },
};

/** «Годовщины — Южно-Сахалинск»; a calendar with several kinds of entries is named after the city alone. */
export function feedName({ contents, language }: FeedChoice, home: string | null): string {
  const [only, ...more] = contents.filter((content) => content !== 'MILESTONES' || contents.length === 1);
  const mixed = language === 'ru' ? 'Международный календарь' : 'International calendar';
  const what = only && more.length === 0 ? CONTENT_NAMES[only][language] : mixed;
  return home === null ? what : `${what} — ${home}`;
}

/** File names of feeds and what each shows; a full subscription is `calendar`. */
export const FILES: ReadonlyMap<string, readonly CalendarContent[]> = new Map([
  ['anniversaries.ics', ['ANNIVERSARIES', 'MILESTONES']],
  ['events.ics', ['EVENTS']],
  ['deadlines.ics', ['DEADLINES']],
  ['calendar.ics', ['ANNIVERSARIES', 'MILESTONES', 'EVENTS', 'DEADLINES']],
]);

/** The file name for these contents. */
export function fileOf(contents: readonly CalendarContent[]): string {
  return [...FILES].find(([, shown]) => contents.every((content) => shown.includes(content)))![0];
}
