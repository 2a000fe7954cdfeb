const held = (placed: string, day: string) =>
  `(${placed}.since IS NULL OR partial_from(${placed}.since) <= ${day}) AND (${placed}.until IS NULL OR ${day} <= partial_to(${placed}.until))`;

/**
 * Whether a city lay in one of some countries on a day, by any policy, of which the placement that began last counts (R28).
 * @param city the expression of its id, @param day that of a date, @param countries the parameter of their codes
 */
export const isInCountry = (
  city: string,
  day: string,
  countries = ':countries',
) => `EXISTS (SELECT 1 FROM city_placement placed
  WHERE placed.city_id = ${city} AND placed.country = ANY(${countries}) AND ${held('placed', `(${day})::date`)}
    AND NOT EXISTS (SELECT 1 FROM city_placement later WHERE later.city_id = placed.city_id AND later.policy = placed.policy
      AND ${held('later', `(${day})::date`)} AND partial_from(later.since) > coalesce(partial_from(placed.since), DATE '0001-01-01')))`;

/** The values of `:countries`. */
export const countryCodes = (asked: readonly string[]) => asked.map((country) => country.toUpperCase());
