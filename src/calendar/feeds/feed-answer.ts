import { namesTag } from '../../kernel/entity-tags.js';
import type { RenderedFeed } from './rendered-feed.js';

/** Request headers of a calendar program: its cached copy and accepted encodings. */
export interface FeedHeaders {
  'if-none-match'?: string;
  'if-modified-since'?: string;
  'accept-encoding'?: string;
}

/** How a feed address is served. */
export interface AnswerWays {
  isSecret: boolean;
  isGzipOffered: boolean;
}

export interface FeedAnswer {
  status: 200 | 304;
  headers: Record<string, string>;
  /** Which body follows. */
  body: 'bytes' | 'gzipped' | undefined;
}

/**
 * How a feed is sent (RFC 9110): the compressed body has its own ETag, since both are strong. A feed that changed many
 * times within a second is dated ahead, to be newer each time: the header never states a future time (8.8.2.1), and until
 * then a request with If-Modified-Since gets the feed again.
 */
export function answerWith(
  feed: Pick<RenderedFeed, 'etag' | 'modifiedAt'>,
  asked: FeedHeaders,
  { isSecret, isGzipOffered }: AnswerWays,
  now: Date,
): FeedAnswer {
  const isGzipped = isGzipOffered && acceptsGzip(asked['accept-encoding']);
  const packed = packedTag(feed.etag);
  const headers: Record<string, string> = {
    ETag: isGzipped ? packed : feed.etag,
    'Last-Modified': (feed.modifiedAt < now ? feed.modifiedAt : now).toUTCString(),
    'Cache-Control': isSecret ? 'private, no-cache' : 'public, max-age=300',
    Vary: 'Accept-Encoding',
    ...(isSecret && { 'X-Robots-Tag': 'noindex' }),
  };
  if (isCurrent(asked, feed)) return { status: 304, headers, body: undefined };
  headers['Content-Type'] = 'text/calendar; charset=utf-8';
  if (isGzipped) headers['Content-Encoding'] = 'gzip';
  return { status: 200, headers, body: isGzipped ? 'gzipped' : 'bytes' };
}

const packedTag = (etag: string) => etag.replace(/"$/, '-gzip"');

/** Whether the client has the current version (RFC 9110, 13.2.2). */
export function isCurrent(
  asked: FeedHeaders,
  { etag, modifiedAt }: Pick<RenderedFeed, 'etag' | 'modifiedAt'>,
): boolean {
  const tags = asked['if-none-match'];
  // It takes precedence over the date.
  if (tags !== undefined) return tags === etag || namesTag(tags, etag, packedTag(etag));
  return Date.parse(asked['if-modified-since'] ?? '') >= modifiedAt.getTime();
}

export function acceptsGzip(accepted = ''): boolean {
  if (accepted === '') return false;
  const codings = accepted.split(',').map((coding) =>
    coding
      .trim()
      .toLowerCase()
      .split(/\s*;\s*q=/),
  );
  const weight = (name: string) => codings.find(([coding]) => coding === name)?.[1] ?? null;
  const named = codings.some(([coding]) => coding === 'gzip') ? 'gzip' : '*';
  return codings.some(([coding]) => coding === named) && Number(weight(named) ?? 1) > 0;
}
