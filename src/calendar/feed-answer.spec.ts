import { answerWith } from './feed-answer.js';
import { RenderedFeeds, type RenderedFeed } from './rendered-feeds.js';

const feed: RenderedFeed = {
  version: '1',
  octets: Buffer.from('BEGIN'),
  gzipped: Buffer.from('packed'),
  etag: '"abc"',
  modifiedAt: new Date('2026-01-02T03:04:05Z'),
};
const ways = { isSecret: false, isGzipOffered: true };
const LM = 'Fri, 02 Jan 2026 03:04:05 GMT';

describe('a feed over HTTP (RFC 9110)', () => {
  it.each<[string, Record<string, string>, number]>([
    ['nothing', {}, 200],
    ['its ETag', { 'if-none-match': '"abc"' }, 304],
    ['the ETag of the packed octets', { 'if-none-match': '"abc-gzip"' }, 304],
    ['a weak form, in a list', { 'if-none-match': '"zzz", W/"abc"' }, 304],
    ['any', { 'if-none-match': '*' }, 304],
    ['another ETag and the current date', { 'if-none-match': '"zzz"', 'if-modified-since': LM }, 200],
    ['the current date', { 'if-modified-since': LM }, 304],
    ['an older date', { 'if-modified-since': 'Fri, 02 Jan 2026 03:04:04 GMT' }, 200],
    ['no date at all', { 'if-modified-since': 'yesterday' }, 200],
  ])('with %s', (_, asked, status) => {
    expect(answerWith(feed, asked, ways).status).toBe(status);
  });

  it.each<[string | undefined, boolean]>([
    [undefined, false],
    ['gzip', true],
    ['br, gzip;q=0.5', true],
    ['gzip;q=0', false],
    ['*', true],
    ['identity, *;q=0', false],
    ['xgzip', false],
  ])('Accept-Encoding: %s', (accepted, isPacked) => {
    const asked = accepted === undefined ? {} : { 'accept-encoding': accepted };
    const { headers, body } = answerWith(feed, asked, ways);
    expect([headers.ETag, headers['Content-Encoding'], body]).toEqual(
      isPacked ? ['"abc-gzip"', 'gzip', feed.gzipped] : ['"abc"', undefined, feed.octets],
    );
    expect(answerWith(feed, asked, { ...ways, isGzipOffered: false }).body).toBe(feed.octets);
  });

  it('lets nobody else keep a secret one', () => {
    expect(answerWith(feed, {}, { ...ways, isSecret: true }).headers).toEqual({
      ETag: '"abc"',
      'Last-Modified': LM,
      'Cache-Control': 'private, no-cache',
      Vary: 'Accept-Encoding',
      'X-Robots-Tag': 'noindex',
      'Content-Type': 'text/calendar; charset=utf-8',
    });
  });
});

describe('the memory of feeds', () => {
  it('is bounded in number, and keeps what was asked for last', () => {
    const feeds = new RenderedFeeds(2);
    for (const key of ['a', 'b']) feeds.set(key, feed);
    feeds.get('a');
    feeds.set('c', feed);
    expect(['a', 'b', 'c'].map((key) => feeds.get(key) !== undefined)).toEqual([true, false, true]);
  });

  it('is bounded in octets, and counts them right', () => {
    const feeds = new RenderedFeeds(100, 60);
    for (let i = 0; i < 1000; i++) feeds.set(`key${i % 7}`, feed);
    expect(feeds.size).toEqual({ feeds: 3, octets: 57 });
  });
});
