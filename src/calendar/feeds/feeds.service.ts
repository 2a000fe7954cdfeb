import { Injectable } from '@nestjs/common';
import { feedName, type FeedChoice } from '../calendar-feed.js';
import { icalendar } from '../icalendar/icalendar.js';
import type { BuiltSnapshot } from './built-snapshot.js';
import { CalendarSnapshots } from './calendar-snapshots.service.js';
import { DataVersions, type DataVersion } from './data-version.service.js';
import { feedEntries } from './feed-entries.js';
import { RenderedFeed } from './rendered-feed.js';
import { RenderedFeeds } from './rendered-feeds.js';

/** What is asked for, and by which address. */
export interface FeedAsked {
  /** All that the choice is made of, as it was written. */
  spelling: string;
  /** Read once a version of the registry, not at every asking: it may need the database. */
  choose(): Promise<FeedMeant>;
  /** Where the service is reached: https://cities.example. */
  origin: string;
}

/** What was meant, however it was written. */
export interface FeedMeant {
  choice: FeedChoice;
  /** Where the feed can be had again; null for an address that is a secret. */
  source: string | null;
}

const MOST_SPELLINGS = 500;

/** Calendar feeds, ready to be sent. */
@Injectable()
export class Feeds {
  private readonly rendered = new RenderedFeeds();
  private readonly meanings = new Map<string, FeedMeant>();
  private meantIn = '';

  constructor(
    private readonly versions: DataVersions,
    private readonly editions: CalendarSnapshots,
  ) {}

  /** The state of the registry as it is now: to be asked before anything is read that a feed depends on. */
  version(): Promise<DataVersion> {
    return this.versions.latest();
  }

  /**
   * The feed of a state of the registry or of a later one; while nothing has changed, out of memory.
   * @throws RuleBroken for a choice that cannot be made
   */
  async feed(version: DataVersion, asked: FeedAsked): Promise<RenderedFeed> {
    const meant = await this.meant(version, asked);
    const key = JSON.stringify([asked.origin, meant]);
    const last = this.rendered.get(key);
    if (last?.version === version.text) return last;
    const edition = await this.editions.at(version, meant.choice.readership, meant.choice.language);
    const feed = render(version.text, edition, meant, asked.origin, last);
    this.rendered.set(key, feed);
    return feed;
  }

  /** One question has many spellings: what is remembered of each is next to nothing, and of few. */
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

function render(
  version: string,
  edition: BuiltSnapshot,
  { choice, source }: FeedMeant,
  origin: string,
  last: RenderedFeed | undefined,
): RenderedFeed {
  const { entries, modifiedAt } = feedEntries(edition, choice);
  const text = icalendar({
    name: feedName(choice, edition.home || null),
    zone: edition.zone,
    modifiedAt,
    source,
    entries,
    linkTo: (id) => `${origin}/playground#${id}`,
  });
  const feed = new RenderedFeed(version, text, modifiedAt, source);
  if (last?.etag !== feed.etag) return feed;
  last.version = version;
  return last;
}
