import { Injectable } from '@nestjs/common';
import { Dependents } from '../history/dependents.service.js';
import { StruckRecords } from '../history/struck-records.service.js';

/** The keys and mandates of a city that are not revoked or ended. */
@Injectable()
export class PortalDependents {
  constructor(dependents: Dependents, struck: StruckRecords) {
    dependents.registerMany(
      'city',
      (by) => `SELECT id, id || ' (accessKeyRevoke)' AS label, ${by.may('KEEP_PORTALS')} AS is_seen
          FROM access_key WHERE city_id = $1 AND revoked_at IS NULL
        UNION ALL SELECT id, id || ' (mandateEnd)', ${by.may('KEEP_PORTALS')}
          FROM mandate WHERE $1 IN (city_id, speaker_id) AND ended_at IS NULL`,
    );
    struck.goesWith('city', ['access_key', 'city_id']);
    struck.goesWith('city', ['mandate', 'id', 'SELECT id FROM mandate WHERE $1 IN (city_id, speaker_id)']);
  }
}
