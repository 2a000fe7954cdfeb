import { Injectable } from '@nestjs/common';
import { Dependents } from '../history/dependents.service.js';
import { agreementVisibleTo } from './agreement-visibility.js';

/** The agreements of a city, and of those of its bodies that are parties. */
@Injectable()
export class AgreementDependents {
  constructor(dependents: Dependents) {
    dependents.registerMany(
      'city',
      () => `SELECT agreement.id, code AS label, ${agreementVisibleTo('$2', '$3')} AS is_seen FROM agreement_party party
        JOIN agreement ON agreement.id = party.agreement_id WHERE $1 IN (party.city_id, party.counterpart_id)`,
    );
  }
}
