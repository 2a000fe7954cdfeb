/** Days of several years in an order: the yearly part `parts[i]` of `years[i]` stands at `places[i]`. */
export interface YearlyDays {
  places: number[];
  years: number[];
  parts: string[];
}

/** Which dates are looked for: those that return on these days, from a position on. */
export interface DatesSought {
  days: YearlyDays;
  /** After how many years they count; null: after each number of them. */
  isCounted: boolean[] | null;
  after: { place: number; key: string };
  limit: number;
}

/** A record whose date returns at a place; the key is the stem of the date, then the year. */
export interface DateReturning {
  place: number;
  key: string;
  recordId: string;
}

/**
 * The records whose dates return on some days, by place and key: a statement with the parameters $1 to $7, those of `valuesOf`.
 * Of a large table only the rows of each day are read, through an index of `yearly_part`, whatever statistics it has.
 * @param dates a SELECT of the id of the record, the key and the date, which may use parameters from $8 on, with the condition
 * @param date the column of the date
 * @param isFew whether all of its rows are read instead, since they are few
 */
export function datesReturning(dates: (condition: string) => string, date: string, isFew: boolean): string {
  const onDay = `yearly_part(${date}) = part`;
  const joined = isFew
    ? `JOIN (${dates('true')} OFFSET 0) dated (id, stem, date) ON yearly_part(dated.date) = part`
    : `CROSS JOIN LATERAL (${dates(onDay)} OFFSET 0) dated (id, stem, date)`;
  return `
    SELECT DISTINCT place, key, dated.id AS "recordId" FROM unnest($1::int[], $2::int[], $3::text[]) sought (place, year, part)
      ${joined}
      CROSS JOIN LATERAL (SELECT dated.stem || lpad(year::text, 4, '0') COLLATE "C", year - replace(left(dated.date, 4), 'X', '0')::int)
        counted (key, years)
      WHERE years > 0 AND ($4::boolean[] IS NULL OR ($4::boolean[])[years]) AND (place > $5 OR (place = $5 AND key > $6))
      ORDER BY place, key LIMIT $7`;
}

export const valuesOf = ({ days, isCounted, after, limit }: DatesSought): unknown[] => [
  days.places,
  days.years,
  days.parts,
  isCounted,
  after.place,
  after.key,
  limit,
];
