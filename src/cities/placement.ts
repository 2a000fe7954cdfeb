import { at, DomainError } from '../kernel/domain-error.js';
import { newId, type Id } from '../kernel/ids.js';
import { NO_COUNTRY, short, type PlacementPolicy } from './city-vocabulary.js';

/** The country of a place by one policy: the registry states the policy and takes no side (R28). */
export class Placement {
  id: Id<'placement'>;
  cityId: Id<'city'>;
  policy: PlacementPolicy;
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** ISO 3166-2, if there is one (R30). */
  subdivision: string | null = null;
}

export interface NewPlacement {
  policy: PlacementPolicy;
  country: string;
  subdivision?: string | null;
}

const countryNames = new Map<string, Intl.DisplayNames>();

/** A country's name in a language, from the CLDR data of the platform; undefined for an invalid code. */
export function countryName(code: string, language: string): string | undefined {
  if (!/^[A-Z]{2}$/.test(code)) return undefined;
  let names = countryNames.get(language);
  if (!names) {
    names = new Intl.DisplayNames([language, 'en'], { type: 'region', fallback: 'none' });
    if (countryNames.size < 500) countryNames.set(language, names);
  }
  return names.of(code);
}

export const isCountry = (code: string) =>
  countryName(code, 'en') !== undefined && !NO_COUNTRY.includes(code) && new Intl.Locale(`und-${code}`).region === code;

/**
 * Where a city lies by each policy; a policy that stays keeps its row.
 * @throws DomainError INVALID for a country or a part of it that does not exist, DUPLICATE for a policy given twice
 */
export function replacedPlacements(
  cityId: Id<'city'>,
  before: readonly Placement[],
  placements: readonly NewPlacement[],
): Placement[] {
  const after = placements.map((placement, i) =>
    at(['placements', String(i)], () => newPlacement(cityId, placement, placements.slice(0, i))),
  );
  for (const placement of after)
    placement.id = before.find((old) => old.policy === placement.policy)?.id ?? placement.id;
  return after;
}

function newPlacement(
  cityId: Id<'city'>,
  { policy, country, subdivision }: NewPlacement,
  others: readonly NewPlacement[],
): Placement {
  const code = country.trim().toUpperCase();
  if (!isCountry(code))
    throw new DomainError(
      'INVALID',
      {
        en: `«${short(country)}» is not a country code: use the two letters of ISO 3166-1, as in BY.`,
        ru: `«${short(country)}» — не код страны. Укажите две буквы по ISO 3166-1, например BY.`,
      },
      ['country'],
    );
  const part = subdivision?.trim().toUpperCase() || null;
  if (part !== null && !new RegExp(`^${code}-[A-Z0-9]{1,3}$`).test(part))
    throw new DomainError(
      'INVALID',
      {
        en: `«${short(subdivision ?? '')}» is not a subdivision of ${code}: its code begins with ${code}- (ISO 3166-2).`,
        ru: `«${short(subdivision ?? '')}» — не код части страны ${code}: он начинается с ${code}- (ISO 3166-2).`,
      },
      ['subdivision'],
    );
  if (others.some((other) => other.policy === policy))
    throw new DomainError(
      'DUPLICATE',
      { en: `The policy ${policy} is given twice.`, ru: `Политика ${policy} указана дважды.` },
      ['policy'],
    );
  return Object.assign(new Placement(), { id: newId('placement'), cityId, policy, country: code, subdivision: part });
}
