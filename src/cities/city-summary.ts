import { CITY_KINDS } from './city-vocabulary.js';
import type { City } from './city.js';
import { countryName } from './placement.js';

/** One sentence about a city, as a person would write it. @param languages the most wanted first */
export function citySummary(city: City, parent: City | null, languages: readonly string[]): string {
  const ru = languages[0]?.startsWith('ru') ?? true;
  const kind = CITY_KINDS[city.kind][ru ? 'ru' : 'en'];
  const placement = city.placementBy('ISO');
  const country = placement && countryName(placement.country, languages[0] ?? 'ru');
  const where = [parent?.nameIn(languages), country].filter(Boolean).join(', ');
  const ceased = city.existsUntil
    ? ru
      ? `; упразднён: ${city.existsUntil.words.ru}`
      : `; ceased to be ${city.existsUntil.wordsWithIn.en}`
    : '';
  return `${city.nameIn(languages)} (${city.code}) — ${kind}${where ? `, ${where}` : ''}${ceased}.`;
}
