import type { InvitationLineFragment, KnownFragment } from '../gql/graphql.js';
import { language } from './language.js';
import { fill, words } from './words.js';

const inWords = (date: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...options }).format(new Date(date));

/** A date exactly as precise as it is known: «сентябрь 2022 г.», never an invented first of September. */
export function dateInWords({ precision, from, approximate }: KnownFragment): string {
  const date = known(precision, from);
  return approximate ? fill(words.approximately, { date }) : date;
}

/** When an event begins, in local time. */
export function timeInWords({ starts, timeZone }: InvitationLineFragment['event']): string {
  if (!starts) return words.dateNotSet;
  if (starts.precision !== 'MINUTE' || starts.at === null) return known(starts.precision, starts.from);
  return inWords(starts.at, { dateStyle: 'long', timeStyle: 'short', timeZone });
}

export const clockNow = () => new Intl.DateTimeFormat(language, { timeStyle: 'medium' }).format(new Date());

function known(precision: KnownFragment['precision'] | 'MINUTE', from: string): string {
  switch (precision) {
    case 'DECADE':
      return fill(words.decade, { year: from.slice(0, 4) });
    case 'YEAR':
      return from.slice(0, 4);
    case 'MONTH':
      return inWords(from, { year: 'numeric', month: 'long' });
    default:
      return inWords(from, { dateStyle: 'long' });
  }
}
