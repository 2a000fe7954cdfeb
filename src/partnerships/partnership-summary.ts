import type { CityKind } from '../cities/record/city-vocabulary.js';
import type { Day } from '../kernel/day.js';
import { partnerWords } from './partner-words.js';
import type { Partnership } from './partnership.js';
import { PARTNERSHIP_STATUSES } from './readings/partnership-vocabulary.js';

/** One sentence about a partnership. @param city the other one, with its name in the language of the sentence */
export function partnershipSummary(
  partnership: Partnership,
  city: { kind: CityKind; name: string },
  day: Day,
  language: 'ru' | 'en',
): string {
  const kind = partnership.kindOn(day) ?? partnership.plannedKind;
  const { value, because } = partnership.statusOn(day);
  const none = language === 'ru' ? 'на этот день связи нет' : 'no partnership on that day';
  const status = value ? PARTNERSHIP_STATUSES[value][language].toLowerCase() : none;
  const what = kind ? `${partnerWords(kind, city.kind)[language]}; ${status}` : status;
  const why = because[0]?.[language] ?? '';
  return `${city.name}${language === 'ru' ? ' —' : ':'} ${what}. ${why}`.trim();
}
