import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer.js';
import { visibilityParams, visibleTo } from '../access/visibility-filter.js';
import { CityReferences } from '../cities/city-references.service.js';
import { countryCodes, isInCountry } from '../cities/record/placement-filter.js';
import type { Day } from '../kernel/day.js';
import { Store } from '../platform/database/store.js';
import type { Connection, PageArgs } from '../platform/graphql/connections.js';
import { page, type OrderKey } from '../platform/graphql/paging.js';
import { partnershipConcerns } from './partnership-visibility.js';
import { Partnership } from './partnership.js';
import { PartnershipTable } from './partnership.table.js';
import type { PartnershipKind, PartnershipOrder, PartnershipStatus } from './readings/partnership-vocabulary.js';

export interface PartnershipFilter {
  cities?: string[] | null;
  countries?: string[] | null;
  kinds?: PartnershipKind[] | null;
  statuses?: PartnershipStatus[] | null;
}

/** Lists of partnerships, restricted in SQL to what the viewer may see. */
@Injectable()
export class PartnershipLists {
  constructor(
    private readonly store: Store,
    private readonly cities: CityReferences,
  ) {}

  async list(
    by: Viewer,
    filter: PartnershipFilter,
    day: Day,
    args: PageArgs,
    orders: readonly PartnershipOrder[],
  ): Promise<Connection<Partnership>> {
    const query = this.store
      .from(PartnershipTable)
      .as((one) => one.copySeenBy(by.seesOf(one.cityId)))
      .where(visibleTo('partnership.visibility', partnershipConcerns), {
        ...visibilityParams(by),
        level: by.sees.at(-1),
      });
    query.join('JOIN city ON city.id = partnership.city_id');
    if (filter.cities) {
      const cities = await this.cities.idsByRef(by, filter.cities, ['filter', 'cities']);
      query.where('partnership.city_id = ANY(:cities)', { cities });
    }
    if (filter.countries)
      query.where(isInCountry('city.id', ':day'), { day, countries: countryCodes(filter.countries) });
    const onDay = `EXISTS (SELECT 1 FROM partnership_period d WHERE d.partnership_id = partnership.id
      AND d.level = ${LEVEL} AND d.from_on <= :day AND (d.until_on IS NULL OR d.until_on > :day) AND d.`;
    if (filter.statuses) query.where(`${onDay}status = ANY(:statuses))`, { day, statuses: filter.statuses });
    if (filter.kinds) query.where(`${onDay}kind = ANY(:kinds))`, { day, kinds: filter.kinds });
    return page(
      query,
      args,
      orders.map((order) => ORDERS[order]),
    );
  }
}

/** The level at which a viewer sees a partnership: a partner sees more of its own. */
const LEVEL = `CASE WHEN ${partnershipConcerns(':mine')} THEN 'PARTNER' ELSE :level END`;

const since = `coalesce((SELECT min(partial_from(a."on")) FROM partnership_act a
  WHERE a.partnership_id = partnership.id AND a.kind = 'ESTABLISHED' AND ${visibleTo('a.visibility', partnershipConcerns)}), DATE '9999-12-31')`;
const ORDERS: Record<PartnershipOrder, OrderKey> = {
  SINCE_ASC: { expression: since, type: 'date' },
  SINCE_DESC: { expression: since, type: 'date', descending: true },
  CITY_CODE_ASC: { expression: 'city.code', type: 'text' },
};
