import type { Day } from '../kernel/day.js';
import { quoted } from '../kernel/quoted.js';
import type { Agreement } from './agreement.js';
import { AGREEMENT_STATUSES } from './record/agreement-vocabulary.js';

/** One sentence about an agreement. @param cities the names of its parties, in their order */
export function agreementSummary(
  agreement: Agreement,
  cities: readonly string[],
  day: Day,
  languages: readonly string[],
  language: 'ru' | 'en',
): string {
  const status = agreement.statusOn(day);
  const value = status.value ? AGREEMENT_STATUSES[status.value][language].toLowerCase() : '—';
  const signed = agreement.signed?.wordsWithIn[language];
  const title = agreement.titleIn(languages);
  const date = signed ? (language === 'ru' ? `, подписано ${signed}` : `, signed ${signed}`) : '';
  return `${agreement.code} ${quoted(title, language)} (${cities.join(', ')})${date}; ${value}.`;
}
