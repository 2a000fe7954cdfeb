import type { Day } from '../kernel/day.js';
import type { City } from './city.js';
import { CITY_KINDS } from './record/city-vocabulary.js';
import { countryName } from './record/placement.js';

/** A one-sentence summary of a city on a day. @param languages in order of preference */
export function citySummary(city: City, parent: City | null, day: Day, languages: readonly string[]): string {
  const ru = languages[0]?.startsWith('ru') ?? true;
  const words = CITY_KINDS[city.kind][ru ? 'ru' : 'en'];
  const kind = words.charAt(0).toLowerCase() + words.slice(1);
  const placement = city.placementBy('ISO', day);
  const country = placement && countryName(placement.country, languages[0] ?? 'ru');
  const where = [parent?.nameIn(languages, day), country].filter(Boolean).join(', ');
  const isToCome = city.existsUntil !== null && day < city.existsUntil.from;
  const ceased = city.existsUntil
    ? ru
      ? `; ${isToCome ? 'будет ' : ''}упразднён ${city.existsUntil.wordsWithIn.ru}`
      : `; ${isToCome ? 'to be ' : ''}abolished ${city.existsUntil.wordsWithIn.en}`
    : '';
  return `${city.nameIn(languages, day)} (${city.code}) — ${kind}${where ? `, ${where}` : ''}${ceased}.`;
}
