import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { Clock } from '../../kernel/clock.js';
import { codingFor, CODINGS, type Coding } from '../../kernel/http/content-codings.js';
import { answerFirst, type ReadyAnswer } from '../../platform/http/first-answer.js';
import { Metrics } from '../../platform/http/metrics.js';
import type { CalendarSubscription } from '../subscriptions/calendar-subscription.js';
import { DataVersions } from './data-version.service.js';
import { answerWith, isCurrent, type AnswerWays, type FeedAnswer, type FeedHeaders } from './feed-answer.js';
import type { RenderedFeed } from './rendered-feed.js';

/** The last response of an address, without its body. */
export interface Given extends Pick<RenderedFeed, 'etag' | 'modifiedAt' | 'source'> {
  /** The data version of that response: read no later than the data it depends on. */
  version: string;
  ways: AnswerWays;
  /** The subscription of the address; null for a public one. */
  subscription: CalendarSubscription | null;
}

interface Known extends Given {
  route: string;
  /** The 304 response, as it is and in each coding. */
  unchanged: ReadonlyMap<Coding | undefined, ReadyAnswer>;
}

const METHODS = ['GET', 'HEAD'];
const MOST_ADDRESSES = 10_000;
const LONGEST_ADDRESS = 500;

/**
 * Answers 304 to calendar programs that have the current version, as nearly all requests do, before any other
 * processing. New and revoked subscriptions are changes too, so the data version alone decides.
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
   * Answers 304 if the client has the current version; does nothing if that needs more work to find out.
   * @returns whether it will answer
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
      // Normal processing will fail as well, and reports it properly.
      () => tell(),
    );
    return true;
  }

  /** Remembers the response for the address of a request in its canonical form, and returns how to send it. */
  note(request: FastifyRequest, given: Given): FeedAnswer {
    const now = this.clock.now();
    const address = addressOf(request.raw);
    const isUsual = given.source?.endsWith(request.raw.url!) ?? true;
    if (isUsual && address.length <= LONGEST_ADDRESS) this.keep(address, request.routeOptions.url!, given, now);
    const answer = answerWith(given, request.headers as FeedHeaders, given.ways, now);
    // Node renews its own Date once a second, and later on a busy machine: Last-Modified must not be later than Date.
    answer.headers.Date = now.toUTCString();
    return answer;
  }

  private keep(address: string, route: string, given: Given, now: Date): void {
    const toldIn = (coding: Coding | undefined): ReadyAnswer => {
      const asked = { 'if-none-match': '*', 'accept-encoding': coding ?? '' };
      const { status, headers } = answerWith(given, asked, given.ways, now);
      return { status, headers: Object.entries({ ...headers, Vary: `${headers.Vary}, Origin` }).flat() };
    };
    this.known.delete(address);
    const unchanged = new Map([undefined, ...CODINGS].map((coding) => [coding, toldIn(coding)]));
    this.known.set(address, { ...given, route, unchanged });
    const [oldest] = this.known.keys();
    if (this.known.size > MOST_ADDRESSES) this.known.delete(oldest!);
  }

  private told(known: Known, version: string, headers: FeedHeaders): ReadyAnswer | undefined {
    if (known.version !== version || known.subscription?.isUseNoteworthy(this.clock.now())) return undefined;
    if (!isCurrent(headers, known)) return undefined;
    return known.unchanged.get(codingFor(headers['accept-encoding']));
  }
}

/** Whether it is a conditional request of a program; pages of other origins need CORS headers. */
const isConditional = (headers: IncomingHttpHeaders) =>
  headers.origin === undefined && (headers['if-none-match'] ?? headers['if-modified-since']) !== undefined;

/** Includes the host, which appears in the feed if no PUBLIC_URL is set. */
const addressOf = ({ headers, url }: IncomingMessage) => `${headers.host} ${url}`;
