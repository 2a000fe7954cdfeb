import { say } from './describe.js';
import { DateScalar } from './scalars.js';

/** The `asOf` argument of everything that depends on a day. */
export const asOf = say(
  'On which day; left out: today at home.',
  'На какой день; если не указано — сегодня по часам реестра.',
  {
    type: () => DateScalar,
    nullable: true,
  },
);
