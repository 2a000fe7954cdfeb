import type { RenderedFeed } from './rendered-feed.js';

const MOST_FEEDS = 500;
const MOST_OCTETS = 64 * 1024 * 1024;

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
      // One that is too large by itself stays until another comes, else every asking would make it anew.
      if (oldest === key || (this.feeds.size <= this.mostFeeds && this.octets <= this.mostOctets)) break;
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

// Twice the octets, since they may have to be packed too.
const sizeOf = (key: string, { octets }: RenderedFeed) => 2 * (key.length + octets.length);
