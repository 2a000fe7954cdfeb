import type { NumberSet } from '../kernel/number-set.js';
import type { Tier } from './anniversary-vocabulary.js';

/** The office's policy: which years are round or jubilees, and when 29 February is marked in a common year. */
export interface AnniversaryPolicy {
  round: NumberSet;
  /** A year that is both is a jubilee. */
  jubilees: NumberSet;
  leapDay: 'LAST_DAY_OF_FEBRUARY' | 'FIRST_OF_MARCH';
}

/** Unless set otherwise 1 and every fifth are round, and every twenty-fifth is a jubilee, past 100 too (R5). */
export function tierOf(ordinal: number, { round, jubilees }: AnniversaryPolicy): Tier {
  if (jubilees.includes(ordinal)) return 'JUBILEE';
  return round.includes(ordinal) ? 'ROUND' : 'PLAIN';
}
