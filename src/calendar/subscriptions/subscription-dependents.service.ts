import { Injectable } from '@nestjs/common';
import { Dependents } from '../../history/dependents.service.js';
import { StruckRecords } from '../../history/struck-records.service.js';

/** The calendar addresses of a city, or narrowed to it, that are not revoked. */
@Injectable()
export class SubscriptionDependents {
  constructor(dependents: Dependents, struck: StruckRecords) {
    const ofCity = '(city_id = $1 OR $1 = ANY(city_ids))';
    dependents.registerMany(
      'city',
      (by) => `SELECT id, id || ' (calendarUnsubscribe)' AS label, ${by.may('KEEP_CALENDARS')} AS is_seen
        FROM calendar_subscription WHERE ${ofCity} AND revoked_at IS NULL`,
    );
    struck.goesWith('city', ['calendar_subscription', 'id', `SELECT id FROM calendar_subscription WHERE ${ofCity}`]);
  }
}
