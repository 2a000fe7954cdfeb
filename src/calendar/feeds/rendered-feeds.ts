import type { RenderedFeed } from './rendered-feed.js';

const MOST_FEEDS = 500;
const MOST_BYTES = 64 * 1024 * 1024;

/** An LRU cache of feeds, bounded in number and in bytes. */
export class RenderedFeeds {
  private readonly feeds = new Map<string, RenderedFeed>();
  private bytes = 0;

  constructor(
    private readonly mostFeeds = MOST_FEEDS,
    private readonly mostBytes = MOST_BYTES,
  ) {}

  get(key: string): RenderedFeed | undefined {
    const feed = this.feeds.get(key);
    if (feed) {
      // A Map keeps the order of insertion: the least recently used is first.
      this.feeds.delete(key);
      this.feeds.set(key, feed);
    }
    return feed;
  }

  set(key: string, feed: RenderedFeed): void {
    this.drop(key);
    this.feeds.set(key, feed);
    this.bytes += sizeOf(key, feed);
    for (const oldest of this.feeds.keys()) {
      // One that is too large stays until another is added, otherwise every request would rebuild it.
      if (oldest === key || (this.feeds.size <= this.mostFeeds && this.bytes <= this.mostBytes)) break;
      this.drop(oldest);
    }
  }

  get size(): { feeds: number; bytes: number } {
    return { feeds: this.feeds.size, bytes: this.bytes };
  }

  private drop(key: string): void {
    const feed = this.feeds.get(key);
    if (!feed) return;
    this.feeds.delete(key);
    this.bytes -= sizeOf(key, feed);
  }
}

// Twice the size, since compressed bodies may be kept as well, of which each is a tenth.
const sizeOf = (key: string, { bytes }: RenderedFeed) => 2 * (key.length + bytes.length);
