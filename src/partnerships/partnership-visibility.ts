import { concerning } from '../access/visibility-filter.js';

/** A tie concerns the city that it is with. */
export const TIE_CITIES = 'SELECT partnership.city_id';

export const tieConcerns = concerning(TIE_CITIES);
