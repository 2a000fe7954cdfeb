/** A feed in octets, as it is sent. */
export interface RenderedFeed {
  /** The state of the registry of which it was made. */
  version: string;
  octets: Buffer;
  gzipped: Buffer;
  etag: string;
  modifiedAt: Date;
}

const MOST_FEEDS = 500;
const MOST_OCTETS = 32 * 1024 * 1024;

/** The feeds that were asked for last, in memory, bounded in number and in octets. */
export class RenderedFeeds {
  private readonly feeds = new Map<string, RenderedFeed>();
  private octets = 0;

  constructor(
    private readonly mostFeeds = MOST_FEEDS,
    private readonly mostOctets = MOST_OCTETS,
  ) {}

  get(key: string): RenderedFeed | undefined {
    const feed = this.feeds.get(key);
    if (feed) {
      // A Map keeps the order of insertion: the longest unasked stands first.
      this.feeds.delete(key);
      this.feeds.set(key, feed);
    }
    return feed;
  }

  set(key: string, feed: RenderedFeed): void {
    this.drop(key);
    this.feeds.set(key, feed);
    this.octets += sizeOf(key, feed);
    for (const oldest of this.feeds.keys()) {
      if (this.feeds.size <= this.mostFeeds && this.octets <= this.mostOctets) break;
      this.drop(oldest);
    }
  }

  get size(): { feeds: number; octets: number } {
    return { feeds: this.feeds.size, octets: this.octets };
  }

  private drop(key: string): void {
    const feed = this.feeds.get(key);
    if (!feed) return;
    this.feeds.delete(key);
    this.octets -= sizeOf(key, feed);
  }
}

const sizeOf = (key: string, { octets, gzipped }: RenderedFeed) => key.length * 2 + octets.length + gzipped.length;
