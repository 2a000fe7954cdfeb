import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer.js';
import { visibilityParams } from '../access/visibility-filter.js';
import type { Area } from '../agreements/record/agreement-vocabulary.js';
import { CityReferences } from '../cities/city-references.service.js';
import type { Day } from '../kernel/day.js';
import { fold } from '../kernel/folding.js';
import { PartialDate } from '../kernel/partial-date.js';
import type { Selection } from '../platform/database/selection.js';
import { Store } from '../platform/database/store.js';
import type { Connection, PageArgs } from '../platform/graphql/connections.js';
import { page, pageOfEach, type OrderKey } from '../platform/graphql/paging.js';
import { eventVisibleTo } from './event-visibility.js';
import type { EventKind, EventOrder, EventStatus } from './event-vocabulary.js';
import { Event } from './event.js';
import { EventTable } from './event.table.js';

export interface EventFilter {
  kinds?: EventKind[] | null;
  statuses?: EventStatus[] | null;
  areas?: Area[] | null;
  cities?: string[] | null;
  from?: string | null;
  to?: string | null;
  text?: string | null;
}

/** Lists of events, restricted in SQL to what the viewer may see. */
@Injectable()
export class EventLists {
  constructor(
    private readonly store: Store,
    private readonly cities: CityReferences,
  ) {}

  /** All events that may overlap these days, cancelled ones included; events without a date are left out. */
  async between(by: Viewer, from: Day, to: Day): Promise<Event[]> {
    return this.store
      .from(EventTable)
      .where(eventVisibleTo(), visibilityParams(by))
      .where('partial_to(coalesce(event.ends, event.starts)) >= :from AND partial_from(event.starts) <= :to', {
        from,
        to,
      })
      .all('event.id');
  }

  async list(
    by: Viewer,
    filter: EventFilter,
    args: PageArgs,
    orders: readonly EventOrder[],
  ): Promise<Connection<Event>> {
    return page(await this.filtered(by, filter), args, keysOf(orders));
  }

  /** Those of each of these records, as `of` says: held in a city, or marking an agreement. */
  async listOfEach(
    by: Viewer,
    filter: EventFilter,
    args: PageArgs,
    orders: readonly EventOrder[],
    owners: readonly string[],
    of: 'CITY' | 'AGREEMENT',
  ): Promise<Map<string, Connection<Event>>> {
    const query = await this.filtered(by, filter);
    if (of === 'AGREEMENT') query.where('event.agreement_id = owner.id');
    else query.where(by.may('KEEP_EVENTS') ? HELD_THERE_OR_INVITED : 'event.host_id = owner.id');
    return pageOfEach(query, owners, args, keysOf(orders));
  }

  private async filtered(by: Viewer, filter: EventFilter): Promise<Selection<Event>> {
    const query = this.store.from(EventTable).where(eventVisibleTo(), visibilityParams(by));
    if (filter.kinds) query.where('event.kind = ANY(:kinds)', { kinds: filter.kinds });
    if (filter.statuses) query.where('event.status = ANY(:statuses)', { statuses: filter.statuses });
    if (filter.areas) query.where('event.areas && :areas', { areas: filter.areas });
    if (filter.cities) {
      // Only staff may know who is invited: for others the filter looks at the host alone (R47).
      const cities = await this.cities.idsByRef(by, filter.cities, ['filter', 'cities']);
      const invited = 'EXISTS (SELECT 1 FROM invitation i WHERE i.event_id = event.id AND i.city_id = ANY(:cities))';
      query.where(`(event.host_id = ANY(:cities)${by.may('KEEP_EVENTS') ? ` OR ${invited}` : ''})`, { cities });
    }
    // An event of «март 2023» is found by any day on which it may take place (R1).
    const bound = (text: string, name: string) => PartialDate.parse(text, ['filter', name]);
    if (filter.from != null)
      query.where('partial_to(coalesce(event.ends, event.starts)) >= :from', {
        from: bound(filter.from, 'from').from,
      });
    if (filter.to != null) query.where('partial_from(event.starts) <= :to', { to: bound(filter.to, 'to').to });
    if (filter.text != null)
      query.where(`(event.code = upper(:text) OR strpos(array_to_string(event.folded_titles, ' '), :folded) > 0)`, {
        text: filter.text,
        folded: fold(filter.text) || filter.text,
      });
    return query;
  }
}

// Only staff may know who is invited (R47).
const HELD_THERE_OR_INVITED = `event.id IN (SELECT hosted.id FROM event hosted WHERE hosted.host_id = owner.id
  UNION SELECT i.event_id FROM invitation i WHERE i.city_id = owner.id)`;

const starts = `coalesce(partial_from(event.starts), DATE '9999-12-31')`;
const ORDERS: Record<EventOrder, OrderKey> = {
  STARTS_ASC: { expression: starts, type: 'date' },
  STARTS_DESC: { expression: starts, type: 'date', descending: true },
};
const keysOf = (orders: readonly EventOrder[]) => orders.map((order) => ORDERS[order]);
