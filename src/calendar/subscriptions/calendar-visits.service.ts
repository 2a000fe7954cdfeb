import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { HttpRefused, sentenceOf } from '../../platform/http/http-errors.js';
import { RateLimiter } from '../../platform/rate-limits/rate-limiter.js';
import { FILES, type FeedChoice } from '../calendar-feed.js';
import type { CalendarSubscription } from './calendar-subscription.js';
import { CalendarSubscriptions } from './calendar-subscriptions.service.js';

const REVOKED = {
  en: 'This calendar address has been revoked. Ask the department for a new one.',
  ru: 'Этот адрес календаря отозван. Попросите у отдела новый.',
};

/** Requests of calendar programs with a secret address. */
@Injectable()
export class CalendarVisits {
  constructor(
    private readonly subscriptions: CalendarSubscriptions,
    private readonly limits: RateLimiter,
  ) {}

  /**
   * The subscription of an address, and what it shows.
   * @throws HttpRefused 404 for an unknown secret or a wrong file name, 410 for a revoked one, 429 for guessing
   */
  async of(
    request: FastifyRequest,
    secret: string,
    file: string,
  ): Promise<{ subscription: CalendarSubscription; choice: FeedChoice }> {
    const subscription = await this.limits.verifySecret(
      request,
      secret,
      () => this.subscriptions.withSecret(secret),
      ({ revokedAt }) => revokedAt === null,
    );
    const shown = FILES.get(file);
    const contents = subscription?.contents.filter((content) => shown?.includes(content)) ?? [];
    if (!subscription || contents.length === 0) throw new HttpRefused(404, sentenceOf(404));
    // Before anything that could result in 304; not 404, with which some programs keep showing their copy.
    if (subscription.revokedAt) throw new HttpRefused(410, REVOKED);
    await this.subscriptions.noteUse(subscription);
    return { subscription, choice: { ...subscription.choice, contents } };
  }
}
