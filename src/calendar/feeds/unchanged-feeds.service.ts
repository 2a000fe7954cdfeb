import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { Clock } from '../../kernel/clock.js';
import { answerFirst, type ReadyAnswer } from '../../platform/http/first-answer.js';
import { Metrics } from '../../platform/http/metrics.js';
import type { CalendarSubscription } from '../subscriptions/calendar-subscription.js';
import { DataVersions } from './data-version.service.js';
import {
  acceptsGzip,
  answerWith,
  isCurrent,
  type AnswerWays,
  type FeedAnswer,
  type FeedHeaders,
} from './feed-answer.js';
import type { RenderedFeed } from './rendered-feed.js';

/** What an address gave last, without its octets. */
export interface Given extends Pick<RenderedFeed, 'etag' | 'modifiedAt' | 'source'> {
  /** The state of the registry in which that was so: no later than what it depends on was read. */
  version: string;
  ways: AnswerWays;
  /** Whose address it is; null for a public one. */
  subscription: CalendarSubscription | null;
}

interface Known extends Given {
  route: string;
  /** What whoever has it is told. */
  plain: ReadyAnswer;
  gzipped: ReadyAnswer;
}

const METHODS = ['GET', 'HEAD'];
const MOST_ADDRESSES = 10_000;
const LONGEST_ADDRESS = 500;

/**
 * Calendar programs that ask for what they have, as nearly all do nearly always: they are told so before anything else
 * is done with the request. A new subscription and a revoked one are changes too, so a state of the registry says it all.
 */
@Injectable()
export class UnchangedFeeds implements OnModuleInit {
  private readonly known = new Map<string, Known>();

  constructor(
    private readonly versions: DataVersions,
    private readonly clock: Clock,
    private readonly metrics: Metrics,
    private readonly host: HttpAdapterHost,
  ) {}

  onModuleInit(): void {
    answerFirst(this.host.httpAdapter.getHttpServer(), (request, tell) => this.answer(request, tell));
  }

  /**
   * Tells whoever has what there is that it has; nothing where more has to be done to tell.
   * @returns whether anything will be told
   */
  answer(request: IncomingMessage, tell: (answer?: ReadyAnswer) => void): boolean {
    if (!METHODS.includes(request.method!) || !isConditional(request.headers)) return false;
    const known = this.known.get(addressOf(request));
    if (!known) return false;
    const began = performance.now();
    this.versions.latest().then(
      ({ text }) => {
        const answer = this.told(known, text, request.headers as FeedHeaders);
        tell(answer);
        if (answer) this.metrics.observe(known.route, request.method!, answer.status, performance.now() - began);
      },
      // The usual way will fail too, and knows how to say so.
      () => tell(),
    );
    return true;
  }

  /** Notes what is given out at the address of a request, and says how; of the many ways to write one address, the usual one. */
  note(request: FastifyRequest, given: Given): FeedAnswer {
    const now = this.clock.now();
    const address = addressOf(request.raw);
    const isUsual = given.source?.endsWith(request.raw.url!) ?? true;
    if (isUsual && address.length <= LONGEST_ADDRESS) this.keep(address, request.routeOptions.url!, given, now);
    return answerWith(given, request.headers as FeedHeaders, given.ways, now);
  }

  private keep(address: string, route: string, given: Given, now: Date): void {
    const unchanged = (encoding: string): ReadyAnswer => {
      const asked = { 'if-none-match': '*', 'accept-encoding': encoding };
      const { status, headers } = answerWith(given, asked, given.ways, now);
      return { status, headers: Object.entries({ ...headers, Vary: `${headers.Vary}, Origin` }).flat() };
    };
    this.known.delete(address);
    this.known.set(address, { ...given, route, plain: unchanged(''), gzipped: unchanged('gzip') });
    const [oldest] = this.known.keys();
    if (this.known.size > MOST_ADDRESSES) this.known.delete(oldest!);
  }

  private told(known: Known, version: string, headers: FeedHeaders): ReadyAnswer | undefined {
    if (known.version !== version || known.subscription?.isUseNoteworthy(this.clock.now())) return undefined;
    if (!isCurrent(headers, known)) return undefined;
    return acceptsGzip(headers['accept-encoding']) ? known.gzipped : known.plain;
  }
}

/** Whether somebody asks who has something already; a page of another origin needs more headers than such a program. */
const isConditional = (headers: IncomingHttpHeaders) =>
  headers.origin === undefined && (headers['if-none-match'] ?? headers['if-modified-since']) !== undefined;

/** With the host, which stands in the feed where no PUBLIC_URL is given. */
const addressOf = ({ headers, url }: IncomingMessage) => `${headers.host} ${url}`;
