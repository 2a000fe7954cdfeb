import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CityReferences } from '../cities/city-references.service.js';
import { Config } from '../platform/config.js';
import { setHeaders } from '../platform/http-headers.js';
import { originOf } from '../platform/origin.js';
import type { CalendarSubscription } from './calendar-subscription.js';
import { CalendarVisits } from './calendar-visits.service.js';
import type { DataVersion } from './data-version.service.js';
import type { CalendarContent } from './calendar-words.js';
import { answerWith, type FeedHeaders } from './feed-answer.js';
import { queryText, readFeedQuery } from './feed-query.js';
import { type FeedAsked, Feeds } from './feeds.service.js';
import { Polls } from './polls.service.js';

/** iCalendar over HTTP, as calendar programs ask for it. */
@Controller('calendar')
export class CalendarController {
  constructor(
    private readonly feeds: Feeds,
    private readonly visits: CalendarVisits,
    private readonly polls: Polls,
    private readonly cities: CityReferences,
    private readonly config: Config,
  ) {}

  @Get('anniversaries.ics')
  anniversaries(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.sendPublic('anniversaries', ['ANNIVERSARIES'], request, reply);
  }

  @Get('events.ics')
  events(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.sendPublic('events', ['EVENTS'], request, reply);
  }

  @Get('s/:secret/:file')
  async subscribed(
    @Param('secret') secret: string,
    @Param('file') file: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    setHeaders({ 'X-Robots-Tag': 'noindex' }, reply);
    const version = await this.feeds.version();
    const { subscription, choice } = await this.visits.of(request, secret, file);
    const origin = originOf(this.config, request);
    const asked = { key: JSON.stringify(choice), choose: async () => choice, origin, source: null };
    await this.send(version, asked, request, reply, subscription);
  }

  private async sendPublic(
    file: string,
    contents: readonly CalendarContent[],
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const query = readFeedQuery(request.query as Record<string, unknown>);
    const origin = originOf(this.config, request);
    const source = `${origin}/calendar/${file}.ics${queryText(query)}`;
    const choose = async () => {
      const cityIds = await this.cities.idsOf(query.cities, ['city']);
      const { language, tiers } = query;
      return { readership: 'PUBLIC' as const, language, contents, tiers, cityIds };
    };
    const asked = { key: source, choose, origin, source };
    await this.send(await this.feeds.version(), asked, request, reply);
  }

  private async send(
    version: DataVersion,
    asked: FeedAsked,
    request: FastifyRequest,
    reply: FastifyReply,
    subscription: CalendarSubscription | null = null,
  ): Promise<void> {
    const feed = await this.feeds.feed(version, asked);
    const ways = { isSecret: subscription !== null, isGzipOffered: this.config.isCalendarGzipped };
    this.polls.note(request, {
      version: version.text,
      etag: feed.etag,
      modifiedAt: feed.modifiedAt,
      ways,
      subscription,
    });
    const { status, headers, body } = answerWith(feed, request.headers as FeedHeaders, ways);
    void reply
      .code(status)
      .headers(headers)
      .send(body === 'gzipped' ? await feed.gzipped() : body && feed.octets);
  }
}
