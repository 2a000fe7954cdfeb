import { Injectable } from '@nestjs/common';
import { visibleTo } from '../access/visibility-filter.js';
import { Dependents } from '../history/dependents.service.js';
import { partnershipConcerns } from './partnership-visibility.js';

/** The partnership with a city. */
@Injectable()
export class PartnershipDependents {
  constructor(dependents: Dependents) {
    const isSeen = visibleTo('partnership.visibility', partnershipConcerns, '$2', '$3');
    dependents.registerMany(
      'city',
      () => `SELECT id, id || ' (partnershipVoid)' AS label, ${isSeen} AS is_seen FROM partnership WHERE city_id = $1`,
    );
  }
}
