import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer.js';
import { visibilityParams } from '../access/visibility-filter.js';
import type { Area } from '../agreements/record/agreement-vocabulary.js';
import { CityReferences } from '../cities/city-references.service.js';
import { countryCodes, isInCountry } from '../cities/record/placement-filter.js';
import { fold } from '../kernel/folding.js';
import { PartialDate } from '../kernel/partial-date.js';
import type { Selection } from '../platform/database/selection.js';
import { Store } from '../platform/database/store.js';
import type { Connection, PageArgs } from '../platform/graphql/connections.js';
import { page, pageOfEach, type OrderKey } from '../platform/graphql/paging.js';
import { exchangeVisibleTo } from './exchange-visibility.js';
import type { ExchangeKind, ExchangeOrder } from './exchange-vocabulary.js';
import type { Exchange } from './exchange.js';
import { ExchangeTable } from './exchange.table.js';

export interface ExchangeFilter {
  cities?: string[] | null;
  countries?: string[] | null;
  kinds?: ExchangeKind[] | null;
  areas?: Area[] | null;
  from?: string | null;
  to?: string | null;
  text?: string | null;
}

/** Pages of the log, restricted in SQL to what the viewer may see. */
@Injectable()
export class ExchangeLists {
  constructor(
    private readonly store: Store,
    private readonly cities: CityReferences,
  ) {}

  async list(
    by: Viewer,
    filter: ExchangeFilter,
    args: PageArgs,
    orders: readonly ExchangeOrder[],
  ): Promise<Connection<Exchange>> {
    return page(
      await this.filtered(by, filter),
      args,
      orders.map((order) => ORDERS[order]),
    );
  }

  /** Those with each of these cities, the latest first. */
  async listOfEach(by: Viewer, args: PageArgs, cities: readonly string[]): Promise<Map<string, Connection<Exchange>>> {
    const query = (await this.filtered(by, {})).where(participant('p.city_id = owner.id'));
    return pageOfEach(query, cities, args, [ORDERS.ON_DESC]);
  }

  private async filtered(by: Viewer, filter: ExchangeFilter): Promise<Selection<Exchange>> {
    const query = this.store.from(ExchangeTable).where(exchangeVisibleTo(), visibilityParams(by));
    if (filter.cities) {
      const cities = await this.cities.idsByRef(by, filter.cities, ['filter', 'cities']);
      query.where(participant('p.city_id = ANY(:cities)'), { cities });
    }
    if (filter.countries)
      query.where(participant(isInCountry('p.city_id', begun)), { countries: countryCodes(filter.countries) });
    if (filter.kinds) query.where('exchange.kind = ANY(:kinds)', { kinds: filter.kinds });
    if (filter.areas) query.where('exchange.areas && :areas', { areas: filter.areas });
    // An exchange of «сентябрь 2022» is found by any day on which it may have taken place (R1).
    const bound = (text: string, name: string) => PartialDate.parse(text, ['filter', name]);
    if (filter.from != null)
      query.where('partial_to(coalesce(exchange.until, exchange.on)) >= :from', {
        from: bound(filter.from, 'from').from,
      });
    if (filter.to != null) query.where('partial_from(exchange.on) <= :to', { to: bound(filter.to, 'to').to });
    if (filter.text != null)
      query.where('strpos(exchange.folded_text, :text) > 0', { text: fold(filter.text) || filter.text });
    return query;
  }
}

const begun = 'partial_from(exchange.on)';
const ORDERS: Record<ExchangeOrder, OrderKey> = {
  ON_DESC: { expression: begun, type: 'date', descending: true },
  ON_ASC: { expression: begun, type: 'date' },
};

const participant = (condition: string) =>
  `EXISTS (SELECT 1 FROM exchange_participant p WHERE p.exchange_id = exchange.id AND ${condition})`;
