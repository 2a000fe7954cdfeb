import type { IncomingHttpHeaders } from 'node:http';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Clock } from '../kernel/clock.js';
import type { CalendarSubscription } from './calendar-subscription.js';
import { type DataVersion, DataVersions } from './data-version.service.js';
import { answerWith, type AnswerWays, type FeedAnswer, type FeedHeaders } from './feed-answer.js';
import type { RenderedFeed } from './rendered-feed.js';

/** What an address gave last, without its octets. */
export interface Known extends Pick<RenderedFeed, 'etag' | 'modifiedAt'> {
  /** The state of the registry in which that was so: no later than what it depends on was read. */
  version: string;
  ways: AnswerWays;
  /** Whose address it is; null for a public one. */
  subscription: CalendarSubscription | null;
}

interface Poll {
  known: Known;
  request: FastifyRequest;
  tell(answer?: FeedAnswer): void;
}

const METHODS = ['GET', 'HEAD'];
const MOST_ADDRESSES = 10_000;

/**
 * Calendar programs that ask for what they have, as nearly all do nearly always: they are told so before anything else
 * is done with the request. A new subscription and a revoked one are changes too, so a state of the registry says it all.
 */
@Injectable()
export class Polls {
  private readonly known = new Map<string, Known>();
  private readonly waiting = new WeakMap<Promise<DataVersion>, Poll[]>();

  constructor(
    private readonly versions: DataVersions,
    private readonly clock: Clock,
  ) {}

  /** Tells whoever has what there is that it has; nothing where more has to be done to tell. */
  answer(request: FastifyRequest, tell: Poll['tell']): boolean {
    if (!METHODS.includes(request.method) || !isConditional(request.headers)) return false;
    const known = this.known.get(addressOf(request));
    if (!known) return false;
    const version = this.versions.latest();
    const waiting = this.waiting.get(version);
    if (waiting) waiting.push({ known, request, tell });
    else this.wait(version, [{ known, request, tell }]);
    return true;
  }

  /** Notes what was just given out at the address of a request. */
  note(request: FastifyRequest, known: Known): void {
    const address = addressOf(request);
    this.known.delete(address);
    this.known.set(address, known);
    const [oldest] = this.known.keys();
    if (this.known.size > MOST_ADDRESSES) this.known.delete(oldest!);
  }

  /** One promise for all who wait: a poll is so little that another one each would count. */
  private wait(version: Promise<DataVersion>, polls: Poll[]): void {
    this.waiting.set(version, polls);
    const tellAll = (text?: string) =>
      polls.forEach(({ known, request, tell }) => tell(this.told(known, text, request)));
    version.then(
      ({ text }) => tellAll(text),
      // The usual way will fail too, and knows how to say so.
      () => tellAll(),
    );
  }

  private told(known: Known, version: string | undefined, { headers }: FastifyRequest): FeedAnswer | undefined {
    if (known.version !== version || known.subscription?.isUseNoteworthy(this.clock.now())) return undefined;
    const answer = answerWith(known, headers as FeedHeaders, known.ways);
    return answer.status === 304 ? answer : undefined;
  }
}

/** Whether somebody asks who has something already; a page of another origin needs more headers than such a program. */
const isConditional = (headers: IncomingHttpHeaders) =>
  headers.origin === undefined && (headers['if-none-match'] ?? headers['if-modified-since']) !== undefined;

/** With the host, which stands in the feed where no PUBLIC_URL is given. */
const addressOf = ({ headers, url }: FastifyRequest) => `${headers.host} ${url}`;
