import { codingFor, CODINGS, type Coding } from '../../kernel/http/content-codings.js';
import { namesTag } from '../../kernel/http/entity-tags.js';
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
  isPackingOffered: boolean;
}

export interface FeedAnswer {
  status: 200 | 304;
  headers: Record<string, string>;
  /** Whether a body follows, and packed in which coding. */
  hasBody: boolean;
  coding: Coding | undefined;
}

/**
 * How a feed is sent (RFC 9110): the compressed body has its own ETag, since both are strong. A feed that changed many
 * times within a second is dated ahead, to be newer each time: the header never states a future time (8.8.2.1), and until
 * then a request with If-Modified-Since gets the feed again.
 */
export function answerWith(
  feed: Pick<RenderedFeed, 'etag' | 'modifiedAt'>,
  asked: FeedHeaders,
  { isSecret, isPackingOffered }: AnswerWays,
  now: Date,
): FeedAnswer {
  const coding = isPackingOffered ? codingFor(asked['accept-encoding']) : undefined;
  const headers: Record<string, string> = {
    ETag: coding ? packedTag(feed.etag, coding) : feed.etag,
    'Last-Modified': (feed.modifiedAt < now ? feed.modifiedAt : now).toUTCString(),
    'Cache-Control': isSecret ? 'private, no-cache' : 'public, max-age=300',
    Vary: 'Accept-Encoding',
    ...(isSecret && { 'X-Robots-Tag': 'noindex' }),
  };
  if (isCurrent(asked, feed)) return { status: 304, headers, hasBody: false, coding };
  headers['Content-Type'] = 'text/calendar; charset=utf-8';
  if (coding) headers['Content-Encoding'] = coding;
  return { status: 200, headers, hasBody: true, coding };
}

const packedTag = (etag: string, coding: Coding) => etag.replace(/"$/, `-${coding}"`);

/** Whether the client has the current version (RFC 9110, 13.2.2). */
export function isCurrent(
  asked: FeedHeaders,
  { etag, modifiedAt }: Pick<RenderedFeed, 'etag' | 'modifiedAt'>,
): boolean {
  const tags = asked['if-none-match'];
  // It takes precedence over the date.
  if (tags !== undefined)
    return tags === etag || namesTag(tags, etag, ...CODINGS.map((coding) => packedTag(etag, coding)));
  return Date.parse(asked['if-modified-since'] ?? '') >= modifiedAt.getTime();
}
