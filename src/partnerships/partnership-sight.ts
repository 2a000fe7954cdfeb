import type { Concerns } from '../access/sight.js';

/** A tie concerns the city that it is with. */
export const tieConcerns: Concerns = (mine) => `partnership.city_id = ANY(${mine})`;
