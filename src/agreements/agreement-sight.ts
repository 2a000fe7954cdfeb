import { type Concerns, inSight } from '../access/sight.js';

/** A paper concerns its parties, and the cities whose bodies they are. */
const paperConcerns: Concerns = (mine) =>
  `EXISTS (SELECT 1 FROM agreement_party seen WHERE seen.agreement_id = agreement.id
    AND (seen.city_id = ANY(${mine}) OR seen.counterpart_id = ANY(${mine})))`;

export const agreementInSight = (sees?: string, mine?: string) =>
  inSight('agreement.visibility', paperConcerns, sees, mine);
