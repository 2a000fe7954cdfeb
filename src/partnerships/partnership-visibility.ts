import { concerning } from '../access/visibility-filter.js';

/** A tie concerns the city that it is with. */
export const PARTNERSHIP_CITIES = 'SELECT partnership.city_id';

export const partnershipConcerns = concerning(PARTNERSHIP_CITIES);
