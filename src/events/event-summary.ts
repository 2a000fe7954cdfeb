import { quoted } from '../kernel/quoted.js';
import { EVENT_STATUSES } from './event-vocabulary.js';
import type { Event } from './event.js';

/** One sentence about an event, as a person would write it. @param host the name of its city */
export function eventSummary(event: Event, title: string, host: string, language: 'ru' | 'en'): string {
  const where = [host, event.place].filter(Boolean).join(', ');
  return `${event.code} ${quoted(title, language)}: ${dateAndStatus(event, where, language)}.`;
}

function dateAndStatus({ status, starts }: Event, where: string, language: 'ru' | 'en'): string {
  const ru = language === 'ru';
  if (status === 'POSTPONED' && !starts)
    return ru ? `перенесено без новой даты, ${where}` : `postponed without a new date, ${where}`;
  const when = starts?.words[language] ?? (ru ? 'дата неизвестна' : 'date not known');
  if (status !== 'POSTPONED') return `${when}, ${where}; ${EVENT_STATUSES[status][language].toLowerCase()}`;
  if (!ru) return `moved to ${when}, ${where}`;
  // «На около 2027 года» is not Russian.
  return starts?.date.approximate ? `перенесено (${when}), ${where}` : `перенесено на ${when}, ${where}`;
}
