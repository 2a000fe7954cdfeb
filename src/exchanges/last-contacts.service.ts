import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/viewer.js';
import type { Day } from '../kernel/day.js';
import { PartialDate } from '../kernel/partial-date.js';
import { Store } from '../platform/database/store.js';

/** The last contact with a city: derived from the log, never stored. */
@Injectable()
export class LastContacts {
  constructor(private readonly store: Store) {}

  /**
   * The latest contact with each city that started by a day, compared by last possible day; cities without any are
   * left out. A contact that is still going on counts as one of that day. One statement, over what the viewer may see.
   */
  async byCities(by: Viewer, day: Day, cities: readonly string[]): Promise<Map<string, PartialDate>> {
    const rows = await this.store.sql<{ city: string; on: string; until: string | null }>(
      `SELECT DISTINCT ON (p.city_id) p.city_id AS city, e."on", e.until
         FROM exchange_participant p JOIN exchange e ON e.id = p.exchange_id
        WHERE p.city_id = ANY($1) AND e.visibility = ANY($2) AND partial_from(e."on") <= $3
        ORDER BY p.city_id, least(partial_to(coalesce(e.until, e."on")), $3) DESC,
          partial_from(coalesce(e.until, e."on")) DESC, e.id DESC`,
      [cities, by.sees, day],
    );
    return new Map(rows.map(({ city, on, until }) => [city, ended(PartialDate.parse(until ?? on), day)]));
  }
}

const ended = (date: PartialDate, day: Day) => (date.from > day ? PartialDate.ofDay(day) : date);
