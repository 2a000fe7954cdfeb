import { Injectable } from '@nestjs/common';
import { Mutex } from 'async-mutex';
import { feedName, type FeedChoice } from '../calendar-feed.js';
import { icalendar } from '../icalendar/icalendar.js';
import type { BuiltSnapshot } from './built-snapshot.js';
import { CalendarSnapshots } from './calendar-snapshots.service.js';
import type { DataVersion } from './data-version.service.js';
import { feedEntries } from './feed-entries.js';
import { RenderedFeed } from './rendered-feed.js';
import { RenderedFeeds } from './rendered-feeds.js';

/** A requested feed and its address. */
export interface FeedAsked {
  /** The unparsed parameters of the selection. */
  spelling: string;
  /** Resolved once per data version, not on every request: it may need the database. */
  choose(): Promise<FeedMeant>;
  /** The public address of the service: https://cities.example; null if it is not known. */
  origin: string | null;
}

/** The resolved selection. */
export interface FeedMeant {
  choice: FeedChoice;
  /** The address of the feed; null if it is secret, or not known. */
  source: string | null;
}

const MOST_SPELLINGS = 500;

/** Rendered calendar feeds. */
@Injectable()
export class Feeds {
  private readonly rendered = new RenderedFeeds();
  private readonly turns = new Mutex();
  private readonly meanings = new Map<string, FeedMeant>();
  private meantIn = '';

  constructor(private readonly editions: CalendarSnapshots) {}

  /**
   * The feed of this data version, which was read before anything else, or of a later one; from the cache while nothing has changed.
   * @throws DomainError for an invalid selection
   */
  async feed(version: DataVersion, asked: FeedAsked): Promise<RenderedFeed> {
    const meant = await this.meant(version, asked);
    const key = JSON.stringify([asked.origin, meant]);
    const last = this.rendered.get(key);
    if (last?.version === version.text) return last;
    const { readership, language, contents, cityIds } = meant.choice;
    const edition =
      cityIds.length > 0 && contents.every((content) => content === 'ANNIVERSARIES')
        ? await this.editions.ofCities(version, readership, language, cityIds)
        : await this.editions.at(version, readership, language);
    // One at a time: each takes much memory while it is made, and whoever asks for the same one waits for it.
    return this.turns.runExclusive(async () => {
      const made = this.rendered.get(key);
      if (made?.version === version.text) return made;
      const feed = await render(version.text, edition, meant, asked.origin, made);
      this.rendered.set(key, feed);
      return feed;
    });
  }

  /** A selection can be written in many ways: the cached entries are tiny, and few are kept. */
  private async meant(version: DataVersion, { spelling, choose }: FeedAsked): Promise<FeedMeant> {
    if (this.meantIn !== version.text || this.meanings.size >= MOST_SPELLINGS) this.meanings.clear();
    this.meantIn = version.text;
    const known = this.meanings.get(spelling);
    if (known) return known;
    const meant = await choose();
    if (this.meantIn === version.text) this.meanings.set(spelling, meant);
    return meant;
  }
}

async function render(
  version: string,
  edition: BuiltSnapshot,
  { choice, source }: FeedMeant,
  origin: string | null,
  last: RenderedFeed | undefined,
): Promise<RenderedFeed> {
  const { entries, modifiedAt } = await feedEntries(edition, choice);
  const parts = icalendar({
    name: feedName(choice, edition.home || null),
    zone: edition.zone,
    modifiedAt,
    source,
    entries,
    linkTo: (id) => (origin === null ? null : `${origin}/playground#${id}`),
  });
  const feed = await RenderedFeed.of(version, parts, modifiedAt, source);
  if (last?.etag !== feed.etag) return feed;
  last.version = version;
  return last;
}
