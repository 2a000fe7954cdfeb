import { concerning, visibleTo } from '../access/visibility-filter.js';

/** An exchange concerns the cities that took part. */
export const EXCHANGE_CITIES =
  'SELECT seen.city_id FROM exchange_participant seen WHERE seen.exchange_id = exchange.id';

export const exchangeVisibleTo = (sees?: string, mine?: string) =>
  visibleTo('exchange.visibility', concerning(EXCHANGE_CITIES), sees, mine);
