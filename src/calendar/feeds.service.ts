import { Injectable } from '@nestjs/common';
import { type FeedChoice, feedName } from './calendar-feed.js';
import { type DataVersion, DataVersions } from './data-version.service.js';
import type { BuiltEdition } from './built-edition.js';
import { Editions } from './editions.service.js';
import { feedEntries } from './feed-entries.js';
import { icalendar } from './icalendar.js';
import { RenderedFeed } from './rendered-feed.js';
import { RenderedFeeds } from './rendered-feeds.js';

/** What is asked for, and by which address. */
export interface FeedAsked {
  /** All that the choice is made of, as it was written. */
  key: string;
  /** Read once a version of the registry, not at every asking: it may need the database. */
  choose(): Promise<FeedChoice>;
  /** Where the service is reached: https://cities.example. */
  origin: string;
  /** Where the feed can be had again; null for an address that is a secret. */
  source: string | null;
}

/** Calendar feeds, ready to be sent. */
@Injectable()
export class Feeds {
  private readonly rendered = new RenderedFeeds();

  constructor(
    private readonly versions: DataVersions,
    private readonly editions: Editions,
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
    const key = `${asked.origin} ${asked.source ?? ''} ${asked.key}`;
    const last = this.rendered.get(key);
    if (last?.version === version.text) return last;
    const choice = await asked.choose();
    const edition = await this.editions.at(version, choice.readership, choice.language);
    const feed = render(version.text, edition, choice, asked, last);
    this.rendered.set(key, feed);
    return feed;
  }
}

function render(
  version: string,
  edition: BuiltEdition,
  choice: FeedChoice,
  { origin, source }: FeedAsked,
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
  const feed = new RenderedFeed(version, text, modifiedAt);
  if (last?.etag !== feed.etag) return feed;
  last.version = version;
  return last;
}
