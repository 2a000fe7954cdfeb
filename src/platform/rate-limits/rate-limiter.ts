import { createHash } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Bilingual } from '../../kernel/bilingual.js';
import { Config } from '../config/config.js';
import { RequestRefused } from '../errors.js';
import { CallerIdentity } from '../http/caller-identity.js';
import { clientNetwork } from '../http/client-address.js';
import { GRAPHQL_PATH, HttpRefused, pathOf } from '../http/http-errors.js';
import { RateBudgets } from './rate-budgets.js';

/** The average cost that a request may have. */
const USUAL_COST = 500;
/** Allowed invalid secrets per minute from one address. */
const GUESSES = 30;
const CALENDARS = '/calendar/';
const SCHEMAS = '/schema/';
const MOST_KNOWN = 10_000;

interface Principal {
  name: string;
  /** Requests per minute. */
  rate: number;
  /** What this request has been charged. */
  cost: number;
}

/** Rate limits per minute: for each key or person, otherwise for each address. */
@Injectable()
export class RateLimiter implements OnModuleInit {
  private readonly principals = new WeakMap<FastifyRequest, Principal>();
  /** Recently valid secrets and their owners, so that guessing from the same address cannot lock out a valid client. */
  private readonly known = new Map<string, string | undefined>();
  /** The last look-up has failed: whose secrets are wrong cannot be told, and nobody pays before it is. */
  private isBlind = false;

  constructor(
    private readonly config: Config,
    private readonly budgets: RateBudgets,
    private readonly callers: CallerIdentity,
    private readonly host: HttpAdapterHost,
  ) {}

  onModuleInit(): void {
    this.host.httpAdapter.getInstance<FastifyInstance>().addHook('onRequest', async (request, reply) => {
      const path = pathOf(request.url);
      if (path === GRAPHQL_PATH || path.startsWith(SCHEMAS)) await this.checkRequest(request, reply);
      // What is unchanged has been answered before this, for as many calendars as there are behind one address.
      else if (path.startsWith(CALENDARS))
        this.consume(clientNetwork(request.ip), 1 / this.config.rates.perAddress, tooManyRequests);
    });
    this.host.httpAdapter.getInstance<FastifyInstance>().addHook('onSend', (request, reply, _payload, done) => {
      const payer = this.principals.get(request);
      if (payer && Number.isFinite(payer.rate)) void reply.headers(this.standingOf(payer));
      done();
    });
  }

  /**
   * Looks up the owner of a secret; repeated guesses are throttled.
   * @param look returns null if it has no owner, undefined if that cannot be determined
   * @param isRight whether the result found is still valid
   * @throws HttpRefused RATE_LIMITED without a look-up
   */
  async verifySecret<Found>(
    request: FastifyRequest,
    secret: string,
    look: () => Promise<Found | null | undefined>,
    isRight = (_found: Found) => true,
  ): Promise<Found | null | undefined> {
    const hash = hashOf(secret);
    const guesses = `${clientNetwork(request.ip)} guesses`;
    const part = Number.isFinite(this.config.rates.perAddress) ? 1 / GUESSES : 0;
    const isKnown = this.isBlind || this.known.has(hash);
    // Taken before the look-up, since many may be tried at once.
    const wait = isKnown ? undefined : this.budgets.consume(guesses, part);
    if (wait !== undefined) throw tooMany(wait, tooManyGuesses);
    let isWrong = false;
    try {
      const found = await look();
      this.isBlind = found === undefined;
      isWrong = found === null || (found !== undefined && !isRight(found));
      if (isWrong) this.known.delete(hash);
      else if (found !== undefined) this.remember(hash, found);
      return found;
    } finally {
      if (isKnown && isWrong) this.budgets.consume(guesses, part);
      if (!isKnown && !isWrong) this.budgets.giveBack(guesses, part);
    }
  }

  /** @returns in how many seconds the caller may send requests again, if not now */
  spend(request: FastifyRequest, cost: number): number | undefined {
    const payer = this.principals.get(request);
    if (!payer) return undefined;
    const wait = this.budgets.consume(`${payer.name} cost`, cost / (payer.rate * USUAL_COST));
    if (wait === undefined) payer.cost += cost;
    return wait;
  }

  /** What a client has and has left, and what this request has cost: draft-ietf-httpapi-ratelimit-headers-11. */
  private standingOf({ name, rate, cost }: Principal): Record<string, string> {
    const most = rate * USUAL_COST;
    const left = (what: string, quota: number) => {
      const { part, wait } = this.budgets.left(`${name} ${what}`);
      return `"${what}";r=${wait === undefined ? Math.floor(part * quota) : 0}${wait === undefined ? '' : `;t=${wait}`}`;
    };
    return {
      'RateLimit-Policy': `"requests";q=${rate};w=60, "cost";q=${most};qu="cost";w=60`,
      RateLimit: `${left('requests', rate)}, ${left('cost', most)};registry-cost=${cost}`,
    };
  }

  private remember(hash: string, found: unknown): void {
    if (this.known.size >= MOST_KNOWN) this.known.clear();
    this.known.set(hash, typeof found === 'string' ? found : undefined);
  }

  private async checkRequest(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { perKey, perAddress } = this.config.rates;
    const secret = this.callers.secretOf(request);
    const owner = secret === undefined ? undefined : this.known.get(hashOf(secret));
    // A caller over the limit is not even looked up.
    if (owner !== undefined) this.consume(owner, 0, tooManyRequests);
    const who = secret === undefined ? null : await this.identify(request, reply, secret);
    const network = clientNetwork(request.ip);
    // Whoever has a key that cannot be looked up now is not somebody without one, who would be told to use a key.
    const keyHolder = who === undefined ? `${network} keys` : who;
    const [name, rate] = keyHolder === null ? [network, perAddress] : [keyHolder, perKey];
    const payer = { name, rate, cost: 0 };
    this.principals.set(request, payer);
    this.consume(payer.name, 1 / payer.rate, keyHolder === null ? tooManyFromAddress : tooManyRequests);
  }

  private consume(payer: string, part: number, sentence: (wait: number) => Bilingual): void {
    const wait = this.budgets.consume(`${payer} requests`, part);
    if (wait !== undefined) throw tooMany(wait, sentence);
  }

  private async identify(
    request: FastifyRequest,
    reply: FastifyReply,
    secret: string,
  ): Promise<string | null | undefined> {
    // GraphQL detects the error again and reports it better.
    return this.verifySecret(request, secret, () =>
      this.callers.identify(request, reply).then(
        (who) => who ?? null,
        (error: unknown) => (error instanceof RequestRefused && error.code === 'UNAUTHENTICATED' ? null : undefined),
      ),
    );
  }
}

const hashOf = (secret: string) => createHash('sha256').update(secret).digest('base64');

function tooMany(wait: number, sentence: (wait: number) => Bilingual): HttpRefused {
  const more = { code: 'RATE_LIMITED', facts: { retryAfter: wait }, headers: { 'Retry-After': `${wait}` } } as const;
  return new HttpRefused(429, sentence(wait), more);
}

const tooManyRequests = (wait: number): Bilingual => ({
  en: `Too many requests: try again in ${wait} s.`,
  ru: `Слишком много запросов: повторите через ${wait} с.`,
});
const tooManyFromAddress = (wait: number): Bilingual => ({
  en: `Too many requests from your address: try again in ${wait} s, or use an access key, which has a higher limit.`,
  ru: `С вашего адреса слишком много запросов: повторите через ${wait} с или передайте ключ доступа: с ним допустимо больше запросов.`,
});
const tooManyGuesses = (wait: number): Bilingual => ({
  en: `Too many invalid keys from your address: check your key and try again in ${wait} s.`,
  ru: `С вашего адреса слишком часто приходят неверные ключи: проверьте свой и повторите через ${wait} с.`,
});
