import type { InvitationLineFragment, KnownFragment } from '../gql/graphql.js';
import type { Reader } from './reader.js';
import { fill } from './words.js';

const inWords = (date: string, { ui }: Reader, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(ui, { timeZone: 'UTC', ...options }).format(new Date(date));

/** A date exactly as precise as it is known: «сентябрь 2022 г.», never an invented first of September. */
export function dateInWords({ precision, from, approximate }: KnownFragment, reader: Reader): string {
  const date = known(precision, from, reader);
  return approximate ? fill(reader.words.approximately, { date }) : date;
}

/** When an event begins, in local time. */
export function timeInWords({ starts, timeZone }: InvitationLineFragment['event'], reader: Reader): string {
  if (!starts) return reader.words.dateNotSet;
  if (starts.precision !== 'MINUTE' || starts.at === null) return known(starts.precision, starts.from, reader);
  return inWords(starts.at, reader, { dateStyle: 'long', timeStyle: 'short', timeZone });
}

export const clockNow = ({ ui }: Reader) => new Intl.DateTimeFormat(ui, { timeStyle: 'medium' }).format(new Date());

function known(precision: KnownFragment['precision'] | 'MINUTE', from: string, reader: Reader): string {
  switch (precision) {
    case 'UNKNOWN':
      return reader.words.notKnown;
    case 'DECADE':
      return fill(reader.words.decade, { year: from.slice(0, 4) });
    case 'YEAR':
      return from.slice(0, 4);
    case 'MONTH':
      return inWords(from, reader, { year: 'numeric', month: 'long' });
    default:
      return inWords(from, reader, { dateStyle: 'long' });
  }
}
