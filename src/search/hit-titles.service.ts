import { Injectable } from '@nestjs/common';
import type { Agreement } from '../agreements/agreement.js';
import { Cities } from '../cities/cities.service.js';
import { CityTitles } from '../cities/city-titles.service.js';
import type { City } from '../cities/city.js';
import { Homes } from '../cities/homes.service.js';
import type { Contact } from '../contacts/contact.js';
import type { Event } from '../events/event.js';
import { EXCHANGE_KINDS } from '../exchanges/exchange-vocabulary.js';
import type { Exchange } from '../exchanges/exchange.js';
import type { Day } from '../kernel/day.js';
import type { Partnership } from '../partnerships/partnership.js';
import type { RequestContext } from '../platform/graphql/request-context.js';
import type { SearchHit } from './search-hit.js';
import type { HitKind } from './search-vocabulary.js';

type Title = (record: never, languages: readonly string[], ctx: RequestContext) => string | Promise<string>;

/** The title of each kind of record. */
@Injectable()
export class HitTitles {
  private readonly titles: Record<HitKind, Title> = {
    CITY: async (city: City, languages, ctx) =>
      this.cityTitles.of(ctx, city, languages, await this.homes.dayAsked(ctx.loaders)),
    PARTNERSHIP: (partnership: Partnership, languages, ctx) => this.ofPartnership(partnership, languages, ctx),
    AGREEMENT: (agreement: Agreement, languages) => agreement.titleIn(languages),
    EVENT: (event: Event, languages) => event.titleIn(languages),
    EXCHANGE: (exchange: Exchange, languages, ctx) => this.ofExchange(exchange, languages, ctx),
    CONTACT: (contact: Contact) => contact.name ?? contact.title ?? '',
  };

  constructor(
    private readonly cities: Cities,
    private readonly homes: Homes,
    private readonly cityTitles: CityTitles,
  ) {}

  /** @param languages in order of preference */
  async of(hit: SearchHit, languages: readonly string[], ctx: RequestContext): Promise<string> {
    return this.titles[hit.kind](hit.node as never, languages, ctx);
  }

  /** Its own title, otherwise its kind and cities: «Приём делегации: Благовещенск» */
  private async ofExchange(exchange: Exchange, languages: readonly string[], ctx: RequestContext): Promise<string> {
    if (exchange.title !== null) return exchange.title;
    const cities = await this.named(
      exchange.inOrder.map(({ cityId }) => cityId),
      languages,
      exchange.on.from,
      ctx,
    );
    const language = languages[0]?.startsWith('ru') ? 'ru' : 'en';
    return `${EXCHANGE_KINDS[exchange.kind][language]}: ${cities.join(', ')}`;
  }

  /** «Южно-Сахалинск — Гродно» */
  private async ofPartnership(
    { cityId }: Partnership,
    languages: readonly string[],
    ctx: RequestContext,
  ): Promise<string> {
    const home = await this.homes.ofRequest(ctx.loaders);
    const ids: string[] = home ? [home.cityId, cityId] : [cityId];
    const today = await this.homes.dayAsked(ctx.loaders);
    return (await this.named(ids, languages, today, ctx)).join(' — ');
  }

  private named(
    ids: readonly string[],
    languages: readonly string[],
    day: Day,
    ctx: RequestContext,
  ): Promise<string[]> {
    const load = (some: string[]) => this.cities.byIds(some);
    return Promise.all(
      ids.map(async (id) => this.cityTitles.of(ctx, (await ctx.loaders.load(this.cities, id, load))!, languages, day)),
    );
  }
}
