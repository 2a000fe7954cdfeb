import type { Viewer } from '../access/viewer.js';

/** Staff sees every correction, a partner those of its own cities, nobody else any: a condition in SQL over `:mine` (R47). */
export const correctionInSight = (by: Viewer): string =>
  by.may('DECIDE_CORRECTIONS') ? 'true' : 'correction.city_id = ANY(:mine)';
