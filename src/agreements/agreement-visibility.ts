import { concerning, inSight } from '../access/visibility-filter.js';

/** A paper concerns its parties, and the cities whose bodies they are. */
export const PAPER_CITIES = `SELECT unnest(ARRAY[seen.city_id, seen.counterpart_id])
  FROM agreement_party seen WHERE seen.agreement_id = agreement.id`;

export const agreementInSight = (sees?: string, mine?: string) =>
  inSight('agreement.visibility', concerning(PAPER_CITIES), sees, mine);
