import { concerning, visibleTo } from '../access/visibility-filter.js';
import { tellsOfCities } from '../cities/city-knowledge.js';

/** An agreement concerns its parties, and the cities whose bodies they are. */
export const AGREEMENT_CITIES = `SELECT unnest(ARRAY[seen.city_id, seen.counterpart_id])
  FROM agreement_party seen WHERE seen.agreement_id = agreement.id`;

export const agreementVisibleTo = (sees?: string, mine?: string) =>
  visibleTo('agreement.visibility', concerning(AGREEMENT_CITIES), sees, mine);

for (const known of ['city_id', 'counterpart_id'])
  tellsOfCities(`SELECT party.${known}, agreement.visibility, concerned.id, agreement.id FROM agreement_party party
    JOIN agreement ON agreement.id = party.agreement_id CROSS JOIN LATERAL (${AGREEMENT_CITIES}) concerned (id)`);
