import { concerning, visibleTo } from '../access/visibility-filter.js';
import { tellsOfCities } from '../cities/city-knowledge.js';

/** An exchange concerns the cities that took part. */
export const EXCHANGE_CITIES =
  'SELECT seen.city_id FROM exchange_participant seen WHERE seen.exchange_id = exchange.id';

export const exchangeVisibleTo = (sees?: string, mine?: string) =>
  visibleTo('exchange.visibility', concerning(EXCHANGE_CITIES), sees, mine);

tellsOfCities(`SELECT party.city_id, exchange.visibility, concerned.id, exchange.id FROM exchange_participant party
  JOIN exchange ON exchange.id = party.exchange_id CROSS JOIN LATERAL (${EXCHANGE_CITIES}) concerned (id)`);
