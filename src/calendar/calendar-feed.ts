import type { Tier } from '../anniversaries/anniversary-vocabulary.js';
import { firstDayOf, type NumberedEntry, type Trace } from './calendar-entry.js';
import type { Readership } from './calendar-snapshot.js';
import type { CalendarContent, CalendarLanguage } from './calendar-vocabulary.js';

/** What somebody subscribed to: of all that an edition holds, what one feed shows. */
export interface FeedChoice {
  readership: Readership;
  language: CalendarLanguage;
  contents: readonly CalendarContent[];
  /** Empty: of every tier, with any city. */
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

/** In the order of their days, however they were found. */
export function inOrder(a: NumberedEntry, b: NumberedEntry): number {
  const [first, second] = [firstDayOf(a.when), firstDayOf(b.when)];
  if (first !== second) return first < second ? -1 : 1;
  return a.uid < b.uid ? -1 : 1;
}

const NAMES: Record<CalendarContent, Record<CalendarLanguage, string>> = {
  ANNIVERSARIES: { ru: 'Годовщины', en: 'Anniversaries' },
  MILESTONES: { ru: 'Подготовка к годовщинам', en: 'Preparation' },
  EVENTS: { ru: 'Мероприятия', en: 'Events' },
  DEADLINES: { ru: 'Сроки соглашений', en: 'Agreement deadlines' },
};

/** «Годовщины — Южно-Сахалинск»; a calendar of several things is called after the city alone. */
export function feedName({ contents, language }: FeedChoice, home: string | null): string {
  const [only, ...more] = contents.filter((content) => content !== 'MILESTONES' || contents.length === 1);
  const mixed = language === 'ru' ? 'Международный календарь' : 'International calendar';
  const what = only && more.length === 0 ? NAMES[only][language] : mixed;
  return home === null ? what : `${what} — ${home}`;
}

/** The names of a feed's file and what each shows; the whole of a subscription is `calendar`. */
export const FILES: ReadonlyMap<string, readonly CalendarContent[]> = new Map([
  ['anniversaries.ics', ['ANNIVERSARIES', 'MILESTONES']],
  ['events.ics', ['EVENTS']],
  ['deadlines.ics', ['DEADLINES']],
  ['calendar.ics', ['ANNIVERSARIES', 'MILESTONES', 'EVENTS', 'DEADLINES']],
]);

/** The file that is called after just these contents. */
export function fileOf(contents: readonly CalendarContent[]): string {
  return [...FILES].find(([, shown]) => contents.every((content) => shown.includes(content)))![0];
}
