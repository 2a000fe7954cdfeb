import type { Id } from '../kernel/ids.js';
import { NO_COUNTRY, type PlacementPolicy } from './city-vocabulary.js';

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
