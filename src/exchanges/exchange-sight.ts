import { type Concerns, inSight } from '../access/sight.js';

/** An exchange concerns whoever took part. */
const exchangeConcerns: Concerns = (mine) =>
  `EXISTS (SELECT 1 FROM exchange_participant seen WHERE seen.exchange_id = exchange.id AND seen.city_id = ANY(${mine}))`;

export const exchangeInSight = (sees?: string, mine?: string) =>
  inSight('exchange.visibility', exchangeConcerns, sees, mine);
