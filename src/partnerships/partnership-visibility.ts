import { concerning } from '../access/visibility-filter.js';

/** A partnership concerns the other city. */
export const PARTNERSHIP_CITIES = 'SELECT partnership.city_id';

export const partnershipConcerns = concerning(PARTNERSHIP_CITIES);
