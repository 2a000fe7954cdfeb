import { plural } from '../kernel/bilingual.js';
import { quoted } from '../kernel/quoted.js';
import { EXCHANGE_KINDS, VISIT_KINDS } from './exchange-vocabulary.js';
import type { Exchange } from './exchange.js';

/** One sentence about an exchange, as a person would write it. @param cities the names of the others, in their order */
export function exchangeSummary(exchange: Exchange, cities: readonly string[], language: 'ru' | 'en'): string {
  const { kind, visitKind, on, until, title, headcount } = exchange;
  const when = [on, until].flatMap((date) => date?.words[language] ?? []).join(' — ');
  const protocol = visitKind ? ` (${VISIT_KINDS[visitKind][language].toLowerCase()})` : '';
  const named = title ? ` ${quoted(title, language)}` : '';
  return `${when}: ${EXCHANGE_KINDS[kind][language].toLowerCase()}${protocol}${named}, ${cities.join(', ')}${people(headcount, language)}.`;
}

function people(count: number | null, language: 'ru' | 'en'): string {
  if (count === null) return '';
  return language === 'ru'
    ? `; ${count} ${plural(count, 'человек', 'человека', 'человек')}`
    : `; ${count} ${count === 1 ? 'person' : 'people'}`;
}
