import { Injectable } from '@nestjs/common';
import { Cities } from '../../cities/cities.service.js';
import { CityTitles } from '../../cities/city-titles.service.js';
import { startOfDay } from '../../kernel/local-time.js';
import { Transactions } from '../../platform/database/transactions.js';
import { allDay, type CalendarEntry } from '../calendar-entry.js';
import type { CalendarSnapshot } from '../calendar-snapshot.js';
import { FeedReader } from '../feed-reader.js';
import { AnniversaryEntries } from './anniversary-entries.service.js';
import { EventEntries } from './event-entries.service.js';
import { TermEntries } from './term-entries.service.js';

// Increase when the format of every feed changes, so that Last-Modified changes.
const WRITING = 2;
export const HEADING = 'calendar';

/** All entries of a snapshot, from every source. */
@Injectable()
export class Entries {
  constructor(
    private readonly transactions: Transactions,
    private readonly cities: Cities,
    private readonly titles: CityTitles,
    private readonly anniversaries: AnniversaryEntries,
    private readonly terms: TermEntries,
    private readonly events: EventEntries,
  ) {}

  /** The entries, preceded by the heading: the calendar's own properties. */
  async of(edition: CalendarSnapshot, homeId: string | null): Promise<CalendarEntry[]> {
    const [cities, ...sources] = await this.transactions.together(
      () => this.cities.all(),
      () => this.anniversaries.of(edition, homeId),
      () => this.events.of(edition),
      () => this.terms.of(edition, homeId),
    );
    const heading = headingOf(edition, cities.get(homeId ?? '')?.nameIn([edition.language], edition.today) ?? '');
    const entries = [heading];
    const titles = await this.titles.among(new FeedReader(edition.readership), cities.values());
    for (const source of sources) for (const entry of await source(cities, titles)) entries.push(entry);
    return entries;
  }

  /** Of the entries only the heading and the anniversaries of some cities. */
  async anniversariesOf(
    edition: CalendarSnapshot,
    homeId: string | null,
    cityIds: readonly string[],
  ): Promise<CalendarEntry[]> {
    const [home, entries] = await this.transactions.together(
      () => this.cities.byIds(homeId === null ? [] : [homeId]),
      () => this.anniversaries.ofCities(edition, homeId, cityIds),
    );
    const heading = headingOf(edition, home.get(homeId ?? '')?.nameIn([edition.language], edition.today) ?? '');
    return [heading, ...entries];
  }

  /** Of the entries only the anniversaries with these ids. */
  anniversariesWithIds(
    edition: CalendarSnapshot,
    homeId: string | null,
    ids: readonly string[],
  ): Promise<CalendarEntry[]> {
    return this.anniversaries.withIds(edition, homeId, ids);
  }
}

/** Stored like an entry, so that a new name, or a new year at the end of the window, counts as a change. */
function headingOf({ zone, from, today }: CalendarSnapshot, home: string): CalendarEntry {
  return {
    uid: HEADING,
    content: 'ANNIVERSARIES',
    when: allDay(from),
    summary: home,
    description: `${zone} ${WRITING}`,
    status: 'CONFIRMED',
    categories: [],
    geo: null,
    location: null,
    about: null,
    cityIds: [],
    tier: null,
    changedAt: startOfDay(zone, `${today.slice(0, 4)}-01-01`),
  };
}
