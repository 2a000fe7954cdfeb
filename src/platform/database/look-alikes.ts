/** Conditions in SQL by which a new row looks like one that is stored already. */

/** A stored partial date, known to the month at least, so many days from a period at most. */
export const isWithinDays = (date: string, from: string, to: string, days: number): string =>
  `partial_from(${date}) BETWEEN ${from}::date - ${days} AND ${to}::date + ${days} AND partial_to(${date}) - partial_from(${date}) < 31`;

/** Numbers that differ are meant so: the fifth forum is not the sixth. */
export const hasSameDigits = (one: string, other: string): string => `${digits(one)} = ${digits(other)}`;

// A regular expression would take several times as long.
const digits = (text: string) => `translate(${text}, translate(${text}, '0123456789', ''), '')`;

/** One of the folded titles of a row is like one of others. @param least how alike, from 0 to 1 */
export const isTitledAlike = (titles: string, others: string, least: number): string =>
  `EXISTS (SELECT FROM unnest(${titles}) a, unnest(${others}::text[]) b WHERE similarity(a, b) > ${least} AND ${hasSameDigits('a', 'b')})`;
