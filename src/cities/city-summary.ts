import { CITY_KINDS } from './city-vocabulary.js';
import type { City } from './city.js';
import { countryName } from './placement.js';

/** A one-sentence summary of a city. @param languages in order of preference */
export function citySummary(city: City, parent: City | null, languages: readonly string[]): string {
  const ru = languages[0]?.startsWith('ru') ?? true;
  const words = CITY_KINDS[city.kind][ru ? 'ru' : 'en'];
  const kind = words.charAt(0).toLowerCase() + words.slice(1);
  const placement = city.placementBy('ISO');
  const country = placement && countryName(placement.country, languages[0] ?? 'ru');
  const where = [parent?.nameIn(languages), country].filter(Boolean).join(', ');
  const ceased = city.existsUntil
    ? ru
      ? `; упразднён ${city.existsUntil.wordsWithIn.ru}`
      : `; abolished ${city.existsUntil.wordsWithIn.en}`
    : '';
  return `${city.nameIn(languages)} (${city.code}) — ${kind}${where ? `, ${where}` : ''}${ceased}.`;
}
