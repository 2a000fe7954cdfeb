import { Injectable } from '@nestjs/common';
import { Dependents } from '../history/dependents.service.js';
import { agreementVisibleTo } from './agreement-visibility.js';
import { unrelatedLinks } from './record/unrelated.js';

/** The agreements of a city and of those that it has succeeded. */
const OF_FORMER = `SELECT party.agreement_id FROM agreement_party party JOIN (
    WITH RECURSIVE former (id) AS (SELECT $1 UNION SELECT city.id FROM former JOIN city ON city.succeeded_by = former.id)
    SELECT id FROM former) former ON former.id IN (party.city_id, party.counterpart_id)`;

/** The agreements of a city and of its bodies, and those that replace others only because of its successor. */
@Injectable()
export class AgreementDependents {
  constructor(dependents: Dependents) {
    dependents.registerMany(
      'city',
      () => `SELECT agreement.id, code AS label, ${agreementVisibleTo('$2', '$3')} AS is_seen FROM agreement_party party
        JOIN agreement ON agreement.id = party.agreement_id WHERE $1 IN (party.city_id, party.counterpart_id)`,
    );
    dependents.registerMany(
      'succession',
      () => `SELECT unrelated.link AS id, code || ' (agreementUnlink ' || unrelated.link || ')' AS label, ${agreementVisibleTo('$2', '$3')} AS is_seen
        FROM (${unrelatedLinks(OF_FORMER)}) unrelated JOIN agreement ON agreement.id = unrelated.newer`,
    );
  }
}
