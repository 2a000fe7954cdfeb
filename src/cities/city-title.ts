import type { Day } from '../kernel/day.js';
import type { City } from './city.js';
import { PART_KINDS } from './record/city-vocabulary.js';
import { countryName } from './record/placement.js';
import { regionName } from './record/region-name.js';

/** A city's name as it stands in titles and lists. */
export type Titled = (city: City, languages: readonly string[], day: Day) => string;

/**
 * A city's name as it stands in titles and lists: «Ленинский район (Минск)», «Благовещенск (Амурская область)».
 * @param whole what it is a part of
 * @param isShared whether another city has the same name
 */
export function titleOf(
  city: City,
  whole: City | null,
  isShared: boolean,
  languages: readonly string[],
  day: Day,
): string {
  const name = city.nameIn(languages, day);
  const ofWhole = whole?.nameIn(languages, day);
  if (ofWhole !== undefined && (isShared || PART_KINDS.includes(city.kind)))
    return isNamedIn(ofWhole, name) ? name : `${name} (${ofWhole})`;
  const region = isShared ? regionOf(city, languages[0]?.startsWith('ru') ? 'ru' : 'en', day) : undefined;
  return region === undefined || isNamedIn(region, name) ? name : `${name} (${region})`;
}

/** «Ленинский район города Минска» has its city in its name, in another case. */
const isNamedIn = (whole: string, name: string) =>
  name.toLowerCase().includes(whole.toLowerCase().slice(0, Math.max(4, whole.length - 1)));

function regionOf(city: City, language: 'ru' | 'en', day: Day): string | undefined {
  const placement = city.placementBy('ISO', day);
  if (!placement) return undefined;
  const { subdivision, country } = placement;
  return subdivision === null ? countryName(country, language) : regionName(subdivision)[language];
}
