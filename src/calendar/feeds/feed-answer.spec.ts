import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { answerWith } from './feed-answer.js';
import { RenderedFeed } from './rendered-feed.js';
import { RenderedFeeds } from './rendered-feeds.js';

const modifiedAt = new Date('2026-01-02T03:04:05Z');
const feed = { etag: '"abc"', modifiedAt };
const ways = { isSecret: false, isPackingOffered: true };
const now = new Date('2026-06-01T00:00:00Z');
const LM = 'Fri, 02 Jan 2026 03:04:05 GMT';

describe('a feed over HTTP (RFC 9110)', () => {
  it.each<[string, Record<string, string>, number]>([
    ['nothing', {}, 200],
    ['its ETag', { 'if-none-match': '"abc"' }, 304],
    ['the ETag of the compressed bytes', { 'if-none-match': '"abc-gzip"' }, 304],
    ['the ETag of another coding', { 'if-none-match': '"abc-br"' }, 304],
    ['a weak form, in a list', { 'if-none-match': '"zzz", W/"abc"' }, 304],
    ['any', { 'if-none-match': '*' }, 304],
    ['another ETag and the current date', { 'if-none-match': '"zzz"', 'if-modified-since': LM }, 200],
    ['the current date', { 'if-modified-since': LM }, 304],
    ['an older date', { 'if-modified-since': 'Fri, 02 Jan 2026 03:04:04 GMT' }, 200],
    ['no date at all', { 'if-modified-since': 'yesterday' }, 200],
  ])('with %s', (_, asked, status) => {
    expect(answerWith(feed, asked, ways, now).status).toBe(status);
  });

  it.each([
    [undefined, undefined],
    ['gzip', 'gzip'],
    ['br, gzip;q=0.5', 'br'],
    ['gzip, deflate, br', 'br'],
    ['gzip, deflate, br, zstd', 'zstd'],
    ['br;q=0.5, gzip;q=0.9', 'gzip'],
    ['gzip;q=0', undefined],
    ['gzip;q=0, br', 'br'],
    ['*', 'gzip'],
    ['identity, *;q=0', undefined],
    ['xgzip', undefined],
    ['deflate', undefined],
  ])('Accept-Encoding: %s is answered with %s', (accepted, coding) => {
    const asked = accepted === undefined ? {} : { 'accept-encoding': accepted };
    const answer = answerWith(feed, asked, ways, now);
    const etag = coding ? `"abc-${coding}"` : '"abc"';
    expect([answer.headers.ETag, answer.headers['Content-Encoding'], answer.coding]).toEqual([etag, coding, coding]);
    expect(answerWith(feed, asked, { ...ways, isPackingOffered: false }, now).coding).toBeUndefined();
  });

  it('is never in the future, and the feed is sent again until that time', () => {
    const early = new Date('2026-01-02T03:04:01.500Z');
    const { headers } = answerWith(feed, {}, ways, early);
    expect(headers['Last-Modified']).toBe('Fri, 02 Jan 2026 03:04:01 GMT');
    expect(answerWith(feed, { 'if-modified-since': headers['Last-Modified']! }, ways, early).status).toBe(200);
  });

  it('does not let shared caches store a secret one', () => {
    expect(answerWith(feed, {}, { ...ways, isSecret: true }, now).headers).toEqual({
      ETag: '"abc"',
      'Last-Modified': LM,
      'Cache-Control': 'private, no-cache',
      Vary: 'Accept-Encoding',
      'X-Robots-Tag': 'noindex',
      'Content-Type': 'text/calendar; charset=utf-8',
    });
  });
});

describe('the cache of feeds', () => {
  let rendered: RenderedFeed;
  beforeAll(async () => (rendered = await RenderedFeed.of('1', ['BE', 'GIN'], modifiedAt)));

  it('is bounded in number, and keeps the most recently used', () => {
    const feeds = new RenderedFeeds(2);
    for (const key of ['a', 'b']) feeds.set(key, rendered);
    feeds.get('a');
    feeds.set('c', rendered);
    expect(['a', 'b', 'c'].map((key) => feeds.get(key) !== undefined)).toEqual([true, false, true]);
  });

  it('is bounded in bytes, and counts them correctly', () => {
    const feeds = new RenderedFeeds(100, 60);
    for (let i = 0; i < 1000; i++) feeds.set(`key${i % 7}`, rendered);
    expect(feeds.size).toEqual({ feeds: 3, bytes: 54 });
  });

  it('keeps one that is too large until another is added', () => {
    const feeds = new RenderedFeeds(100, 10);
    feeds.set('a', rendered);
    expect(feeds.get('a')).toBe(rendered);
    feeds.set('b', rendered);
    expect([feeds.get('a'), feeds.get('b'), feeds.size]).toEqual([undefined, rendered, { feeds: 1, bytes: 12 }]);
  });

  it('compresses a feed once in each coding, and only on demand', async () => {
    const feed = await RenderedFeed.of('1', ['BE', 'GIN'], modifiedAt);
    for (const [coding, unpacked] of [
      ['gzip', gunzipSync],
      ['br', brotliDecompressSync],
      ['zstd', zstdDecompressSync],
    ] as const) {
      const packing = feed.as(coding);
      expect(feed.as(coding)).toBe(packing);
      expect(unpacked(await packing).toString()).toBe('BEGIN');
    }
    expect(feed.as(undefined)).toBe(feed.bytes);
  });
});
