import { concerning, visibleTo } from '../access/visibility-filter.js';

/** An agreement concerns its parties, and the cities whose bodies they are. */
export const AGREEMENT_CITIES = `SELECT unnest(ARRAY[seen.city_id, seen.counterpart_id])
  FROM agreement_party seen WHERE seen.agreement_id = agreement.id`;

export const agreementVisibleTo = (sees?: string, mine?: string) =>
  visibleTo('agreement.visibility', concerning(AGREEMENT_CITIES), sees, mine);
