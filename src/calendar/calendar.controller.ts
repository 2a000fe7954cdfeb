import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Viewer } from '../access/viewer.js';
import { Cities } from '../cities/cities.service.js';
import { CityReferences } from '../cities/city-references.service.js';
import { Config } from '../platform/config/config.js';
import { knownOriginOf } from '../platform/http/client-address.js';
import { setHeaders } from '../platform/http/http-headers.js';
import { takeIn } from '../platform/incoming-texts.js';
import type { CalendarContent } from './calendar-vocabulary.js';
import { queryText, readFeedQuery, type FeedPart } from './feed-query.js';
import { DataVersions, type DataVersion } from './feeds/data-version.service.js';
import { Feeds, type FeedAsked } from './feeds/feeds.service.js';
import { UnchangedFeeds } from './feeds/unchanged-feeds.service.js';
import type { CalendarSubscription } from './subscriptions/calendar-subscription.js';
import { CalendarVisits } from './subscriptions/calendar-visits.service.js';

/** iCalendar feeds over HTTP. */
@Controller('calendar')
export class CalendarController {
  constructor(
    private readonly versions: DataVersions,
    private readonly feeds: Feeds,
    private readonly visits: CalendarVisits,
    private readonly polls: UnchangedFeeds,
    private readonly cities: Cities,
    private readonly references: CityReferences,
    private readonly config: Config,
  ) {}

  @Get('anniversaries.ics')
  anniversaries(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.sendPublic('anniversaries', 'ANNIVERSARIES', request, reply);
  }

  @Get('events.ics')
  events(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.sendPublic('events', 'EVENTS', request, reply);
  }

  @Get('s/:secret/:file')
  async subscribed(
    @Param('secret') secret: string,
    @Param('file') file: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    setHeaders({ 'X-Robots-Tag': 'noindex' }, reply);
    const version = await this.versions.latest();
    const { subscription, choice } = await this.visits.of(request, secret, file);
    const origin = knownOriginOf(this.config, request);
    const choose = async () => ({ choice, source: null });
    const asked = { spelling: JSON.stringify(choice), choose, origin };
    await this.send(version, asked, request, reply, subscription);
  }

  private async sendPublic(
    file: string,
    content: CalendarContent,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const parts: FeedPart[] = content === 'ANNIVERSARIES' ? ['lang', 'city', 'tier'] : ['lang', 'city'];
    takeIn(request.query as object);
    const query = readFeedQuery(request.query as Record<string, unknown>, parts);
    const { language, tiers } = query;
    const origin = knownOriginOf(this.config, request);
    const address = `/calendar/${file}.ics`;
    const choose = async () => {
      const found = await this.cities.byIds(await this.references.idsByRef(Viewer.PUBLIC, query.cities, ['city']));
      const byCode = [...found.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
      const canonical = address + queryText({ language, tiers, cities: byCode.map(({ code }) => code) });
      const source = origin && origin + canonical;
      const cityIds = byCode.map(({ id }) => id);
      return { choice: { readership: 'PUBLIC' as const, language, contents: [content], tiers, cityIds }, source };
    };
    const asked = { spelling: `${origin}${address}${queryText(query)}`, choose, origin };
    await this.send(await this.versions.latest(), asked, request, reply);
  }

  private async send(
    version: DataVersion,
    asked: FeedAsked,
    request: FastifyRequest,
    reply: FastifyReply,
    subscription: CalendarSubscription | null = null,
  ): Promise<void> {
    const feed = await this.feeds.feed(version, asked);
    const ways = { isSecret: subscription !== null, isPackingOffered: this.config.isCalendarGzipped };
    const { etag, modifiedAt, source } = feed;
    const { status, headers, hasBody, coding } = this.polls.note(request, {
      version: version.text,
      etag,
      modifiedAt,
      source,
      ways,
      subscription,
    });
    void reply
      .code(status)
      .headers(headers)
      .send(hasBody ? await feed.as(coding) : undefined);
  }
}
