import { createHash } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import { codingFor, PackedBytes, WORTH_PACKING } from '../../kernel/http/content-codings.js';
import { namesTag } from '../../kernel/http/entity-tags.js';
import { Config } from '../config/config.js';
import { GRAPHQL_PATH, pathOf } from '../http/http-errors.js';
import { Metrics } from '../http/metrics.js';
import { RateLimiter } from '../rate-limits/rate-limiter.js';
import { AnswerScopes, type AnswerScope } from './answer-scope.js';
import { answerKey, questionOf, READ_HEADERS } from './question.js';

/** An answer as it was sent. */
interface Kept {
  revision: string;
  body: PackedBytes;
  contentType: string;
  cost: number;
  etag: string;
}

/** A request whose answer may be kept, once it is known to be right for others. */
interface Attempt {
  key: string;
  scope: AnswerScope;
  cost?: number;
  mayBeKept?: true;
}

/** In bytes: what an entry takes besides its body; one that is larger than this share of all would push out too many others. */
const OF_AN_ENTRY = 1000;
const LARGEST_SHARE = 1 / 16;
/** An answer and the same in every coding that somebody has asked for. */
const WITH_PACKED = 1.5;

const VARY = ['Origin', 'Authorization', 'Cookie', 'Accept-Encoding', ...READ_HEADERS].join(', ');

/**
 * Answers queries that were answered before, within the same scope and for the same revision of the registry, with the same bytes:
 * after the key, the limits and the log, before GraphQL. The revision is read after a request has come and before it is carried out,
 * so that nothing is served that anybody has been told to be changed, and what changes meanwhile leaves an entry that nobody gets.
 */
@Injectable()
export class ResponseCache implements OnModuleInit {
  private readonly kept: LRUCache<string, Kept>;
  private readonly attempts = new WeakMap<FastifyRequest, Attempt>();
  private readonly answers = new WeakMap<FastifyRequest, { kept: Kept; scope: AnswerScope }>();

  constructor(
    private readonly config: Config,
    private readonly scopes: AnswerScopes,
    private readonly limits: RateLimiter,
    private readonly metrics: Metrics,
    private readonly host: HttpAdapterHost,
  ) {
    const { responseCache: maxSize } = config;
    this.kept = new LRUCache({
      maxSize: Math.max(maxSize, 1),
      maxEntrySize: Math.max(Math.floor(maxSize * LARGEST_SHARE), 1),
      sizeCalculation: ({ body: { bytes } }) => Math.ceil(bytes.length * WITH_PACKED) + OF_AN_ENTRY,
    });
  }

  onModuleInit(): void {
    if (this.config.responseCache === 0) return;
    const fastify = this.host.httpAdapter.getInstance<FastifyInstance>();
    fastify.addHook('preHandler', (request, reply, done) => {
      if (pathOf(request.url) !== GRAPHQL_PATH) return done();
      // Whatever goes wrong here, the request goes the usual way.
      this.answer(request, reply).then(
        (isAnswered) => void (isAnswered || done()),
        () => done(),
      );
    });
    fastify.addHook('onSend', (request, reply, payload, done) => {
      this.keep(request, reply, payload);
      done(null, request.method === 'GET' ? this.conditional(request, reply, payload) : payload);
    });
  }

  /** In bytes. */
  get size(): number {
    return this.kept.calculatedSize;
  }

  /** The cost of a request, which is charged again whenever its answer is used. */
  noteCost(request: FastifyRequest, cost: number): void {
    const attempt = this.attempts.get(request);
    if (attempt) attempt.cost = cost;
  }

  /** To be called for a query without errors that reads nothing but what may be kept. */
  mayKeep(request: FastifyRequest): void {
    const attempt = this.attempts.get(request);
    if (attempt) attempt.mayBeKept = true;
  }

  /** @returns whether it is answered */
  private async answer(request: FastifyRequest, reply: FastifyReply): Promise<boolean> {
    const question = questionOf(request);
    if (question === undefined) return false;
    // GraphQL finds the same error again, and reports it better.
    const scope = await this.scopes.of(request, reply).catch(() => undefined);
    if (!scope || reply.sent) return false;
    const key = answerKey(question, scope.parts);
    const kept = this.kept.get(key);
    if (kept?.revision !== scope.revision) {
      this.attempts.set(request, { key, scope });
      return false;
    }
    // Over its limit, it is refused in the usual way.
    if (this.limits.spend(request, kept.cost) !== undefined) return false;
    this.scopes.noteAnswered(request);
    this.metrics.countCached('hit');
    this.answers.set(request, { kept, scope });
    const isWorthIt = kept.body.bytes.length >= WORTH_PACKING;
    const coding = isWorthIt ? codingFor(request.headers['accept-encoding']) : undefined;
    const body = await kept.body.as(coding);
    if (coding) void reply.header('Content-Encoding', coding);
    void reply.header('Content-Type', kept.contentType).send(body);
    return true;
  }

  private keep(request: FastifyRequest, reply: FastifyReply, payload: unknown): void {
    const { key, scope, cost, mayBeKept } = this.attempts.get(request) ?? {};
    if (!mayBeKept || reply.statusCode !== 200 || typeof payload !== 'string') return;
    this.metrics.countCached('miss');
    if (!scope!.stillHolds()) return;
    // With memory of its own: a part of Node's pool would keep all of it.
    const bytes = Buffer.allocUnsafeSlow(Buffer.byteLength(payload));
    bytes.write(payload);
    // Weak: it names the answer in whatever coding it is sent.
    const etag = `"${createHash('sha256').update(bytes).digest('base64url')}"`;
    const body = new PackedBytes(bytes);
    const contentType = String(reply.getHeader('content-type'));
    const kept = { revision: scope!.revision, body, contentType, cost: cost ?? 0, etag };
    this.kept.set(key!, kept);
    this.answers.set(request, { kept, scope: scope! });
  }

  /** Names the version of an answer, and leaves out the body that a client has. */
  private conditional(request: FastifyRequest, reply: FastifyReply, payload: unknown): unknown {
    const answer = this.answers.get(request);
    if (!answer) return payload;
    const { kept, scope } = answer;
    void reply.headers({
      ETag: `W/${kept.etag}`,
      'Cache-Control': `${scope.isPublic ? 'public' : 'private'}, no-cache`,
      Vary: VARY,
    });
    const tags = request.headers['if-none-match'];
    if (tags === undefined || !namesTag(tags, kept.etag)) return payload;
    for (const name of ['Content-Type', 'Content-Length', 'Content-Encoding']) reply.removeHeader(name);
    void reply.code(304);
    return null;
  }
}
