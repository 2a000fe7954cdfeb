import { concerning } from '../access/visibility-filter.js';
import { tellsOfCities } from '../cities/city-knowledge.js';

/** A partnership concerns the other city. */
export const PARTNERSHIP_CITIES = 'SELECT partnership.city_id';

export const partnershipConcerns = concerning(PARTNERSHIP_CITIES);

tellsOfCities('SELECT city_id, visibility, city_id, id FROM partnership');
