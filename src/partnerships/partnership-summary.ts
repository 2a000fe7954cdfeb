import type { Day } from '../kernel/day.js';
import type { Partnership } from './partnership.js';
import { PARTNERSHIP_KINDS, PARTNERSHIP_STATUSES } from './readings/partnership-vocabulary.js';

/** One sentence about a partnership. @param city its name in the language of the sentence */
export function partnershipSummary(partnership: Partnership, city: string, day: Day, language: 'ru' | 'en'): string {
  const kind = partnership.kindOn(day) ?? partnership.plannedKind;
  const what = kind ? PARTNERSHIP_KINDS[kind][language] : '—';
  const { value, because } = partnership.statusOn(day);
  const status = value && PARTNERSHIP_STATUSES[value][language];
  const why = because[0]?.[language] ?? '';
  return language === 'ru'
    ? `${city}: ${what.toLowerCase()}; ${status?.toLowerCase() ?? 'на этот день связи нет'}. ${why}`.trim()
    : `${city}: ${what.toLowerCase()}; ${status?.toLowerCase() ?? 'no partnership on that day'}. ${why}`.trim();
}
