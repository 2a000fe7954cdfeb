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

/**
 * Whether one text may be another but for one slip: it leaves the first letters as they are, or the last ones, or the first and the last.
 * `isASlipOf` decides.
 */
export const mayBeASlip = (one: string, other: string): string =>
  `char_length(${one}) BETWEEN char_length(${other}) - 1 AND char_length(${other}) + 1
    AND (left(${one}, 2) = left(${other}, 2) OR right(${one}, 2) = right(${other}, 2)
      OR (left(${one}, 1) = left(${other}, 1) AND right(${one}, 1) = right(${other}, 1)))`;
