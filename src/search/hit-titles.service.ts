import { Injectable } from '@nestjs/common';
import type { Agreement } from '../agreements/agreement.js';
import { Cities } from '../cities/cities.service.js';
import type { City } from '../cities/city.js';
import { Homes } from '../cities/homes.service.js';
import type { Contact } from '../contacts/contact.js';
import type { Event } from '../events/event.js';
import { EXCHANGE_KINDS } from '../exchanges/exchange-vocabulary.js';
import type { Exchange } from '../exchanges/exchange.js';
import type { Partnership } from '../partnerships/partnership.js';
import type { RequestLoaders } from '../platform/graphql/request-loaders.js';
import type { SearchHit } from './search-hit.js';
import type { HitKind } from './search-vocabulary.js';

type Title = (record: never, languages: readonly string[], loaders: RequestLoaders) => string | Promise<string>;

/** The title of each kind of record. */
@Injectable()
export class HitTitles {
  private readonly titles: Record<HitKind, Title> = {
    CITY: async (city: City, languages, loaders) => city.nameIn(languages, await this.homes.dayAsked(loaders)),
    PARTNERSHIP: (partnership: Partnership, languages, loaders) => this.ofPartnership(partnership, languages, loaders),
    AGREEMENT: (agreement: Agreement, languages) => agreement.titleIn(languages),
    EVENT: (event: Event, languages) => event.titleIn(languages),
    EXCHANGE: (exchange: Exchange, languages, loaders) => this.ofExchange(exchange, languages, loaders),
    CONTACT: (contact: Contact) => contact.name ?? contact.title ?? '',
  };

  constructor(
    private readonly cities: Cities,
    private readonly homes: Homes,
  ) {}

  /** @param languages in order of preference */
  async of(hit: SearchHit, languages: readonly string[], loaders: RequestLoaders): Promise<string> {
    return this.titles[hit.kind](hit.node as never, languages, loaders);
  }

  /** Its own title, otherwise its kind and cities: «Приём делегации: Благовещенск» */
  private async ofExchange(exchange: Exchange, languages: readonly string[], loaders: RequestLoaders): Promise<string> {
    if (exchange.title !== null) return exchange.title;
    const cities = await this.named(
      exchange.inOrder.map(({ cityId }) => cityId),
      loaders,
    );
    const language = languages[0]?.startsWith('ru') ? 'ru' : 'en';
    return `${EXCHANGE_KINDS[exchange.kind][language]}: ${cities.map((city) => city.nameIn(languages, exchange.on.from)).join(', ')}`;
  }

  /** «Южно-Сахалинск — Гродно» */
  private async ofPartnership(
    { cityId }: Partnership,
    languages: readonly string[],
    loaders: RequestLoaders,
  ): Promise<string> {
    const home = await this.homes.ofRequest(loaders);
    const ids: string[] = home ? [home.cityId, cityId] : [cityId];
    const today = await this.homes.dayAsked(loaders);
    return (await this.named(ids, loaders)).map((city) => city.nameIn(languages, today)).join(' — ');
  }

  private async named(ids: readonly string[], loaders: RequestLoaders): Promise<City[]> {
    const load = (some: string[]) => this.cities.byIds(some);
    return (await Promise.all(ids.map((id) => loaders.load(this.cities, id, load)))).map((city) => city!);
  }
}
